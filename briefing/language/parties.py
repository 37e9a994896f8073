"""What kind of party a speaker is, by the words of its name and role, and whether it is an unnamed group."""

from __future__ import annotations

import re

from briefing.language.speech.vocabulary import Vocabulary
from briefing.model import PartyKind

_WORD = re.compile(r"[^\W_][\w-]*")

#: In this order where words of several kinds stand in a role: what somebody heads says more than where.
_ORDER = (
    PartyKind.DOCUMENT,
    PartyKind.EXPERT,
    PartyKind.PARTY,
    PartyKind.MEDIA,
    PartyKind.COMPANY,
    PartyKind.CIVIL_SOCIETY,
    PartyKind.GOVERNMENT,
    PartyKind.PUBLIC,
)


def kind_of(name: str, roles: tuple[str, ...], vocabulary: Vocabulary) -> PartyKind:
    """The kind that a name and what is said of it show; the first role that tells decides, then the name."""
    kinds = (_kind(words, vocabulary) for words in (*roles, name))
    return next((kind for kind in kinds if kind is not PartyKind.UNKNOWN), PartyKind.UNKNOWN)


def _kind(words: str, vocabulary: Vocabulary) -> PartyKind:
    low = [word.lower() for word in _WORD.findall(words)]
    if not low:
        return PartyKind.UNKNOWN
    if not vocabulary.sets["outlets"].isdisjoint(low):
        return PartyKind.MEDIA
    head = _head(low, vocabulary)
    at_head = [kind for kind in _ORDER if head in vocabulary.sets[f"kind:{kind}"]]
    anywhere = [kind for kind in _ORDER if not vocabulary.sets[f"kind:{kind}"].isdisjoint(low)]
    return next(iter(at_head or anywhere), PartyKind.UNKNOWN)


def _head(low: list[str], vocabulary: Vocabulary) -> str:
    """The noun that the rest hangs on: the last word before a preposition."""
    for number, word in enumerate(low):
        if number and word in vocabulary.sets["prepositions"]:
            return low[number - 1]
    return low[-1]


def is_group(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a speaker is several people without a name: "analysts", "a few participants"."""
    core: list[str] = []
    for number, word in enumerate(name.split()):
        low = word.lower()
        if number and low in vocabulary.sets["prepositions"] and core[-1] not in vocabulary.sets["quantities"]:
            break
        if number and word[0].isupper() and low not in vocabulary.sets["demonyms"]:
            return False
        core.append(low)
    return not vocabulary.sets["groups"].isdisjoint(core)
