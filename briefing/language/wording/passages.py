"""A text read once for the words of one statement: which of its sentences have them, and which of them together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.sentences import cut, pieces
from briefing.language.wording.asked import RUN, Asked, Pair, runs_of
from briefing.language.wording.stems import low_words, stem
from briefing.model import Span

#: A full stop whose paragraph break was lost on the way: "had gone.Police said".
_GLUED = re.compile(r"(?<=[a-z0-9)\]])[.!?][\"”’']?(?=[\"“‘']?[A-Z])|(?<=[a-z][.!?])[\"”](?=[A-Z])")
#: Longer sentences are read in pieces; a text may have no full stop at all.
_LONG = 2000
#: Neighbours in the statement belong together where so many words or fewer lie between them in a sentence, …
_NEAR = 5
#: … or where there are hardly more than in the statement.
_SLACK = 2
#: Of a word that fills its sentence, the first places tell enough.
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the text that has words of the statement."""

    number: int
    span: Span
    stems: frozenset[str]
    """Those of the statement that it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text has of a statement."""

    asked: Asked
    passages: tuple[Passage, ...]
    weights: Mapping[str, float]
    """How much each stem of the statement tells: the rarer in the text, the more."""
    beside: frozenset[Pair]
    """The pairs that follow each other in a sentence, no other word of content between."""
    near: frozenset[Pair]
    """The pairs that stand close to each other in a sentence, in either order."""
    runs: frozenset[tuple[str, ...]]
    """The runs of words that the text has as well."""
    again: frozenset[str]
    """The stems that a sentence of the text has more than once."""

    def best(self, count: int) -> tuple[Passage, ...]:
        """The sentences that have most of the statement, by weight, the best first."""
        return tuple(sorted(self.passages, key=lambda passage: (-self._weight(passage), passage.number))[:count])

    def absent(self) -> frozenset[str]:
        """The stems that the text does not have."""
        return frozenset(self.asked.stems).difference(*(passage.stems for passage in self.passages))

    def repeated(self) -> tuple[str, ...]:
        """Words that a sentence of the statement has again and no sentence of the text has twice."""
        return tuple(word.text for word in self.asked.repeated if word.stem not in self.again)

    def copied(self) -> float:
        """The share of the statement's words that stand in the text in a run, word for word."""
        lows = self.asked.lows
        marked: set[int] = set()
        for start, run in enumerate(runs_of(lows)):
            if run in self.runs:
                marked.update(range(start, start + RUN))
        return len(marked) / len(lows) if lows else 0.0

    def apart(self) -> Mapping[Pair, float]:
        """The neighbours of the statement that the text does not have together, each with its part of the whole."""
        weights = {pair: self.weights[pair[0]] + self.weights[pair[1]] for pair in self.asked.pairs}
        total = sum(weights.values())
        # Close to each other is half as good as side by side.
        return {
            pair: weight / total * (0.5 if pair in self.near else 1.0)
            for pair, weight in weights.items()
            if pair not in self.beside
        }

    def _weight(self, passage: Passage) -> float:
        # In the statement's order, so that the sum is the same on every run.
        return sum(self.weights[one] for one in self.asked.stems if one in passage.stems)


def read(text: str, asked: Asked) -> Reading:
    """Reads the text sentence by sentence, once."""
    reader = _Reader(asked)
    for span in _sentences(text):
        reader.take(span, low_words(text[span.start : span.end]))
    return Reading(
        asked=asked,
        passages=tuple(reader.passages),
        weights={one: math.log(1 + max(1, reader.read) / (0.5 + reader.counted[one])) for one in asked.stems},
        beside=frozenset(reader.beside),
        near=frozenset(reader.near),
        runs=frozenset(reader.runs),
        again=frozenset(reader.again),
    )


class _Reader:
    """Gathers, sentence by sentence, what a statement asks for."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._wanted = frozenset(asked.stems)
        self.read = 0
        self.passages: list[Passage] = []
        self.counted: Counter[str] = Counter()
        self.beside: set[Pair] = set()
        self.near: set[Pair] = set()
        self.runs: set[tuple[str, ...]] = set()
        self.again: set[str] = set()

    def take(self, span: Span, lows: Sequence[str]) -> None:
        self.read += 1
        self.runs.update(self._asked.runs.intersection(runs_of(lows)))
        places = self._places(lows)
        if not places:
            return
        self.passages.append(Passage(self.read, span, frozenset(places)))
        self.counted.update(places.keys())
        self.again.update(found for found, there in places.items() if len(there) > 1)
        for pair, gap in self._asked.pairs.items():
            if pair not in self.beside and pair[0] in places and pair[1] in places:
                self._set_down(pair, max(_NEAR, gap + _SLACK), places)

    def _places(self, lows: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
        """Where each stem of the statement stands: among all words, and among those of content."""
        places: dict[str, list[tuple[int, int]]] = {}
        content = 0
        for index, low in enumerate(lows):
            if found := stem(low):
                content += 1
                if found in self._wanted and len(there := places.setdefault(found, [])) < _PLACES:
                    there.append((index, content))
        return places

    def _set_down(self, pair: Pair, reach: int, places: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        for at, among in places[pair[0]]:
            for other_at, other_among in places[pair[1]]:
                if other_among == among + 1:
                    self.beside.add(pair)
                elif 0 < abs(other_at - at) <= reach:
                    self.near.add(pair)


def _sentences(text: str) -> Iterator[Span]:
    """The sentences, line by line; a lost paragraph break ends one, too."""
    start = 0
    for line in text.splitlines(keepends=True):
        ends = [start + match.end() for match in _GLUED.finditer(line)]
        for begin, end in pairwise([start, *ends, start + len(line)]):
            if begin < end and not text[begin:end].isspace():
                yield from _short(text, Span(begin, end))
        start += len(line)


def _short(text: str, line: Span) -> Iterator[Span]:
    for sentence in cut(text, line):
        long = sentence.end - sentence.start > _LONG
        yield from (pieces(text, sentence) if long else ()) or (sentence,)
