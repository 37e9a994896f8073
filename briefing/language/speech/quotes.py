"""Quoted stretches of a paragraph: where each opens and closes. An unclosed one ends with its paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.language.speech.marks import CLOSING, EITHER, QUOTING, SINGLE
from briefing.language.speech.tokens import Tokens

#: A single mark closes within this many tokens, or it is an apostrophe.
_SINGLE_REACH = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch: the tokens of its opening and closing marks, or of its last word where nothing closes it."""

    first: int
    last: int
    closed: bool = True

    @property
    def words(self) -> int:
        """Tokens between the marks."""
        return self.last - self.first - (1 if self.closed else 0)


def find_quotes(tokens: Tokens) -> list[Quote]:
    """The outer quotations in order; quotations inside quotations are part of them."""
    return between(tokens, [number for number, word in enumerate(tokens.words) if word in QUOTING])


def between(tokens: Tokens, marks: Iterable[int]) -> list[Quote]:
    """The outer quotations, where all marks are known already."""
    quotes: list[Quote] = []
    opened: int | None = None
    passed = -1
    for mark in marks:
        if mark <= passed:
            continue
        word = tokens.words[mark]
        if word in SINGLE:
            if opened is None and (closing := _single_close(tokens, mark)) is not None:
                quotes.append(Quote(mark, closing))
                passed = closing
        elif opened is None:
            if word not in CLOSING and not _looks_closing(tokens, mark):
                opened = mark
        elif word in CLOSING or (word in EITHER and not _looks_opening(tokens, mark)):
            quotes.append(Quote(opened, mark))
            opened = None
        elif word in EITHER:
            # An opening mark inside an open quotation: the first was never closed.
            quotes.append(Quote(opened, mark - 1, closed=False))
            opened = mark
    if opened is not None and opened < len(tokens) - 1:
        quotes.append(Quote(opened, len(tokens) - 1, closed=False))
    return [quote for quote in quotes if quote.last > quote.first]


def inside(tokens: Tokens, quotes: list[Quote]) -> list[int]:
    """For each token, and for the end, the number of the quotation it belongs to, marks included, or -1."""
    numbers = [-1] * (len(tokens.words) + 1)
    for number, quote in enumerate(quotes):
        numbers[quote.first : quote.last + 1] = [number] * (quote.last + 1 - quote.first)
    return numbers


def _spaced_before(tokens: Tokens, number: int) -> bool:
    if number == 0:
        return True
    before = tokens.words[number - 1]
    return tokens.starts[number - 1] + len(before) < tokens.starts[number] or before in {
        "(",
        "[",
        "—",
        "–",
        "--",
        "‘",
        "“",
    }


def _spaced_after(tokens: Tokens, number: int) -> bool:
    if number + 1 >= len(tokens):
        return True
    return tokens.starts[number] + len(tokens.words[number]) < tokens.starts[number + 1]


def _looks_opening(tokens: Tokens, number: int) -> bool:
    return _spaced_before(tokens, number) and not _spaced_after(tokens, number)


def _looks_closing(tokens: Tokens, number: int) -> bool:
    return _spaced_after(tokens, number) and not _spaced_before(tokens, number)


def _single_close(tokens: Tokens, mark: int) -> int | None:
    """The mark that closes a single quotation mark, None where it is an apostrophe."""
    if not _looks_opening(tokens, mark) or tokens.words[mark] == "’":
        return None
    if mark + 1 >= len(tokens) or not tokens.words[mark + 1][0].isalpha():
        return None
    closers = {"'", "’"} if tokens.words[mark] == "'" else {"’"}
    for number in range(mark + 2, min(mark + _SINGLE_REACH, len(tokens))):
        if tokens.words[number] in closers and not _spaced_before(tokens, number):
            following = tokens.words[number + 1] if number + 1 < len(tokens) else ""
            if not following[:1].isalnum() or _spaced_after(tokens, number):
                return number
    return None
