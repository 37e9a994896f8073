"""The parts of an answer, from calls that ran side by side, as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Answer, Gap, ProposedClaim, Usage


def joined(parts: Sequence[Answer]) -> Answer:
    """One answer in the order of its parts; the first proposition is it. What points at items of a part still does."""
    whole = Answer()
    for part in parts:
        whole = Answer(
            proposition=whole.proposition or part.proposition,
            claims=(*whole.claims, *_claims(part, before=len(whole.claims))),
            positions=(*whole.positions, *part.positions),
            views=(*whole.views, *part.views),
            events=(*whole.events, *part.events),
            gaps=(*whole.gaps, *_gaps(part, whole)),
            usage=added(whole.usage, part.usage),
        )
    return whole


def added(first: Usage, second: Usage) -> Usage:
    """What both took together."""
    return Usage(
        calls=first.calls + second.calls,
        tokens_in=first.tokens_in + second.tokens_in,
        tokens_out=first.tokens_out + second.tokens_out,
    )


def _claims(part: Answer, *, before: int) -> tuple[ProposedClaim, ...]:
    return tuple(replace(claim, against=tuple(index + before for index in claim.against)) for claim in part.claims)


def _gaps(part: Answer, whole: Answer) -> tuple[Gap, ...]:
    before = {"K": len(whole.claims), "P": len(whole.positions), "S": len(whole.views), "T": len(whole.events)}
    return tuple(replace(gap, raised_by=_moved(gap.raised_by, before)) for gap in part.gaps)


def _moved(code: str, before: dict[str, int]) -> str:
    letter, number = code[:1], code[1:]
    return f"{letter}{int(number) + before[letter]}" if letter in before and number.isdecimal() else code
