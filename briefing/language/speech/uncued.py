"""Attributions without a cue verb: "according to X", a colon, a quotation before a name and any verb at all."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.findings import Finding, taken
from briefing.language.speech.mentions import Mention
from briefing.language.speech.openings import first_subject
from briefing.language.speech.page import Page
from briefing.language.speech.passages import Stretch
from briefing.language.speech.quotes import Quote

#: A quotation behind a colon has at least this many tokens, or it is a title.
_FEWEST = 3


def read_according(page: Page, span: range, place: Stretch) -> Finding | None:
    """According to X, …; …, according to X."""
    tokens, stop = page.passage.tokens, span.stop
    opens = place[0] - span.start <= 1
    speaker, via = _quoting(page, page.speakers.after(place[1] + 1, stop, closed=opens), stop)
    if speaker is None:
        return None
    after = page.adjuncts.past_adjuncts(speaker.finish + 1, stop)
    opener = place[0] - 1
    if (
        opener > span.start
        and tokens.words[opener] == ","
        and tokens.lowers[opener - 1] in {"which", "that", "and", "but"}
    ):
        opener -= 1
    before = tokens.lowers[opener] if opener >= span.start else ""
    if before in {"", "but", "and", "that", "which"} or place[0] - span.start <= 1:
        start = after + 1 if after < stop and tokens.words[after] == "," else after
        contents = _one(page.contents.right(start, stop, set())) if start < stop else ()
    else:
        low = max((n + 1 for n in range(span.start, place[0]) if tokens.words[n] == "("), default=span.start)
        left = page.contents.left(low, place[0] - 1)
        contents = (left, *page.clauses.second_half(speaker.finish + 1, stop, left)) if left else ()
    found = _finding(page, place, speaker, contents)
    return found._replace(according=True, via=via) if found else None


def _quoting(page: Page, speaker: Mention | None, stop: int) -> tuple[Mention | None, Mention | None]:
    """Speaker and way of "according to X, quoting Y,": Y by way of X."""
    if speaker is None or speaker.finish + 3 >= stop:
        return speaker, None
    lowers = page.passage.tokens.lowers
    if lowers[speaker.finish + 1] != "," or lowers[speaker.finish + 2] not in {"quoting", "citing"}:
        return speaker, None
    quoted = page.speakers.after(speaker.finish + 3, stop)
    return (quoted, speaker) if quoted else (speaker, None)


def read_loose(page: Page, span: range, taken_by: Sequence[Finding]) -> list[Finding]:
    """Quotations of the sentence that no known cue took: behind a colon, or before a name and any verb."""
    found: list[Finding] = []
    for quote in page.passage.quotes_in(span.start, span.stop - 1):
        if taken(quote, taken_by):
            continue
        finding = _behind_colon(page, quote, span) or _before_verb(page, quote, span)
        if finding:
            found.append(finding)
    return found


def _behind_colon(page: Page, quote: Quote, span: range) -> Finding | None:
    colon = quote.first - 1
    if colon <= span.start or page.passage.tokens.words[colon] != ":" or quote.words < _FEWEST:
        return None
    speaker = first_subject(page, span)
    stretch = page.contents.right(quote.first, span.stop, set())
    return _finding(page, (colon, colon), speaker, _one(stretch)) if speaker else None


def _before_verb(page: Page, quote: Quote, span: range) -> Finding | None:
    """Words, speaker, any verb, as in "…," Smith went on: whatever the verb, the words are Smith's."""
    if not page.contents.ends_with_pause(quote.last):
        return None
    speaker = page.speakers.after(quote.last + 1, span.stop)
    if speaker is None or speaker.finish + 1 >= span.stop:
        return None
    verb = speaker.finish + 1
    word = page.passage.tokens.words[verb]
    if (
        not word.islower()
        or word in page.vocabulary.sets["auxiliaries"]
        or word in page.vocabulary.sets["modals"]
        or not word.isalpha()
    ):
        return None
    if (
        word in page.vocabulary.sets["subordinators"]
        or word in page.vocabulary.sets["prepositions"]
        or word in page.vocabulary.sets["joining"]
    ):
        return None
    return _finding(page, (verb, verb), speaker, ((quote.first, quote.last),))


def _one(stretch: Stretch | None) -> tuple[Stretch, ...]:
    return (stretch,) if stretch else ()


def _finding(page: Page, cue: Stretch, speaker: Mention, contents: tuple[Stretch, ...]) -> Finding | None:
    return Finding(page=page, cue=cue, speaker=speaker, contents=contents) if contents else None
