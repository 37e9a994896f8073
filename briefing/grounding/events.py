"""The date of a proposed event: its words must stand in the evidence, its parts must be what the words give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.grounding.items import Checked
from briefing.grounding.quotes import span_in
from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf
from briefing.language.dates import dates, read_date
from briefing.model import Check, Evidence, Result, When

_OF_WORDING = frozenset({Check.NEGATION, Check.HEDGE, Check.LIMITS, Check.SUPPORT})


def check_when(when: When, evidence: Sequence[Evidence], shelf: Shelf) -> tuple[When, Ruling]:
    """The date as the text gives it. Code reads it again; what an engine adds to the words goes."""
    found = span_in(when.words, evidence, shelf)
    if found is None:
        return when, fault(
            Check.FIGURES, Result.FIGURE_NOT_IN_EVIDENCE, f"the date {when.words!r} is not in the evidence"
        )
    read = _read(found, shelf)
    if read is None:
        # Not a form that code knows: the words stand, parts that nothing bears out do not.
        return _bare(when, found.words)
    if any(_contradicts(mine, theirs) for mine, theirs in zip(_parts(read), _parts(when), strict=True)):
        given = "-".join(str(part) for part in _parts(when) if part)
        return when, fault(Check.FIGURES, Result.FIGURE_NOT_IN_EVIDENCE, f"{found.words!r} does not give {given}")
    return replace(read, words=found.words), PASSED


def in_own_words(checked: Checked) -> Checked:
    """An event in the words of one of its places is verbatim, whatever the others say of it: no wording is to be weighed."""
    if checked.verbatim or all(checked.statement != one.words for one in checked.evidence):
        return checked
    kept = tuple(verdict for verdict in checked.verdicts if verdict.check not in _OF_WORDING)
    return replace(checked, verbatim=True, verdicts=kept)


def _read(found: Evidence, shelf: Shelf) -> When | None:
    """The date that the sentence has at these words."""
    source = shelf.source_at(found.at)
    sentence = shelf.places[found.at].span
    published = read_date(source.card.published.value or "")
    inside = [dated for dated in dates(source.text, sentence, published=published) if dated.span.overlaps(found.span)]
    if not inside:
        return None
    # Of "April 8" in "April 8, 2015" the words asked for give no year.
    covered = inside[0]
    if covered.span in found.span:
        return covered.when
    return next((dated.when for dated in dates(source.text, found.span, published=published)), None)


def _bare(when: When, words: str) -> tuple[When, Ruling]:
    bare = When(words=words)
    if any(_parts(when)):
        return bare, remark(
            Check.FIGURES, Result.UNVERIFIED, f"year, month and day of {words!r} are not read from its words"
        )
    return bare, PASSED


def _parts(when: When) -> tuple[int | None, int | None, int | None]:
    return when.year, when.month, when.day


def _contradicts(read: int | None, proposed: int | None) -> bool:
    """A part that the text does not give may not be proposed; one that it gives may be left away."""
    return proposed is not None and proposed != read
