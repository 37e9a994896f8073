"""How the sources' paragraphs fill two columns, page by page: each whole, and the last page's columns even.

WeasyPrint's own columns cost as much again as all the rest of the page when paragraphs must stay whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.rendering.page_one import Box
from briefing.rendering.parts import BriefView, Paragraph, Printed

#: With less room than this left on a page, a source begins on the next.
LEAST = 110.0
#: For rounding.
SLACK = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The paragraphs of one source on one page."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A source over its pages: each run after the first begins a page."""

    fresh: bool
    """Whether the source itself begins a page."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading and the paragraph under it, or a paragraph by itself: never parted."""

    paragraphs: tuple[Paragraph, ...]
    top: float
    bottom: float


def spreads(view: BriefView, boxes: Mapping[str, Box], above: float) -> dict[str, Spread] | None:
    """Each source's runs by its letter, or None where only a real layout could tell.

    `above` is how far down its page the part begins that the boxes are of.
    """
    paragraphs_of = [f"{source.anchor}-paragraphs" for source in view.sources]
    anchors = [paragraph.anchor for source in view.sources for paragraph in source.paragraphs]
    if not {"page-height", "onward", "sources", *paragraphs_of, *anchors} <= boxes.keys():
        # A layout of somebody's own that sets its sources in another way, or one that is longer than was measured.
        return None
    _, page_top, _, page_bottom = boxes["page-height"]
    height = page_bottom - page_top - SLACK
    found: dict[str, Spread] = {}
    # `used` is how far down its page the last thing ended, `last` where that was on the page without end.
    used, last = above, boxes["onward"][1]
    for source in view.sources:
        opening = boxes[source.anchor if found else "sources"][1]
        paragraphs = boxes[f"{source.anchor}-paragraphs"]
        units = _units(source, boxes)
        used += paragraphs[1] - last
        if used > height and not found:
            # The sections before the sources break somewhere that is not known here.
            return None
        if fresh := height - used < LEAST:
            used = paragraphs[1] - opening
        if any(unit.bottom - unit.top > height for unit in units):
            return None
        runs, used = _filled(units, used, height)
        found[source.letter] = Spread(fresh=fresh, runs=runs)
        last = paragraphs[3]
    return found


def hold(view: BriefView, planned: Mapping[str, Spread], pages: Sequence[Mapping[str, Box]]) -> bool:
    """Whether every run came to stand on the page it was planned for, by the boxes of each page."""
    page_of: dict[str, int] = {}
    for number, boxes in enumerate(pages):
        # What runs on to the next page has a box on each; it began on the first.
        page_of = dict.fromkeys(boxes, number) | page_of
    for source in view.sources:
        for number, run in enumerate(planned[source.letter].runs, start=page_of[source.anchor]):
            if any(page_of[paragraph.anchor] != number for paragraph in (*run.left, *run.right)):
                return False
    return True


def _units(source: Printed, boxes: Mapping[str, Box]) -> list[Column]:
    units: list[Column] = []
    held: tuple[Paragraph, ...] = ()
    for paragraph in source.paragraphs:
        held = (*held, paragraph)
        if paragraph.sort != "heading":
            units.append(Column(paragraphs=held, top=boxes[held[0].anchor][1], bottom=boxes[paragraph.anchor][3]))
            held = ()
    if held:
        units.append(Column(paragraphs=held, top=boxes[held[0].anchor][1], bottom=boxes[held[-1].anchor][3]))
    return units


def _filled(units: Sequence[Column], used: float, height: float) -> tuple[tuple[Run, ...], float]:
    """The runs, and how far down the last page they reach."""
    found: list[Run] = []
    waiting = list(units)
    while waiting:
        room = height - used
        left = _fitting(waiting, room)
        right = _fitting(waiting[left:], room)
        if left + right == len(waiting):
            left, right = _even(waiting)
        found.append(_run(waiting[:left], waiting[left : left + right]))
        reach = used + max(_height(waiting[:left]), _height(waiting[left : left + right]))
        waiting, used = waiting[left + right :], 0.0
    return tuple(found), reach if found else used


def _fitting(units: Sequence[Column], room: float) -> int:
    """How many fit into a column; at least one, or nothing would ever be printed."""
    return max(1, sum(unit.bottom - units[0].top <= room for unit in units)) if units else 0


def _even(units: Sequence[Column]) -> tuple[int, int]:
    """Where to part so that the columns end as near to each other as can be, the left one the longer."""
    left = min(range(1, len(units) + 1), key=lambda cut: max(_height(units[:cut]), _height(units[cut:])))
    return left, len(units) - left


def _height(units: Sequence[Column]) -> float:
    return units[-1].bottom - units[0].top if units else 0


def _run(left: Sequence[Column], right: Sequence[Column]) -> Run:
    return Run(
        left=tuple(paragraph for unit in left for paragraph in unit.paragraphs),
        right=tuple(paragraph for unit in right for paragraph in unit.paragraphs),
    )
