"""The words of a text as they are compared: in lower case, inflection off, those without content of their own marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.language.limits import negation_spans
from briefing.language.tables import table
from briefing.language.tables import words as listed
from briefing.model import Span

_TABLE = "support.en"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAK = re.compile(r"\s*[,;:]")
_POSSESSIVE = re.compile(r"'s?$")
#: What an ending leaves of a word has at least so many letters.
_LEFT = 3
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands and as it is compared."""

    text: str
    low: str
    bare: str
    """Without its ending."""
    stem: str
    """The same, "" for a word without content of its own."""
    negates: bool
    breaks: bool
    """Whether a comma or its like follows."""


def words(text: str) -> tuple[Word, ...]:
    """The words of a sentence, in order."""
    spans = negation_spans(text)
    found: list[Word] = []
    for match in _WORD.finditer(text):
        low = match[0].lower().replace("’", "'")
        negates = any(Span(*match.span()).overlaps(span) for span in spans)
        breaks = _BREAK.match(text, match.end()) is not None
        found.append(Word(match[0], low, bare(low), stem(low), negates, breaks))
    return tuple(found)


def low_words(text: str) -> list[str]:
    """The words in lower case: all that a long text is read for."""
    return _WORD.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=65536)
def stem(low: str) -> str:
    """The word without its ending, so that "orders" and "ordered" are one; "" where it has no content of its own."""
    return "" if low in listed(_TABLE, "function") or low.endswith("n't") else bare(low)


@lru_cache(maxsize=65536)
def bare(low: str) -> str:
    """The word without its ending, whatever the word."""
    low = _POSSESSIVE.sub("", low)
    if len(low) < _SHORT or low.isdigit():
        return low
    for ending, left in table(_TABLE)["endings"]:
        plural = ending != "s" or not low.endswith(tuple(table(_TABLE)["not_plural"]))
        if plural and low.endswith(ending) and len(low) - len(ending) >= _LEFT:
            low = low[: -len(ending)] + left
            break
    return _evened(low)


def _evened(stem: str) -> str:
    """The same whether a letter was doubled or dropped before the ending: "planned" and "plan", "tries" and "try"."""
    if stem.endswith("e") and len(stem) >= _SHORT:
        stem = stem[:-1]
    if len(stem) > _SHORT and stem[-1] == stem[-2] and stem[-1] not in "ls":
        stem = stem[:-1]
    return stem[:-1] + "y" if stem.endswith("i") else stem
