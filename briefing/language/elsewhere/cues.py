"""The cues of one language, ready for searching: `words/voices.TAG.toml`, where its lists are explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.language.tables import table
from briefing.model import PartyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """How one language ties words to those who say them."""

    cased: bool
    nouns_capital: bool
    orders: frozenset[str]
    """Where the speaker may stand: "before" the verb, "after" it."""
    verbs: re.Pattern[str]
    complements: re.Pattern[str]
    according: re.Pattern[str]
    according_after: re.Pattern[str]
    breaks: re.Pattern[str]
    disagree: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    quotes: tuple[tuple[str, str], ...]
    bodies: re.Pattern[str]
    """Bodies that one word names."""
    addressed: re.Pattern[str]
    """Words that show by their beginning that somebody is spoken to."""
    honorifics: re.Pattern[str]
    """Forms of address before a name, as one word with its full stop or without."""
    contracted: tuple[str, str] | None
    """How a name begins behind a cue that is joined to it, and how it begins elsewhere."""
    patronymics: re.Pattern[str] | None
    """Where a person has two names: how the third between them ends; None where names may be of any length."""
    lists: Mapping[str, frozenset[str]]
    offices: Mapping[PartyKind, re.Pattern[str]]

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word is in one of the lists."""
        return word.lower() in self.lists[name]

    def kind(self, word: str) -> PartyKind | None:
        """The kind of party that holds the office a word names, None where it names none."""
        return next((kind for kind, words in self.offices.items() if words.fullmatch(word.lower())), None)


@cache
def cues(tag: str) -> Cues:
    """The cues of a language that has a table."""
    told = table(f"voices.{tag}")
    joined = str(told.get("joined", ""))
    return Cues(
        cased=told["cased"],
        nouns_capital=told.get("nouns_capital", False),
        orders=frozenset(told["orders"]),
        verbs=_phrases(told["verbs"], joined),
        complements=_phrases(told["complements"]),
        according=_phrases(told["according"], joined),
        according_after=_phrases(told.get("according_after", ())),
        breaks=_phrases(told["breaks"], joined),
        disagree=tuple((re.compile(verb), re.compile(name)) for verb, name in told.get("disagree", ())),
        quotes=tuple((pair[0], pair[1:]) for pair in told["quotes"]),
        bodies=_words(told.get("bodies", "")),
        addressed=_words(told.get("addressed", "")),
        honorifics=re.compile(rf"(?<!\w)(?:{'|'.join(told['honorifics'].split())})(?!\w)\.?", re.IGNORECASE),
        contracted=tuple(told["contracted"]) if "contracted" in told else None,
        patronymics=re.compile(told["patronymics"]) if "patronymics" in told else None,
        lists=_lists(told),
        offices={PartyKind(kind): _words(words) for kind, words in told["offices"].items()},
    )


def _lists(told: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    names = (
        "articles",
        "particles",
        "of",
        "stops",
        "between",
        "refused",
        "bodies",
        "places",
        "negators",
        "unreal",
        "mood",
    )
    lists = {name: frozenset(str(told.get(name, "")).lower().split()) for name in names}
    # What opens a sentence has its capital from that.
    opening = {word.lower() for word in told["sentences"].get("openers", ())}
    return {**lists, "refused": lists["refused"] | lists["articles"] | opening}


def _phrases(phrases: Iterable[str], joined: str = "") -> re.Pattern[str]:
    """Any of the phrases as whole words, the longest first; one that ends in a hyphen is joined to the next word."""
    ordered = sorted(phrases, key=len, reverse=True)
    if not ordered:
        return re.compile(r"(?!)")
    before = f"[{joined}]?" if joined else ""
    parts = (_phrase(phrase, before) for phrase in ordered)
    return re.compile("|".join(parts), re.IGNORECASE)


def _phrase(phrase: str, before: str) -> str:
    open_ended = phrase.endswith(("-", "'"))
    words = r"\s+".join(re.escape(word) for word in phrase.rstrip("-").split())
    opening = rf"(?<!\w){before}" if phrase[0].isalpha() else ""
    return opening + words.replace("'", "[’']") + ("" if open_ended else r"(?!\w)")


def _words(words: str) -> re.Pattern[str]:
    """Any of the words; a star stands for any letters."""
    return re.compile("|".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words.lower().split()))
