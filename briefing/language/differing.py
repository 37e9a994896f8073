"""Whether two figures speak of the same matter and disagree. Cautious: where in doubt, they speak of different things."""

from __future__ import annotations

from fractions import Fraction

from briefing.language.amounts import DAY, SOMEBODY, Amount

#: What is so many times as much is another matter.
_FARTHEST = 4
#: A figure that is "about" so much agrees with one that is this share away; "at least" and "up to" with one on their side.
_ABOUT = Fraction(10, 100)
_BOUND = Fraction(15, 100)
#: Large numbers are rounded: 1.2 million agrees with 1,234,567. Small counts are not.
_ROUNDED_FROM = 1000
_SHARES = ("%", "pp")
_ROUNDING = Fraction(5, 100)
#: Words of content that two sentences share, besides figures and what happened: with a name among them fewer will do.
_SHARED = 3
_SHARED_WITH_NAME = 2
#: Words that two stretches share, where nothing that happened ties them, and the share of the shorter one's.
_NEAR = 2
_SHARE = 0.4
_MOST = 0.6


def same_matter(one: Amount, other: Amount) -> bool:
    """Whether two figures of two texts measure the same thing, whatever their values."""
    return (
        one.whole
        and other.whole
        and comparable(one, other)
        and (one.change, one.contrasts, one.dated) == (other.change, other.contrasts, other.dated)
        and max(one.value, other.value) <= _FARTHEST * min(one.value, other.value)
        and {one.foreseen, other.foreseen} != {"plan", ""}
        and _names_agree(one, other)
        and _aligned(one, other)
    )


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two figures count the same sort of thing: of one unit and noun, or of one happening."""
    if one.unit != other.unit or one.happening != other.happening or one.noun != other.noun:
        return False
    if one.of != other.of and (one.unit or (one.of and other.of)):
        return False
    return bool(one.unit or one.noun or one.happening)


def agree(one: Amount, other: Amount) -> bool:
    """Whether two values are one, as far as rounding and words such as "about" or "at least" leave it open."""
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda amount: amount.value)
    distance = (high.value - low.value) / high.value
    if "about" in (one.loose, other.loose) and distance <= _ABOUT:
        return True
    if (low.loose == "over" or high.loose == "under") and distance <= _BOUND:
        return True
    return _rounds_to(one, other.value) or _rounds_to(other, one.value)


def _rounds_to(one: Amount, value: Fraction) -> bool:
    """Whether a figure of few digits is a value rounded."""
    step = _step(one)
    distance = abs(one.value - value)
    return step is not None and distance * 2 < step and (one.unit in _SHARES or distance <= _ROUNDING * one.value)


def _step(one: Amount) -> Fraction | None:
    """What the last digit that counts is worth, None for a figure that is not rounded."""
    if one.unit in _SHARES:
        decimals = one.words.partition(".")[2]
        return Fraction(1, 10 ** sum(letter.isdigit() for letter in decimals))
    if one.value.denominator != 1 or one.value < _ROUNDED_FROM:
        return None
    digits = str(one.value.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10**zeros) if zeros >= len(str(_ROUNDED_FROM)) - 1 else None


def _names_agree(one: Amount, other: Amount) -> bool:
    """Of two stretches that name something the one's sentence names something of the other's, and where that puts it."""
    if one.named and other.named and not (_parts(one) & _around(other) or _parts(other) & _around(one)):
        return False
    if one.about and other.about and not _around(one) & _around(other):
        return False
    return _knows(one, other) and _knows(other, one)


def _knows(one: Amount, other: Amount) -> bool:
    return not one.there or bool(one.there & {part for name in other.around for part in name.split()})


def _parts(one: Amount) -> frozenset[str]:
    return frozenset(part for name in one.named for part in name.split())


def _around(one: Amount) -> frozenset[str]:
    return frozenset(part for name in one.around for part in name.split())


def _in_the_same_words(one: Amount, other: Amount) -> bool:
    """Whether two stretches with one noun are worded alike: "the strike has stopped 31 ships", and 38."""
    near = (one.near & other.near) - {one.noun}
    shorter = min(len(one.near - {one.noun}), len(other.near - {one.noun}))
    known = one.noun not in ("", SOMEBODY) or (one.unit not in ("", DAY))
    return known and len(near) >= _NEAR and len(near) >= _MOST * shorter


def _aligned(one: Amount, other: Amount) -> bool:
    """Whether the sentences share enough words to speak of one thing."""
    shared = len((one.far & other.far) - {one.noun})
    if _told_otherwise(one, other, shared):
        return False
    if _in_the_same_words(one, other):
        return True
    if shared < (_SHARED_WITH_NAME if _parts(one) & _parts(other) else _SHARED):
        return bool(one.happening) and shared >= _SHARED_WITH_NAME
    return bool(one.happening) or _near_enough(one, other)


def _told_otherwise(one: Amount, other: Amount, shared: int) -> bool:
    """Whether a date has too little around it, or other was done with those counted: flooded homes are not destroyed ones."""
    if one.unit == DAY:
        return not (_around(one) & _around(other) and shared >= _SHARED)
    counted = not (one.unit or one.happening)
    return counted and bool(one.heads and other.heads) and not one.heads & other.heads


def _near_enough(one: Amount, other: Amount) -> bool:
    """Whether the stretches around two figures share their head, or enough of their words."""
    if one.heads & other.heads and one.noun != SOMEBODY:
        return True
    near = (one.near & other.near) - {one.noun}
    shorter = min(len(one.near - {one.noun}), len(other.near - {one.noun}))
    wanted = _SHARED if one.noun == SOMEBODY else 1 if one.noun else _NEAR
    return len(near) >= wanted and len(near) >= _SHARE * shorter
