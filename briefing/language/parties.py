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
    as_written = _WORD.findall(words)
    low = [word.lower() for word in as_written]
    if not low:
        return PartyKind.UNKNOWN
    # "The Economist" is an outlet, an economist is none.
    if any(
        lower in vocabulary.sets["outlets"] for word, lower in zip(as_written, low, strict=True) if word[0].isupper()
    ):
        return PartyKind.MEDIA
    head = _head(low, vocabulary)
    # A founder or director may lead anything: what it is says more. The word nearest to the head counts first.
    leading = vocabulary.sets["leading"]
    beside = tuple(word for word in (*reversed(low[:head]), *low[head + 1 :]) if word not in leading)
    words_in_order = (*beside, low[head]) if low[head] in leading else (low[head], *beside)
    return next((kind for word in words_in_order for kind in _ORDER if _is(word, kind, vocabulary)), PartyKind.UNKNOWN)


def _is(word: str, kind: PartyKind, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.sets[f"kind:{kind}"]


def _head(low: list[str], vocabulary: Vocabulary) -> int:
    """The place of the noun that the rest hangs on: the last word before a preposition."""
    for number, word in enumerate(low):
        if number and word in vocabulary.sets["prepositions"]:
            return number - 1
    return len(low) - 1


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
