"""Where a party's position is told: in a sentence of its own, or in a claim or doubt of the same party."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.language.folding import fold
from briefing.model import Claim, Item, Position, SkepticView


def told_by(position: Position, printed: Iterable[object]) -> tuple[str, ...]:
    """The codes of the claims and doubts printed in which the same party says what the position rests on."""
    return tuple(
        item.code for item in printed if isinstance(item, Claim | SkepticView) and _says_the_same(item, position)
    )


def own_quote(position: Position) -> str:
    """The words quoted beside the statement, "" where there are none or the statement quotes them itself."""
    words = position.quote.words if position.quote else ""
    return "" if fold(words) in fold(position.statement) else words


def _says_the_same(item: Item, position: Position) -> bool:
    name = position.party.name if position.party else None
    speaks = any((saying.party.name if saying.party else None) == name for saying in item.sayings)
    return speaks and any(
        one.letter == other.letter and one.span.overlaps(other.span)
        for one in item.evidence
        for other in position.evidence
    )
