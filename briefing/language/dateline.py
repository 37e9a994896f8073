"""The place and date that open a report ("PORT ARDEL, 4 March 2031 - …"): they say where it was filed, not what it says."""

from __future__ import annotations

import re

from briefing.model import Span

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’]{2,20}(?: [A-Z][A-Z.'’]{1,20}){0,3}(?:, [^\n–—]{1,40}?)?"
    r"|[^\W\d_][^\W\d_ ]{1,20}(?: [^\W\d_]{2,20}){0,2}, [^\n–—]{0,16}\d[^\n–—]{0,12}?)"
    r" ?(?:\([^)\n]{2,30}\) ?)?(?: --|(?<= )[-–—]| [-–—]|—)\s+"
)


def without_dateline(text: str, span: Span) -> Span:
    """The paragraph without a dateline at its head; as it is where it has none or is nothing else."""
    found = _DATELINE.match(text, span.start, min(span.end, span.start + 120))
    return Span(found.end(), span.end) if found and found.end() < span.end else span
