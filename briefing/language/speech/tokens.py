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
    r"""(?:
        (?:[^\W\d_]\.){2,}                    # U.S., D.C.
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
        out: list[str] = []
        for number in range(first, last + 1):
            glued = number > first and self.starts[number] == self.starts[number - 1] + len(self.words[number - 1])
            out.append(self.words[number] if glued or number == first else f" {self.words[number]}")
        return "".join(out)


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]."""
    pieces = _PIECE.findall(text, start, end)
    words = [piece.rstrip() for piece in pieces]
    first = end - sum(map(len, pieces))
    starts = list(accumulate(map(len, pieces), initial=first))
    starts.pop()
    return Tokens(words, [word.lower() for word in words], starts)


def lines(text: str) -> Iterator[Span]:
    """The lines of a text that hold something, which count as its paragraphs where no blocks are known."""
    for match in _LINE.finditer(text):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))
