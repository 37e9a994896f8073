"""The brief as a web page: one file that loads nothing, for a phone, a desk and a printer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.rendering import templating
from briefing.rendering.columns import Spread, evenly
from briefing.rendering.page_one import Front, everything
from briefing.rendering.parts import BriefView, Statement
from briefing.rendering.places import is_rtl

__all__ = ["Front", "Spreads", "everything", "fill", "to_html"]

TEMPLATE = "brief.html"
#: What a doubt's heading and speaker take up, in characters of its text.
OVERHEAD = 130


Spreads = Mapping[str, Spread] | None
"""The paragraphs of each source, column by column; None leaves them to the style sheet, as on a screen."""


def to_html(view: BriefView, *, layout: str) -> bytes:
    """The page for a screen. It has no script and asks for no font, picture or style of its own."""
    return fill(view, layout=layout, front=everything(view), pdf=False).encode()


def fill(view: BriefView, *, layout: str, front: Front, pdf: bool, spreads: Spreads = None) -> str:
    """The layout's page template, filled in."""
    values = {
        "view": view,
        "front": front,
        "pdf": pdf,
        "spreads": spreads,
        "doubts": _abreast(view.doubts or ()),
        # WeasyPrint 70 breaks some lines after one word unless a break is allowed before an inline box.
        "zw": "\u200b" if pdf else "",
        "rtl_page": is_rtl(view.words_of["sources"]),
    }
    return templating.page(TEMPLATE, layout, values).lstrip()


def _abreast(doubts: Sequence[Statement]) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """The doubts in two columns that end near each other."""
    cut = evenly([len(one.wording.text) + OVERHEAD for one in doubts])
    return doubts[:cut], doubts[cut:]
