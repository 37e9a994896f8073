"""Where a statement stands towards what a proposition is about, decided on cues alone.

A stance is towards the thing, not towards the wording: "the treaty stops short of guarantees" as a headline and
"the treaty does little" as a statement are both about the treaty, and the second thinks ill of it. Praise of
something else, a courtesy, or words without a cue say nothing of it: then the answer is not-stated.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.judgements import judgements
from briefing.language.phrases import Phrases, phrases
from briefing.language.subjects import Subject, subject_of
from briefing.language.tables import table, words
from briefing.model import Stance

_TABLE = "stance.en"
#: How far behind a verb of approval its object may begin to count.
_OBJECT = 10
_FAR = 200
#: How far before a cue a negation is looked for, in characters.
_REACH = 40
_NEAR = re.compile(r"\s+(?:[\w'-]+\s+){0,2}")
_LAST_WORD = re.compile(r"([\w'-]+)\s+[\"“'‘]?$")
_LAST_WORDS = re.compile(r"(?:[\w'-]+\s+){0,4}$")
_CLAUSE_END = re.compile(r"[.;:!?]|\s--\s|,?\s+(?:but|while|whereas|although)\s|,\s+and\s")


def stance(statement: str, proposition: str) -> Stance:
    """The stance that the statement's own words give; cautious: where in doubt, not stated."""
    return _stance(statement, proposition, own=False)


def stance_of_speaker(said: str, proposition: str) -> Stance:
    """The stance of somebody who is reported with these words, cue included: "said that members back it" is not theirs."""
    return _stance(said, proposition, own=True)


def _stance(statement: str, proposition: str, *, own: bool) -> Stance:
    plain, subject = statement.replace("’", "'"), subject_of(proposition)
    if not subject.words or _cues("denials").are_in(plain):
        return Stance.NOT_STATED
    judged = {one.doubt is None for one in judgements(plain) if subject.sort and subject.is_meant(one.about)}
    for_it = (
        _towards(plain, "approving", subject, negated=False, own=own)
        or _towards(plain, "disapproving", subject, negated=True, own=own)
        or True in judged
        or (not own and _praised(plain, subject))
    )
    against_it = (
        _towards(plain, "disapproving", subject, negated=False, own=own)
        or _towards(plain, "approving", subject, negated=True, own=own)
        or False in judged
        or _found_wanting(plain, subject)
    )
    limited = bool(subject.sort) and subject.is_spoken_of(plain) and _cues("limits").are_in(plain)
    return _weighed(for_it=for_it, against_it=against_it, limited=limited)


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


@cache
def _cues(key: str) -> Phrases[None]:
    return phrases(table(_TABLE)[key])


def _praised(text: str, subject: Subject) -> bool:
    """Whether a clause that speaks of the thing holds a word of praise."""
    clauses = _CLAUSE_END.split(text) if subject.sort else ()
    return any(subject.is_spoken_of(clause) and _unnegated(clause, "good") for clause in clauses)


def _found_wanting(text: str, subject: Subject) -> bool:
    """Whether a sentence that speaks of the thing, or of those it concerns, holds a word of blame."""
    if not subject.sort or not (subject.is_spoken_of(text) or subject.is_near(text)):
        return False
    return _unnegated(text, "bad") or any(_is_negated(text, cue.span.start) for cue in _cues("good").all_in(text))


def _unnegated(text: str, key: str) -> bool:
    return any(not _is_negated(text, cue.span.start) for cue in _cues(key).all_in(text))


def _is_negated(text: str, start: int) -> bool:
    """Whether a negation stands within three words before a place."""
    before = text[max(0, start - _REACH) : start]
    return any(_NEAR.fullmatch(before, found.span.end) for found in _cues("negations").all_in(before))


def _towards(text: str, key: str, subject: Subject, *, negated: bool, own: bool) -> bool:
    """Whether a verb of (dis)approval has the subject for its object, and the speaker for its subject where only their own counts."""
    for cue in _cues(key).all_in(text):
        if _is_noun(text, cue.span.start) or (own and not _is_speakers(text, cue.span.start)):
            continue
        if _is_negated(text, cue.span.start) is negated and subject.is_in(_object(text, cue.span.end)):
            return True
    return False


def _is_noun(text: str, start: int) -> bool:
    """Whether the word before makes a noun of what could be a verb."""
    before = _LAST_WORD.search(text[max(0, start - _REACH) : start])
    return before is not None and before[1].lower() in words(_TABLE, "nouns_behind")


def _is_speakers(text: str, start: int) -> bool:
    """Whether a verb is what the speaker does: nothing before it, a pronoun, or a body of theirs ("her party backs it")."""
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1].rstrip(" \"“”'‘,")
    if not before.strip():
        return True
    tail = [word.lower() for word in re.findall(r"[\w']+", before)][-4:]
    while tail and tail[-1] in words(_TABLE, "between"):
        tail.pop()
    if not tail or tail[-1] in words(_TABLE, "speakers"):
        return True
    return len(tail) > 1 and tail[-1] in words(_TABLE, "bodies") and tail[-2] in words(_TABLE, "whose")


def _object(text: str, start: int) -> str:
    """The words after a verb, up to the clause's end."""
    clause = _CLAUSE_END.split(text[start : start + _FAR], maxsplit=1)[0]
    return " ".join(clause.split()[:_OBJECT])
