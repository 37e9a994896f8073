"""A noun with what is said of it: the participle or the clause that tells what happened to it on a date."""

from __future__ import annotations

from briefing.language.happenings.laid import STRONG, Laid
from briefing.language.happenings.lexicon import listed

#: How near its date a participle stands.
NEAR = 3
#: How far back from "of" the determiner of its noun stands.
REACH = 5


def hung_on_noun(laid: Laid, date: int) -> tuple[int, int] | None:
    """The first and last word of a noun with the participle or clause of the date: "a treaty *ratified* 8 April by …"."""
    first, last = laid.dates[date]
    verb = max((n for n in range(first) if n in laid.verbs.finite | laid.verbs.participles), default=None)
    if verb is None:
        return None
    near = verb if first - verb <= NEAR else None
    opened = near if verb in laid.verbs.participles else _relative(laid, verb)
    noun = _noun_before(laid, opened) if opened is not None else None
    if noun is None:
        return None
    closed = _closed(laid, last)
    return None if laid.low(closed) in listed("hanging") else (noun, closed)


def _relative(laid: Laid, verb: int) -> int | None:
    """Where the clause of a verb opens that is tied to a noun, None where it is tied to none."""
    for number in range(verb - 1, 0, -1):
        low = laid.lowers[number]
        if low in {"who", "which", "that"}:
            return number - 1 if laid.low(number - 1) == "," else number
        if number in laid.verbs.finite or low in {",", *STRONG} or low in listed("subordinators"):
            return None
        if laid.subordinates(number):
            return number
    return None


def _noun_before(laid: Laid, opened: int) -> int | None:
    """The first word of the noun, with all that belongs to it, before a place."""
    number = opened - 1
    if laid.low(number) in listed("times"):
        return None
    while number >= 0:
        low = laid.lowers[number]
        if low in listed("determiners") and not (laid.low(number - 1) == "of" and _is_noun(laid, number - 2)):
            number -= 1
            break
        if low in {",", *STRONG, '"'} or number in laid.verbs.finite or low in listed("coordinators"):
            break
        if low in listed("prepositions") - {"of"} or low in listed("subordinators") or low == "to":
            break
        number -= 1
    start = number + 1
    return start if opened - start >= 2 else None


def _is_noun(laid: Laid, number: int) -> bool:
    """Whether a noun with its determiner ends here: "*the head* of the house", not "stops *short* of the"."""
    for place in range(number, max(-1, number - REACH), -1):
        if laid.lowers[place] in listed("determiners"):
            return True
        if place in laid.verbs.finite:
            return False
    return number < REACH


def _closed(laid: Laid, last: int) -> int:
    """The last word of the phrase behind a date: before the next verb or border."""
    for number in range(last + 1, len(laid)):
        low = laid.lowers[number]
        if low == "," and _place_follows(laid, number):
            continue
        if low in {",", *STRONG, ".", '"'} or low in listed("coordinators") | listed("subordinators"):
            return number - 1
        if number in laid.verbs.finite:
            return number - 1
    return len(laid) - 1


def _place_follows(laid: Laid, comma: int) -> bool:
    """Whether the comma parts a place from its country: "in Houston*,* Texas"."""
    after = comma + 1
    while after < len(laid) and laid.words[after][0].isupper():
        after += 1
    return after > comma + 1 and laid.words[comma - 1][0].isupper() and laid.low(after) in {",", ".", ""}


def thing(laid: Laid, date: int) -> tuple[int, int] | None:
    """A thing named by its date, with the clause that tells of it: "the 2001 treaty, which yielded little"."""
    first, last = laid.dates[date]
    for number in range(last + 1, len(laid)):
        low = laid.lowers[number]
        if low == "," and laid.low(number + 1) not in {"which", "who"}:
            return None
        if low in {"which", "that", "who"}:
            if not laid.finite_in(number, len(laid) - 1):
                return None
            closed = _closed(laid, next(n for n in range(number, len(laid)) if n in laid.verbs.finite))
            return first - 1, closed
        if number in laid.verbs.finite or low in STRONG or low in listed("prepositions") | listed("coordinators"):
            return None
    return None
