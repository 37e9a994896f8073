"""Numbers, sums, percentages and dates of a text in one form each, so that two wordings of one figure are the same.

"20-year" is "20 years", "eight" is "8", "April 8" is "8 April". Small number words that are mostly no figures
("one", "first", "second", "the two") are not taken for any: they would raise false alarms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language.dates import Dated, dates
from briefing.language.numerals import numbers
from briefing.language.tables import table
from briefing.model import Span

_DAYS = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?!\d)")
_BOTH = re.compile(r"\b(?:both|a pair of|a couple of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure as worded; a text has it where it has all of `forms`."""

    words: str
    forms: frozenset[str]
    bare: frozenset[str] = frozenset()
    """What a text with this figure has as well: the number without its unit."""


def figures(text: str) -> frozenset[str]:
    """Every figure of the text in its one form: `8`, `4%`, `2500000usd`, `2015`, `--04-08`, `tuesday`."""
    return frozenset(form for figure in _figures(text) for form in figure.forms)


def missing(statement: str, evidence: str) -> tuple[str, ...]:
    """The figures of the statement, as worded there, that the evidence does not have.

    A bare number may rest on a sum or percentage of that number, not the other way round.
    """
    there = {form for figure in _figures(evidence) for form in figure.forms | figure.bare}
    if _BOTH.search(evidence):
        there.add("2")
    return tuple(dict.fromkeys(figure.words for figure in _figures(statement) if not figure.forms <= there))


def _figures(text: str) -> Iterator[_Figure]:
    """Dates first; what they leave is read for numbers."""
    left, last = [], 0
    for dated in dates(text, Span(0, len(text))) if text else ():
        if forms := _date_forms(dated):
            yield _Figure(dated.when.words, forms, _numbers_of(dated))
            # Blanks of the same length keep the offsets.
            left += [text[last : dated.span.start], " . ".center(dated.span.end - dated.span.start)]
            last = dated.span.end
    rest = "".join((*left, text[last:]))
    for number in numbers(rest):
        bare = frozenset(form for form in (number.value, number.unscaled) if form)
        yield _Figure(rest[number.span.start : number.span.end], frozenset({number.value + number.unit}), bare)


def _date_forms(dated: Dated) -> frozenset[str]:
    """The parts of a date that its words give."""
    when, words = dated.when, dated.when.words
    forms = set(re.findall(r"\d{4}", words)) if when.year else set()
    if when.month and when.day:
        forms |= {f"--{when.month:02}-{day:02}" for day in _days(when.day, words)}
    elif when.month:
        forms.add(f"--{when.month:02}")
    if re.fullmatch(r"\d{3}0s", words):
        forms.add(words)
    return frozenset(forms or {word for word in words.lower().split() if word in table("dates.en")["weekdays"]})


def _days(first: int, words: str) -> tuple[int, ...]:
    """The day of a date, or both ends of a range of days."""
    for match in _DAYS.finditer(words):
        if int(match[1]) == first and match[2]:
            return first, int(match[2])
    return (first,)


def _numbers_of(dated: Dated) -> frozenset[str]:
    """A text that has "April 8" has April, too."""
    when = dated.when
    return frozenset({f"--{when.month:02}"} if when.month else set())
