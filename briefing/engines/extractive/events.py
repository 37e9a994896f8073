"""The timeline: dated events, each with the few words around its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefing.engines.extractive.clauses import around
from briefing.engines.extractive.passages import Reading
from briefing.language.dates import dates
from briefing.language.sentences import cut
from briefing.model import Cite, Place, ProposedEvent, Role, Span, When

MOST_EVENTS = 10


def propose_events(readings: Sequence[Reading]) -> tuple[ProposedEvent, ...]:
    """Events in the order of the text; one a date and sentence."""
    found = [event for reading in readings for event in _events(reading)]
    seen: set[tuple[int | None, int | None, int | None, str]] = set()
    kept = []
    for event in found:
        when = event.when
        key = (when.year, when.month, when.day, "" if when.day else event.evidence[0].at)
        if key not in seen:
            seen.add(key)
            kept.append(event)
    return tuple(kept[:MOST_EVENTS])


def _events(reading: Reading) -> Iterator[ProposedEvent]:
    published = _published(reading)
    captions = (place for place in reading.places.values() if place.block.role is Role.FURNITURE)
    for place in (*captions, *reading.body):
        if place.block.turn == "Q":
            continue
        for dated in dates(reading.source.text, place.span, published=published):
            if not _is_dated(dated.when):
                continue
            clause = reading.words(around(reading.source.text, _sentence(reading, place), dated.span))
            yield ProposedEvent(evidence=(Cite(at=place.at, words=clause),), when=dated.when)


def _is_dated(when: When) -> bool:
    """Not "yesterday" in a text that does not say when it was written, nor "this year", which dates nothing."""
    parts = (when.year, when.month, when.day)
    return any(parts) and not (when.resolved and when.month is None)


def _published(reading: Reading) -> date | None:
    """The publication date, where the source gives a whole one."""
    fact = reading.source.card.published
    if fact.value is None:
        return None
    for dated in dates(fact.value, Span(0, len(fact.value))):
        when = dated.when
        if when.year and when.month and when.day:
            return date(when.year, when.month, when.day)
    return None


def _sentence(reading: Reading, place: Place) -> Span:
    """The sentence; of a caption its first, so that no credit comes along."""
    if place.block.role is not Role.FURNITURE:
        return place.span
    return cut(reading.source.text, place.span)[0]
