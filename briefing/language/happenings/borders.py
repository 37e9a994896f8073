"""Where a sentence may be cut so that whole clauses stay: before and behind which of its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language.happenings.laid import STRONG, Laid
from briefing.language.happenings.lexicon import listed

#: What a cut costs: where nothing is lost, …
FREE = 0.0
#: … where a clause is taken out of its sentence, …
CUT = 2.0
#: … and where something that may matter for it stays behind: a contrast, or who says so.
DEAR = 4.0


@dataclass(frozen=True, slots=True)
class Border:
    """A place to cut: the first or the last word of what stays, and what that costs."""

    number: int
    cost: float


def starts(laid: Laid) -> Iterator[Border]:
    """The words that a clause may begin with."""
    first = behind_connective(laid)
    yield Border(0, FREE)
    if first:
        yield Border(first, FREE)
    if (main := _behind_clause(laid)) is not None:
        yield Border(main, CUT)
    for number in range(len(laid) - 1):
        low = laid.lowers[number]
        if laid.breaks(number) and not laid.inside_date(number):
            joined = laid.lowers[number + 1] in listed("coordinators")
            yield Border(number + 1 + joined, CUT)
        elif low in listed("detachable") and (number == first or _parts(laid, number)):
            yield Border(number + 1, CUT if low != "but" else DEAR)
        elif low == "with" and laid.lowers[number - 1] == ",":
            yield Border(number + 1, CUT)


def ends(laid: Laid) -> Iterator[Border]:
    """The words that a clause may end with."""
    last = len(laid) - 1
    while last > 0 and laid.lowers[last] in {".", ";", ","}:
        last -= 1
    yield Border(last, FREE)
    for number in range(1, last + 1):
        if laid.inside_date(number) or laid.lowers[number - 1] == "," or laid.breaks(number - 1):
            continue
        if (cost := _cost_of_ending_before(laid, number)) is not None:
            yield Border(number - 1, cost)


def _cost_of_ending_before(laid: Laid, number: int) -> float | None:
    low = laid.lowers[number]
    if laid.breaks(number):
        return CUT
    if low == ",":
        return _cost_of_comma(laid, number)
    if low in listed("coordinators") and _clause_ended(laid, number) and _clause_follows(laid, number):
        return DEAR if low in {"but", "yet"} else CUT
    if low in listed("sometimes") | {"while", "because", "although", "though", "when", "whereas"}:
        return CUT if laid.subordinates(number) else None
    return None


def _cost_of_comma(laid: Laid, number: int) -> float | None:
    following = laid.low(number + 1)
    if number + 1 == _behind_clause(laid):
        return CUT
    if _goes_on(laid, number):
        return None
    if following in {"but", "yet", "according"} or _says_so(laid, number):
        return DEAR
    if laid.words[number + 1][0].isupper():
        return CUT if _clause_of_its_own(laid, number + 1) else None
    trailing = following in listed("trailing") or following.endswith("ing") or following[:1].isdigit()
    return CUT if trailing else None


def _goes_on(laid: Laid, comma: int) -> bool:
    """Whether what stands before the comma is not yet a clause, or goes on behind it as a list or a place does."""
    following = laid.low(comma + 1)
    if _has_just_begun(laid, comma) or _goes_on_as_list(laid, comma):
        return True
    # "Washington, D.C., and", "testing, and scaling".
    joined = following in listed("coordinators") - {"but", "yet"} and not _clause_follows(laid, comma + 1)
    return joined or (following.endswith("ing") and laid.low(comma + 2) in {",", "and", "or"})


def _says_so(laid: Laid, comma: int) -> bool:
    """Whether only who says so follows: ", analysts said"."""
    rest = laid.lowers[comma + 1 :]
    verbs = [place for place, low in enumerate(rest) if low in listed("telling")]
    return bool(verbs) and verbs[0] <= 12 and "," not in rest[: verbs[0]] and not _other_verb(laid, comma, verbs[0])


def _other_verb(laid: Laid, comma: int, telling: int) -> bool:
    return any(number in laid.verbs.finite for number in range(comma + 1, comma + 1 + telling))


def _goes_on_as_list(laid: Laid, comma: int) -> bool:
    """Whether "and" joins words behind the comma before any verb: "the court, the police and the mayor"."""
    for number in range(comma + 1, len(laid)):
        if number in laid.verbs.finite or laid.lowers[number].endswith("ing"):
            return False
        if laid.lowers[number] in {"and", "or"} and number > comma + 1:
            return laid.low(comma + 1) in listed("determiners") or laid.lowers[comma + 1].isdigit()
    return False


def _clause_follows(laid: Laid, number: int) -> bool:
    """Whether a verb, or a subject with its verb, follows a joining word."""
    place = number + 1
    while place < len(laid) and (laid.lowers[place].endswith("ly") or laid.lowers[place] in listed("adverbs")):
        place += 1
    return place in laid.verbs.finite or _clause_of_its_own(laid, place)


def _clause_of_its_own(laid: Laid, number: int) -> bool:
    """Whether a verb follows before the next border."""
    for place in range(number, len(laid)):
        if place in laid.verbs.finite:
            return place > number
        low = laid.lowers[place]
        # "A jury of experts and officials will choose": "and" joins two nouns.
        if low in {",", *STRONG, "but", "which", "who", "that"} or (low == "and" and place + 1 in laid.verbs.finite):
            return False
    return False


def _parts(laid: Laid, number: int) -> bool:
    """Whether a joining word stands where a clause ended, and another with its subject begins."""
    before = laid.low(number - 1)
    if laid.lowers[number] in listed("coordinators") and not _clause_ended(laid, number):
        return False
    return before == "," or before in STRONG or (laid.finite_in(0, number - 1) and _clause_of_its_own(laid, number + 1))


def _has_just_begun(laid: Laid, comma: int) -> bool:
    """Whether the clause that a word joined behind another comma has no verb yet: ", but the islanders*,* who"."""
    for place in range(comma - 1, 0, -1):
        if place in laid.verbs.finite:
            return False
        if laid.lowers[place] in listed("coordinators") and laid.lowers[place - 1] == ",":
            return True
    return False


def _clause_ended(laid: Laid, number: int) -> bool:
    """Whether a verb stands between the border before and this one, so that "and" joins more than two nouns."""
    for place in range(number - 1, -1, -1):
        if place in laid.verbs.finite:
            return True
        if laid.lowers[place] in {"and", "or", "but"} or laid.breaks(place):
            return False
    return False


def _behind_clause(laid: Laid) -> int | None:
    """Where the main clause begins behind one that hangs on it: "Although the plan failed, *the* town grew"."""
    first = behind_connective(laid)
    if laid.low(first) not in listed("detachable") - listed("coordinators") or not laid.subordinates(first):
        return None
    comma = next((n for n in range(first, len(laid)) if laid.lowers[n] == "," and laid.finite_in(first, n)), None)
    return comma + 1 if comma is not None and comma + 1 < len(laid) else None


def behind_connective(laid: Laid) -> int:
    """The first word behind "But" or "However,", 0 where the sentence opens with neither."""
    number = 0
    while number < len(laid) and laid.lowers[number] in listed("connectives"):
        number += 1
    if number and laid.low(number) == ",":
        number += 1
    if laid.lowers[:3] in (["for", "example", ","], ["for", "instance", ","]):
        number = 3
    return number
