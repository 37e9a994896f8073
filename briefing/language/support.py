"""Whether a text bears a statement out: a score, a decision at a limit, and the words for which it does not.

English; by its words alone. It sees words and figures that are new, words that stand in the text and nowhere together,
and a few changes in place. It does not see that other words say the same, or that the same words mean something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import figures
from briefing.language.names import Roll, names
from briefing.language.sentences import word_count
from briefing.language.wording.asked import Asked, Pair, asked
from briefing.language.wording.passages import Passage, Reading, read
from briefing.language.wording.roles import misattributed, swapped
from briefing.language.wording.stems import words
from briefing.language.wording.turned import Change, Kind, in_place
from briefing.model import Check, Result, Span, Verdict

# What each trait of a statement weighs. Together 1 is too much, and the score is then one half. Fitted on 345 statements
# that people had marked as borne out by their document or not (news summaries written by software, and Wikipedia claims):
# a logistic regression in which every origin and answer counts the same, scaled so that its limit is 1, then rounded to
# halves (6.4, 2.9, 2.9, 0.9, 0.5).
_APART = 6.5
"""For the share of its neighbours that the text does not have together, as far as it keeps to the text's own runs."""
_ABSENT = 3.0
"""For the share of its words of content that the text does not have."""
_REPEATED = 3.0
"""For the share of its words of content that a sentence says again, as no sentence of the text does."""
_FIGURE = 1.0
"""For each figure that the text does not have; one is enough."""
_NAME = 0.5
"""For each name that the text does not have."""
_MOST_COUNTED = 2
#: A statement in words of its own may pair them as it likes; one that is nearly a copy may not.
_CLOSENESS = 3
#: Set by hand: too few of the 345 have such a change to fit on. Each alone is too much, but for an amount.
_CHANGES = dict.fromkeys(Kind, 1.25) | {Kind.AMOUNT: 0.5}
_LIMITS = frozenset({Kind.CONDITION, Kind.DOUBT, Kind.AMOUNT})

_TOO_MUCH = 1.0
#: Longer ones are no statement.
_LONGEST = 400
#: A longer text is asked for figures, names and speakers in so many of its nearest sentences only.
_LONG_TEXT = 300_000
_MANY = 500
#: So many sentences are compared word by word, and shown as the nearest.
_NEAREST = 3
#: A reason names so many words, …
_SHOWN = 6
#: … and is given where it weighs so much.
_TELLING = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How far a text bears a statement out, as far as words tell."""

    score: float
    """From 0 to 1; 1 for the text's own sentences, one half and below for what is not supported."""
    supported: bool
    reason: str
    """What speaks against the statement, the weightiest first; "" for nothing worth saying."""
    nearest: tuple[Span, ...] = ()
    """The sentences of the text that have most of the statement's words, the nearest first."""
    judged: bool = True
    """False for what could not be looked for: then nothing is said against it."""

    @property
    def verdict(self) -> Verdict | None:
        """What a brief can carry of it; None for a statement that is supported."""
        if self.supported:
            return None
        result = Result.NOT_SUPPORTED if self.judged else Result.UNVERIFIED
        return Verdict(check=Check.SUPPORT, result=result, detail=self.reason)


@dataclass(frozen=True, slots=True)
class _Trait:
    """Something about a statement that speaks against it."""

    weight: float
    reason: str


def supported(statement: str, text: str) -> Support:
    """Whether the text bears the statement out, and the words for which it does not.

    The text is what the statement is said to rest on: its cited sentences, or a whole document. What has no words to
    look for, or is too long for a statement, is not judged.
    """
    if word_count(statement) > _LONGEST:
        return Support(score=0.0, supported=False, reason=f"longer than {_LONGEST} words", judged=False)
    wanted = asked(statement)
    if not wanted.stems:
        return Support(score=0.0, supported=False, reason="it has no words to look for", judged=False)
    reading = read(text, wanted)
    nearest = reading.best(_NEAREST)
    kept = text if len(text) <= _LONG_TEXT else "\n".join(_sentences(text, reading.best(_MANY)))
    found = (
        *_word_traits(reading),
        *_fact_traits(statement, kept),
        *_change_traits(statement, _sentences(text, nearest), kept),
    )
    total = sum(trait.weight for trait in found)
    reasons = [trait.reason for trait in sorted(found, key=lambda trait: -trait.weight) if trait.weight >= _TELLING]
    return Support(
        score=round(0.5 ** (total / _TOO_MUCH), 4),
        supported=total < _TOO_MUCH,
        reason="; ".join(reasons),
        nearest=tuple(passage.span for passage in nearest),
    )


def changes(statement: str, sentences: Sequence[str]) -> tuple[str, ...]:
    """What a statement changed in place of the sentences that it rests on, in words: "says “rise” for “fall”".

    That it drops a "may" or an "if" is left to those who look for limits alone, however freely it is worded.
    """
    found = _changes(statement, sentences, "\n".join(sentences))
    return tuple(dict.fromkeys(_told(change) for change in found if change.kind not in _LIMITS))


def _sentences(text: str, passages: Sequence[Passage]) -> list[str]:
    return [text[passage.span.start : passage.span.end] for passage in passages]


def _word_traits(reading: Reading) -> Iterator[_Trait]:
    wanted = reading.asked
    if absent := reading.absent():
        worded = [word.text for word in wanted.words if word.stem in absent]
        yield _Trait(_ABSENT * len(absent) / len(wanted.stems), f"not in the text: {_listed(worded)}")
    if apart := reading.apart():
        yield _apart(wanted, apart, reading.copied())
    if repeated := reading.repeated():
        yield _Trait(_REPEATED * len(repeated) / wanted.content, f"says again: {_listed(repeated)}")


def _fact_traits(statement: str, text: str) -> Iterator[_Trait]:
    if new := figures.missing(statement, text):
        yield _Trait(_FIGURE * min(len(new), _MOST_COUNTED), f"figures that the text does not have: {_listed(new)}")
    named = names(statement)
    roll = Roll(text if named else "")
    if unknown := [name for name in named if not roll.has(name)]:
        yield _Trait(_NAME * min(len(unknown), _MOST_COUNTED), f"names that the text does not have: {_listed(unknown)}")


def _change_traits(statement: str, sentences: Sequence[str], text: str) -> Iterator[_Trait]:
    found = dict.fromkeys(_changes(statement, sentences, text))
    return (_Trait(_CHANGES[change.kind], _told(change)) for change in found)


def _changes(statement: str, sentences: Sequence[str], text: str) -> list[Change]:
    here = words(statement)
    found: list[Change] = []
    for sentence in sentences:
        there = words(sentence)
        found += (*in_place(here, there), *swapped(here, there))
    found += misattributed(statement, text)
    return found


def _apart(wanted: Asked, apart: Mapping[Pair, float], copied: float) -> _Trait:
    first = {word.stem: word.text for word in reversed(wanted.words)}
    worded = [f"{first[one]} … {first[other]}" for one, other in apart]
    return _Trait(_APART * copied**_CLOSENESS * sum(apart.values()), f"not together in the text: {_listed(worded)}")


def _told(change: Change) -> str:
    if not change.there:
        return f"puts in “{change.here}”"
    if not change.here:
        return f"drops “{change.there}”"
    if change.kind is Kind.SPEAKER:
        return f"gives to “{change.here}” what “{change.there}” says"
    return f"says “{change.here}” for “{change.there}”"


def _listed(found: Sequence[str]) -> str:
    """The words, each once, the first few."""
    once = tuple(dict.fromkeys(found))
    return ", ".join(f"“{words}”" for words in once[:_SHOWN]) + (" …" if len(once) > _SHOWN else "")
