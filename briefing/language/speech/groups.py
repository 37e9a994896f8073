"""Unnamed groups that lean on one named before: "these participants", "several", "a couple"."""

from __future__ import annotations

from briefing.language.speech.vocabulary import Vocabulary

_POINTING = frozenset({"these", "those"})
#: They count people of whom the noun was named before; "few" alone denies.
_COUNTING = frozenset({"some", "many", "most", "several"})
#: How a group that leans on another can begin.
LEANING = _POINTING | _COUNTING | {"others", "a", "the"}


def noun_of(name: str, vocabulary: Vocabulary) -> str:
    """What the members of a group are: "participants" of "a couple of participants"; "" where that is not said."""
    core: list[str] = []
    for word in name.lower().split():
        if word in vocabulary.sets["prepositions"] and core and core[-1] not in vocabulary.sets["quantities"]:
            break
        core.append(word)
    if not core or _is_counting(core[-1], vocabulary):
        return ""
    return core[-1] if core[-1] in vocabulary.sets["groups"] else ""


def points_back(words: str, vocabulary: Vocabulary) -> str:
    """The noun of a group that is pointed at: "these participants"; "" where none is."""
    first, _, rest = words.lower().partition(" ")
    return noun_of(rest, vocabulary) if first in _POINTING else ""


def counted(words: str, noun: str, vocabulary: Vocabulary) -> str:
    """The group in full that is only counted: "A couple of participants" for "A couple"; "" where it is named itself."""
    low = words.lower().split()
    if low in (["others"], ["some", "others"]):
        return f"{words.removesuffix('s')} {noun}"
    if len(low) == 1 and low[0] in _COUNTING:
        return f"{words} {noun}"
    if len(low) == 2 and low[0] in {"a", "the"} and low[1] in vocabulary.sets["quantities"]:
        return f"{words} {noun}" if low[1] == "few" else f"{words} of {noun}"
    return ""


def _is_counting(word: str, vocabulary: Vocabulary) -> bool:
    return word in _COUNTING or word in vocabulary.sets["quantities"] or word == "others"
