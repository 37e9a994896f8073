"""What a statement leaves away of the words that hold its evidence back.

A "may" in a long sentence says nothing of a statement on another part of it. It is dropped where the statement uses
the very words that it governs, and has neither it nor a word as good. What it governs are the content words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.language.limits import Kind, Limit, as_good, limits
from briefing.language.stems import Word, read
from briefing.model import Span

#: So many content words beside a limit are taken for what it governs, …
_GOVERNED = 3
#: … so many of them, where there are as many, …
_USED = 2
#: … no farther apart, say that a statement uses them.
_CLOSE = 6
#: What keeps them stands between the same commas, or no farther away.
_NEAR = 4
#: The share of the words of a condition or a copied limit that say that it is kept.
_MOST = 0.5
#: What was said "would" be, will be.
_REPORTED = re.compile(r"\b(?:\w+ed|said|saw|thought|felt|told|wrote|held|found)\s+that\s", re.IGNORECASE)
#: A verb may be put for another beside these; the others stay with their word.
_LOOSE = frozenset({Kind.CHANCE, Kind.SUPPOSED, Kind.ADVISED})


@dataclass(frozen=True)
class Reading:
    """A statement, or a stretch of evidence, by its words."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words in their order."""
        return read(self.text)

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """What holds it back."""
        return limits(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(word.stem for word in self.words)

    def within(self, span: Span) -> list[int]:
        """The words of a stretch, by their number."""
        return [number for number, word in enumerate(self.words) if word.span.overlaps(span)]

    def content(self, numbers: Sequence[int]) -> list[int]:
        """Those that carry a topic and hold nothing back themselves."""
        return [
            number
            for number in numbers
            if self.words[number].content and not any(self.words[number].span.overlaps(one.span) for one in self.limits)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Governed:
    """The words that a limit holds back, the nearest first."""

    stems: tuple[str, ...]
    nearest: bool
    """Whether the nearest must be among those used."""
    apart: frozenset[str] = frozenset()
    """A condition's own words: where a text has most of them, it has the condition."""

    def used_in(self, reading: Reading) -> list[int]:
        """The words of a reading that are these, closest together; none where it does not use them."""
        wanted = dict.fromkeys(self.stems)
        need = min(_USED, len(wanted))
        at = [number for number, word in enumerate(reading.words) if word.stem in wanted]
        for index, first in enumerate(at):
            close = [number for number in at[index:] if number - first <= _CLOSE]
            stems = {reading.words[number].stem for number in close}
            if need and len(stems) >= need and (not self.nearest or self.stems[0] in stems):
                return close
        return []


def dropped(statement: Reading, evidence: Sequence[Reading]) -> Iterator[tuple[Kind, str]]:
    """The limits of the evidence that the statement leaves away: of which kind, and the words with what they govern."""
    for there in evidence:
        for limit in there.limits:
            if limit.kind is Kind.STRENGTH and not _denied(limit, there):
                continue
            if limit.kind is Kind.SUPPOSED and _REPORTED.search(there.text, 0, limit.span.start):
                # "Members judged that it would be needed" is a past "will be", and holds nothing back.
                continue
            governed = _governed(limit, there)
            others = [one for one in evidence if one is not there]
            if _lacks(statement, limit, governed, there) and not any(
                governed.used_in(one) and _lacks(one, limit, governed, there) for one in others
            ):
                yield limit.kind, _told(limit.span, governed, there)


def put_in(statement: Reading, evidence: Sequence[Reading]) -> Iterator[tuple[Kind, str]]:
    """The negations and conditions of the statement that the evidence has not where it uses the same words."""
    for limit in statement.limits:
        if limit.kind not in {Kind.NEGATION, Kind.CONDITION}:
            continue
        governed = _governed(limit, statement)
        using = [one for one in evidence if governed.used_in(one)]
        everywhere = frozenset().union(*(one.stems for one in evidence))
        known = bool(governed.apart) and len(governed.apart & everywhere) > _MOST * len(governed.apart)
        if using and not known and all(_lacks(one, limit, governed, statement) for one in using):
            yield limit.kind, _told(limit.span, governed, statement)


def drops(statement: Reading, copied: Span, there: Reading) -> bool:
    """Whether a statement uses what a copied limit governs and has little of the limit's own words, in any order."""
    own = there.within(copied)
    telling = there.content(own) or [number for number in own if there.words[number].stem not in _PRONOUNS]
    stems = [there.words[number].stem for number in telling]
    if not stems or sum(stem in statement.stems for stem in stems) > _MOST * len(stems):
        return False
    before, after = _beside(own, there)
    first, second = (before, after) if there.content(own) else (after, before)
    beside = [*first, *(second if len(first) < _USED else ())][:_GOVERNED]
    governed = _Governed(stems=tuple(there.words[number].stem for number in beside), nearest=False)
    used = governed.used_in(statement)
    kinds = {one.kind for one in there.limits if one.span.overlaps(copied)}
    return bool(used) and not any(_kept(statement, kind, used, there) for kind in kinds)


#: They stand for something in the evidence, and a statement has the thing itself.
_PRONOUNS = frozenset(word.stem for word in read("i we you he she it they them us me him her this that these those"))


def _governed(limit: Limit, there: Reading) -> _Governed:
    own = there.within(limit.span)
    before, after = _beside(own, there)
    if limit.kind is Kind.CONDITION:
        return _conditioned(own, before, there)
    beside = [*after, *before][:_GOVERNED] if len(after) < _GOVERNED else after[:_GOVERNED]
    return _Governed(
        stems=tuple(there.words[number].stem for number in beside), nearest=limit.kind not in _LOOSE and bool(after)
    )


def _conditioned(own: Sequence[int], before: Sequence[int], there: Reading) -> _Governed:
    """What hangs on a condition stands before it, or behind the comma that ends it."""
    part = there.words[own[-1]].part
    inside = there.content(
        [number for number in range(own[-1] + 1, len(there.words)) if there.words[number].part == part]
    )
    clause = there.words[own[0]].clause
    behind = [number for number in range(own[-1] + 1, len(there.words)) if there.words[number].part > part]
    behind = there.content([number for number in behind if there.words[number].clause == clause])
    beside = [*before, *(behind if len(before) < _USED else ())][:_GOVERNED]
    return _Governed(
        stems=tuple(there.words[number].stem for number in beside),
        nearest=False,
        apart=frozenset(there.words[number].stem for number in inside),
    )


def _beside(own: Sequence[int], there: Reading) -> tuple[list[int], list[int]]:
    """The content words of the clause before and after a stretch, the nearest first, up to a comma behind the first."""
    if not own:
        return [], []
    clause = there.words[own[0]].clause
    before = [number for number in range(own[0] - 1, -1, -1) if there.words[number].clause == clause]
    after = [number for number in range(own[-1] + 1, len(there.words)) if there.words[number].clause == clause]
    return _up_to_comma(there.content(before), there), _up_to_comma(there.content(after), there)


def _up_to_comma(numbers: Sequence[int], there: Reading) -> list[int]:
    return [number for number in numbers if there.words[number].part == there.words[numbers[0]].part][:_GOVERNED]


def _lacks(statement: Reading, limit: Limit, governed: _Governed, there: Reading) -> bool:
    """Whether a text uses the words that a limit governs and has neither the limit nor one as good."""
    used = governed.used_in(statement)
    if not used:
        return False
    own = {there.words[number].stem for number in there.within(limit.span) if there.words[number].content}
    alike = own and any(statement.words[number].stem in own for number in _around(used, statement))
    if alike or _kept(statement, limit.kind, used, there):
        return False
    return not governed.apart or len(governed.apart & statement.stems) <= _MOST * len(governed.apart)


def _kept(statement: Reading, kind: Kind, used: Sequence[int], there: Reading) -> bool:
    """Whether words of a kind stand near, or words as good that are not in the evidence beside its own limit."""
    near = set(_around(used, statement))
    # "Would" and "should" are kept by a "may"; a "may" is not kept by a "would".
    kinds = _LOOSE if kind in _LOOSE - {Kind.CHANCE} else {kind}
    alike = [one.span for one in statement.limits if one.kind in kinds]
    new = [
        span
        for span in as_good(statement.text, kind)
        if not {statement.words[number].stem for number in statement.within(span)} <= there.stems
    ]
    return any(near & set(statement.within(span)) for span in (*alike, *new))


def _around(used: Sequence[int], statement: Reading) -> list[int]:
    parts = {statement.words[number].part for number in used}
    return [
        number
        for number, word in enumerate(statement.words)
        if word.part in parts or used[0] - _NEAR <= number <= used[-1] + _NEAR
    ]


def _denied(limit: Limit, there: Reading) -> bool:
    """Whether a negation stands before a limit in its clause."""
    own = there.within(limit.span)
    clause = there.words[own[0]].clause
    return any(
        one.kind is Kind.NEGATION
        and one.span.start < limit.span.start
        and there.words[there.within(one.span)[0]].clause == clause
        for one in there.limits
    )


def _told(limit: Span, governed: _Governed, there: Reading) -> str:
    """A limit in its words, with those that it governs."""
    found = [
        word.span for word in there.words if word.stem in governed.stems and abs(word.span.start - limit.start) < _SHOWN
    ]
    start = min((limit.start, *(span.start for span in found)))
    end = max((limit.end, *(span.end for span in found)))
    return " ".join(there.text[start:end].split())


#: How far from a limit, in characters, its words are shown with it.
_SHOWN = 60
