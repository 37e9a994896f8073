"""What a date is to its sentence: when it happened, or when a thing, a report or a measure that it names is from."""

from __future__ import annotations

from enum import StrEnum

from briefing.language.happenings.laid import Laid
from briefing.language.happenings.lexicon import listed, outlets, pasts_like_participles

POSSESSIVE = ("'s", "’s", "s'", "s’")
#: How far before a verb of telling its outlet is looked for.
_REACH = 8
#: How far back a word makes a date one side of a comparison, or the end of a stretch.
_NEAR = 4


class Relation(StrEnum):
    """What a date is of."""

    HAPPENING = "happening"
    THING = "thing"
    """It only says which thing: "the 2001 treaty"."""
    TELLING = "telling"
    """It says when an outlet reported the rest."""
    NONE = "none"
    """Nothing happened on it: a condition, a comparison, the number of a document, a note of the editors."""


def relation(laid: Laid, date: int) -> Relation:
    """What the date of this number is to the sentence."""
    first, last = laid.dates[date]
    if laid.low(0) in listed("notes") or _measures(laid, first) or _hangs_on_condition(laid, first):
        return Relation.NONE
    if _in_brackets(laid, first, last):
        return Relation.NONE
    if (laid.low(first) in {"today", "tonight"} and not _told_as_past(laid)) or _imagined(laid, first):
        return Relation.NONE
    if _belongs_to_thing(laid, first, last) or laid.low(last).endswith(POSSESSIVE):
        return Relation.HAPPENING if _is_occasion(laid, first) else Relation.THING
    return Relation.TELLING if _told_by_outlet(laid, first) else Relation.HAPPENING


def _imagined(laid: Laid, first: int) -> bool:
    """Whether the clause of the date says what would have been."""
    beside = min(laid.verbs.finite, key=lambda number: abs(number - first), default=None)
    return beside is not None and laid.low(beside) == "would" and laid.low(beside + 1) == "have"


def _told_as_past(laid: Laid) -> bool:
    """Whether something happened or will: "today" is else no day but these times."""
    verbs = [laid.lowers[number] for number in laid.verbs.finite]
    pasts = listed("pasts") | pasts_like_participles() | {"was", "were", "had", "did", "will"}
    return any(low in pasts or low.endswith("ed") for low in verbs)


def _measures(laid: Laid, first: int) -> bool:
    near = laid.lowers[max(0, first - _NEAR) : first]
    if near and near[-1] in listed("counted"):
        return True
    if "ending" in near:
        return True
    # "than in the July survey", not "more than 300 people in July".
    than = [number for number, low in enumerate(near) if low in listed("comparing")]
    return bool(than) and all(
        low in listed("prepositions") | listed("determiners") or low == "those" for low in near[than[-1] + 1 :]
    )


def _hangs_on_condition(laid: Laid, first: int) -> bool:
    for number in range(first - 1, -1, -1):
        low = laid.lowers[number]
        if low in listed("conditions"):
            return not (low == "if" and laid.low(number - 1) == "as")
        if low in {",", ";", "--", "—", ":"}:
            return False
    return False


def _in_brackets(laid: Laid, first: int, last: int) -> bool:
    return laid.low(first - 1) in {"(", "["} and laid.low(last + 1) in {")", "]"}


def _belongs_to_thing(laid: Laid, first: int, last: int) -> bool:
    """Whether a determiner stands before the date and a noun behind it."""
    before, after = laid.low(first - 1), laid.low(last + 1)
    if before not in listed("determiners") - {"that", "this"} and not before.endswith(POSSESSIVE):
        return False
    return after[:1].isalpha() and not _small(after) and after not in listed("auxiliaries")


def _small(low: str) -> bool:
    return low in listed("prepositions") | listed("determiners") | listed("coordinators") | listed("subordinators")


def _is_occasion(laid: Laid, first: int) -> bool:
    return laid.low(first - 2) in listed("occasion_before")


def told_at(laid: Laid, first: int) -> int | None:
    """The verb of telling that a date stands behind: "the ministry *said* on Tuesday"."""
    number = first - 1
    while number >= 0 and laid.lowers[number] in listed("prepositions") | listed("adverbs") | {","}:
        number -= 1
    return number if number >= 0 and laid.lowers[number] in listed("telling") else None


def _told_by_outlet(laid: Laid, first: int) -> bool:
    number = told_at(laid, first)
    if number is None:
        return False
    for place in range(number - 1, max(-1, number - 1 - _REACH), -1):
        low = laid.lowers[place]
        if low in outlets():
            return True
        if low in {",", ";", ":", '"', "”"}:
            return False
    return False
