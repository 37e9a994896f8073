"""Quotations without a cue of their own: later ones of a paragraph, and those that go on in the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from briefing.language.speech.findings import Finding
from briefing.language.speech.page import Page
from briefing.language.speech.passages import Passage, Stretch

#: Tokens outside quotation marks that a paragraph may hold and still be nothing but a quotation.
_STRAY = 2


def join_later(page: Page, found: list[Finding]) -> list[Finding]:
    """The findings of a paragraph with its free quotations joined to the attribution before them."""
    passage = page.passage
    if not found or not passage.quotes:
        return found
    joined: list[Finding] = []
    waiting = deque(sorted(found, key=_starts))
    covered = -1
    speaking: int | None = None
    for sentence in passage.sentences:
        while waiting and _starts(waiting[0]) < sentence.stop:
            finding = waiting.popleft()
            covered = max(covered, _reach(finding))
            joined.append(finding)
            speaking = len(joined) - 1 if finding.reports else speaking
        stretch = _free_sentence(page, sentence) if covered < sentence.start else None
        if stretch and speaking is not None:
            joined[speaking] = joined[speaking]._replace(contents=(*joined[speaking].contents, stretch))
    return [*joined, *waiting]


def _starts(finding: Finding) -> int:
    """The cue's place, or where there is none the words'."""
    return finding.cue[0] if finding.cue else finding.contents[0][0]


def _reach(finding: Finding) -> int:
    """The last token that belongs to a finding."""
    return max(last for _, last in (*finding.contents, *([finding.cue] if finding.cue else [])))


def _free_sentence(page: Page, sentence: range) -> Stretch | None:
    """The stretch of a sentence that is nothing but quotation."""
    passage = page.passage
    if passage.inside[sentence.start] < 0 or passage.quotes[passage.inside[sentence.start]].first != sentence.start:
        return None
    outer = passage.inside[sentence.start : sentence.stop].count(-1)
    return page.contents.trimmed(sentence.start, sentence.stop - 1) if outer <= _STRAY else None


def continued(read: Iterable[tuple[Passage, list[Finding]]]) -> Iterator[Finding]:
    """All findings in order, those of a quoted paragraph joined to the attribution that it goes on from."""
    last: Finding | None = None
    follows: list[tuple[Passage, Stretch]] = []
    for passage, findings in read:
        whole = _whole_quotation(passage) if last is not None and not findings else None
        if whole:
            follows.append((passage, whole))
            continue
        if last is not None:
            yield from _with_words(last, follows)
        last, follows = None, []
        for finding in findings:
            if finding is findings[-1] and _leads_on(passage, finding):
                last = finding
            else:
                yield from _with_words(finding, ())
    if last is not None:
        yield from _with_words(last, follows)


def _with_words(finding: Finding, follows: Sequence[tuple[Passage, Stretch]]) -> Iterator[Finding]:
    """The finding with what follows it, if there are words that it is of."""
    if finding.contents or follows:
        yield finding._replace(follows=tuple(follows)) if follows else finding


def _whole_quotation(passage: Passage) -> Stretch | None:
    """The quotation that is the whole paragraph."""
    if not passage.quotes or passage.quotes[0].first != 0:
        return None
    outer = passage.inside[:-1].count(-1)
    return (0, passage.quotes[-1].last) if outer <= _STRAY else None


def _leads_on(passage: Passage, finding: Finding) -> bool:
    """Whether the next paragraph may go on with the same speaker's words."""
    if passage.quotes and not passage.quotes[-1].closed:
        return True
    if not finding.reports:
        return False
    return passage.tokens.words[-1] == ":" or _closes(passage, finding)


def _closes(passage: Passage, finding: Finding) -> bool:
    """Whether the last sentence of a paragraph belongs to the finding, and quotes."""
    if not passage.quotes:
        return False
    sentence = passage.sentences[-1]
    places = [*finding.contents, *([finding.cue] if finding.cue else [])]
    at_end = any(last >= sentence.start for _, last in places)
    return at_end and any(passage.inside[number] >= 0 for stretch in finding.contents for number in stretch)
