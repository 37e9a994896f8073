"""The engine that needs neither key nor network: every item it proposes is the sources' own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from briefing.engines.extractive.claims import propose_claims
from briefing.engines.extractive.conclusion import conclude
from briefing.engines.extractive.passages import Reading, read_all
from briefing.engines.extractive.positions import propose_positions
from briefing.engines.extractive.views import propose_views
from briefing.language.asking import Asked, ask, is_yes_or_no
from briefing.model import Answer, Cite, Conclusion, Findings, ProposedProposition, Role, Source, Task

__all__ = ["Extractive"]


class Extractive:
    """Rules over what `language` finds. Deterministic, verbatim, offline."""

    name = "extractive"
    model: str | None = None
    host: str | None = None

    def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
        """One call: claims, positions and doubts see the same readings."""
        return (partial(self._propose, sources, task.question),)

    def _propose(self, sources: Sequence[Source], question: str | None) -> Answer:
        """Claims, positions and doubts, each a sentence or a clause of a source."""
        readings = read_all(sources)
        asked = ask(question, sources)
        proposition = _question(asked) or _headline(readings)
        stance_towards = proposition.text if proposition else None
        return Answer(
            proposition=proposition,
            claims=propose_claims(readings, asked),
            positions=propose_positions(readings, stance_towards, asked),
            views=propose_views(readings, stance_towards, asked),
        )

    def conclude(self, sources: Sequence[Source], task: Task, findings: Findings) -> Conclusion:
        """The source's headline and dek, and a bottom line of its own sentences."""
        del task
        return conclude(sources, findings.claims)


def _question(asked: Asked | None) -> ProposedProposition | None:
    """A question that one can be for or against is what stances refer to, if anything in the sources bears on it."""
    if asked is None or not asked.best or not is_yes_or_no(asked.question):
        return None
    return ProposedProposition(text=asked.question)


def _headline(readings: Sequence[Reading]) -> ProposedProposition | None:
    """What stances refer to: the headline as it stands. Several sources have no headline in common."""
    for reading in readings if len(readings) == 1 else ():
        for place in reading.places.values():
            if place.block.role is Role.TITLE:
                words = reading.source.text[place.block.span.start : place.block.span.end]
                return ProposedProposition(text=words, evidence=(Cite(at=place.at),))
    return None
