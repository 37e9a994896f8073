"""Dates in a text: what it gives of each, and what a relative one means where the publication date is known.

A part that the text does not give stays None: no year is ever supplied to "April 18".
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.language.tables import table
from briefing.model import Span, When

_TABLE = "dates.en"
#: How far beside a weekday a sign of the future is looked for, in characters.
_BESIDE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date and the place of its words."""

    span: Span
    when: When


@dataclass(frozen=True, slots=True)
class _Reading:
    """A match together with all that may be asked about it."""

    match: re.Match[str]
    text: str
    within: Span
    published: dt.date | None

    def number(self, group: str) -> int | None:
        return int(self.match[group]) if self.match[group] else None

    def month(self, group: str) -> int:
        name = self.match[group].rstrip(".").lower()
        return _numbers("months").get(name) or _numbers("abbreviations")[name]

    def word_before(self) -> str:
        found = re.search(r"(\S+)\s*$", self.text[max(self.within.start, self.match.start() - 40) : self.match.start()])
        return found[1] if found else ""

    def word_after(self) -> str:
        found = re.match(r"\s*([\w'’-]+)", self.text[self.match.end() : min(self.within.end, self.match.end() + 40)])
        return found[1] if found else ""


def dates(text: str, span: Span, *, published: dt.date | None = None) -> tuple[Dated, ...]:
    """Every date inside `span`, in text order; relative ones are worked out only where `published` is given."""
    found = []
    for match in _pattern().finditer(text, span.start, span.end):
        when = _read(_Reading(match, text, span, published))
        if when is not None:
            found.append(Dated(span=Span(*match.span()), when=when))
    return tuple(found)


def read_date(words: str) -> dt.date | None:
    """The one full date in these words, None where there is no date with day, month and year."""
    if not words:
        return None
    for dated in dates(words, Span(0, len(words))):
        when = dated.when
        if when.year and when.month and when.day:
            return dt.date(when.year, when.month, when.day)
    return None


def _read(reading: _Reading) -> When | None:
    for form, read in _FORMS.items():
        if reading.match[form] is not None:
            return read(reading)
    return None


@cache
def _numbers(key: str) -> Mapping[str, int]:
    return {str(name): int(number) for name, number in table(_TABLE)[key].items()}


@cache
def _listed(section: str, key: str) -> frozenset[str]:
    return frozenset(str(table(_TABLE)[section][key]).split())


@cache
def _pattern() -> re.Pattern[str]:
    full = "|".join(form for name in _numbers("months") for form in (name.title(), name.upper()))
    short = "|".join(form for name in _numbers("abbreviations") for form in (name.title(), name.upper()))
    month = rf"(?:{full}|(?:{short})\b\.?)"
    weekday = "(?:" + "|".join(name.capitalize() for name in _numbers("weekdays")) + ")"
    days = "|".join(form for name in _numbers("days") for form in (name, name.title()))
    counts = "|".join(_numbers("counts"))
    ordinal = "(?:st|nd|rd|th)?"
    year = r"(?:1[0-9]|20)\d\d(?!\d|,\d{3}|\.\d|%|-?[a-z])"
    #: What makes a number after a month an amount: "March 5 million people", "May 2,000".
    amount = r"(?!\d|,\d{3}|[.:]\d|\s?%|\s+(?:per\s?cent|percent|million|billion|trillion|thousand|hundred)\b)"
    opened = rf"(?:{weekday},?\s+(?:the\s+)?)?"
    forms = (
        r"(?P<iso>(?<![\w-])(?P<iso_y>\d{4})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?![\w-]))",
        (
            rf"(?P<dmy>\b{opened}(?<![\d.,$€£])(?P<dmy_d>\d{{1,2}}){ordinal}(?:\s?[-–]\s?\d{{1,2}}{ordinal})?\s+(?:of\s+)?"
            rf"(?P<dmy_m>{month})(?!\w)(?:,?\s+(?P<dmy_y>{year}))?)"
        ),
        (
            rf"(?P<mdy>\b{opened}(?P<mdy_m>{month})\s+(?P<mdy_d>\d{{1,2}}){ordinal}{amount}"
            rf"(?:\s?[-–]\s?\d{{1,2}}{ordinal}{amount})?(?:,?\s+(?P<mdy_y>{year}))?)"
        ),
        rf"(?P<my>\b(?P<my_m>{month}),?\s+(?:of\s+)?(?P<my_y>{year}))",
        rf"(?P<m>\b(?:(?P<m_to>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<m_m>{month})(?!\w))",
        r"(?P<decade>(?<![\w$€£.,])(?:1[0-9]|20)\d0s\b)",
        r"(?P<y>(?<![\w$€£¥.,/-])(?P<y_y>(?:1[5-9]|20)\d\d)(?:\s?[-–](?:(?:1[5-9]|20)\d\d|\d\d))?(?![\d/]|,\d{3}|\.\d|%|[-–]?\w))",
        rf"(?P<weekday>\b(?:(?P<weekday_to>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<weekday_d>{weekday})\b(?!s\b))",
        rf"(?P<day>\b(?P<day_d>{days})\b(?!['’]s))",
        r"(?P<unit>\b(?P<unit_to>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<unit_u>week|month|year)\b)",
        rf"(?P<ago>\b(?P<ago_n>\d{{1,3}}|{counts})\s+(?P<ago_u>day|week|month|year)s?\s+ago\b)",
    )
    return re.compile("|".join(forms))


# --- dates that stand as given ------------------------------------------------------------------


def _when(reading: _Reading, year: int | None, month: int | None = None, day: int | None = None) -> When | None:
    """The date as given, None where no calendar has it ("April 31")."""
    if month is not None and not 1 <= month <= 12:
        return None
    # A date without a year may be in a leap year.
    if day is not None and month is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return When(words=reading.match[0], year=year, month=month, day=day)


def _iso(reading: _Reading) -> When | None:
    if not 1000 <= int(reading.match["iso_y"]) < 3000:
        return None
    return _when(reading, reading.number("iso_y"), reading.number("iso_m"), reading.number("iso_d"))


def _day_month(reading: _Reading) -> When | None:
    return _when(reading, reading.number("dmy_y"), reading.month("dmy_m"), reading.number("dmy_d"))


def _month_day(reading: _Reading) -> When | None:
    return _when(reading, reading.number("mdy_y"), reading.month("mdy_m"), reading.number("mdy_d"))


def _month_year(reading: _Reading) -> When | None:
    return _when(reading, reading.number("my_y"), reading.month("my_m"))


def _decade(reading: _Reading) -> When | None:
    return _when(reading, None)


def _month(reading: _Reading) -> When | None:
    """A month by itself; "May", "March" and months that are also first names need a word before that makes them one."""
    month = reading.month("m_m")
    if reading.match["m_to"]:
        return _relative_month(reading, month)
    before = reading.word_before()
    cued = before.lower().strip("(\"'“‘-") in _listed("months_alone", "before")
    # "The March meeting": a verb would not be capitalised there; a name would have no article.
    adjective = before.lower() in _listed("years", "determiners") and reading.word_after()[:1].islower()
    return _when(reading, None, month) if cued or adjective else None


def _year(reading: _Reading) -> When | None:
    return _when(reading, reading.number("y_y")) if _is_year(reading) else None


def _is_year(reading: _Reading) -> bool:
    """Whether a four-digit number is a year, by the words beside it."""
    before, after = reading.word_before(), reading.word_after()
    bare = before.strip("(\"'“‘[,.").lower()
    if bare in _listed("years", "labels") or after.lower() in _listed("years", "units"):
        return False
    if bare in _listed("years", "before") or before.endswith(("(", "[")) or not reading.match[0].isdigit():
        return True
    if (
        not before
        or before.endswith((".", "!", "?"))
        or bare in _listed("years", "determiners")
        or bare.endswith(("'s", "’s", "s'", "s’"))
    ):
        plural = after.endswith("s") and not after.endswith("ss") and after not in _listed("years", "after")
        return bool(after) and not plural
    ended = reading.text[reading.match.end() : reading.match.end() + 1] in {",", ".", ";", ")", ""}
    return before.endswith(",") and ended


# --- dates that lean on the publication date ----------------------------------------------------


def _on(reading: _Reading, date: dt.date, how: str) -> When:
    return When(words=reading.match[0], year=date.year, month=date.month, day=date.day, resolved=how)


def _unresolved(reading: _Reading) -> When:
    return When(words=reading.match[0])


def _weekday(reading: _Reading) -> When:
    published = reading.published
    if published is None:
        return _unresolved(reading)
    name = reading.match["weekday_d"]
    ahead = (_numbers("weekdays")[name.lower()] - published.weekday()) % 7
    towards = (reading.match["weekday_to"] or "").lower()
    if towards == "next" or (towards != "last" and _looks_ahead(reading)):
        return _on(reading, published + dt.timedelta(ahead or 7), f"the first {name} after publication")
    back = -ahead % 7
    if towards == "last":
        return _on(reading, published - dt.timedelta(back or 7), f"the last {name} before publication")
    return _on(reading, published - dt.timedelta(back), f"the last {name} up to the day of publication")


def _looks_ahead(reading: _Reading) -> bool:
    """Whether words beside it say that the day is still to come: before it, or behind one that opens the sentence."""
    before = reading.text[max(reading.within.start, reading.match.start() - _BESIDE) : reading.match.start()]
    told = re.findall(r"[a-z]+", before.lower())
    if len(told) < 2:
        told = re.findall(r"[a-z]+", reading.text[reading.match.end() : reading.match.end() + _BESIDE].lower())
    # "He will go, she said on Tuesday" was said on the Tuesday before.
    ahead = max((number for number, word in enumerate(told) if word in _listed("future", "words")), default=-1)
    said = max((number for number, word in enumerate(told) if word in _listed("future", "said")), default=-1)
    return ahead > said or " are to " in f" {' '.join(told)} " or " is to " in f" {' '.join(told)} "


def _day(reading: _Reading) -> When:
    if reading.published is None:
        return _unresolved(reading)
    shift = _numbers("days")[reading.match["day_d"].lower()]
    how = {-1: "the day before publication", 0: "the day of publication", 1: "the day after publication"}[shift]
    return _on(reading, reading.published + dt.timedelta(shift), how)


def _relative_month(reading: _Reading, month: int) -> When:
    published, towards = reading.published, reading.match["m_to"].lower()
    if published is None:
        return When(words=reading.match[0], month=month)
    year = published.year
    if towards == "last" and month >= published.month:
        year -= 1
    if towards == "next" and month <= published.month:
        year += 1
    how = {"last": "before", "next": "after", "this": "in the year of"}[towards]
    return When(words=reading.match[0], year=year, month=month, resolved=f"counted {how} publication")


def _unit(reading: _Reading) -> When:
    """Last, this or next month or year; a week has no one day and stays as it is."""
    unit, towards = reading.match["unit_u"], reading.match["unit_to"].lower()
    if unit == "week":
        return _unresolved(reading)
    return _shifted(reading, unit, {"last": -1, "this": 0, "next": 1}[towards])


def _ago(reading: _Reading) -> When:
    count = reading.match["ago_n"]
    number = int(count) if count.isdigit() else _numbers("counts")[count]
    unit = reading.match["ago_u"]
    if unit == "week" or reading.published is None:
        return _unresolved(reading)
    if unit == "day":
        date = reading.published - dt.timedelta(number)
        return _on(reading, date, "counted back from the day of publication")
    return _shifted(reading, unit, -number)


def _shifted(reading: _Reading, unit: str, by: int) -> When:
    published = reading.published
    if published is None or not 0 < published.year + by < dt.MAXYEAR:
        return _unresolved(reading)
    how = f"counted from the {unit} of publication"
    if unit == "year":
        return When(words=reading.match[0], year=published.year + by, resolved=how)
    year, month = divmod(published.year * 12 + published.month - 1 + by, 12)
    return When(words=reading.match[0], year=year, month=month + 1, resolved=how)


_FORMS: Mapping[str, Callable[[_Reading], When | None]] = {
    "iso": _iso,
    "dmy": _day_month,
    "mdy": _month_day,
    "my": _month_year,
    "m": _month,
    "decade": _decade,
    "y": _year,
    "weekday": _weekday,
    "day": _day,
    "unit": _unit,
    "ago": _ago,
}
