"""Layouts made by hand: boxes where a test wants them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.rendering.laid import AREA, Box, Laid
from briefing.rendering.parts import BriefView

HEIGHT = 1000.0
CLAIM = 100.0
EVENT = 20.0


def stacked(names: Iterable[str], tall: float, *, start: float) -> list[dict[str, Box]]:
    """Boxes below each other, each whole, over as many pages as it takes."""
    pages: list[dict[str, Box]] = [{}]
    at = start
    for name in names:
        if at + tall > HEIGHT:
            pages.append({})
            at = 0
        pages[-1][name] = (0, at, 100, at + tall)
        at += tall
    return pages


def side_by_side(*columns: Sequence[dict[str, Box]]) -> Laid:
    """Several such columns on the same pages."""
    count = max(len(column) for column in columns)
    pages: list[dict[str, Box]] = [{} for _ in range(count)]
    pages[0][AREA] = (0, 0, 0, HEIGHT)
    for column in columns:
        for page, boxes in zip(pages, column, strict=False):
            page.update(boxes)
    return Laid(pages=pages)


def front(view: BriefView, *, above: float = 250, foot: float = 150, ends: bool = True) -> Laid:
    """A page one that was to hold everything: claims in one column, dates in the other, speakers below."""
    claims = stacked((one.anchor for one in view.claims), CLAIM, start=above)
    dates = stacked((one.anchor for one in (*view.dated, *view.undated)), EVENT, start=above)
    rows = [f"speaks-{row.stance or 'all'}" for row in view.rows]
    at = max(box[3] for box in claims[-1].values()) + 12
    pages = stacked(("who-speaks", *rows), (foot - 12) / (len(rows) + 1), start=at)
    table = [{}] * (len(claims) - 1) + pages
    last = {"page-one-end": (0.0, at, 1.0, at)} if ends else {}
    return side_by_side([{"page-one": (0, 0, 150, HEIGHT)}], claims, dates, table, [*[{}] * (len(table) - 1), last])
