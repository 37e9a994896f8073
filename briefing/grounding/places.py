"""Cites to evidence: whether a sentence exists, may be cited here, and holds the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.grounding.quotes import locate
from briefing.grounding.rulings import PASSED, Ruling, fault
from briefing.grounding.shelf import Shelf
from briefing.language.addressing import addresses_ai
from briefing.model import Check, Cite, Evidence, Result, Role, Section

#: Where a headline alone is no evidence.
_BODY_WANTED = frozenset({Section.CLAIMS, Section.POSITIONS, Section.VIEWS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Evidence as found, in the order cited, and the ruling on it."""

    evidence: tuple[Evidence, ...] = ()
    ruling: Ruling = PASSED


def place(cites: Sequence[Cite], section: Section, shelf: Shelf) -> Placed:
    """The evidence behind the cites of one item."""
    if not cites:
        return Placed(ruling=fault(Check.SHAPE, Result.EMPTY, "it names no sentence that it rests on"))
    found: list[Evidence] = []
    ruling = PASSED
    for cite in cites:
        placed = _place(cite, section, shelf)
        found += placed.evidence
        ruling += placed.ruling
    evidence = tuple(dict.fromkeys(found))
    if evidence and section in _BODY_WANTED and all(_in_headline(one, shelf) for one in evidence):
        ruling += fault(Check.PLACE, Result.HEADLINE_ONLY, f"{evidence[0].at} is a headline; the text must say it too")
    return Placed(evidence=evidence, ruling=ruling)


def stands(at: str, section: Section, shelf: Shelf) -> Ruling:
    """Whether a sentence exists and may be evidence in this section."""
    if at not in shelf.places:
        return fault(Check.PLACE, Result.NO_SUCH_SENTENCE, f"there is no sentence {at!r}")
    if shelf.places[at].block.role is Role.FURNITURE and section is not Section.EVENTS:
        return fault(Check.PLACE, Result.FURNITURE, f"{at} is a caption, no sentence of the text")
    if addresses_ai(shelf.sentence(at)):
        return fault(Check.PLACE, Result.ADDRESSES_AI, f"{at} speaks to a machine, not to a reader")
    return PASSED


def _place(cite: Cite, section: Section, shelf: Shelf) -> Placed:
    ruling = stands(cite.at, section, shelf)
    if ruling.faults:
        return Placed(ruling=ruling)
    found, ruling = locate(cite, shelf)
    # Words that were found elsewhere must be allowed there as well.
    for one in found:
        if one.at != cite.at:
            ruling += stands(one.at, section, shelf)
    return Placed(evidence=found, ruling=ruling)


def _in_headline(evidence: Evidence, shelf: Shelf) -> bool:
    return shelf.places[evidence.at].block.role in {Role.TITLE, Role.DEK}
