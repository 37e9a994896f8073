"""One proposed item held against the sources: what of it can be printed, or why it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.grounding.marks import check_marks
from briefing.grounding.places import place
from briefing.grounding.quotes import between_marks, check_quoted, missing, span_in
from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf
from briefing.grounding.speakers import who_says
from briefing.grounding.statements import check_limits, check_statement, kept_limits, unverified
from briefing.grounding.subjects import check_subjects
from briefing.language.limits import negation_spans
from briefing.language.stems import read
from briefing.model import Check, Evidence, Proposed, Result, Saying, Section, SourceKind, Verdict

#: In these kinds of source whole turns are somebody's words, without marks.
_SPOKEN = frozenset({SourceKind.SPEECH, SourceKind.INTERVIEW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """An item that stays: all that a printed item needs but its code."""

    statement: str
    verbatim: bool
    evidence: tuple[Evidence, ...]
    sayings: tuple[Saying, ...]
    limits: tuple[str, ...]
    verdicts: tuple[Verdict, ...]

    def key(self) -> tuple[object, ...]:
        """What makes two items of a section one: the same places and the same speakers."""
        spans = frozenset((one.letter, one.span) for one in self.evidence)
        return spans, frozenset(saying.party.name if saying.party else None for saying in self.sayings)

    def says_again(self, before: Checked) -> bool:
        """Whether it says what an item on the same places says: a worded one in most of the same words, "not" included."""
        if self.verbatim or before.verbatim:
            return True
        if bool(negation_spans(self.statement)) != bool(negation_spans(before.statement)):
            return False
        speakers = {word.stem for one in self.sayings if one.party for word in read(one.party.name)}
        mine, theirs = (
            {word.stem for word in read(one.statement) if word.content} - speakers for one in (self, before)
        )
        return 2 * len(mine & theirs) > min(len(mine), len(theirs)) or mine == theirs


def check(item: Proposed, section: Section, shelf: Shelf) -> Checked | Ruling:
    """The item with its evidence and speakers, or the ruling for which it is left out."""
    placed = place(item.evidence, section, shelf)
    if placed.ruling.faults:
        return placed.ruling
    evidence, ruling = placed.evidence, placed.ruling
    if item.statement is not None:
        more, quoting = check_quoted(item.statement, evidence, shelf)
        evidence = tuple(dict.fromkeys((*evidence, *more)))
        ruling += quoting
    spoken = who_says(item, evidence, shelf)
    ruling += spoken.ruling + _wording(item, evidence, shelf)
    if item.statement is not None and not spoken.ruling.faults:
        ruling += check_subjects(item.statement, spoken.sayings, evidence, shelf)
        ruling += check_marks(item, item.statement, evidence, spoken.sayings, shelf)
    if ruling.faults:
        return ruling
    return Checked(
        statement=words_of(evidence, shelf) if item.statement is None else item.statement.strip(),
        verbatim=item.statement is None,
        evidence=evidence,
        sayings=spoken.sayings,
        limits=kept_limits(item.limits, evidence, shelf),
        verdicts=ruling.remarks,
    )


def words_of(evidence: Sequence[Evidence], shelf: Shelf) -> str:
    """The evidence word for word: a space between places that follow each other, "…" where the source says more."""
    told = ""
    for before, one in zip((None, *evidence), evidence, strict=False):
        if before is not None:
            told += " " if _follows(before, one, shelf) else " … "
        told += one.words
    return told


def _follows(before: Evidence, one: Evidence, shelf: Shelf) -> bool:
    between = shelf.source_at(one.at).text[before.span.end : one.span.start]
    return before.letter == one.letter and before.span.end <= one.span.start and not between.strip()


def quotation(words: str, evidence: Sequence[Evidence], shelf: Shelf) -> tuple[Evidence | None, Ruling]:
    """The words to print as a quotation, None where they are none; the item itself stays."""
    found = span_in(words, evidence, shelf)
    if found is None:
        cited = tuple(dict.fromkeys(one.at for one in evidence))
        return None, Ruling(remarks=missing(words, cited, shelf).faults)
    source = shelf.source_at(found.at)
    if source.kind not in _SPOKEN and not between_marks(found, shelf.places[found.at].block, source):
        return None, remark(Check.QUOTE, Result.NOT_FOUND, f"not between quotation marks at {found.at}")
    return found, PASSED


def _wording(item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """The checks of an engine's own words; the source's own need none."""
    limits = check_limits(item.limits, item.statement, evidence, shelf)
    if item.statement is None:
        return limits
    if not any(character.isalnum() for character in item.statement):
        return fault(Check.SHAPE, Result.EMPTY, "it says nothing")
    return unverified(check_statement(item.statement, evidence, shelf) + limits)
