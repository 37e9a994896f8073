"""Where things came to stand in a laid-out document, by their ids: what page, how far down, how tall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in CSS pixels."""

#: The id of what is as tall as a page's type area and stands at its top on page one.
AREA = "page-area"


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The boxes of each page, by id; what runs on to the next page has one on each."""

    pages: Sequence[Mapping[str, Box]]

    def knows(self, *ids: str) -> bool:
        """Whether all of them stand somewhere. A layout of somebody's own may have none."""
        return all(any(one in boxes for boxes in self.pages) for one in ids)

    def page_of(self, one: str) -> int:
        """The page that it begins on, from 0."""
        return next(number for number, boxes in enumerate(self.pages) if one in boxes)

    def first(self, one: str) -> Box:
        """Its box on the page that it begins on."""
        return self.pages[self.page_of(one)][one]

    def height(self, one: str) -> float:
        """How tall it is, over all its pages."""
        return sum(boxes[one][3] - boxes[one][1] for boxes in self.pages if one in boxes)

    @property
    def top(self) -> float:
        """Where on a page its type area begins."""
        return self.first(AREA)[1]

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.first(AREA)[3]

    def next_top(self, upper: str, lower: str) -> float | None:
        """How much stands between two things, None where a page or a column ends between them."""
        if self.page_of(upper) != self.page_of(lower):
            return None
        between = self.first(lower)[1] - self.first(upper)[3]
        return between if between >= 0 else None
