"""Dates as the page words them and in the order of time; a part that the text does not give stays unsaid."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Event, When
from briefing.rendering.labels import Labels


def worded(when: When, labels: Labels) -> str:
    """The date in the page's language, or the text's own words where no part of it is known."""
    parts = {
        "year": when.year,
        "month": when.month,
        # A day without its month says nothing.
        "day": when.day if when.month else None,
    }
    key = "_".join(name for name, value in parts.items() if value is not None)
    if key not in labels.tables["dates"]:
        return when.words
    month = labels.word(str(when.month), "months") if when.month else ""
    return labels.say(key, "dates", year=when.year, month=month, day=when.day)


def split(events: Iterable[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Those whose year is given, in the order of time; and those without, in the order of the year."""
    several = tuple(events)
    dated = sorted((event for event in several if event.when.year is not None), key=lambda event: _moment(event.when))
    undated = sorted((event for event in several if event.when.year is None), key=lambda event: _moment(event.when))
    return tuple(dated), tuple(undated)


def _moment(when: When) -> tuple[int, int, int]:
    # Without a month: after all that has one, in the text's order (the sort is stable).
    return (when.year or 0, when.month or 13, when.day or 0)


def after_date(event: Event) -> str:
    """What is said of the date: its words are not printed twice where they open the statement."""
    rest = event.statement.removeprefix(event.when.words)
    bare = rest.lstrip(" ,:")
    return bare if bare != rest and len(bare.split()) > 1 and not event.when.resolved else event.statement
