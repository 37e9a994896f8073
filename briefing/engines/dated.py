"""The timeline: dated events, each with the clause that says what happened; the same whichever engine reads the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.language.addressing import addresses_ai
from briefing.language.dateline import without_dateline
from briefing.language.dates import Dated, dates, read_date
from briefing.language.forecasts import dates_a_forecast
from briefing.language.happenings.happening import happenings, leans
from briefing.language.happenings.relations import Relation
from briefing.language.names import names
from briefing.language.sentences import cut
from briefing.language.stems import read
from briefing.model import Cite, Place, ProposedEvent, Role, Source, Span, When, places

MOST_EVENTS = 12
#: Of one day two sources tell the same event in sentences with so many names or this share of their words in common; …
SHARED_NAMES, SHARE_BETWEEN = 2, 0.3
#: … and one source tells it twice in clauses with this share.
SHARE_WITHIN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An event as one sentence tells it."""

    event: ProposedEvent
    words: str
    sentence: str
    place: Place
    span: Span
    relation: Relation


def dated_events(sources: Sequence[Source]) -> tuple[ProposedEvent, ...]:
    """Events in the order of the text, one entry for all places that tell of it. The sources have letters."""
    found = [told for source in sources for told in _events(source)]
    # The day of a report is an event of the story only where there is no other.
    happened = [told for told in found if told.relation is not Relation.TELLING] or found
    kept = _same_once(happened)
    best = sorted(range(len(kept)), key=lambda number: (_lightness(kept[number]), number))[:MOST_EVENTS]
    return tuple(kept[number].event for number in sorted(best))


def _events(source: Source) -> Iterator[_Told]:
    published = read_date(source.card.published.value or "")
    text, found = source.text, places(source).values()
    captions = (place for place in found if place.block.role is Role.FURNITURE)
    body = (place for place in found if place.block.role is Role.BODY and place.block.turn != "Q")
    for place in (*captions, *body):
        if not addresses_ai(text[place.span.start : place.span.end]):
            yield from _told_in(source, place, published)


def _told_in(source: Source, place: Place, published: date | None) -> Iterator[_Told]:
    text, sentence = source.text, _sentence(source, place)
    given = [dated for dated in dates(text, sentence, published=published) if _is_event(text, dated, place)]
    for told in happenings(text, sentence, [dated.span for dated in given]):
        words = text[told.span.start : told.span.end]
        event = ProposedEvent(evidence=(Cite(at=place.at, words=words),), when=given[told.date].when)
        whole = text[place.span.start : place.span.end]
        yield _Told(event=event, words=words, sentence=whole, place=place, span=told.span, relation=told.relation)


def _is_event(text: str, dated: Dated, place: Place) -> bool:
    return _is_dated(dated.when) and not dates_a_forecast(text, dated.span, place.span)


def _is_dated(when: When) -> bool:
    """Not "yesterday" in a text that does not say when it was written, nor "this year", which dates nothing."""
    parts = (when.year, when.month, when.day)
    return any(parts) and not (when.resolved and when.month is None)


def _sentence(source: Source, place: Place) -> Span:
    """The sentence without the place and date of its report; of a caption its first, so that no credit comes along."""
    if place.block.role is Role.FURNITURE:
        return cut(source.text, place.span)[0]
    opens = place.span.start == place.block.span.start
    return without_dateline(source.text, place.span) if opens else place.span


def _lightness(told: _Told) -> tuple[bool, bool, bool]:
    """What makes an event tell less: it is only the date of a thing, it leans on what stands before, it has no day."""
    when = told.event.when
    return told.relation is Relation.THING, leans(told.words), when.day is None and when.year is None


# --- the same event told again --------------------------------------------------------------------


def _same_once(found: Sequence[_Told]) -> list[_Told]:
    """One entry for an event: the first that tells of it, with the places of other sources beside its own."""
    kept: list[_Told] = []
    for told in found:
        same = next((number for number, one in enumerate(kept) if _same(one, told)), None)
        if same is None:
            kept.append(told)
        elif told.place.at not in {cite.at for cite in kept[same].event.evidence} and _elsewhere(kept[same], told):
            kept[same] = _joined(kept[same], told)
    return kept


def _same(one: _Told, other: _Told) -> bool:
    """Whether two tell of one event: in the same words, or on the same day of the same people and places."""
    if one.place.at == other.place.at:
        return one.span == other.span
    if _day(one) != _day(other):
        return False
    if " ".join(one.words.lower().split()) == " ".join(other.words.lower().split()):
        return True
    if one.event.when.day is None:
        return False
    if _letter(one) == _letter(other):
        return _shared(one.words, other.words) >= SHARE_WITHIN
    named = len(set(names(one.sentence)) & set(names(other.sentence))) >= SHARED_NAMES
    return named or _shared(one.sentence, other.sentence) >= SHARE_BETWEEN


def _shared(one: str, other: str) -> float:
    """How much of the shorter's words of content the other has."""
    first, second = _content(one), _content(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _content(sentence: str) -> frozenset[str]:
    """The stems of its words that carry a topic; what a date is made of tells nothing here."""
    dated = {match.when.words for match in dates(sentence, Span(0, len(sentence)))}
    dating = {stem for words in dated for stem in (word.stem for word in read(words))}
    return frozenset(word.stem for word in read(sentence) if word.content) - dating


def _elsewhere(one: _Told, other: _Told) -> bool:
    return one.place.at[0].isalpha() and _letter(one) != _letter(other)


def _letter(told: _Told) -> str:
    return told.place.at.rstrip("~.0123456789")


def _day(told: _Told) -> tuple[int | None, int | None, int | None]:
    return told.event.when.year, told.event.when.month, told.event.when.day


def _joined(one: _Told, other: _Told) -> _Told:
    """The first's words, resting on both places."""
    event = replace(one.event, evidence=(*one.event.evidence, *other.event.evidence), statement=one.words)
    return replace(one, event=event)
