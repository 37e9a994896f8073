"""Positions: one entry a party, with all that was proposed for it taken together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.grounding.items import Checked, check, quotation, words_of
from briefing.grounding.naming import counts_some, proper
from briefing.grounding.outcomes import POSITIONS, Outcomes
from briefing.grounding.rulings import Ruling, fault
from briefing.grounding.shelf import Shelf
from briefing.grounding.speakers import is_authors, names_nobody
from briefing.language.folding import find, fold
from briefing.language.speech.vocabulary import vocabulary
from briefing.language.stance import merged
from briefing.model import (
    Check,
    Evidence,
    Party,
    PartyKind,
    Position,
    ProposedPosition,
    Result,
    Saying,
    Section,
    Span,
    Stance,
    Verdict,
)

#: Of so many words is a person's full name.
_PARTS_OF_A_NAME = (2, 3)


@dataclass(slots=True, kw_only=True)
class _Entry:
    """What has been gathered for one party so far."""

    code: str
    party: Party | None
    statements: list[str] = field(default_factory=list)
    verbatim: bool = True
    evidence: list[Evidence] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    speaks_to: str = ""
    stance: Stance = Stance.NOT_STATED
    quote: Evidence | None = None

    def position(self, shelf: Shelf) -> Position:
        evidence = tuple(dict.fromkeys(self.evidence))
        return Position(
            code=self.code,
            statement=words_of(evidence, shelf) if self.verbatim else " ".join(dict.fromkeys(self.statements)),
            evidence=evidence,
            sayings=tuple(_joined(self.sayings)),
            limits=tuple(dict.fromkeys(self.limits)),
            verdicts=tuple(dict.fromkeys(self.verdicts)),
            verbatim=self.verbatim,
            party=self.party,
            speaks_to=self.speaks_to,
            stance=self.stance,
            quote=self.quote,
        )


def ground_positions(proposed: Sequence[ProposedPosition], shelf: Shelf, outcomes: Outcomes) -> tuple[Position, ...]:
    """The positions in the order in which their parties first come up."""
    entries: dict[str, _Entry] = {}
    for number, item in enumerate(proposed, start=1):
        name = f"{POSITIONS.letter}{number}"
        outcomes.codes[name] = None
        checked = _check(item, shelf)
        filed = _file(item, checked, entries, shelf) if isinstance(checked, Checked) else checked
        if isinstance(filed, Ruling):
            outcomes.leave_out(item, Section.POSITIONS, filed)
        else:
            outcomes.codes[name] = filed
    return tuple(entry.position(shelf) for entry in entries.values())


def _check(item: ProposedPosition, shelf: Shelf) -> Checked | Ruling:
    ruled = check(item, Section.POSITIONS, shelf)
    if isinstance(ruled, Ruling):
        return ruled
    if item.statement is not None and not item.speaker and not all(is_authors(one, shelf) for one in ruled.sayings):
        # The cited sentence may have a speaker, but nobody has said that these words are theirs.
        return fault(Check.SPEAKER, Result.SPEAKER_NOT_FOUND, "it names nobody whose position it is")
    nobody = names_nobody(ruled.sayings, shelf)
    return nobody if nobody.faults else ruled


def _file(item: ProposedPosition, checked: Checked, entries: dict[str, _Entry], shelf: Shelf) -> str | Ruling:
    """Add an item to the entry of each of its parties; the code of the first, or the ruling on one that adds nothing."""
    parties = _holders(checked)
    own = {name: _evidence_of(name, checked, alone=len(parties) == 1) for name in parties}
    keys = {name: _key(name, party, own[name], entries) for name, party in parties.items()}
    if all(keys[name] in entries and set(own[name]) <= set(entries[keys[name]].evidence) for name in parties):
        first = entries[keys[next(iter(parties))]].code
        return fault(Check.SHAPE, Result.DUPLICATE, f"the same words and speaker as {first}")
    quote, quoting = (None, Ruling()) if item.verbatim is None else quotation(item.verbatim, checked.evidence, shelf)
    for name, party in parties.items():
        code = f"{POSITIONS.letter}{len(entries) + 1}"
        entry = entries.setdefault(keys[name], _Entry(code=code, party=_described(party, item, checked, shelf)))
        if party is not None and entry.party is not None and len(party.name) > len(entry.party.name):
            # One source gives the full name of whom another calls by the surname.
            entry.party = _described(party, item, checked, shelf)
        entry.statements.append(checked.statement)
        entry.verbatim = entry.verbatim and checked.verbatim
        entry.evidence += own[name]
        entry.sayings += [
            one for one in checked.sayings if one.party == party or (one.party is None and len(parties) == 1)
        ]
        entry.limits += checked.limits
        entry.verdicts += (*checked.verdicts, *quoting.remarks)
        entry.speaks_to = entry.speaks_to or item.speaks_to.strip()
        entry.stance = merged(entry.stance, item.stance)
        entry.quote = entry.quote or quote
    return entries[keys[next(iter(parties))]].code


def _key(name: str, party: Party | None, evidence: Sequence[Evidence], entries: Mapping[str, _Entry]) -> str:
    """The entry of a party. "Several analysts" here and there need not be the same: only where they share words.

    A surname alone is that of the one whose full name another source gives.
    """
    if party is not None and not party.group and (other := _by_surname(party.name, evidence, entries)):
        return other
    if party is None or not counts_some(party):
        return name
    numbered = [name, *(f"{name} {number}" for number in range(2, len(entries) + 2))]
    free = next(key for key in numbered if key not in entries)
    sharing = (key for key in numbered if key in entries and _overlap(entries[key].evidence, evidence))
    return next(sharing, free)


def _by_surname(name: str, evidence: Sequence[Evidence], entries: Mapping[str, _Entry]) -> str | None:
    """The one entry, of other sources, whose name ends in this one, or the other way round; their offices must not differ."""
    letters = {one.letter for one in evidence}
    found = [
        key
        for key, entry in entries.items()
        if entry.party is not None
        and not entry.party.group
        and letters.isdisjoint(one.letter for one in entry.evidence)
        and _is_surname_of(*sorted((name, entry.party.name), key=len))
    ]
    return found[0] if len(found) == 1 and name not in entries else None


def _is_surname_of(short: str, long: str) -> bool:
    """Whether a name of one word is the last of two or three, all of them capitalised: no "bank" of "Central Bank"."""
    parts = long.split()
    return (
        len(parts) in _PARTS_OF_A_NAME
        and parts[-1] == short
        and proper(long) == parts
        and not any(part.lower() in vocabulary().sets["holders"] for part in parts)
    )


def _overlap(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    return any(a.letter == b.letter and a.span.overlaps(b.span) for a in one for b in other)


def _holders(checked: Checked) -> dict[str, Party | None]:
    """Whose position it is, by name; where nobody is named, the author whose text it is."""
    named: dict[str, Party | None] = {saying.party.name: saying.party for saying in checked.sayings if saying.party}
    return named or {f"author of {checked.evidence[0].letter}": None}


def _evidence_of(name: str, checked: Checked, *, alone: bool) -> tuple[Evidence, ...]:
    """The places where a party itself speaks; all of them where nobody else does."""
    if alone:
        return checked.evidence
    return tuple(
        one for saying in checked.sayings if saying.party and saying.party.name == name for one in saying.evidence
    )


def _described(party: Party | None, item: ProposedPosition, checked: Checked, shelf: Shelf) -> Party | None:
    """The party with the role proposed where the source's own reading gives none: it must stand there.

    The kind is the proposed one: a reader tells a body from its name better than word lists do.
    """
    if party is None:
        return None
    role, kind = party.role, party.kind
    if role is None and item.role:
        text = shelf.by_letter[checked.evidence[0].letter].text
        role = item.role if find(fold(item.role), text, Span(0, len(text))) else None
    return replace(party, role=role, kind=kind if item.kind is PartyKind.UNKNOWN else item.kind)


def _joined(sayings: Sequence[Saying]) -> list[Saying]:
    """Sayings of one party as one, with the tie of the first."""
    found: dict[str | None, Saying] = {}
    for saying in sayings:
        key = saying.party.name if saying.party else None
        before = found.get(key, saying)
        evidence = tuple(dict.fromkeys((*before.evidence, *saying.evidence)))
        found[key] = replace(before, via=before.via or saying.via, evidence=evidence)
    return list(found.values())
