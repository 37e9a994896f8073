"""Positions: every party that speaks, in its own words, with where it stands as far as the words show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.engines.extractive.passages import Reading
from briefing.language.asking import Asked
from briefing.language.counting import count_words
from briefing.language.stance import stance_of_speaker
from briefing.language.voices import JUDGED
from briefing.model import Attribution, Party, ProposedPosition, Span, Stance

#: Fewer words than this show no position.
MIN_WORDS = 3
#: The content begins so close behind its verb.
_BESIDE = 2
#: So many places are shown for one party.
MOST_PLACES = 4


def propose_positions(
    readings: Sequence[Reading], proposition: str | None, asked: Asked | None = None
) -> tuple[ProposedPosition, ...]:
    """One position a party, in the order in which they first speak; those who speak to a question before others."""
    found = [
        (position, max(_bearing(reading, one, asked) for one in said))
        for reading in readings
        for name, said in _by_party(reading, asked).items()
        if (position := _position(reading, name, said, proposition))
    ]
    # sorted() keeps text order among equals.
    return tuple(position for position, _ in sorted(found, key=lambda pair: -pair[1]))


def _bearing(reading: Reading, said: Attribution, asked: Asked | None) -> float:
    """How much what somebody says bears on the question; 0 where none is asked."""
    return asked.bearing(" ".join(reading.words(span) for span in said.spans)) if asked else 0.0


def _by_party(reading: Reading, asked: Asked | None) -> dict[str, list[Attribution]]:
    """What each party says, what bears on the question first; nothing of a paragraph that another source has, too."""
    found: dict[str, list[Attribution]] = defaultdict(list)
    own = (said for said in reading.voices.attributions if not reading.is_copied(said.spans[0]))
    for said in sorted(own, key=lambda one: -_bearing(reading, one, asked)) if asked else own:
        for name in said.speakers:
            found[name].append(said)
    return found


def _position(
    reading: Reading, name: str, said: Sequence[Attribution], proposition: str | None
) -> ProposedPosition | None:
    party: Party = reading.voices.parties[name]
    spoken = [one for one in said if _size(reading, one) >= MIN_WORDS and not _is_deed(reading, one)]
    cites = [(one, tuple(cite for span in _told(one) for cite in reading.cites(reading.bare(span)))) for one in spoken]
    cites = [(one, found) for one, found in cites if found]
    if not cites:
        return None
    stances = [_stance(reading, one, proposition) for one, _ in cites]
    ordered = sorted(zip(stances, cites, strict=True), key=lambda pair: pair[0] is Stance.NOT_STATED)
    evidence = tuple(dict.fromkeys(cite for _, (_, found) in ordered for cite in found))[:MOST_PLACES]
    return ProposedPosition(
        evidence=evidence, speaker=name, role=party.role, kind=party.kind, stance=_taken_together(stances)
    )


def _is_deed(reading: Reading, said: Attribution) -> bool:
    """Whether somebody only set out to do something: "decided to sell" is no view that they voiced."""
    return not said.reports and reading.words(said.spans[0]).startswith("to ")


def _told(said: Attribution) -> tuple[Span, ...]:
    """What is said; where the verb is no saying, with it: "mistakenly thought it was a bomb" is not "it was a bomb"."""
    first, *others = said.spans
    if said.reports or said.cue is None or not 0 <= first.start - said.cue.end <= _BESIDE:
        return said.spans
    return (Span(said.cue.start, first.end), *others)


def _size(reading: Reading, said: Attribution) -> int:
    return sum(count_words(reading.words(span)) for span in said.spans)


def _stance(reading: Reading, said: Attribution, proposition: str | None) -> Stance:
    """Read off the cue and the content together: "praised" stands in the one, what was praised in the other."""
    if proposition is None or reading.source.language not in JUDGED:
        return Stance.NOT_STATED
    parts = [part for part in (said.cue, *said.spans) if part is not None]
    around = Span(min(part.start for part in parts), max(part.end for part in parts))
    return stance_of_speaker(reading.words(around), proposition)


def _taken_together(stances: Sequence[Stance]) -> Stance:
    """One word for all that a party says: silence gives way, both sides make it qualified."""
    taken = set(stances) - {Stance.NOT_STATED}
    if not taken:
        return Stance.NOT_STATED
    if {Stance.FAVOURABLE, Stance.CRITICAL} <= taken:
        return Stance.QUALIFIED
    return next(one for one in (Stance.CRITICAL, Stance.FAVOURABLE, Stance.QUALIFIED) if one in taken)
