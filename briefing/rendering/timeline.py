"""Dates as the page words them and in the order of time; a part that the text does not give stays unsaid."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.language.happenings.happening import is_thing, leans
from briefing.language.sentences import word_count
from briefing.model import Claim, Event, Item, When
from briefing.rendering.labels import Labels

#: Letters of the longest word that a date may hang on: "on", "in", "since", "until".
LONGEST_PREPOSITION = 5
#: An entry that is more than this part of a claim would say it again.
MOST_SAID_AGAIN = 0.5
#: An entry of more words is hard to take in on a rail.
LONG_ENTRY = 30


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


def told_by(event: Event, claims: Iterable[Claim]) -> Claim | None:
    """The claim that is the event, or is so for the most part: its words are not printed twice."""
    words = event.statement.rstrip(" .")
    return next(
        (claim for claim in claims if words in claim.statement and len(words) > MOST_SAID_AGAIN * len(claim.statement)),
        None,
    )


def event_weight(event: Event, beside: Iterable[Item]) -> tuple[bool, ...]:
    """What an event is printed by, the smallest first: a whole clause, short, that needs no other and bears an item."""
    places = {(one.letter, one.at) for item in beside for one in item.evidence}
    bears = any((one.letter, one.at) in places for one in event.evidence)
    long = word_count(event.statement) > LONG_ENTRY
    return is_thing(event.statement), long, leans(event.statement), not bears, not (event.when.day or event.when.year)


def _moment(when: When) -> tuple[int, int, int]:
    # Without a month: after all that has one, in the text's order (the sort is stable).
    return (when.year or 0, when.month or 13, when.day or 0)


def after_date(event: Event) -> str:
    """What is said of the date: its words are not printed twice where they open or close the statement."""
    if event.when.resolved:
        return event.statement
    opened = event.statement.removeprefix(event.when.words)
    if opened != event.statement and not opened[:1].isalnum():
        return _enough(opened.lstrip(" ,:"), event)
    closed = event.statement.rstrip(" .").removesuffix(event.when.words)
    # "arrested on" and "open since" would hang in the air.
    hangs = len(closed.split()[-1]) <= LONGEST_PREPOSITION if closed.endswith(" ") and closed.strip() else True
    return event.statement if hangs else _enough(closed.rstrip(" ,:"), event)


def _enough(words: str, event: Event) -> str:
    return words if len(words.split()) > 1 else event.statement
