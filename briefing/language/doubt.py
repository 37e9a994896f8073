"""Whether a stretch of text expresses a doubt, limit, warning, denial or objection, by its words alone.

Bad news plainly reported is none: prices that fell and shells that hit are facts, not doubts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.language.judgements import judgements
from briefing.language.phrases import Phrases, phrases
from briefing.language.tables import table
from briefing.model import DoubtKind, Span

_TABLE = "doubt.en"
#: How far before a cue a negation is looked for, in characters.
_REACH = 30
_BESIDE = re.compile(r"\s+(?:[\w'-]+\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubt and the words that express it."""

    kind: DoubtKind
    """The kind of its strongest cue."""
    strength: float
    """Between the table's floor and 1; several cues make it stronger."""
    cues: tuple[Span, ...]
    """Offsets into the text as given, in order."""


@dataclass(frozen=True, slots=True)
class _Cue:
    span: Span
    kind: DoubtKind
    strength: float


def doubt(text: str) -> Doubt | None:
    """The doubt that a sentence or stretch expresses, None where its cues are none or too weak."""
    plain = text.replace("’", "'")
    cues = tuple(_cues(plain))
    left = 1.0
    for cue in cues:
        left *= 1 - cue.strength
    strength = round(1 - left, 3)
    if not cues or strength < float(table(_TABLE)["floor"]):
        return None
    strongest = max(cues, key=lambda cue: cue.strength)
    return Doubt(kind=strongest.kind, strength=strength, cues=tuple(cue.span for cue in cues))


def doubts_by_name(name: str) -> bool:
    """Whether those who are called so object by what they say: "critics", "opponents of the plan"."""
    found = next(_doubters().all_in(name), None)
    return found is not None and " and " not in name[: found.span.start]


def _cues(text: str) -> Iterator[_Cue]:
    """Cues that do not overlap, the strongest first served, in text order."""
    found = [_Cue(one.span, *one.meaning) for one in _table().all_in(text)]
    judged = float(table(_TABLE)["judgement"])
    found += [_Cue(one.span, one.doubt, judged) for one in judgements(text) if one.doubt is not None]
    if not found:
        return
    occupied = bytearray(len(text))
    for barred in _looks_alike().all_in(text):
        _occupy(occupied, barred.span)
    taken: list[_Cue] = []
    for cue in sorted(found, key=lambda cue: (-cue.strength, cue.span.start)):
        if not any(occupied[cue.span.start : cue.span.end]) and not _taken_back(text, cue):
            _occupy(occupied, cue.span)
            taken.append(cue)
    yield from sorted(taken, key=lambda cue: cue.span.start)


def _occupy(occupied: bytearray, span: Span) -> None:
    occupied[span.start : span.end] = bytes([1]) * (span.end - span.start)


def _taken_back(text: str, cue: _Cue) -> bool:
    """Whether a negation stands before the cue, with at most one word between: "no risk", "without any concern"."""
    if cue.kind.value not in table(_TABLE)["negatable"]:
        return False
    before = text[max(0, cue.span.start - _REACH) : cue.span.start]
    return any(_BESIDE.fullmatch(before, found.span.end) for found in _negations().all_in(before))


@cache
def _table() -> Phrases[tuple[DoubtKind, float]]:
    listed = table(_TABLE)
    return Phrases(
        {words: (kind, float(strength)) for kind in DoubtKind for words, strength in listed[kind.value].items()}
    )


@cache
def _doubters() -> Phrases[None]:
    return phrases(table(_TABLE)["doubters"])


@cache
def _looks_alike() -> Phrases[None]:
    return phrases(table(_TABLE)["not_cues"])


@cache
def _negations() -> Phrases[None]:
    return phrases(table(_TABLE)["taken_back_by"])
