"""The brief in a few lines of plain text, for a message: title, bottom line with who says so, how it was made."""

from __future__ import annotations

from briefing.model import Brief
from briefing.rendering.parts import Statement, Wording
from briefing.rendering.view import compose

#: So many claims stand in for a bottom line that there is not.
_CLAIMS = 2


def summary(brief: Brief) -> str:
    """The lines, worded as on the page; two claims where the brief has no bottom line. The marks ¶ are the page's too."""
    view = compose(brief)
    lines = "\n".join(f"• {_said(line)}" for line in view.bottom_line or view.claims[:_CLAIMS])
    return "\n\n".join((worded(view.title.wording), lines, " ".join(view.made_by)))


def _said(line: Statement) -> str:
    """Words, and who says so where."""
    who = [" ".join((", ".join((by.name, *by.details)), *(one.label for one in by.chips))) for by in line.speakers]
    own = (worded(line.wording), *(f"({tag})" for tag in line.tags), *(one.label for one in line.chips))
    return " – ".join((" ".join(own), *filter(None, ("; ".join(who),))))


def worded(one: Wording) -> str:
    """Words as a page sets them: in quotation marks where they are somebody's, with an ellipsis where they are cut."""
    return f"{one.opens}{'… ' * one.cut_before}{one.text}{' …' * one.cut_after}{one.closes}"
