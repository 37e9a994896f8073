"""How the sources' paragraphs fill two columns, page by page: each whole, and the last page's columns even.

WeasyPrint's own columns lay the same paragraphs out again and again to make them even. Here they are parted by
the length of their text, and only where that does not come out on the page by their true heights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.rendering.laid import Laid
from briefing.rendering.parts import BriefView, Paragraph, Printed

#: With less room than this left on a page, a source begins on the next.
LEAST = 110.0
#: For rounding.
SLACK = 3.0
#: Between two paragraphs, where none stands below another to be measured.
GAP = 4.3
#: Between two sources.
BETWEEN = 14.0
#: Characters to a line of a column, and what the space after a paragraph comes to in lines: for a first guess.
LINE = 54
AFTER = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The paragraphs of one source on one page."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A source over its pages: each run after the first begins a page."""

    fresh: bool = False
    """Whether the source itself begins a page."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A heading and the paragraph under it, or a paragraph by itself: never parted."""

    paragraphs: tuple[Paragraph, ...]
    height: float


def guessed(view: BriefView) -> dict[str, Spread]:
    """Each source by its letter in one run, as if it ended on the page that it begins on: most articles do."""
    found = {}
    for source in view.sources:
        units = _units(source, [_lines(paragraph) for paragraph in source.paragraphs])
        found[source.letter] = Spread(runs=(_run(units, *_even(units)),) if units else ())
    return found


def measured(view: BriefView, laid: Laid, start: float | None = None) -> dict[str, Spread] | None:
    """The same by true heights, or None where only WeasyPrint's own columns will do.

    `start` is how far down a page the sources begin, where they are about to begin elsewhere than they were laid.
    """
    anchors = [paragraph.anchor for source in view.sources for paragraph in source.paragraphs]
    if not laid.knows("page-area", "sources", *(source.anchor for source in view.sources), *anchors):
        # A layout of somebody's own that sets its sources in another way.
        return None
    height = laid.bottom - laid.top - SLACK
    used = laid.first("sources")[1] - laid.top if start is None else start
    found: dict[str, Spread] = {}
    for source in view.sources:
        used += BETWEEN if found else 0
        head = _head(laid, source.anchor if found else "sources", source)
        units = _units(source, _heights(laid, source))
        fresh = _cramped(units, height - used - head)
        if any(unit.height > height - head for unit in units):
            return None
        runs, used = _filled(units, head if fresh else used + head, height)
        found[source.letter] = Spread(fresh=fresh, runs=runs)
    return found


def _cramped(units: Sequence[Unit], room: float) -> bool:
    """Whether so little room is left on a page that a source had better begin on the next."""
    left = _fitting(units, room)
    return room < LEAST or not left or (left < len(units) and not _fitting(units[left:], room))


def hold(view: BriefView, planned: Mapping[str, Spread], laid: Laid) -> bool:
    """Whether every run came to stand on the page it was planned for, its source's heading above it."""
    for source in view.sources:
        opening = "sources" if source is view.sources[0] else source.anchor
        if not laid.knows(opening):
            return True
        begins = laid.page_of(opening)
        for number, run in enumerate(planned[source.letter].runs, start=begins):
            whole = [*laid.pages[number]] if number < len(laid.pages) else []
            ends = [paragraph.anchor for column in (run.left, run.right) for paragraph in column]
            if any(one not in whole or laid.page_of(one) != number or _runs_on(laid, one, number) for one in ends):
                return False
    return True


def _runs_on(laid: Laid, one: str, number: int) -> bool:
    return number + 1 < len(laid.pages) and one in laid.pages[number + 1]


def _head(laid: Laid, opening: str, source: Printed) -> float:
    """How tall the headings are between what opens a source and its first paragraph."""
    if not source.paragraphs:
        return 0
    first = source.paragraphs[0].anchor
    if laid.page_of(opening) == laid.page_of(first):
        return laid.first(first)[1] - laid.first(opening)[1]
    return LEAST / 2


def _heights(laid: Laid, source: Printed) -> list[float]:
    """What each paragraph takes up, the space after it included."""
    found = []
    for number, paragraph in enumerate(source.paragraphs):
        follows = source.paragraphs[number + 1].anchor if number + 1 < len(source.paragraphs) else ""
        after = laid.next_top(paragraph.anchor, follows) if follows else None
        found.append(laid.height(paragraph.anchor) + (GAP if after is None else after))
    return found


def _lines(paragraph: Paragraph) -> float:
    """About how many lines a paragraph takes."""
    text = sum(len(segment.text) for segment in paragraph.segments)
    backs = sum(len(back.label) + 1 for back in paragraph.backs) + 2 * bool(paragraph.backs)
    return 1 + (text + backs) // LINE + AFTER


def _units(source: Printed, heights: Sequence[float]) -> list[Unit]:
    units: list[Unit] = []
    held: tuple[Paragraph, ...] = ()
    height = 0.0
    for paragraph, tall in zip(source.paragraphs, heights, strict=True):
        held, height = (*held, paragraph), height + tall
        if paragraph.sort != "heading":
            units.append(Unit(paragraphs=held, height=height))
            held, height = (), 0.0
    return [*units, Unit(paragraphs=held, height=height)] if held else units


def _filled(units: Sequence[Unit], used: float, height: float) -> tuple[tuple[Run, ...], float]:
    """The runs, and how far down the last page they reach."""
    found: list[Run] = []
    waiting = list(units)
    while waiting:
        # At least one in a page's first column, or nothing would ever be printed.
        left = max(1, _fitting(waiting, height - used))
        right = _fitting(waiting[left:], height - used)
        if left + right == len(waiting):
            left, right = _even(waiting)
        found.append(_run(waiting, left, right))
        used += max(_height(waiting[:left]), _height(waiting[left : left + right]))
        waiting = waiting[left + right :]
        used = 0.0 if waiting else used
    return tuple(found), used


def _fitting(units: Sequence[Unit], room: float) -> int:
    """How many fit into a column."""
    return sum(_height(units[: count + 1]) <= room for count in range(len(units)))


def _even(units: Sequence[Unit]) -> tuple[int, int]:
    left = evenly([unit.height for unit in units])
    return left, len(units) - left


def evenly(heights: Sequence[float]) -> int:
    """After how many to part so that two columns end as near to each other as can be; of two ways, the lower left."""
    cuts = range(len(heights), 0, -1)
    return min(cuts, key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])), default=0)


def _height(units: Sequence[Unit]) -> float:
    return sum(unit.height for unit in units)


def _run(units: Sequence[Unit], left: int, right: int) -> Run:
    return Run(
        left=tuple(paragraph for unit in units[:left] for paragraph in unit.paragraphs),
        right=tuple(paragraph for unit in units[left : left + right] for paragraph in unit.paragraphs),
    )
