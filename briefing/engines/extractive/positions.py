"""Positions: every party that speaks, in its own words, with where it stands as far as the words show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.engines.extractive.passages import Reading
from briefing.language.counting import count_words
from briefing.language.stance import stance
from briefing.language.tables import words
from briefing.language.voices import JUDGED
from briefing.model import Attribution, Party, ProposedPosition, Span, Stance

FIRST_PERSON = words("standing.en", "first_person")
#: How cues begin that judge what they report.
JUDGING = words("standing.en", "judging")
#: Fewer words than this show no position.
MIN_WORDS = 3
#: So many places are shown for one party.
MOST_PLACES = 4


def propose_positions(readings: Sequence[Reading], proposition: str | None) -> tuple[ProposedPosition, ...]:
    """One position a party, in the order in which they first speak."""
    return tuple(
        position
        for reading in readings
        for name, said in _by_party(reading).items()
        if (position := _position(reading, name, said, proposition))
    )


def _by_party(reading: Reading) -> dict[str, list[Attribution]]:
    found: dict[str, list[Attribution]] = defaultdict(list)
    for said in reading.voices.attributions:
        for name in said.speakers:
            found[name].append(said)
    return found


def _position(
    reading: Reading, name: str, said: Sequence[Attribution], proposition: str | None
) -> ProposedPosition | None:
    party: Party = reading.voices.parties[name]
    spoken = [one for one in said if _size(reading, one) >= MIN_WORDS]
    cites = [(one, tuple(cite for span in one.spans for cite in reading.cites(reading.bare(span)))) for one in spoken]
    cites = [(one, found) for one, found in cites if found]
    if not cites:
        return None
    stances = [_stance(reading, one, proposition) for one, _ in cites]
    ordered = sorted(zip(stances, cites, strict=True), key=lambda pair: pair[0] is Stance.NOT_STATED)
    evidence = tuple(dict.fromkeys(cite for _, (_, found) in ordered for cite in found))[:MOST_PLACES]
    return ProposedPosition(
        evidence=evidence, speaker=name, role=party.role, kind=party.kind, stance=_taken_together(stances)
    )


def _size(reading: Reading, said: Attribution) -> int:
    return sum(count_words(reading.words(span)) for span in said.spans)


def _stance(reading: Reading, said: Attribution, proposition: str | None) -> Stance:
    """Read off the cue and the content together: "praised" stands in the one, what was praised in the other."""
    if proposition is None or reading.source.language not in JUDGED:
        return Stance.NOT_STATED
    parts = [part for part in (said.cue, *said.spans) if part is not None]
    around = Span(min(part.start for part in parts), max(part.end for part in parts))
    found = stance(reading.words(around), proposition)
    # "She said that members supported it" is the members' support: only "she supported it" is hers.
    return Stance.NOT_STATED if found is Stance.FAVOURABLE and not _is_own(reading, said) else found


def _is_own(reading: Reading, said: Attribution) -> bool:
    """Whether the judgement is in the cue itself, or the speaker's in the first person."""
    spoken = {word.lower() for span in said.spans for word in reading.words(span).split()}
    return not said.reports or (said.cue is not None and _judges(reading, said.cue)) or bool(spoken & FIRST_PERSON)


def _judges(reading: Reading, cue: Span) -> bool:
    """Whether a cue judges by itself ("praised …") rather than reports."""
    return any(word.startswith(tuple(JUDGING)) for word in reading.words(cue).lower().split())


def _taken_together(stances: Sequence[Stance]) -> Stance:
    """One word for all that a party says: silence gives way, both sides make it qualified."""
    taken = set(stances) - {Stance.NOT_STATED}
    if not taken:
        return Stance.NOT_STATED
    if {Stance.FAVOURABLE, Stance.CRITICAL} <= taken:
        return Stance.QUALIFIED
    return next(one for one in (Stance.CRITICAL, Stance.FAVOURABLE, Stance.QUALIFIED) if one in taken)
