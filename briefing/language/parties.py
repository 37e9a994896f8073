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
    kinds = (_kind(words, vocabulary, is_role=words is not name) for words in (*roles, name))
    return next((kind for kind in kinds if kind is not PartyKind.UNKNOWN), PartyKind.UNKNOWN)


def _kind(words: str, vocabulary: Vocabulary, *, is_role: bool) -> PartyKind:
    as_written = _WORD.findall(words)
    low = [word.lower() for word in as_written]
    if not low:
        return PartyKind.UNKNOWN
    if any(_is_outlet(as_written, number, vocabulary, is_role=is_role) for number in range(len(low))):
        return PartyKind.MEDIA
    head = _head(low, vocabulary)
    # A founder or director may lead anything: what it is says more. The word nearest to the head counts first.
    leading = vocabulary.sets["leading"]
    beside = tuple(word for word in (*reversed(low[:head]), *low[head + 1 :]) if word not in leading)
    words_in_order = (*beside, low[head]) if low[head] in leading else (low[head], *beside)
    told = (kind for word in words_in_order for kind in _ORDER if _is(word, kind, vocabulary))
    kind = next(told, PartyKind.UNKNOWN)
    # "Its president" may be anything's.
    is_somebodys = low[head] in leading and beside == (low[0],) and low[0] in vocabulary.sets["possessives"]
    return PartyKind.UNKNOWN if is_somebodys and kind is PartyKind.GOVERNMENT else kind


def _is_outlet(words: list[str], number: int, vocabulary: Vocabulary, *, is_role: bool) -> bool:
    """Whether a word names an outlet: "The Economist" does, an economist does not, and may open a sentence."""
    low = words[number].lower()
    if not words[number][0].isupper() or low not in vocabulary.sets["outlets"]:
        return False
    if is_role and low in vocabulary.sets["roles"]:
        return number > 0 and words[number - 1].lower() == "the"
    return True


def _is(word: str, kind: PartyKind, vocabulary: Vocabulary) -> bool:
    if kind is PartyKind.EXPERT and word.endswith(tuple(vocabulary.sets["kind:expert-endings"])):
        return True
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
