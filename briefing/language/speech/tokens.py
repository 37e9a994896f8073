"""Tokens of a paragraph: words and marks with their places, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from briefing.model import Span

# Each piece swallows the white space behind it, so that places are running sums. Two apostrophes are one
# quotation mark; of three in a row the first closes an inner quotation.
_PIECE = re.compile(
    r"""
    [a-zA-Z]+[ ](?=\S)                       # most words, before all that is rarer
    | (?:
        [a-zA-Z]{2}\w*(?:[-’'‑&]\w+)*
      | [,.](?!\.)
      | (?:[^\W\d_]\.){2,}                    # U.S., D.C.
      | \d+(?:[.,:]\d+)+                      # 1,000 and 3.5
      | \w+(?:[-’'‑&]\w+)*                    # words, hyphenated or contracted
      | ''(?!')|``|\.{2,}|--+                 # doubled marks
      | \S
    )\s*""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\s].*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one stretch of text; places are offsets into the whole text."""

    text: str
    """All of it."""
    words: list[str]
    lowers: list[str]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The place of tokens first to last, both included."""
        return Span(self.starts[first], self.starts[last] + len(self.words[last]))

    def joined(self, first: int, last: int) -> str:
        """The words of tokens first to last with single spaces, as a reader would write them."""
        if first == last:
            return self.words[first]
        return " ".join(self.text[self.starts[first] : self.starts[last] + len(self.words[last])].split())


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]."""
    # A stretch by itself is kept in fewer bytes a letter than a text with one curly mark in it.
    pieces = _PIECE.findall(text[start:end])
    words = list(map(str.rstrip, pieces))
    first = end - sum(map(len, pieces))
    starts = list(accumulate(map(len, pieces), initial=first))
    starts.pop()
    return Tokens(text, words, list(map(str.lower, words)), starts)


def lines(text: str) -> Iterator[Span]:
    """The lines of a text that hold something, which count as its paragraphs where no blocks are known."""
    for match in _LINE.finditer(text):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))
