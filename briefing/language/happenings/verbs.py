"""Which words of a sentence are its finite verbs, as far as their form and what stands beside them tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language.happenings.lexicon import listed, pasts_like_participles, plain_verbs, third_persons
from briefing.language.tables import table

#: They part one clause from another.
MARKS = frozenset({",", ";", ":", "--", "—", "–", "(", ")", '"', "“", "”", "[", "]"})
_LEAST_PARTICIPLE = 4


@dataclass(frozen=True, slots=True)
class Verbs:
    """The places of a sentence's verbs."""

    finite: frozenset[int]
    """The first word of each finite verb."""
    participles: frozenset[int]
    """Participles that stand behind their noun: "a treaty *ratified* in May"."""


def verbs(words: Sequence[str]) -> Verbs:
    """The verbs of a sentence given as its words and marks."""
    finder = _Finder(words)
    return finder.found()


class _Finder:
    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        # The month of "in May voted" and the name of "Will voted" keep their capitals, so that they are no auxiliaries.
        self._lowers = [
            word if number and word in {"May", "Will"} else word.lower().replace("’", "'")
            for number, word in enumerate(words)
        ]

    def found(self) -> Verbs:
        sure = {number for number in range(len(self._words)) if self._is_sure(number)}
        likely = {number for number in range(len(self._words)) if number not in sure and self._is_likely(number, sure)}
        finite, participles = set(sure), set()
        # From the right, so that what is behind a doubtful verb is known.
        for number in sorted(likely, reverse=True):
            if self._is_past(number) and self._is_passive(number):
                participles.add(number)
            elif self._outdone(number, finite) and not self._has_object(number):
                if self._is_past(number):
                    participles.add(number)
            else:
                finite.add(number)
        second = {number for number in likely & finite if self._comes_second(number, finite)}
        return Verbs(frozenset(finite - second), frozenset(participles | second))

    def _has_object(self, number: int) -> bool:
        """Whether what it is done to follows, as behind no participle: "approved *the* minutes"."""
        return self._is_past(number) and self._after(number) in listed("determiners")

    def _comes_second(self, number: int, finite: set[int]) -> bool:
        """Whether the clause has its verb before: "approved the minutes of the meeting *held* in July"."""
        if not self._is_past(number) or self._has_object(number):
            return False
        for place in range(number - 1, -1, -1):
            if place in finite:
                return True
            if self._parts(place):
                return False
        return False

    def _is_sure(self, number: int) -> bool:
        low = self._lowers[number]
        if low in listed("pasts"):
            return self._words[number].islower()
        if low.endswith(tuple(listed("contracted"))) and len(low) > len("'ll"):
            return True
        if low not in listed("auxiliaries") or (self._words[number][0].isupper() and number > 0):
            return False
        # "will *have*", "to *do*": part of what stands before.
        return self._before(number) not in listed("auxiliaries") | {"to"} or low not in {"have", "do", "has", "had"}

    def _is_likely(self, number: int, sure: set[int]) -> bool:
        word, low = self._words[number], self._lowers[number]
        if not word.islower() or number == 0:
            return False
        if self._before(number) in listed("auxiliaries") | listed("inner") or self._ends_auxiliary(number, sure):
            return False
        if self._is_past(number):
            return self._may_follow_subject(number)
        if low in third_persons():
            return self._may_follow_subject(number) and self._after(number) not in {"of", *listed("auxiliaries")}
        return low in plain_verbs() and self._follows_plural(number)

    def _is_past(self, number: int) -> bool:
        low = self._lowers[number]
        regular = low.endswith("ed") and len(low) > _LEAST_PARTICIPLE and low not in {"need", "indeed", "hundred"}
        return regular or low in pasts_like_participles()

    def _may_follow_subject(self, number: int) -> bool:
        before = self._before(number)
        if before in listed("determiners") | listed("prepositions") or before.endswith(("'s", "s'")):
            return before in {"that", "this", "these", "those", "both", "some", "each"}
        return before not in MARKS or before in {",", ")", '"', "”", "--", "—", "–"}

    def _follows_plural(self, number: int) -> bool:
        before = self._lowers[number - 1]
        if before in {"i", "we", "they", "you", "who"}:
            return True
        noun = before.endswith("s") and not before.endswith(("ss", "'s", "us")) and before not in third_persons()
        pair = self._words[number - 1][0].isupper() and "and" in self._lowers[: number - 1]
        return (noun or pair) and before not in listed("auxiliaries") and self._after(number) not in {"of", "and"}

    def _is_passive(self, number: int) -> bool:
        """Whether "by" follows: "a law passed *by* the house"."""
        return self._after(number) == "by" or self._before(number) == "," or self._in_opening_phrase(number)

    def _in_opening_phrase(self, number: int) -> bool:
        """Whether nothing but a preposition and its noun opens the sentence before it: "By a vote *held* in May, …"."""
        before = self._words[1:number]
        plain = all(word.islower() and word not in listed("pronouns") for word in before)
        twice = sum(word in listed("determiners") for word in before) > 1
        return self._lowers[0] in listed("prepositions") and plain and not twice

    def _ends_auxiliary(self, number: int, sure: set[int]) -> bool:
        """Whether an auxiliary before it has only adverbs between: "has since been widely *praised*"."""
        place = number - 1
        while place >= 0 and (self._is_adverb(place) or self._lowers[place] in listed("inner")):
            place -= 1
        return place in sure and self._lowers[place] not in listed("pasts")

    def _outdone(self, number: int, finite: set[int]) -> bool:
        """Whether a finite verb follows within the same clause: then this one is a participle or a noun."""
        for place in range(number + 1, len(self._words)):
            if place in finite:
                return True
            if self._parts(place):
                return False
        return False

    def _parts(self, place: int) -> bool:
        low = self._lowers[place]
        if low in MARKS or low in listed("coordinators") | listed("subordinators") | listed("pronouns"):
            return True
        if low in listed("sometimes") and self._lowers[place - 1] not in {"long", "year", "years"}:
            return not any(character.isdigit() for character in self._after(place))
        return contact(self._words, place)

    def _before(self, number: int) -> str:
        place = number - 1
        while place > 0 and self._is_adverb(place):
            place -= 1
        return self._lowers[place] if place >= 0 else ""

    def _after(self, number: int) -> str:
        return self._lowers[number + 1] if number + 1 < len(self._lowers) else ""

    def _is_adverb(self, place: int) -> bool:
        return is_adverb(self._lowers[place])


def is_adverb(low: str) -> bool:
    """Whether a word in small letters may stand between a subject and its verb."""
    return low in listed("adverbs") or (low.endswith("ly") and len(low) > _LEAST_PARTICIPLE)


@cache
def _days() -> frozenset[str]:
    return frozenset(table("dates.en")["days"])


def contact(words: Sequence[str], place: int) -> bool:
    """Whether a clause opens here that hangs on the noun before without a word: "the guarantees *the* house gave"."""
    if place < 1 or words[place].lower() not in listed("determiners") | {"he", "she", "they", "we", "i"}:
        return False
    before = words[place - 1]
    low = before.lower()
    return (
        before.isalpha()
        and before.islower()
        and low not in listed("prepositions") | listed("determiners") | listed("coordinators")
        and low not in listed("subordinators") | listed("auxiliaries") | listed("adverbs") | listed("sometimes")
        and low not in _days()
        and low not in plain_verbs() | third_persons() | pasts_like_participles() | listed("pasts")
        and not low.endswith(("ed", "ing", "ly", "en"))
    )
