"""Where a statement stands towards what a proposition is about, decided on cues alone.

A stance is towards the thing, not towards the wording: "the treaty stops short of guarantees" as a headline and
"the treaty does little" as a statement are both about the treaty, and the second thinks ill of it. Praise of
something else, a courtesy, or words without a cue say nothing of it: then the answer is not-stated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.language.phrases import Phrases, phrases
from briefing.language.tables import table, words
from briefing.model import Stance

_TABLE = "stance.en"
#: How far behind a verb of approval its object may begin to count.
_OBJECT = 10
_FAR = 200
#: How far before a cue a negation is looked for, in characters.
_REACH = 40
_NEAR = re.compile(r"\s+(?:[\w'-]+\s+){0,2}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LAST_WORD = re.compile(r"([\w'-]+)\s+[\"“'‘]?$")
_CLAUSE_END = re.compile(r"[.;:!?]|\s--\s|,\s+(?:but|and|while|whereas|although)\s")


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a proposition is about: its own words, and the general names for a thing of that sort."""

    words: frozenset[str]
    sort: frozenset[str]
    """Empty where the proposition names no measure, text or plan that one could be for or against."""

    def is_in(self, text: str) -> bool:
        """Whether a text speaks of the thing itself; without a sort, two of the proposition's words must be there."""
        stems = frozenset(_stems(text))
        return bool(stems & self.sort) if self.sort else len(stems & self.words) > 1

    def is_near(self, text: str) -> bool:
        """Whether a text speaks of the thing or of those it concerns."""
        return bool(self.sort) and bool(frozenset(_stems(text)) & (self.words | self.sort))

    def is_pointed_at(self, text: str) -> bool:
        """Whether the text opens with a word that points back: "it", "these treaties"."""
        first = _WORD.search(text)
        return bool(self.sort) and first is not None and first[0].lower() in table(_TABLE)["pointers"]


def stance(statement: str, proposition: str) -> Stance:
    """The stance that the statement's own words give; cautious: where in doubt, not stated."""
    plain, subject = statement.replace("’", "'"), _subject(proposition)
    if not subject.words or _cues("denials").are_in(plain):
        return Stance.NOT_STATED
    thing = subject.is_in(plain) or subject.is_pointed_at(plain)
    against_it = (
        _towards(plain, "disapproving", subject, negated=False)
        or _towards(plain, "approving", subject, negated=True)
        or ((thing or subject.is_near(plain)) and subject.sort and (_judged(plain, "bad") or _negated(plain, "good")))
    )
    for_it = (
        _towards(plain, "approving", subject, negated=False)
        or _towards(plain, "disapproving", subject, negated=True)
        or (thing and subject.sort and not against_it and _judged(plain, "good"))
    )
    limited = thing and subject.sort and _cues("limits").are_in(plain)
    return _weighed(for_it=bool(for_it), against_it=bool(against_it), limited=bool(limited))


def merged(one: Stance, other: Stance) -> Stance:
    """The stance of somebody whose words give two: a critic who also states limits is a critic."""
    stances = {one, other} - {Stance.NOT_STATED}
    if len(stances) == 1:
        return stances.pop()
    if stances == {Stance.CRITICAL, Stance.QUALIFIED}:
        return Stance.CRITICAL
    return Stance.QUALIFIED if stances else Stance.NOT_STATED


def _weighed(*, for_it: bool, against_it: bool, limited: bool) -> Stance:
    if for_it:
        return Stance.QUALIFIED if against_it or limited else Stance.FAVOURABLE
    if against_it:
        return Stance.CRITICAL
    return Stance.QUALIFIED if limited else Stance.NOT_STATED


def _subject(proposition: str) -> _Subject:
    stems = frozenset(stem for stem in _stems(proposition) if stem not in words(_TABLE, "empty"))
    sort = frozenset(
        name for names in table(_TABLE)["sorts"] if stems & (line := frozenset(str(names).split())) for name in line
    )
    return _Subject(stems, sort)


def _stems(text: str) -> list[str]:
    """The words in lower case, hyphenated ones in their parts, possessives and plurals off."""
    parts = (part for match in _WORD.finditer(text) for part in re.split(r"['’-]", match[0].lower()))
    return [_stem(part) for part in parts if len(part) > 1]


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@cache
def _cues(key: str) -> Phrases[None]:
    return phrases(table(_TABLE)[key])


def _is_negated(text: str, start: int) -> bool:
    """Whether a negation stands within three words before a place."""
    before = text[max(0, start - _REACH) : start]
    return any(_NEAR.fullmatch(before, found.span.end) for found in _cues("negations").all_in(before))


def _towards(text: str, key: str, subject: _Subject, *, negated: bool) -> bool:
    """Whether a verb of (dis)approval has the subject for its object."""
    for cue in _cues(key).all_in(text):
        if _is_noun(text, cue.span.start):
            continue
        if _is_negated(text, cue.span.start) is negated and subject.is_in(_object(text, cue.span.end)):
            return True
    return False


def _is_noun(text: str, start: int) -> bool:
    """Whether the word before makes a noun of what could be a verb."""
    before = _LAST_WORD.search(text[max(0, start - _REACH) : start])
    return before is not None and before[1].lower() in words(_TABLE, "nouns_behind")


def _object(text: str, start: int) -> str:
    """The words after a verb, up to the clause's end."""
    clause = _CLAUSE_END.split(text[start : start + _FAR], maxsplit=1)[0]
    return " ".join(clause.split()[:_OBJECT])


def _judged(text: str, key: str) -> bool:
    return any(not _is_negated(text, cue.span.start) for cue in _cues(key).all_in(text))


def _negated(text: str, key: str) -> bool:
    return any(_is_negated(text, cue.span.start) for cue in _cues(key).all_in(text))
