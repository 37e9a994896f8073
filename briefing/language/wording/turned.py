"""Where a statement keeps to the words of a sentence and changes the one that matters: a "not", an "only", an "if".

A statement in words of its own may say the same with other words; that is not for these rules. Where the words around
are the same, what differs between them is a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from itertools import accumulate, pairwise

from briefing.language.limits import Kind as Limits
from briefing.language.limits import as_good, limits
from briefing.language.tables import table
from briefing.language.tables import words as listed
from briefing.language.wording.stems import Word, bare

_TABLE = "support.en"
#: Words that may stand in place of each other between words that are the same: "does not imply", "implies".
_GAP = 3
#: Same words beside the gap, on both sides together, …
_BESIDE = 3
#: … and the share of the statement's words that the sentence has, below which it is worded too freely to tell.
_SHARED = 0.6
#: What a whole clause holds to is dropped only by a statement that is nearly all the rest of it.
_COPIED = 0.8
#: Longer sentences are not compared word by word.
_MOST = 200


class Kind(StrEnum):
    """What was changed."""

    NEGATION = "negation"
    OPPOSITE = "opposite"
    ROLES = "roles"
    SPEAKER = "speaker"
    SCOPE = "scope"
    CONDITION = "condition"
    DOUBT = "doubt"
    AMOUNT = "amount"


#: What a kind of limit is where it is dropped; the others are looked at by themselves, or make a statement say less.
_HEDGES = {Limits.CHANCE: Kind.DOUBT} | dict.fromkeys(
    (
        Limits.SUPPOSED,
        Limits.ADVISED,
        Limits.DEGREE,
        Limits.FREQUENCY,
        Limits.FEW,
        Limits.MANY,
        Limits.BOUND,
        Limits.FIGURE,
    ),
    Kind.AMOUNT,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What the statement changed: its own words and those of the text, "" where one has none."""

    kind: Kind
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class _Side:
    """What one of the two has between words that are the same."""

    words: Sequence[Word]
    held_back: Sequence[tuple[Limits, str]]
    """The limits that begin there, with their words."""


def in_place(here: Sequence[Word], there: Sequence[Word]) -> Iterator[Change]:
    """What the statement changed of the sentence; nothing where it is worded too freely to tell."""
    if not here or max(len(here), len(there)) > _MOST:
        return
    matcher = SequenceMatcher(None, [word.bare for word in here], [word.bare for word in there], autojunk=False)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    shared = sum(size for _, _, size in blocks) / len(here)
    if shared < _SHARED:
        return
    held_here, held_there = _held_back(here), _held_back(there)
    said = {word.low for word in there}
    for (a, b, size), (next_a, next_b, next_size) in pairwise([(0, 0, 0), *blocks]):
        if size + next_size >= _BESIDE and max(next_a - a - size, next_b - b - size) <= _GAP:
            mine, theirs = _side(here, held_here, a + size, next_a), _side(there, held_there, b + size, next_b)
            yield from _negation(mine, theirs)
            yield from _opposite(mine, theirs)
            yield from (
                Change(Kind.SCOPE, word.text, "") for word in mine.words if _widens(word) and word.low not in said
            )
            yield from _hedge(mine, theirs)
    if shared >= _COPIED:
        yield from _condition(held_here, held_there)


def _side(sentence: Sequence[Word], held_back: Mapping[int, tuple[Limits, str]], start: int, end: int) -> _Side:
    return _Side(sentence[start:end], [held_back[index] for index in range(start, end) if index in held_back])


def _held_back(sentence: Sequence[Word]) -> dict[int, tuple[Limits, str]]:
    """The limits by the word that each begins with; of the whole sentence, since some depend on what follows."""
    text = worded(sentence)
    ends = accumulate(len(word.text) + 1 for word in sentence)
    starts = {start: index for index, start in enumerate([0, *ends])}
    found = ((starts.get(one.span.start), one) for one in limits(text))
    # "n't" begins inside its word, and is looked at as a negation alone.
    return {index: (one.kind, text[one.span.start : one.span.end]) for index, one in found if index is not None}


def worded(stretch: Sequence[Word]) -> str:
    """The words with single spaces, apostrophes straight."""
    return " ".join(word.text for word in stretch).replace("’", "'")


def _negation(mine: _Side, theirs: _Side) -> Iterator[Change]:
    here, there = ([word for word in side.words if word.negates] for side in (mine, theirs))
    if bool(here) != bool(there):
        yield Change(Kind.NEGATION, worded(here), worded(there))


def _opposite(mine: _Side, theirs: _Side) -> Iterator[Change]:
    for one in mine.words:
        for other in theirs.words:
            if {(one.low, other.low), (one.bare, other.bare)} & _opposites():
                yield Change(Kind.OPPOSITE, one.text, other.text)


def _widens(word: Word) -> bool:
    return word.low in listed(_TABLE, "scope")


def _hedge(mine: _Side, theirs: _Side) -> Iterator[Change]:
    if any(limit in _HEDGES for limit, _ in mine.held_back):
        return
    for limit, dropped in theirs.held_back:
        if limit in _HEDGES and not as_good(worded(mine.words), limit):
            yield Change(_HEDGES[limit], "", dropped)


def _condition(here: Mapping[int, tuple[Limits, str]], there: Mapping[int, tuple[Limits, str]]) -> Iterator[Change]:
    dropped = [words for limit, words in there.values() if limit is Limits.CONDITION]
    if dropped and all(limit is not Limits.CONDITION for limit, _ in here.values()):
        yield Change(Kind.CONDITION, "", dropped[0])


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    """Both ways, with and without their endings."""
    listed_pairs = [str(line).split() for line in table(_TABLE)["opposites"]]
    pairs = {(one, other) for one, other in listed_pairs} | {(bare(one), bare(other)) for one, other in listed_pairs}
    return frozenset(pairs | {(other, one) for one, other in pairs})
