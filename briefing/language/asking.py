"""What of a text bears on a question: shared words by their rarity, names above all. It does not look for an answer."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.names import names
from briefing.language.stems import read, stem
from briefing.language.tables import words
from briefing.model import Role, Source, places

#: A sentence bears on a question that has this share of its words by their weight.
_BEARS = 0.4
#: A name counts so many times.
_NAME = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question ready to be held against sentences."""

    question: str
    weights: Mapping[str, float]
    """What its words weigh, by their stems; together 1, or none."""
    best: float
    """The most that a sentence of the sources has of it; 0 where nothing in them bears on it."""

    def bearing(self, text: str) -> float:
        """How much a stretch bears on the question, from 0 to 1 for the sentence that bears on it most."""
        return min(1.0, self._share(_stems(text)) / self.best) if self.best else 0.0

    def _share(self, stems: frozenset[str]) -> float:
        return math.fsum(weight for word, weight in self.weights.items() if word in stems)


def ask(question: str | None, sources: Sequence[Source]) -> Asked | None:
    """The question weighed by the sources; None where there is none, or it has no words to look for."""
    if question is None:
        return None
    stems = [_stems(sentence) for source in sources for sentence in _sentences(source)]
    frequency = Counter(word for sentence in stems for word in sentence)
    wanted = sorted(_stems(question) - _asking())
    named = {stem(part) for name in names(question) for part in name.split()} & set(wanted)
    raw = {
        word: math.log(1 + len(stems) / max(1, frequency[word])) * (_NAME if word in named else 1) for word in wanted
    }
    total = math.fsum(raw.values())
    if not total:
        return None
    asked = Asked(question=question, weights={word: weight / total for word, weight in raw.items()}, best=1.0)
    best = max((asked._share(sentence) for sentence in stems), default=0.0)  # noqa: SLF001  (its own module)
    known = not named or any(frequency[word] for word in named)
    return Asked(question=question, weights=asked.weights, best=best if known and best >= _BEARS else 0.0)


def is_yes_or_no(question: str) -> bool:
    """Whether a question puts something that one can be for or against: "Should the bridge be built?"."""
    first = question.strip().split(" ", 1)[0].casefold()
    return first in words("asking.en", "auxiliaries")


def _sentences(source: Source) -> list[str]:
    found = (place for place in places(source).values() if place.block.role is Role.BODY)
    return [words_ for place in found if (words_ := source.words_at(place.span)) is not None]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in read(text) if word.content)


def _asking() -> frozenset[str]:
    return frozenset(stem(word) for word in words("asking.en", "asking"))
