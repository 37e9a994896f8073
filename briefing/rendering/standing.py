"""Where a party's position is told: in a sentence of its own, or in a claim or doubt of the same party."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.language.folding import fold
from briefing.model import Claim, Item, Position, SkepticView

_WORD = re.compile(r"\w+")
#: The share of a doubt's words that a claim must hold to be said to say it.
_NEARLY_ALL = 0.8


def told_by(position: Position, printed: Iterable[object]) -> tuple[str, ...]:
    """The codes of the claims and doubts printed in which the same party says what the position rests on."""
    return tuple(
        item.code for item in printed if isinstance(item, Claim | SkepticView) and _says_the_same(item, position)
    )


def repeated_by(view: SkepticView, claims: Iterable[Claim]) -> Claim | None:
    """The claim that says a doubt already: by the same parties, out of the same sentences, in nearly all its words."""
    words = set(_WORD.findall(fold(view.statement).casefold()))
    for claim in claims:
        there = {(one.letter, one.at) for one in claim.evidence}
        said = set(_WORD.findall(fold(claim.statement).casefold()))
        if (
            {(one.letter, one.at) for one in view.evidence} <= there
            and _names(view) == _names(claim)
            and len(words & said) >= _NEARLY_ALL * len(words)
        ):
            return claim
    return None


def own_quote(position: Position) -> str:
    """The words quoted beside the statement, "" where there are none or the statement quotes them itself."""
    words = position.quote.words if position.quote else ""
    return "" if fold(words) in fold(position.statement) else words


def _names(item: Item) -> set[str | None]:
    return {saying.party.name if saying.party else None for saying in item.sayings}


def _says_the_same(item: Item, position: Position) -> bool:
    name = position.party.name if position.party else None
    return name in _names(item) and any(
        one.letter == other.letter and one.span.overlaps(other.span)
        for one in item.evidence
        for other in position.evidence
    )
