"""Words that hold a statement back: negations, conditions, hedges and amounts, each of its kind, in text order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.language.numerals import numbers
from briefing.language.phrases import Phrases
from briefing.language.tables import table
from briefing.model import Span

_TABLE = "limits.en"
#: The month is no hedge; a capitalised "May" is taken for it.
_MONTH = "May"
#: How far behind "about" or "at least" its figure may end.
_FIGURE = 24


class Kind(StrEnum):
    """In what way words hold back; each is a list of the word table."""

    NEGATION = "negations"
    CONDITION = "conditions"
    FIGURE = "figure"
    CHANCE = "chance"
    SUPPOSED = "supposed"
    ADVISED = "advised"
    DEGREE = "degree"
    STRENGTH = "strength"
    FREQUENCY = "frequency"
    FEW = "few"
    MANY = "many"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Limit:
    """Words that hold back, where they stand."""

    span: Span
    kind: Kind


def limits(text: str) -> tuple[Limit, ...]:
    """What holds the text back: "may", "if", "at least", "n't". "Not only" and its like do not."""
    found = []
    last = 0
    plain = text.replace("’", "'")
    for one in _phrases().all_in(plain):
        if one.span.start < last or (one.meaning is Kind.FIGURE and not _before_figure(plain, one.span.end)):
            continue
        last = one.span.end
        if one.meaning is not None and plain[one.span.start : last] != _MONTH:
            found.append(Limit(one.span, one.meaning))
    return tuple(found)


def as_good(text: str, kind: Kind) -> tuple[Span, ...]:
    """Where the text has words that are not of a kind, and hold back as well as those of it: "forecast" for "may"."""
    return tuple(one.span for one in _as_good(kind).first_in(text.replace("’", "'")))


def negation_spans(text: str) -> tuple[Span, ...]:
    """Where the negations stand, "n't" included."""
    return tuple(one.span for one in limits(text) if one.kind is Kind.NEGATION)


def _before_figure(text: str, end: int) -> bool:
    following = text[end : end + _FIGURE]
    return any(len(following[: one.span.start].split()) < 2 for one in numbers(following))


@cache
def _phrases() -> Phrases[Kind | None]:
    """The lists, and what looks like one of theirs and is not."""
    listed = table(_TABLE)
    return Phrases({phrase: kind for kind in Kind for phrase in listed[kind]} | dict.fromkeys(listed["none"]))


@cache
def _as_good(kind: Kind) -> Phrases[None]:
    return Phrases(dict.fromkeys(table(_TABLE)["kept_by"].get(kind, ())))
