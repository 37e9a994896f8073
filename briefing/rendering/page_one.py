"""What page one holds: it is complete in itself, so whole items move overleaf until all its sections fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor

from briefing.rendering.parts import BriefView, Dated, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands on page one; the rest follows overleaf, whole."""

    claims: int
    events: int
    speaks: bool = True
    overleaf: bool = False
    """Whether page one is full enough to end there."""
    spread: float = 0
    """Points of air added around each claim."""
    scale: float = 1
    """Of all its type and spacing."""


def everything(view: BriefView) -> Front:
    """All in its place: a screen has no pages."""
    return Front(claims=len(view.claims), events=len(view.dated) + len(view.undated))


def complete(view: BriefView, front: Front) -> bool:
    """Whether page one holds all that belongs on it."""
    whole = everything(view)
    return (front.claims, front.events, front.speaks) == (whole.claims, whole.events, True)


Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in CSS pixels."""

#: With fewer claims than this beside it, the table of speakers has to make room.
FEWEST_CLAIMS = 3
#: A page left emptier than this does not end where the front does.
FULL = 0.78
#: Points of air that a claim may get above and below it, so that a page is not left short.
MOST_SPREAD = 5.0
POINT = 96 / 72
#: The id of what stands last on page one.
END = "page-one-end"
#: The smallest scale that is still easily read: claims at 9.5 points.
SMALLEST = 0.93
#: The share of page one that does not shrink with its type: rules, margins in millimetres, chips.
FIXED = 0.08
#: For the line that says what follows overleaf, and for rounding.
RESERVE = 24.0


def scale(boxes: Mapping[str, Box]) -> float:
    """How much smaller page one is set so that it holds all or, as far as is readable, more; by boxes at full size."""
    if not _known(boxes):
        return 1
    height = boxes["page-height"][3] - boxes["page-height"][1]
    needed = (height / _height(boxes) - FIXED) / (1 - FIXED)
    return 1 if needed >= 1 else max(SMALLEST, floor(needed * 100) / 100)


def fit(view: BriefView, boxes: Mapping[str, Box], at: float = 1) -> Front:
    """What page one holds, by the boxes of a page one without end that is set at that scale."""
    if not _known(boxes):
        # A layout of somebody's own that knows no page one.
        return everything(view)
    page = _Page(view=view, boxes=boxes)
    front = page.shares(page.bottom - page.foot)
    if view.rows and front.claims < min(FEWEST_CLAIMS, len(view.claims)):
        front = replace(page.shares(page.bottom), speaks=False, overleaf=True)
    else:
        front = page.finished(front)
    return replace(front, scale=at)


def below(boxes: Mapping[str, Box], front: Front) -> float:
    """How far down a page that begins which follows page one."""
    return 0 if front.overleaf or not _known(boxes) else _height(boxes)


def _known(boxes: Mapping[str, Box]) -> bool:
    return {"page-height", "page-one", "columns"} <= boxes.keys()


def _height(boxes: Mapping[str, Box]) -> float:
    return boxes["page-one"][3] - boxes["page-height"][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page one without end, and where the real one stops."""

    view: BriefView
    boxes: Mapping[str, Box]

    @property
    def bottom(self) -> float:
        return self.boxes["page-height"][3]

    @property
    def foot(self) -> float:
        """How much stands below the columns."""
        return self.boxes["page-one"][3] - self.boxes["columns"][3]

    def shares(self, bottom: float) -> Front:
        """How many claims and events end above a line of the page."""
        events = (*self.view.dated, *self.view.undated)
        return Front(claims=self.above(bottom, self.view.claims), events=self.above(bottom, events))

    def above(self, bottom: float, entries: Sequence[Statement | Dated]) -> int:
        """How many end above it: all, or fewer with a line that says what follows overleaf."""
        ends = [self.boxes[entry.anchor][3] for entry in entries]
        if all(end <= bottom - 1 for end in ends):
            return len(ends)
        return sum(end <= bottom - RESERVE for end in ends)

    def finished(self, front: Front) -> Front:
        """Ends the page there if it is full, and gives what is left of it to the claims as air."""
        whole = complete(self.view, front)
        top = self.boxes["page-height"][1]
        used = self.boxes["page-one"][3] if whole else self.bottom
        if used - top < FULL * (self.bottom - top):
            return front
        return replace(front, overleaf=True, spread=self.spread(front))

    def spread(self, front: Front) -> float:
        shown = [self.boxes[claim.anchor] for claim in self.view.claims[: front.claims]]
        if not shown:
            return 0
        more = RESERVE if front.claims < len(self.view.claims) else 0
        spare = self.bottom - self.foot - shown[-1][3] - more - 2
        return round(max(0.0, min(MOST_SPREAD, spare / POINT / (2 * len(shown)))), 2)


def holds(boxes: Mapping[str, Box]) -> bool:
    """Whether page one ends on page one, by the boxes of the first page. A layout that knows none always holds."""
    return "page-one" not in boxes or END in boxes


def fewer(front: Front) -> Front:
    """The same with its last claim, or else its last event, moved overleaf: for a page that did not hold after all."""
    if front.spread:
        return replace(front, spread=0)
    if front.claims > 1:
        return replace(front, claims=front.claims - 1, overleaf=True)
    return replace(front, events=max(0, front.events - 1), speaks=False, overleaf=True)
