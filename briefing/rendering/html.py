"""The brief as a web page: one file that loads nothing, for a phone, a desk and a printer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.rendering import templating
from briefing.rendering.columns import Spread
from briefing.rendering.page_one import Front, everything
from briefing.rendering.parts import BriefView
from briefing.rendering.places import is_rtl

__all__ = ["Front", "Pages", "everything", "fill", "to_html"]

TEMPLATE = "brief.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How what follows page one is spread over pages; a web page has none of it."""

    spreads: Mapping[str, Spread] | None = None
    """The paragraphs of each source, column by column; None leaves it to the style sheet."""
    measure: str = ""
    """The part to be laid out alone on a page without end, to see how tall things are: "front" or "onward"."""


NO_PAGES = Pages()


def to_html(view: BriefView, *, layout: str) -> bytes:
    """The page for a screen. It has no script and asks for no font, picture or style of its own."""
    return fill(view, layout=layout, front=everything(view), pdf=False).encode()


def fill(view: BriefView, *, layout: str, front: Front, pdf: bool, pages: Pages = NO_PAGES) -> str:
    """The layout's page template, filled in."""
    values = {
        "view": view,
        "front": front,
        "pdf": pdf,
        "spreads": pages.spreads,
        "measure": pages.measure,
        # WeasyPrint 70 breaks some lines after one word unless a break is allowed before an inline box.
        "zw": "\u200b" if pdf else "",
        "rtl_page": is_rtl(view.words_of["sources"]),
    }
    return templating.page(TEMPLATE, layout, values).lstrip()
