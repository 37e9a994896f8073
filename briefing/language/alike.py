"""Which sentences of other sources say the same as one: for claims that several make. Cautious: alike is not the same."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.language.figures import figures
from briefing.language.limits import negation_spans
from briefing.language.stems import read
from briefing.language.tables import table
from briefing.language.voices import Voices
from briefing.model import Span

#: What a sentence says must stand in the other by so much of its weight, and make up so much of it.
_HELD = 0.55
_SHARE_OF_OTHER = 0.4
#: Fewer words of content in common are chance.
_LEAST = 4
#: Words in more sentences than this share of all do not lead from one sentence to another.
_COMMON = 0.1
_FEW = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells, without who is said to say it."""

    letter: str
    at: str
    words: str
    stems: frozenset[str]


def told(letter: str, at: str, words: str) -> Told:
    """A sentence, or part of one, ready to be compared."""
    words = words.replace("\n", " ")
    said = (
        word
        for word in read(words)
        if word.content and words[word.span.start : word.span.end].lower() not in _weekdays()
    )
    return Told(letter, at, words, frozenset(word.stem for word in said))


def mentions(voices: Voices) -> tuple[Span, ...]:
    """Where a text names those who say something, in text order."""
    return _ordered(said.speaker_span for said in voices.attributions)


def speaker_places(voices: Voices) -> tuple[Span, ...]:
    """The same, and where it says that they say it."""
    cues = (said.cue for said in voices.attributions if said.reports)
    return _ordered((*mentions(voices), *cues))


def _ordered(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    found = set(spans)
    return tuple(sorted((part for part in found if part is not None), key=lambda part: (part.start, part.end)))


def inside(within: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """Those of some ordered places that begin in a stretch, as places of it."""
    for part in spans[bisect_left(spans, within.start, key=lambda one: one.start) :]:
        if part.start >= within.end:
            return
        yield Span(part.start - within.start, min(part.end, within.end) - within.start)


def without_speakers(text: str, within: Span, spans: Sequence[Span]) -> str:
    """The words of a stretch with the speakers' places made blank."""
    words = text[within.start : within.end]
    for part in inside(within, spans):
        words = words[: part.start] + " " * (part.end - part.start) + words[part.end :]
    return words


def _told_apart(one: str, other: str) -> frozenset[str]:
    """The figures that the other does not have."""
    return figures(one) - figures(other) - _weekdays()


def _weekdays() -> frozenset[str]:
    """They may be the report's, not what it tells."""
    return frozenset(table("dates.en")["weekdays"])


@dataclass(frozen=True)
class Sentences:
    """All sentences of several sources, looked up by what they tell."""

    all: Sequence[Told]

    def same(self, one: Told) -> Iterator[Told]:
        """The nearest sentence of each other source that says the same."""
        nearest: dict[str, tuple[float, Told]] = {}
        for other in self._near(one):
            if other.letter != one.letter and self.says_the_same(one, other):
                likeness = self._weight(one.stems & other.stems) / self._weight(other.stems)
                if other.letter not in nearest or likeness > nearest[other.letter][0]:
                    nearest[other.letter] = (likeness, other)
        yield from (other for _, other in nearest.values())

    def says_the_same(self, one: Told, other: Told) -> bool:
        """Whether the other has what one tells: its words by their weight, its figures, its "not"."""
        shared = one.stems & other.stems
        return (
            len(shared) >= _LEAST
            and self._weight(shared) >= _HELD * self._weight(one.stems)
            and self._weight(shared) >= _SHARE_OF_OTHER * self._weight(other.stems)
            and not _told_apart(one.words, other.words)
            and bool(negation_spans(one.words)) == bool(negation_spans(other.words))
        )

    def _near(self, one: Told) -> list[Told]:
        """Sentences that share two of its rarer words."""
        few = max(_FEW, _COMMON * len(self.all))
        places = (self._places.get(stem, []) for stem in one.stems)
        rare = [numbers for numbers in places if len(numbers) <= few]
        counts = Counter(number for numbers in rare for number in numbers)
        return [self.all[number] for number, count in sorted(counts.items()) if count > 1]

    def _weight(self, stems: frozenset[str]) -> float:
        # In order: a sum over a set may differ in its last digit from run to run.
        return math.fsum(self._weights.get(stem, self._unknown) for stem in sorted(stems))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.all):
            for stem in one.stems:
                found[stem].append(number)
        return dict(found)

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {stem: math.log(1 + len(self.all) / len(numbers)) for stem, numbers in self._places.items()}

    @property
    def _unknown(self) -> float:
        return math.log(1 + len(self.all))
