"""What a source says of itself: title, standfirst, author, outlet, date, and the outlets it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import NOT_GIVEN, Card, Fact, Role, Span
from briefing.sources.datelines import date_in
from briefing.sources.furniture import Sort
from briefing.sources.judged import Judged
from briefing.sources.outlets import NAMES, named_outlets

_INTERVIEWER = re.compile(rf"(?P<name>{NAMES}) interviews\s")
# "MOSCOW (AP) —" and "BERLIN, March 3 (Agency) -" at the head of the first paragraph.
_PLACE_LINE = re.compile(rf"[^\W\d_a-z][^\n()—–]{{1,60}}\((?P<name>{NAMES})\)\s?[—–-]")
_PLACED = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}, ?){1,3}")
_DASHED = re.compile(r"[,.]?\s?(?:\([^()\n]{2,40}\)\s?)?[—–-]{1,2}\s")
_MOST = 20


def card(text: str, judged: Sequence[Judged], declared: Card) -> Card:
    """The card of a document; what stands in the text goes before what its format declares."""
    return Card(
        title=_block(judged, Role.TITLE) or declared.title,
        dek=_block(judged, Role.DEK) or declared.dek,
        byline=_value(text, judged, Sort.BYLINE) or declared.byline,
        outlet=declared.outlet if declared.outlet.value else _outlet(text, judged) or NOT_GIVEN,
        published=_value(text, judged, Sort.DATELINE) or _opening_date(text, judged) or declared.published,
        rests_on=tuple(_rests_on(text, judged)),
    )


def _fact(text: str, span: Span) -> Fact:
    return Fact(value=" ".join(text[span.start : span.end].split()), span=span)


def _block(judged: Sequence[Judged], role: Role) -> Fact | None:
    return next((Fact(value=" ".join(one.words.split()), span=one.span) for one in judged if one.role is role), None)


def _value(text: str, judged: Sequence[Judged], sort: Sort) -> Fact | None:
    """The name or date that a line of this sort gives."""
    values = (one.flag.value for one in judged if one.flag and one.flag.sort is sort and one.flag.value)
    return next((_fact(text, value) for value in values), None)


def _opening_date(text: str, judged: Sequence[Judged]) -> Fact | None:
    """The date in front of the first paragraph: "PLACE, March 3 (Agency) -"."""
    first = next((one.span for one in judged if one.role is Role.BODY), None)
    placed = _PLACED.match(text, first.start, first.end) if first else None
    date = date_in(text, placed.end(), min(placed.end() + 40, first.end)) if first and placed else None
    ahead = date and placed and date.start == placed.end() and _DASHED.match(text, date.end)
    return _fact(text, date) if date and ahead else None


def _outlet(text: str, judged: Sequence[Judged]) -> Fact | None:
    """Whoever is named in front of the first paragraph, or by the title as the interviewer."""
    for role, pattern in ((Role.BODY, _PLACE_LINE), (Role.TITLE, _INTERVIEWER)):
        first = next((one for one in judged if one.role is role), None)
        if first and (found := pattern.match(text, first.span.start, first.span.end)):
            return _fact(text, Span(found.start("name"), found.end("name")))
    return None


def _rests_on(text: str, judged: Sequence[Judged]) -> Iterator[Fact]:
    """Agencies, newspapers and broadcasters that paragraphs name as where they have it from, at their first mention."""
    seen: set[str] = set()
    for one in judged:
        if one.role is not Role.BODY:
            continue
        for span in named_outlets(text, one.span):
            name = text[span.start : span.end]
            if name not in seen and len(seen) < _MOST:
                seen.add(name)
                yield _fact(text, span)
