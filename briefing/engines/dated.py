"""The timeline: dated events, each with the few words around its date; the same whichever engine reads the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefing.engines.clauses import around
from briefing.language.addressing import addresses_ai
from briefing.language.dates import dates
from briefing.language.forecasts import dates_a_forecast
from briefing.language.sentences import cut
from briefing.model import Cite, Place, ProposedEvent, Role, Source, Span, When, places

MOST_EVENTS = 10


def dated_events(sources: Sequence[Source]) -> tuple[ProposedEvent, ...]:
    """Events in the order of the text; one a date and sentence. The sources have letters."""
    found = [event for source in sources for event in _events(source)]
    seen: set[tuple[int | None, int | None, int | None, str]] = set()
    kept = []
    for event in found:
        when = event.when
        key = (when.year, when.month, when.day, "" if when.day else event.evidence[0].at)
        if key not in seen:
            seen.add(key)
            kept.append(event)
    return tuple(kept[:MOST_EVENTS])


def _events(source: Source) -> Iterator[ProposedEvent]:
    published = _published(source)
    text, found = source.text, places(source).values()
    captions = (place for place in found if place.block.role is Role.FURNITURE)
    body = (place for place in found if place.block.role is Role.BODY and place.block.turn != "Q")
    for place in (*captions, *body):
        if addresses_ai(text[place.span.start : place.span.end]):
            continue
        for dated in dates(text, place.span, published=published):
            if not _is_dated(dated.when) or dates_a_forecast(text, dated.span, place.span):
                continue
            clause = around(text, _sentence(source, place), dated.span)
            words = text[clause.start : clause.end]
            yield ProposedEvent(evidence=(Cite(at=place.at, words=words),), when=dated.when)


def _is_dated(when: When) -> bool:
    """Not "yesterday" in a text that does not say when it was written, nor "this year", which dates nothing."""
    parts = (when.year, when.month, when.day)
    return any(parts) and not (when.resolved and when.month is None)


def _published(source: Source) -> date | None:
    """The publication date, where the source gives a whole one."""
    fact = source.card.published
    if fact.value is None:
        return None
    for dated in dates(fact.value, Span(0, len(fact.value))):
        when = dated.when
        if when.year and when.month and when.day:
            return date(when.year, when.month, when.day)
    return None


def _sentence(source: Source, place: Place) -> Span:
    """The sentence; of a caption its first, so that no credit comes along."""
    if place.block.role is not Role.FURNITURE:
        return place.span
    return cut(source.text, place.span)[0]
