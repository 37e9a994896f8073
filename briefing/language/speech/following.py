"""Quotations without a cue of their own: later ones of a paragraph, and those that go on in the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

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
    if passage.quoted(sentence.start) < 0 or passage.quotes[passage.quoted(sentence.start)].first != sentence.start:
        return None
    outer = passage.inside[sentence.start : sentence.stop].count(-1)
    return page.contents.trimmed(sentence.start, sentence.stop - 1) if outer <= _STRAY else None


def continued(passages: Sequence[Passage], found: Sequence[list[Finding]]) -> Iterator[Finding]:
    """All findings in order, those of a quoted paragraph joined to the attribution that it goes on from."""
    last: Finding | None = None
    for passage, findings in zip(passages, found, strict=True):
        whole = _whole_quotation(passage) if not findings else None
        if whole and last is not None:
            last = last._replace(follows=(*last.follows, (passage, whole)))
            continue
        if last is not None and _has_words(last):
            yield last
        last = None
        yield from (finding for finding in findings[:-1] if _has_words(finding))
        if findings:
            last = findings[-1]
            if not _leads_on(passage, last):
                yield from [last] if _has_words(last) else []
                last = None
    if last is not None and _has_words(last):
        yield last


def _has_words(finding: Finding) -> bool:
    return bool(finding.contents or finding.follows)


def _whole_quotation(passage: Passage) -> Stretch | None:
    """The quotation that is the whole paragraph."""
    if not passage.quotes or passage.quotes[0].first != 0:
        return None
    outer = passage.inside.count(-1)
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
    sentence = passage.sentences[-1]
    places = [*finding.contents, *([finding.cue] if finding.cue else [])]
    at_end = any(last >= sentence.start for _, last in places)
    return at_end and any(passage.quoted(number) >= 0 for stretch in finding.contents for number in stretch)
