"""An engine's own wording held against its evidence: figures, names, negations, hedges and conditions, copied limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.grounding.polarity import turned_around
from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf
from briefing.language import figures, limits
from briefing.language.folding import find, fold
from briefing.language.names import names
from briefing.model import Check, Evidence, Result, Span


def check_statement(statement: str, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """What the statement has that its sentences do not have, and the other way round."""
    ruling = check_figures(statement, evidence, shelf) + check_names(statement, shelf)
    if all(shelf.by_letter[one.letter].language in {"en", "und"} for one in evidence):
        ruling += _opposite(statement, evidence, shelf) + _differing(statement, " ".join(one.words for one in evidence))
    return ruling


def _opposite(statement: str, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """A statement that is its evidence but for a "not" says the opposite."""
    for at in dict.fromkeys(one.at for one in evidence):
        if (turned := turned_around(statement, shelf.sentence(at))) is not None:
            return fault(Check.NEGATION, Result.DIFFERS, f"it says the opposite of “{turned}” at {at}")
    return PASSED


def check_figures(statement: str, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """A number, date, sum or percentage must be in one of the cited sentences."""
    cited = "\n".join(shelf.sentence(at) for at in dict.fromkeys(one.at for one in evidence))
    if absent := figures.missing(statement, cited):
        return fault(Check.FIGURES, Result.FIGURE_NOT_IN_EVIDENCE, f"not in the cited sentences: {_listed(absent)}")
    return PASSED


def check_names(statement: str, shelf: Shelf) -> Ruling:
    """A name must stand somewhere in the sources."""
    if absent := tuple(name for name in names(statement) if not shelf.roll.has(name)):
        return fault(Check.NAMES, Result.NAME_NOT_IN_SOURCE, f"in no source: {_listed(absent)}")
    return PASSED


def check_limits(copied: Sequence[str], statement: str | None, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """Copied limits must be in the evidence, and the statement must keep them. Decides nothing alone."""
    ruling = PASSED
    for words in copied:
        if not any(_has(shelf.sentence(one.at), words) for one in evidence):
            ruling += remark(Check.LIMITS, Result.NOT_FOUND, f"{words!r} is not in the evidence")
        elif statement is not None and not _has(statement, words):
            ruling += remark(Check.LIMITS, Result.DIFFERS, f"the statement drops {words!r}")
    return ruling


def kept_limits(copied: Sequence[str], evidence: Sequence[Evidence], shelf: Shelf) -> tuple[str, ...]:
    """The limits that the evidence has."""
    return tuple(words for words in copied if any(_has(shelf.sentence(one.at), words) for one in evidence))


def _differing(statement: str, evidence: str) -> Ruling:
    """Negations and conditions on one side only; a hedge that the statement drops."""
    ruling = PASSED
    readers: tuple[tuple[Check, Callable[[str], tuple[str, ...]], bool], ...] = (
        (Check.NEGATION, limits.negations, True),
        (Check.HEDGE, limits.hedges, False),
        (Check.LIMITS, limits.conditions, True),
    )
    for check, read, both_ways in readers:
        here, there = read(statement), read(evidence)
        if there and not here:
            ruling += remark(
                check, Result.DIFFERS, f"the evidence has {_listed(there)}, the statement has none of the kind"
            )
        elif here and not there and both_ways:
            ruling += remark(
                check, Result.DIFFERS, f"the statement has {_listed(here)}, the evidence has none of the kind"
            )
    return ruling


def _has(text: str, words: str) -> bool:
    folded = fold(text).casefold()
    return bool(folded) and find(words.casefold(), folded, Span(0, len(folded))) is not None


def _listed(found: Sequence[str]) -> str:
    return ", ".join(f"“{words}”" for words in dict.fromkeys(found))
