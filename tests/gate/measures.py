"""How much of what is true the reader finds, and how much of what it finds is true, over the gate's articles."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gate.truth import plain

from briefing.language.voices import voices
from briefing.model import SourceKind, Stance, Task
from briefing.pipeline import make_brief
from briefing.sources import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gate.truth import Said, Truth

    from briefing.language.voices import Voices
    from briefing.model import Brief, Span

#: So much of the words must be shared for a place to count as found.
SHARED = 0.5
_TASK = Task(date="2026-01-01")
_NOBODY = frozenset({""})
Characters = frozenset[int]


@dataclass(slots=True)
class Tally:
    """What was found and missed under one measure, with a line a fault for whoever mends it."""

    right: int = 0
    found: int = 0
    true: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.true if self.true else 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words with their speakers, as the reader finds them."""

    who: frozenset[str]
    characters: Characters
    direct: bool
    words: str


def measured(truths: Sequence[Truth]) -> dict[str, Tally]:
    """Every measure over all articles."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for truth in truths:
        (source,) = read(truth.text.encode(), name=truth.name)
        heard, brief = voices(source), make_brief([source], task=_TASK)
        _kind(tallies["source kind"], truth, source.kind)
        told = [
            Told(
                who=frozenset(plain(heard.parties[name].name) for name in one.speakers),
                characters=_characters(truth.text, one.spans),
                direct=one.direct,
                words=" … ".join(truth.text[span.start : span.end] for span in one.spans),
            )
            for one in heard.attributions
            if one.speakers
        ]
        _attributions(tallies, truth, told)
        _parties(tallies, truth, heard)
        _stances(tallies, truth, brief)
        _doubts(tallies, truth, brief)
    return dict(tallies)


def _kind(tally: Tally, truth: Truth, kind: SourceKind) -> None:
    tally.true += 1
    tally.found += 1
    tally.right += kind.value == truth.kind
    if kind.value != truth.kind:
        tally.faults.append(f"{truth.name}: {kind.value} for {truth.kind}")


def _attributions(tallies: dict[str, Tally], truth: Truth, told: Sequence[Told]) -> None:
    for measure, direct in (("attributions", False), ("direct quotations", True)):
        known = [one for one in truth.said if one.direct or not direct]
        heard = [one for one in told if one.direct or not direct]
        _count(tallies[measure], truth, known, heard)
    tally = tallies["exact words"]
    for one in truth.said:
        match = next((found for found in told if _same(truth, one, found)), None)
        if match is None or not one.needed:
            continue
        exact = match.characters == _characters(truth.text, one.spans)
        tally.true, tally.found, tally.right = tally.true + 1, tally.found + 1, tally.right + exact
        if not exact:
            tally.faults.append(f"{truth.name}: exact: {match.words!r}")
    for one in truth.never_said:
        found = next((found for found in told if _gives(truth, one, found)), None)
        _kept_out(tallies, truth, None if found is None else f"{sorted(found.who)} said {found.words!r}")


def _count(tally: Tally, truth: Truth, known: Sequence[Said], told: Sequence[Told]) -> None:
    free = list(told)
    for one in known:
        match = next((found for found in free if _same(truth, one, found)), None)
        if match is not None:
            free.remove(match)
        if one.needed:
            tally.true += 1
            tally.right += match is not None
            tally.found += match is not None
            if match is None:
                tally.faults.append(f"{truth.name}: missed: {sorted(one.who)}: {_words(truth.text, one.spans)!r}")
    for found in free:
        if not any(_same(truth, one, found) or _is_part(truth, one, found) for one in truth.said):
            tally.found += 1
            tally.faults.append(f"{truth.name}: wrong: {sorted(found.who)}: {found.words!r}")


def _same(truth: Truth, one: Said, found: Told) -> bool:
    own = _characters(truth.text, one.spans)
    right = found.who == one.who if one.together else len(found.who) == 1 and found.who <= one.who
    return right and len(own & found.characters) >= SHARED * len(own | found.characters)


def _is_part(truth: Truth, one: Said, found: Told) -> bool:
    """Whether it is a piece of what somebody said, rightly given to them: what is found in two parts is not wrong."""
    return found.who <= one.who and found.characters <= _characters(truth.text, one.spans)


def _gives(truth: Truth, one: Said, found: Told) -> bool:
    """Whether words were given to somebody who has not said them."""
    own = _characters(truth.text, one.spans)
    return bool(found.who & one.who) and len(own & found.characters) >= SHARED * len(own)


def _kept_out(tallies: dict[str, Tally], truth: Truth, fault: str | None) -> None:
    tally = tallies["kept out"]
    tally.true, tally.found, tally.right = tally.true + 1, tally.found + 1, tally.right + (fault is None)
    if fault is not None:
        tally.faults.append(f"{truth.name}: not kept out: {fault}")


def _parties(tallies: dict[str, Tally], truth: Truth, heard: Voices) -> None:
    names, roles, kinds = tallies["parties"], tallies["roles"], tallies["kinds of party"]
    free = {party.name: party for party in heard.parties.values()}
    for person in truth.parties:
        party = next((one for one in free.values() if plain(one.name) in person.names), None)
        if party is not None:
            del free[party.name]
        if not person.needed:
            continue
        names.true += 1
        names.found += party is not None
        names.right += party is not None
        if party is None:
            names.faults.append(f"{truth.name}: missed: {sorted(person.names)}")
            continue
        _described(roles, person.roles, plain(party.role or ""), f"{truth.name}: {party.name}")
        _described(kinds, person.kinds, party.kind.value, f"{truth.name}: {party.name}")
    neutral = frozenset(name for one in truth.said if not one.needed for name in one.who)
    for party in free.values():
        if plain(party.name) not in neutral:
            names.found += 1
            names.faults.append(f"{truth.name}: wrong: {party.name}")


def _described(tally: Tally, right: frozenset[str], found: str, whose: str) -> None:
    """Count a role or a kind; where the truth allows none, none is no fault."""
    if not right:
        return
    absent = found in ("", "unknown")
    if absent and (found in right):
        return
    tally.true += 1
    tally.found += not absent
    tally.right += found in right
    if found not in right:
        tally.faults.append(f"{whose}: {found!r} for {sorted(right)}")


def _stances(tallies: dict[str, Tally], truth: Truth, brief: Brief) -> None:
    tally = tallies["stances"]
    decided = {
        plain(position.party.name): position.stance.value
        for position in brief.positions
        if position.party is not None and position.stance is not Stance.NOT_STATED
    }
    for stand in truth.stances:
        name = next((name for name in decided if name in stand.who), None)
        stance = decided.pop(name) if name is not None else None
        right = stance in stand.stances
        tally.true += stand.needed
        tally.found += stance is not None and (stand.needed or not right)
        tally.right += stand.needed and right
        if not right and (stand.needed or stance is not None):
            tally.faults.append(f"{truth.name}: {sorted(stand.who)}: {stance} for {sorted(stand.stances)}")
    for name, stance in decided.items():
        tally.found += 1
        tally.faults.append(f"{truth.name}: {name}: {stance} for not-stated")
    for names in truth.never_decided:
        hit = next((name for name in names if name in decided), None)
        _kept_out(tallies, truth, None if hit is None else f"{hit} is {decided[hit]}")


def _doubts(tallies: dict[str, Tally], truth: Truth, brief: Brief) -> None:
    tally = tallies["doubts"]
    free = [
        Told(
            who=frozenset(plain(saying.party.name) for saying in view.sayings if saying.party) or _NOBODY,
            characters=_characters(truth.text, [one.span for one in view.evidence]),
            direct=False,
            words=" … ".join(one.words for one in view.evidence),
        )
        for view in brief.views
    ]
    for place in truth.never_doubted:
        own = _characters(truth.text, [place])
        hit = next((one for one in free if len(own & one.characters) >= SHARED * len(own)), None)
        _kept_out(tallies, truth, None if hit is None else f"doubt: {hit.words!r}")
    for one in truth.doubts:
        matches = [found for found in free if found.who & one.who and _touch(truth, one, found)]
        for found in matches:
            free.remove(found)
        tally.true += one.needed
        tally.right += one.needed and bool(matches)
        tally.found += one.needed and bool(matches)
        if one.needed and not matches:
            tally.faults.append(f"{truth.name}: missed: {sorted(one.who)}: {_words(truth.text, one.spans)!r}")
    for found in free:
        tally.found += 1
        tally.faults.append(f"{truth.name}: wrong: {sorted(found.who)}: {found.words!r}")


def _touch(truth: Truth, one: Said, found: Told) -> bool:
    """Whether half of either lies in the other: a doubt may be shown with the sentence around it, or its core alone."""
    own = _characters(truth.text, one.spans)
    return len(own & found.characters) >= SHARED * min(len(own), len(found.characters))


def _characters(text: str, spans: Iterable[Span]) -> Characters:
    """The places of the letters and digits; a leading "that" is nobody's loss."""
    places: set[int] = set()
    for span in spans:
        opening = re.match(r"that\s", text[span.start : span.end])
        start = span.start + (opening.end() if opening else 0)
        places.update(place for place in range(start, span.end) if text[place].isalnum())
    return frozenset(places)


def _words(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def described(tallies: dict[str, Tally]) -> str:
    """The measures as a table, for whoever runs this to see where the reader stands."""
    rows = (
        f"{name:<20} {tally.precision:5.1f} {tally.recall:5.1f}   {tally.right}/{tally.found}/{tally.true}"
        for name, tally in tallies.items()
    )
    return "\n".join(("measure              prec.   rec.   right/found/true", *rows))
