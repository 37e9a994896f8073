"""What the page says of each source and of itself: the card, the notices, how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Brief, Fact, Origin, Source
from briefing.rendering.labels import Labels
from briefing.rendering.method import kind_of, sources_phrase, unheard_line
from briefing.rendering.parts import About, Known

#: More names than this would fill the rail.
MOST_NAMED = 8


def about(brief: Brief, labels: Labels) -> tuple[About, ...]:
    """One card a source; a lone source needs no heading."""
    if len(brief.sources) == 1:
        return (About(rows=tuple(_rows(brief, brief.sources[0], labels))),)
    return tuple(
        About(
            letter=source.letter, name=source.card.title.value or source.name, rows=tuple(_short(brief, source, labels))
        )
        for source in brief.sources
    )


def notices(brief: Brief) -> tuple[str, ...]:
    """What a reader should know about how the sources were read."""
    several = len(brief.sources) > 1
    return tuple(
        f"{source.letter}: {notice.detail}" if several else notice.detail
        for source in brief.sources
        for notice in source.notices
    )


def made_by(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """Who made the brief and who has looked at it."""
    made = labels.say("made_by", sources=sources_phrase(brief, labels))
    signed = brief.signed
    seen = labels.say("reviewed", name=signed.name, date=signed.date) if signed else labels.word("not_reviewed")
    return tuple(line for line in (f"{made} {seen}", _maker(brief, labels), unheard_line(brief, labels)) if line)


def _maker(brief: Brief, labels: Labels) -> str:
    """Which model worded the brief and where it runs, or that none did."""
    method = brief.method
    if method.model is None:
        return labels.word("no_model")
    if method.host is None:
        return labels.say("with_model", model=method.model)
    return labels.say("with_model_at", model=method.model, host=method.host)


def _rows(brief: Brief, source: Source, labels: Labels) -> Iterator[Known]:
    card = source.card
    if card.title.value and card.title.value != brief.title.text:
        # A model words a title of its own; the reader must still know which document this is.
        yield _known("headline_mark", card.title, labels)
    yield _known("outlet", card.outlet, labels)
    yield _kind(brief, source, labels)
    yield _known("byline", card.byline, labels)
    yield _known("published", card.published, labels)
    yield _rests_on(source, labels)


def _short(brief: Brief, source: Source, labels: Labels) -> Iterator[Known]:
    """Several cards share the rail, so each says only what is known."""
    card = source.card
    for label, fact in (("outlet", card.outlet), ("byline", card.byline), ("published", card.published)):
        if fact.value is not None or label == "published":
            yield _known(label, fact, labels)
    yield Known(label=labels.word("kind"), value=labels.word(kind_of(brief, source.letter).value, "kinds"))


def _known(label: str, fact: Fact, labels: Labels) -> Known:
    notes = {Origin.DETECTED: "detected", Origin.USER: "set_by_user"}
    note = labels.word(notes[fact.origin]) if fact.value and fact.origin in notes else ""
    value = fact.value or labels.word("not_given")
    return Known(label=labels.word(label), value=value, note=note, given=fact.value is not None)


def _kind(brief: Brief, source: Source, labels: Labels) -> Known:
    reason = labels.word("set_by_user") if brief.task.kind else source.kind_reason
    value = labels.word(kind_of(brief, source.letter).value, "kinds")
    return Known(label=labels.word("kind"), value=value, note=reason)


def _rests_on(source: Source, labels: Labels) -> Known:
    named = [fact.value for fact in source.card.rests_on if fact.value]
    if len(named) > MOST_NAMED:
        more = labels.say("and_more", count=len(named) - MOST_NAMED)
        value = f"{labels.word('comma').join(named[:MOST_NAMED])} {more}"
    else:
        value = labels.listed(named) or labels.word("not_given")
    return Known(label=labels.word("rests_on"), value=value, given=bool(named))
