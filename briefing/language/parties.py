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
    for words in (*roles, name):
        kind = _kind(words, vocabulary)
        if kind is not PartyKind.UNKNOWN:
            return kind
    return PartyKind.UNKNOWN


def _kind(words: str, vocabulary: Vocabulary) -> PartyKind:
    low = [word.lower() for word in _WORD.findall(words)]
    if not low:
        return PartyKind.UNKNOWN
    head = _head(low, vocabulary)
    at_head = [kind for kind in _ORDER if head in vocabulary.sets[f"kind:{kind}"]]
    anywhere = [kind for kind in _ORDER if vocabulary.sets[f"kind:{kind}"].intersection(low)]
    if at_head and len(at_head) == 1:
        return at_head[0]
    for kind in at_head or anywhere:
        if kind in anywhere:
            return kind
    return PartyKind.UNKNOWN


def _head(low: list[str], vocabulary: Vocabulary) -> str:
    """The noun that the rest hangs on: the last word before a preposition."""
    for number, word in enumerate(low):
        if number and word in vocabulary.sets["prepositions"]:
            return low[number - 1]
    return low[-1]


def is_group(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a speaker is several people without a name: "analysts", "a few participants"."""
    words = name.split()
    if any(word[0].isupper() for word in words[1:]) or not words[0][0].isalpha():
        return False
    head = _head([word.lower().strip(".,") for word in words], vocabulary)
    plain = words[0].islower() or len(words) > 1 or words[0].lower() in vocabulary.sets["groups"]
    return plain and head in vocabulary.sets["groups"]
