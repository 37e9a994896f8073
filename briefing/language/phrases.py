"""Phrases of the word tables, found in a text.

In a phrase "*" takes any ending of a word, "…" stands for up to eight words of one sentence, "……" for up to
twenty, and "not" takes "n't" as well. Straight apostrophes are expected in the text that is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from briefing.model import Span

Meaning = TypeVar("Meaning")

#: What ends every gap: white space and the like, no sentence end.
_GAP_END = r"[^\w.!?;]+"
_GAPS = {
    "…": rf"(?:{_GAP_END}[\w'-]+){{0,8}}?{_GAP_END}",
    "……": rf"(?:{_GAP_END}[\w'-]+){{0,20}}?{_GAP_END}",
}
_HEAD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A phrase where it stands, with what the table says of it."""

    span: Span
    meaning: Meaning


class _Phrase(NamedTuple, Generic[Meaning]):
    """A phrase of the table."""

    text: str
    needed: tuple[str, ...]
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """A table of phrases, looked up by their first words: a text is read once, however long the table grows."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._whole: dict[str, list[_Phrase[Meaning]]] = {}
        self._begun: dict[str, list[_Phrase[Meaning]]] = {}
        # The longest first, so that "not only" is met before "not".
        for phrase in sorted(meanings, key=len, reverse=True):
            opened = phrase.split()[0]
            head = _HEAD.match(opened.lower())
            if head is None:
                raise ValueError(f"a phrase opens with a word: {phrase!r}")
            table = self._begun if opened == f"{head[0]}*" else self._whole
            table.setdefault(head[0], []).append(_Phrase(phrase, _needed(phrase), meanings[phrase]))
        self._lengths = sorted({len(head) for head in self._begun}, reverse=True)

    def all_in(self, text: str) -> Iterator[Found[Meaning]]:
        """Every phrase at every place, overlapping ones too."""
        small = text.lower()
        for head in _HEAD.finditer(text):
            low = head[0].lower()
            yield from _at(text, small, head.start(), self._opened_by(low))
            if low.endswith("n't"):
                yield from _at(text, small, head.end() - 3, self._whole.get("not", ()))

    def first_in(self, text: str) -> Iterator[Found[Meaning]]:
        """The phrases from left to right, the longest at each place, none inside another."""
        last = 0
        for found in self.all_in(text):
            if found.span.start >= last:
                last = found.span.end
                yield found

    def are_in(self, text: str) -> bool:
        """Whether any of the phrases stands in the text."""
        return next(self.all_in(text), None) is not None

    def _opened_by(self, low: str) -> Iterator[_Phrase[Meaning]]:
        yield from self._whole.get(low, ())
        for length in self._lengths:
            if length <= len(low):
                yield from self._begun.get(low[:length], ())


def _at(text: str, small: str, start: int, phrases: Iterable[_Phrase[Meaning]]) -> Iterator[Found[Meaning]]:
    """The phrases that stand at a place; `small` is the text in small letters."""
    for phrase in phrases:
        # A pattern takes longer to make than a text to search for the words that it needs.
        if all(word in small for word in phrase.needed) and (match := _pattern(phrase.text).match(text, start)):
            yield Found(Span(*match.span()), phrase.meaning)


def _needed(phrase: str) -> tuple[str, ...]:
    """What a text must hold, in small letters, for the phrase to stand in it: its words behind the first."""
    words = (word.rstrip("*").lower() for word in phrase.split()[1:] if word not in _GAPS and word != "not")
    return tuple(word for word in words if word)


def phrases(listed: Sequence[str]) -> Phrases[None]:
    """A table of phrases that mean no more than themselves."""
    return Phrases(dict.fromkeys(listed))


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a regular expression; made when it is first looked for, since most never are."""
    pattern = ""
    for word in phrase.split():
        if word in _GAPS:
            pattern += _GAPS[word]
        elif word == "not":
            pattern += r"(?:\s+not|n't)\b" if pattern else r"(?:\bnot|n't)\b"
        else:
            opened = r"\b" if not pattern or pattern.endswith(_GAP_END) else r"\s+"
            pattern += opened + re.escape(word).replace(r"\*", "[a-z]*") + r"\b"
    return re.compile(pattern, re.IGNORECASE)
