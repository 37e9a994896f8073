"""What a proposition is about, and whether other words speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.tables import table, words

_TABLE = "stance.en"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a proposition is about: its own words, and the general names for a thing of that sort."""

    words: frozenset[str]
    sort: frozenset[str]
    """Empty where the proposition names no measure, text or plan that one could be for or against."""

    def is_in(self, text: str) -> bool:
        """Whether a text names the thing itself; without a sort, two of the proposition's words must be there."""
        stems = _stems(text)
        if not self.sort:
            return len(frozenset(stems) & self.words) > 1
        return not self.sort.isdisjoint(stems) or self._is_referred_to(text)

    def is_spoken_of(self, text: str) -> bool:
        """Whether a text names the thing or opens with a word that points back at it."""
        return self.is_in(text) or self._is_pointed_at(text)

    def is_near(self, text: str) -> bool:
        """Whether a text speaks of the thing or of those it concerns."""
        return bool(self.sort) and not (self.words | self.sort).isdisjoint(_stems(text))

    def is_meant(self, name: str) -> bool:
        """Whether the words of which something is said name the thing: "the harbour plan", "this", "the step"."""
        if self.is_in(name):
            return True
        low = [word.lower() for word in _WORD.findall(name)]
        return len(low) <= 2 and any(word in table(_TABLE)["pointers"] for word in low[:1])

    def _is_pointed_at(self, text: str) -> bool:
        """Whether the text opens with a word that points back: "it", "these treaties"."""
        first = _WORD.search(text)
        return bool(self.sort) and first is not None and first[0].lower() in table(_TABLE)["pointers"]

    def _is_referred_to(self, text: str) -> bool:
        """Whether it is named by what any measure is called, pointed at: "the step", "this move"."""
        low = [word.lower() for word in _WORD.findall(text)]
        pairs = pairwise(low)
        return any(
            first in words(_TABLE, "determiners") and second in words(_TABLE, "general") for first, second in pairs
        )


def subject_of(proposition: str) -> Subject:
    """What a proposition is about."""
    stems = frozenset(stem for stem in _stems(proposition) if stem not in words(_TABLE, "empty"))
    sort: set[str] = set()
    for line in table(_TABLE)["sorts"]:
        telling, _, others = str(line).partition("|")
        if not stems.isdisjoint(telling.split()):
            sort.update(telling.split(), others.split())
    return Subject(stems, frozenset(sort))


def _stems(text: str) -> list[str]:
    """The words in lower case, hyphenated ones in their parts, possessives and plurals off."""
    parts = (part for match in _WORD.finditer(text) for part in re.split(r"['’-]", match[0].lower()))
    return [_stem(part) for part in parts if len(part) > 1]


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
