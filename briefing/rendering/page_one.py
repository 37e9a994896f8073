"""What page one holds: it is complete in itself, so whole items move overleaf until all its sections fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.rendering.laid import Laid
from briefing.rendering.parts import BriefView, Dated, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands on page one; the rest follows overleaf, whole."""

    claims: int
    events: int
    speaks: bool = True
    overleaf: bool = False
    """Whether page one ends there: it does where something had to move."""


def everything(view: BriefView) -> Front:
    """All in its place: a screen has no pages, and most briefs fit."""
    return Front(claims=len(view.claims), events=len(view.dated) + len(view.undated))


#: With fewer claims than this beside it, the table of speakers has to make room.
FEWEST_CLAIMS = 3
#: So does one that takes more than this share of the page, where claims would have to move for it.
LARGEST_TABLE = 0.28
#: The id of what stands last on page one.
END = "page-one-end"
#: For the line that says what follows overleaf, and for rounding.
RESERVE = 24.0
#: The line "Year not given", where a page ends before it.
YEARLESS = 18.0
#: Above the table of speakers.
ABOVE_SPEAKS = 12.0
#: What a section's heading takes, and the space between two sections.
HEADING = 26.0
BETWEEN = 15.0


def holds(laid: Laid) -> bool:
    """Whether page one ends on page one. A layout that knows none always holds."""
    return not laid.knows("page-one", END) or END in laid.pages[0]


def fit(view: BriefView, laid: Laid) -> Front:
    """What page one holds, by a layout in which all of it was to stand there."""
    page = _Page(view=view, laid=laid)
    front = page.shares(page.laid.bottom - page.foot)
    crowded = page.foot > LARGEST_TABLE * (laid.bottom - laid.top) and front.claims < len(view.claims)
    if view.rows and (crowded or front.claims < min(FEWEST_CLAIMS, len(view.claims))):
        front = replace(page.shares(page.laid.bottom), speaks=False)
    return replace(front, overleaf=True)


def reach(view: BriefView, laid: Laid, front: Front) -> float:
    """About how far down its page the sections before the sources will end that begin after such a page one."""
    moved = [(one.anchor, 0.0) for one in view.claims[front.claims :]]
    events = [(one.anchor, 0.0) for one in (*view.dated, *view.undated)[front.events :]]
    sections = [("who-speaks", 0.0)] if view.rows and not front.speaks else []
    sections += [(one, BETWEEN) for one in ("differences", "stands", "doubts", "abreast", "method") if laid.knows(one)]
    headings = (HEADING + BETWEEN) * (bool(moved) + bool(events))
    used = headings + sum(laid.height(one) + more for one, more in (*moved, *events, *sections))
    return used % (laid.bottom - laid.top)


def fewer(view: BriefView, laid: Laid, front: Front) -> Front:
    """The same with one thing less, of the longer column: for a page that did not hold after all."""
    page = _Page(view=view, laid=laid)
    claims = page.ends(view.claims[: front.claims])
    events = page.ends((*view.dated, *view.undated)[: front.events])
    if front.claims > 1 and claims[-1] >= max(events, default=0):
        return replace(front, claims=front.claims - 1, overleaf=True)
    return replace(front, events=max(0, front.events - 1), speaks=front.speaks and front.events > 0, overleaf=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page one that ran on, and where it should have stopped."""

    view: BriefView
    laid: Laid

    @property
    def foot(self) -> float:
        """How much stands below the columns."""
        if not self.view.rows:
            return 0
        rows = [f"speaks-{row.stance or 'all'}" for row in self.view.rows]
        heading = self.laid.first(rows[0])[1] - self.laid.first("who-speaks")[1]
        same_page = self.laid.page_of(rows[0]) == self.laid.page_of("who-speaks")
        return ABOVE_SPEAKS + (heading if same_page else HEADING) + sum(map(self.laid.height, rows))

    def shares(self, bottom: float) -> Front:
        """How many claims and events end above a line of the page."""
        events = (*self.view.dated, *self.view.undated)
        return Front(claims=self.above(bottom, self.view.claims), events=self.above(bottom, events))

    def above(self, bottom: float, entries: Sequence[Statement | Dated]) -> int:
        """How many end above it: all, or fewer with a line that says what follows overleaf."""
        ends = self.ends(entries)
        if all(end <= bottom - 1 for end in ends):
            return len(ends)
        return sum(end <= bottom - RESERVE for end in ends)

    def ends(self, entries: Sequence[Statement | Dated]) -> list[float]:
        """How far down each would end if page one had no end."""
        found: list[float] = []
        for number, entry in enumerate(entries):
            box = self.laid.first(entry.anchor)
            if self.laid.page_of(entry.anchor) == 0:
                found.append(box[3])
            else:
                first_undated = bool(self.view.undated) and entry is self.view.undated[0]
                before = found[number - 1] if found else self.laid.bottom
                found.append(before + self.laid.height(entry.anchor) + YEARLESS * first_undated)
        return found
