"""Dates that belong to a forecast: the years it is for, or when an older one was made. Nothing happened on them."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.tables import table
from briefing.model import Span

#: How far around a date its forecast is looked for, in characters.
_REACH = 160
_YEAR = r"(?:19|20)\d\d"


def dates_a_forecast(text: str, date: Span, within: Span) -> bool:
    """Whether a date says only what a forecast is for, or when the one was made that another is measured by."""
    before = text[max(within.start, date.start - _REACH) : date.start]
    after = text[date.end : min(within.end, date.end + _REACH)]
    if any(pattern.search(before) for pattern in _before()):
        return True
    fronted = not any(character.isalpha() for character in re.sub(r"\A\W*in\b", "", before, flags=re.IGNORECASE))
    if fronted and _expected().match(after):
        return True
    return bool(_measured_by().search(before) and _named_for().match(after))


@cache
def _before() -> tuple[re.Pattern[str], ...]:
    """What stands before such a date."""
    forecast, compared = rf"\b(?:{_any_of('words')})\b", _any_of("compared")
    span = rf"(?:from\s+)?(?:{_YEAR}\s*(?:through|to|and|[-–])\s*)?\Z"
    return (
        # "projections of growth and inflation for each year from 2022 through 2025"
        re.compile(rf"\bfor\s+(?:each|every)\s+(?:calendar\s+)?year\s+{span}", re.IGNORECASE),
        re.compile(rf"{forecast}[^.;:]{{0,80}}\b(?:for|over)\s+(?:the\s+years?\s+)?{span}", re.IGNORECASE),
        # "inflation was expected to be 2 percent in 2025", "a chance that it opens by 2030"
        re.compile(rf"\b(?:was|were)\s+(?:{_any_of('expecting')})\s+to\b[^;:]*\Z", re.IGNORECASE),
        re.compile(rf"\b(?:{_any_of('chances')})\s+(?:that|of)\b[^.;:]*\Z", re.IGNORECASE),
        # "revised down from their projections in June"
        re.compile(
            rf"\b(?:{compared})\s+(?:\w+\s+){{0,3}}{forecast}\s+(?:made\s+)?(?:in|of|from|at|on)\s+\Z", re.IGNORECASE
        ),
    )


@cache
def _expected() -> re.Pattern[str]:
    """An expectation behind the date that opens it: "In 2025, inflation was expected to fall"."""
    return re.compile(rf",[^;:]*\b(?:was|were)\s+(?:{_any_of('expecting')})\s+to\b", re.IGNORECASE)


@cache
def _measured_by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('compared')})\s+(?:the|their|its|his|her|our)\s+\Z", re.IGNORECASE)


@cache
def _named_for() -> re.Pattern[str]:
    """A forecast that is named for the date before it: "than the June projections"."""
    return re.compile(rf"\s+(?:\w+\s+)?(?:{_any_of('words')})\b", re.IGNORECASE)


def _any_of(key: str) -> str:
    return "|".join(str(table("dates.en")["forecasts"][key]).split())
