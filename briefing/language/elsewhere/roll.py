"""The full names of a text, by which a surname finds its person; two people with one surname find nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: "the sister of Anna Berg", in words that need no "of".
_NEAR_AND_NAME = 3


class NameRoll:
    """Full names, those that stand as a subject first; how a language inflects them makes no difference."""

    def __init__(self, names: Iterable[str], inflection: str, *, first_too: bool, near: str = "") -> None:
        self._near = frozenset(near.split())
        self._written: set[str] = set()
        self._ending = re.compile(f"(?:{inflection})$") if inflection else None
        self._first_too = first_too
        self._by_stems: dict[tuple[str, ...], str] = {}
        self._shorter: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for name in names:
            self._add(name)

    def _add(self, name: str) -> None:
        stems = self._stems(name)
        if len(stems) < 2:
            return
        self._by_stems.setdefault(stems, name)
        self._written |= {name, name.rsplit(maxsplit=1)[-1]}
        # An aide or a sister is not the one whose name follows.
        if stems[0] in self._near and len(stems) <= _NEAR_AND_NAME:
            return
        for start in range(1, len(stems)):
            self._shorter.setdefault(stems[start:], set()).add(stems)

    def knows(self, words: str) -> bool:
        """Whether the words are a name of the roll, or the end of one."""
        stems = self._stems(words)
        return stems in self._by_stems or stems in self._shorter

    def masculine(self, name: str, ending: str) -> bool:
        """Whether a name is that of a man of the text but for its ending: "Громова" beside "Громов"."""
        return bool(ending) and " ".join(re.sub(ending, "", word) for word in name.split()) in self._written - {name}

    def full(self, name: str) -> str | None:
        """The fullest form of a name, itself where the text has no fuller one; None where it may be two people's."""
        stems = self._stems(name)
        longer = self._shorter.get(stems, set())
        # "Anna Berg" and "Minister Anna Berg" are one.
        longest = {one for one in longer if not any(one != other and other[-len(one) :] == one for other in longer)}
        if len(longest) > 1:
            return None
        if longest and (len(stems) == 1 or self._first_too):
            return self._by_stems[next(iter(longest))]
        return self._by_stems.get(stems, name)

    def _stems(self, name: str) -> tuple[str, ...]:
        words = name.casefold().split()
        return tuple(self._stem(word) for word in words)

    def _stem(self, word: str) -> str:
        if self._ending is None or len(word) < 4:
            return word
        return self._ending.sub("", word)
