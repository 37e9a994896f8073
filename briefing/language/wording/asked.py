"""A statement as a text is asked for it: its words of content, which follow each other, and its runs of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from briefing.language.sentences import cut
from briefing.language.wording.stems import Word, words
from briefing.model import Span

#: Two stems that follow each other.
Pair: TypeAlias = tuple[str, str]
#: So many words in a row are no chance.
RUN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a text is read for."""

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    """Of the words of content, each once, in order."""
    pairs: Mapping[Pair, int]
    """Neighbours among them within a sentence, with how many words on the second stands."""
    runs: frozenset[tuple[str, ...]]
    repeated: tuple[Word, ...]
    """Words of content that a sentence of the statement has again, once for each time."""

    @property
    def lows(self) -> list[str]:
        """All words in lower case."""
        return [word.low for word in self.words]

    @property
    def content(self) -> int:
        """How many words of content there are, repeated ones too."""
        return sum(bool(word.stem) for word in self.words)


def asked(statement: str) -> Asked:
    """Takes a statement apart."""
    spans = cut(statement, Span(0, len(statement))) if statement.strip() else ()
    sentences = [words(statement[span.start : span.end]) for span in spans]
    together = tuple(word for sentence in sentences for word in sentence)
    return Asked(
        words=together,
        stems=tuple(dict.fromkeys(word.stem for word in together if word.stem)),
        pairs={pair: gap for sentence in sentences for pair, gap in _pairs(sentence)},
        runs=frozenset(runs_of([word.low for word in together])),
        repeated=tuple(word for sentence in sentences for word in _again(sentence)),
    )


def runs_of(lows: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of words, from left to right."""
    return zip(*(lows[start:] for start in range(RUN)), strict=False)


def _pairs(sentence: Sequence[Word]) -> Iterator[tuple[Pair, int]]:
    content = [(index, word.stem) for index, word in enumerate(sentence) if word.stem]
    return (((one, other), there - here) for (here, one), (there, other) in pairwise(content) if one != other)


def _again(sentence: Sequence[Word]) -> Iterator[Word]:
    seen: set[str] = set()
    for word in sentence:
        if word.stem in seen:
            yield word
        elif word.stem:
            seen.add(word.stem)
