"""The engine that needs neither key nor network: every item it proposes is the sources' own words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.engines.extractive.claims import propose_claims
from briefing.engines.extractive.conclusion import conclude
from briefing.engines.extractive.events import propose_events
from briefing.engines.extractive.passages import Reading, read_passages
from briefing.engines.extractive.positions import propose_positions
from briefing.engines.extractive.views import propose_views
from briefing.model import Answer, Cite, Conclusion, Item, ProposedProposition, Role, Source, Task

__all__ = ["Extractive"]


class Extractive:
    """Rules over what `language` finds. Deterministic, verbatim, offline."""

    name = "extractive"
    model: str | None = None
    host: str | None = None

    def propose(self, sources: Sequence[Source], task: Task) -> Answer:
        """Claims, positions, doubts and dated events, each a sentence or a clause of a source."""
        del task  # a question that re-ranks is not read yet
        readings = tuple(read_passages(source) for source in sources)
        proposition = _headline(readings)
        stance_towards = proposition.text if proposition else None
        return Answer(
            proposition=proposition,
            claims=propose_claims(readings),
            positions=propose_positions(readings, stance_towards),
            views=propose_views(readings, stance_towards),
            events=propose_events(readings),
        )

    def conclude(self, sources: Sequence[Source], task: Task, items: Sequence[Item]) -> Conclusion:
        """The source's headline and dek, and a bottom line of its own sentences."""
        del task
        return conclude(sources, items)


def _headline(readings: Sequence[Reading]) -> ProposedProposition | None:
    """What stances refer to: the headline as it stands. Several sources have no headline in common."""
    for reading in readings if len(readings) == 1 else ():
        for place in reading.places.values():
            if place.block.role is Role.TITLE:
                words = reading.source.text[place.block.span.start : place.block.span.end]
                return ProposedProposition(text=words, evidence=(Cite(at=place.at),))
    return None
