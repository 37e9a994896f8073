"""Dates as a page words them: in a line that gives nothing else, or somewhere in a caption."""

from __future__ import annotations

import re
from functools import cache

from briefing.model import Span
from briefing.sources.wordlists import wordlist

_TOKEN = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*|\d+")
_LONGEST = 120


def _words(name: str) -> set[str]:
    return {word for line in wordlist("pages")[name] for word in line.split()}


@cache
def _date() -> re.Pattern[str]:
    """A day of the calendar: at least a month with a day or a year, or all in figures."""
    month = rf"(?:{'|'.join(sorted(map(re.escape, _words('months')), key=len, reverse=True))})\b\.?"
    weekday = rf"(?:{'|'.join(sorted(map(re.escape, _words('weekdays')), key=len, reverse=True))})\b\.?,?\s{{1,3}}"
    day, year = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?", r"(?:1[0-9]|20|21)\d\d\b"
    days = rf"{day}(?:\s?[–—-]\s?{day})?"
    of = r"(?:\s{1,3}(?:of|de|del))?"
    worded = (
        rf"(?:{weekday})?{month}\s{{1,3}}{days}(?!\d)(?:,?\s{{1,3}}{year})?"
        rf"|(?:{weekday})?(?:the\s{{1,3}})?{days}{of}\s{{1,3}}{month}(?:,?{of}\s{{1,3}}{year})?"
        rf"|(?:{weekday})?{month}{of},?\s{{1,3}}{year}"
    )
    figures = r"\b(?:1[0-9]|20|21)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\b|(?=T\d))|\b\d{1,2}[-/.]\d{1,2}[-/.](?:1[0-9]|20|21)?\d\d\b"
    return re.compile(rf"\b(?:{worded})|{figures}|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?", re.IGNORECASE)


@cache
def _allowed() -> frozenset[str]:
    return frozenset(calendar() | _words("date_words") | {"st", "nd", "rd", "th", "er", "t", "z"})


@cache
def calendar() -> frozenset[str]:
    """The names of months and days."""
    return frozenset(_words("months") | _words("weekdays"))


def date_in(text: str, start: int, end: int) -> Span | None:
    """Where the first date with at least a month stands in text[start:end]."""
    found = _date().search(text, start, end)
    return Span(found.start(), found.end()) if found else None


def only_date(text: str, start: int, end: int) -> Span | None:
    """Where the date stands in a line that gives a date, a time, and nothing else."""
    if end - start > _LONGEST or not (date := date_in(text, start, end)):
        return None
    rest = f"{text[start : date.start]} {text[date.end : end]}".lower()
    plain = all(token.isdigit() or token in _allowed() for token in _TOKEN.findall(rest))
    return date if plain else None
