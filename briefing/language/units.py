"""What the figures of a text count or measure, and where two texts count different things by one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.language.numerals import Number, numbers
from briefing.language.stems import stem
from briefing.language.tables import table

_TABLE = "units.en"
#: "48 hours", "48-hour", "48 long hours".
_COUNTED = re.compile(r"[\s\u00a0-]*(?P<first>[^\W\d_]+(?:-hours?)?)(?:\s+(?P<second>[^\W\d_]+))?")
#: "150 a week", "150 tonnes a week".
_RATE = re.compile(r"\s+(?:\w+\s+)?(?:an?|per|each|every)\s+(?P<unit>[^\W\d_]+)", re.IGNORECASE)
#: "8,000 boats of migrants": what is counted is the first of the two.
_FILLED = re.compile(r"\s+(?P<unit>[^\W\d_]+)\s+(?:of|full of|carrying)\s+(?P<inside>[^\W\d_]+(?:\s+[^\W\d_]+)?)")
#: "7-4", "7 to 4", "7 votes to 4".
_AGAINST = re.compile(r"\s?(?:[-–:]|(?:votes? )?(?:to|against)) ?", re.IGNORECASE)
#: Who tells of a defeat puts the same score the other way round.
_LOST = re.compile(r"\b(?:los[et]|loses|losing|defeat(?:ed|s)?|beaten|defeat)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mixed:
    """A figure with what a statement counts by it, and what its text does."""

    here: str
    there: str


def mixed(statement: str, evidence: str) -> tuple[Mixed, ...]:
    """The figures of a statement by which its text counts something else: hours and days, people and families."""
    there = numbers(evidence)
    found: list[Mixed] = []
    for number in numbers(statement):
        same = [one for one in there if one.value == number.value]
        for unit_of in (_counted, _rate):
            found += _changed(unit_of(number, statement), [unit_of(one, evidence) for one in same], number, statement)
        found += _filled(number, statement, same, evidence)
    return tuple(dict.fromkeys(found))


def turned_scores(statement: str, evidence: str) -> tuple[str, ...]:
    """The scores and votes of a statement that its text has the other way round: "4-7" for "7-4"."""
    if bool(_LOST.search(statement)) != bool(_LOST.search(evidence)):
        return ()
    there = set(_scores(evidence).values())
    return tuple(
        words
        for words, (one, other) in _scores(statement).items()
        if one != other and (one, other) not in there and (other, one) in there
    )


def _scores(text: str) -> Mapping[str, tuple[str, str]]:
    return {
        text[one.span.start : other.span.end]: (one.value, other.value)
        for one, other in pairwise(numbers(text))
        if _AGAINST.fullmatch(re.sub(r"\s+", " ", text[one.span.end : other.span.start]))
    }


def _changed(mine: str, others: Sequence[str], number: Number, text: str) -> Iterator[Mixed]:
    """A unit for which the text has only others of its kind."""
    known = [unit for unit in others if unit]
    if mine and known and all(_apart(mine, unit) for unit in known):
        figure = text[number.span.start : number.span.end]
        yield Mixed(f"{figure} {mine}", known[0])


def _filled(number: Number, statement: str, same: Sequence[Number], evidence: str) -> Iterator[Mixed]:
    """So many boats of migrants where the text has so many migrants: "8,000 boats of migrants"."""
    match = _FILLED.match(statement, number.span.end)
    if match is None:
        return
    following = [_next_word(one, evidence) for one in same]
    inside = {stem(word) for word in match["inside"].split()}
    if following and all(word and stem(word) in inside for word in following):
        yield Mixed(f"{statement[number.span.start : number.span.end]} {match['unit']}", following[0])


def _next_word(number: Number, text: str) -> str:
    match = _COUNTED.match(text, number.span.end)
    return match["first"] if match else ""


def _counted(number: Number, text: str) -> str:
    match = _COUNTED.match(text, number.span.end)
    if match is None:
        return ""
    return next((word for word in (match["first"], match["second"]) if word and word.lower() in _units()), "")


def _rate(number: Number, text: str) -> str:
    match = _RATE.match(text, number.span.end)
    return match["unit"] if match and match["unit"].lower() in _units() else ""


def _apart(one: str, other: str) -> bool:
    (kind, unit), (other_kind, other_unit) = _units()[one.lower()], _units()[other.lower()]
    return kind == other_kind and unit != other_unit


@cache
def _units() -> Mapping[str, tuple[str, int]]:
    """By each word for a unit, the list that it is in and its line there."""
    return {
        word: (kind, line)
        for kind, lines in table(_TABLE).items()
        for line, words in enumerate(lines)
        for word in str(words).split()
    }
