"""An engine's own wording held against its evidence: figures, names, negations, hedges and conditions, copied limits."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.context import questions
from briefing.grounding.dropped import Reading, dropped, drops, put_in
from briefing.grounding.polarity import turned_around
from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf, in_english
from briefing.language import figures
from briefing.language.folding import find, fold
from briefing.language.limits import Kind
from briefing.language.names import Roll, names
from briefing.language.units import turned_scores
from briefing.model import Check, Evidence, Result, Span

#: The check that a kind of limit belongs to; all others are hedges.
_CHECKS = {Kind.NEGATION: Check.NEGATION, Kind.CONDITION: Check.LIMITS}


def check_statement(statement: str, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """What the statement has that its sentences do not have, and the other way round."""
    ruling = check_figures(statement, evidence, shelf) + check_names(statement, shelf)
    if in_english(evidence, shelf):
        # A question holds back nothing of its answer.
        asked = questions(evidence, shelf)
        told = [one for one in evidence if one not in asked]
        ruling += _opposite(statement, told, shelf) + _differing(statement, told)
    return ruling


def unverified(ruling: Ruling) -> Ruling:
    """The ruling with the remark that nobody has weighed what it found to differ, where it found any."""
    if not any(verdict.result is Result.DIFFERS for verdict in ruling.remarks):
        return ruling
    return ruling + remark(Check.SUPPORT, Result.UNVERIFIED, "nobody has checked whether the difference matters")


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
    if turned := turned_scores(statement, cited):
        detail = f"the other way round in the cited sentences: {_listed(turned)}"
        return fault(Check.FIGURES, Result.FIGURE_NOT_IN_EVIDENCE, detail)
    return PASSED


def check_names(statement: str, shelf: Shelf) -> Ruling:
    """A name must stand somewhere in the sources."""
    if absent := tuple(name for name in names(statement) if not shelf.roll.has(name)):
        return fault(Check.NAMES, Result.NAME_NOT_IN_SOURCE, f"in no source: {_listed(absent)}")
    return PASSED


def check_names_of(text: str, material: str) -> Ruling:
    """A name in a line must stand in what the line rests on."""
    if absent := tuple(name for name in names(text) if not Roll(material).has(name)):
        return fault(Check.NAMES, Result.NAME_NOT_IN_ITEMS, f"in none of its items: {_listed(absent)}")
    return PASSED


def check_limits(copied: Sequence[str], statement: str | None, evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """Copied limits must be in the evidence, and the statement must keep them. Decides nothing alone."""
    ruling = PASSED
    for words in copied:
        if not any(_has(shelf.sentence(one.at), words) for one in evidence):
            ruling += remark(Check.LIMITS, Result.NOT_FOUND, f"{words!r} is not in the evidence")
        elif statement is not None and not _keeps(statement, words, evidence, shelf):
            ruling += remark(Check.LIMITS, Result.DIFFERS, f"the statement drops {words!r}")
    return ruling


def kept_limits(copied: Sequence[str], evidence: Sequence[Evidence], shelf: Shelf) -> tuple[str, ...]:
    """The limits that the evidence has."""
    return tuple(words for words in copied if any(_has(shelf.sentence(one.at), words) for one in evidence))


def _differing(statement: str, evidence: Sequence[Evidence]) -> Ruling:
    """Limits that the statement leaves away, and negations and conditions that it puts in."""
    said, cited = Reading(statement), [Reading(one.words) for one in evidence]
    ruling = PASSED
    for kind, words in dict.fromkeys(dropped(said, cited)):
        ruling += remark(_CHECKS.get(kind, Check.HEDGE), Result.DIFFERS, f"the statement does not keep “{words}”")
    for kind, words in dict.fromkeys(put_in(said, cited)):
        ruling += remark(_CHECKS[kind], Result.DIFFERS, f"the evidence does not have “{words}”")
    return ruling


def _has(text: str, words: str) -> bool:
    folded = fold(text).casefold()
    return bool(folded) and find(words.casefold(), folded, Span(0, len(folded))) is not None


def _keeps(statement: str, words: str, evidence: Sequence[Evidence], shelf: Shelf) -> bool:
    """Whether a statement has the words of a copied limit, most of them in any order, or nothing that it governs."""
    if _has(statement, words):
        return True
    said = Reading(statement)
    for at in dict.fromkeys(one.at for one in evidence):
        sentence = fold(shelf.sentence(at)).casefold()
        span = find(words.casefold(), sentence, Span(0, len(sentence)))
        if span is not None and drops(said, span, Reading(sentence)):
            return False
    return True


def _listed(found: Sequence[str]) -> str:
    return ", ".join(f"“{words}”" for words in dict.fromkeys(found))
