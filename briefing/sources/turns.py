"""Whose turn it is in an interview or a debate: by marks such as "Q:" and "NAME:", or by questions and their answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.model import Role, Span
from briefing.sources.judged import Judged
from briefing.sources.wordlists import wordlist

_LETTER = re.compile(r"\*{0,2}(?P<who>[^\W\d_]{1,12})\*{0,2}\s?[:：.]\*{0,2}\s+(?=\S)")
_NAMED = re.compile(
    r"\*{0,2}(?P<who>[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,4})\*{0,2}\s?[:：]\*{0,2}\s+(?=\S)"
)
_LONGEST_QUESTION = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Whose turn each passage is, by its place in the list, and what they were told by."""

    who: dict[int, str] = field(default_factory=dict)
    spans: dict[int, Span] = field(default_factory=dict)
    """Where the words begin behind a mark, for passages that carry one."""
    questions: int = 0
    reason: str = ""
    """In plain words, "" where there are no turns."""


def turns(judged: Sequence[Judged]) -> Turns:
    """The turns of a document; empty where it is no interview or debate."""
    return _marked(judged) or _asked(judged) or Turns()


def _marked(judged: Sequence[Judged]) -> Turns | None:
    """Turns by marks: at least two speakers of whom one comes back, and not just here and there."""
    marks = {place: found for place, one in enumerate(judged) if (found := _speaker(one))}
    often = Counter(who for who, _ in marks.values())
    if len(often) < 2 or len(marks) < max(3, len(often) * 1.3):
        return None
    paragraphs = sum(one.role is Role.BODY for one in judged[min(marks) :])
    if len(marks) * 3 < paragraphs:
        return None
    letters = set(often) <= {"Q", "A"}
    reason = (
        "paragraphs marked as questions and answers" if letters else f"{len(marks)} turns marked with a speaker's name"
    )
    spans = {place: Span(judged[place].span.start + skip, judged[place].span.end) for place, (_, skip) in marks.items()}
    return Turns(
        who=_held(judged, {place: who for place, (who, _) in marks.items()}),
        spans=spans,
        questions=len(marks) // 2,
        reason=reason,
    )


def _speaker(one: Judged) -> tuple[str, int] | None:
    """Who a mark in front names, and how long the mark is; a heading may carry only "Q:" and "A:"."""
    if one.role not in {Role.BODY, Role.HEADING}:
        return None
    lists = wordlist("kinds")["turns"]
    lettered, named = _LETTER.match(one.words), _NAMED.match(one.words)
    for letter in ("Q", "A") if lettered else ():
        if lettered and lettered["who"].casefold() in lists[letter]:
            return letter, lettered.end()
    if one.role is Role.BODY and named and named["who"].split()[0].casefold() not in lists["nobody"]:
        return named["who"], named.end()
    return None


def _asked(judged: Sequence[Judged]) -> Turns | None:
    """Turns by questions, each followed by an answer: two in a text that calls itself an interview.

    In another it takes three, one to every eight paragraphs, answered by somebody who says "I".
    """
    body = [place for place, one in enumerate(judged) if one.role in {Role.BODY, Role.HEADING}]
    answered = {
        place: judged[following].words
        for place, following in pairwise(body)
        if _question(judged[place]) and not _question(judged[following]) and judged[following].role is Role.BODY
    }
    often = len(answered) >= 3 and len(answered) * 8 >= len(body)
    spoken = often and _first_person(" ".join(answered.values()).lower())
    if len(answered) < 2 or not (spoken or _named_interview(judged)):
        return None
    reason = f"{len(answered)} questions, each followed by an answer"
    return Turns(who=_answered(judged, set(answered)), questions=len(answered), reason=reason)


def _question(one: Judged) -> bool:
    return one.asks and one.count <= _LONGEST_QUESTION


def _named_interview(judged: Sequence[Judged]) -> bool:
    title = next((one.words.lower() for one in judged if one.role is Role.TITLE), "")
    return any(word in title for word in wordlist("kinds")["titles"]["interview"])


def _first_person(answers: str) -> bool:
    words = re.findall(r"[\w']+", answers)
    singular = set(wordlist("kinds")["first_person"]["singular"].split())
    return sum(word.split("'")[0] in singular for word in words) * 60 > len(words)


def _answered(judged: Sequence[Judged], asked: set[int]) -> dict[int, str]:
    who, current = {}, ""
    for place, one in enumerate(judged):
        if place in asked:
            who[place], current = "Q", "A"
        elif one.role is Role.BODY and current:
            who[place] = current
    return who


def _held(judged: Sequence[Judged], marks: dict[int, str]) -> dict[int, str]:
    """A paragraph without a mark goes on with the turn before it."""
    who, current = {}, ""
    for place, one in enumerate(judged):
        current = marks.get(place, current)
        if place in marks or (one.role is Role.BODY and current):
            who[place] = current
    return who
