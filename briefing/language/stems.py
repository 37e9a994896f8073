"""The words of a text by their stems, for asking whether two wordings speak of the same: "undermining" as "undermine"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from briefing.language.tables import words
from briefing.model import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\W_]+")
_BREAK = re.compile(r"[.;:!?()\[\]\n…–—]|--")
#: Endings that one word may have and another of its family not, the longest first.
_ENDINGS = (
    "ations", "ation", "ments", "ingly", "ities", "ment", "ings", "ions", "ally", "ness", "able", "ing", "ion", "ies", "ied",
    "ity", "est", "ive", "ed", "es", "er", "ly", "al", "s", "e", "y",
)  # fmt: skip
_LEAST = 3
#: "Family", "supply" and "reply" have no such ending.
_NO_ADVERB = re.compile(r"(?:[aiou]|pp|^\w{,3})ly$")
_ALIKE = {"c": "s", "i": "y"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands."""

    stem: str
    span: Span
    content: bool
    """Whether it carries a topic: no article, auxiliary, pronoun and the like."""
    clause: int
    """Which stretch between full stops, semicolons, colons, dashes it belongs to."""
    part: int
    """Which stretch between commas."""


def read(text: str) -> tuple[Word, ...]:
    """The words in their order."""
    found: list[Word] = []
    clause = part = last = 0
    for match in _WORD.finditer(text):
        between = text[last : match.start()]
        clause += found != [] and _BREAK.search(between) is not None
        part += found != [] and ("," in between or _BREAK.search(between) is not None)
        last = match.end()
        found.append(Word(stem(match[0]), Span(*match.span()), _is_content(match[0]), clause, part))
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without capitals, accents and endings, so that the forms of one word meet."""
    bare = re.sub(r"['’]s?$", "", unaccented(word).casefold())
    for ending in _ENDINGS:
        if (
            bare.endswith(ending)
            and len(bare) - len(ending) >= _LEAST
            and not (ending == "ly" and _NO_ADVERB.search(bare))
        ):
            bare = bare[: -len(ending)]
            bare = bare[:-1] if len(bare) > _LEAST and bare[-1] == bare[-2] and bare[-1] not in "sl" else bare
            break
    # "Advice" and "advise" are one family, "supply" and "supplies" too.
    return bare[:-1] + _ALIKE.get(bare[-1:], bare[-1:])


def unaccented(text: str) -> str:
    """The text without its accents: a source may write one name with them here and without them there."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_content(word: str) -> bool:
    low = word.casefold().replace("’", "'")
    bare = low.split("'")[0]
    return word[0].isdigit() or not (
        len(bare) < 2
        or low.endswith("n't")
        or {low, bare} & (words("standing.en", "stopwords") | words("standing.en", "function_words"))
    )
