"""Which items are printed: whole ones, the weightiest first, while the brief stays shorter than its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.language.asking import ask
from briefing.language.happenings.happening import is_thing
from briefing.language.sentences import word_count
from briefing.model import Brief, Claim, Difference, Event, Gap, Item, Line, Position, Profile, Question, SkepticView
from briefing.rendering import timeline
from briefing.rendering.standing import own_quote, repeated_by, told_by

#: A profile's own limit, for sources that are longer.
MOST_WORDS = {Profile.SHORT: 700, Profile.STANDARD: 1500}
#: The date of a thing only fills up a timeline that has fewer entries.
ENOUGH_EVENTS = 4
#: More claims than this are no brief.
MOST_CLAIMS = 12
#: Differing figures give way to so many.
FOREMOST = 4

Unit = Line | Claim | Position | SkepticView | Event | Difference | Gap | Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The brief as printed, and its measure."""

    brief: Brief
    worded: frozenset[str] = frozenset()
    """The codes of the positions whose own sentence is printed; every party is named without it."""
    words: int
    body_words: int


def select(brief: Brief) -> Selection:
    """The brief with fewer items where it would be as long as the text it reports."""
    body = int(sum(word_count(source.body) for source in brief.sources))
    repeats = {view.code: claim for view in brief.views if (claim := repeated_by(view, brief.claims))}
    chosen = _Chosen(limit=min(body, MOST_WORDS[brief.task.profile] + 1), repeats=repeats)
    chosen.must(brief.title)
    # One claim is a brief; none is not, so the first is kept even where the source is shorter than it.
    chosen.must(brief.claims[0])
    claims = {claim.code: claim for claim in brief.claims}
    for unit in _by_weight(brief, chosen):
        if not chosen.is_filled_up(unit):
            chosen.offer(unit, [claims[code] for code in _rests_on(unit) if code in claims])
    return Selection(
        brief=_printed(brief, chosen),
        worded=frozenset(unit.code for unit in chosen.units if isinstance(unit, Position)),
        words=int(chosen.words),
        body_words=body,
    )


def _by_weight(brief: Brief, chosen: _Chosen) -> Iterator[Unit]:
    """One after the other, so that a position is weighed by the claims and doubts chosen before it."""
    if brief.dek is not None:
        yield brief.dek
    yield from brief.bottom_line
    yield from brief.claims[:FOREMOST]
    yield from brief.differences
    yield from brief.claims[FOREMOST:MOST_CLAIMS]
    yield from brief.views
    # A source's own words need no second printing: they stand marked in the sources.
    worded = [position for position in brief.positions if not position.verbatim]
    untold = [position for position in worded if not told_by(position, chosen.units)]
    yield from untold
    yield from brief.gaps
    yield from brief.questions
    items = (*(unit for unit in chosen.units if isinstance(unit, Item)), *brief.views, *brief.positions)
    yield from _on_the_question(brief, sorted(brief.events, key=lambda event: timeline.event_weight(event, items)))
    yield from (position for position in worded if position not in untold)


def _on_the_question(brief: Brief, events: Sequence[Event]) -> Sequence[Event]:
    """The dated events, those that bear on the question before the others, else in the order given."""
    asked = ask(brief.task.question, brief.sources)
    return sorted(events, key=lambda event: -asked.bearing(event.statement)) if asked else events


def _rests_on(unit: Unit) -> tuple[str, ...]:
    """The codes of the items that a printed unit speaks of: these are kept with it."""
    match unit:
        case Line():
            return unit.items
        case Claim():
            return unit.against
        case Gap():
            return (unit.raised_by,)
        case Question():
            return unit.follows_from
    return ()


def texts_of(unit: Unit) -> tuple[str, ...]:
    """The words that a unit prints, each stretch of them."""
    match unit:
        case Position():
            return (f"{unit.statement} {own_quote(unit)}".rstrip(),)
        case Item():
            return (unit.statement,)
        case Gap():
            return (unit.looking_for,)
        case Difference():
            # The figure stands before its words, which are printed even where a claim has them too.
            return tuple(f"{version.figure} {version.evidence[0].words}" for version in unit.versions)
    return (unit.text,)


@dataclass(slots=True)
class _Chosen:
    """What was chosen so far. The same words are printed, and counted, once."""

    limit: int
    repeats: Mapping[str, Claim]
    """The claims that say doubts already, by the codes of these."""
    words: float = 0
    units: list[Unit] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    def must(self, unit: Unit) -> None:
        self.words += self._cost([unit])
        self.units.append(unit)
        self.texts.update(self._texts(unit))

    def offer(self, unit: Unit, needed: Sequence[Claim]) -> None:
        new = [one for one in (*needed, unit) if one not in self.units]
        if new and self.words + self._cost(new) < self.limit:
            for one in new:
                self.must(one)

    def is_filled_up(self, unit: Unit) -> bool:
        """Whether the timeline has happenings enough, and needs no thing that a date only names."""
        told = sum(isinstance(one, Event) for one in self.units)
        return isinstance(unit, Event) and told >= ENOUGH_EVENTS and is_thing(unit.statement)

    def _claim_of(self, event: Event) -> Claim | None:
        return timeline.told_by(event, (unit for unit in self.units if isinstance(unit, Claim)))

    def _cost(self, units: Sequence[Unit]) -> float:
        return sum(word_count(text) for text in {text for unit in units for text in self._texts(unit)} - self.texts)

    def _texts(self, unit: Unit) -> tuple[str, ...]:
        if isinstance(unit, Event) and (claim := self._claim_of(unit)):
            return texts_of(claim)
        repeated = self.repeats.get(unit.code) if isinstance(unit, SkepticView) else None
        return texts_of(repeated if repeated in self.units else unit)


def _printed(brief: Brief, chosen: _Chosen) -> Brief:
    """The brief with what was chosen, in its own order, and nothing that speaks of what was not."""
    kept = chosen.units
    claims = tuple(claim for claim in brief.claims if claim in kept)
    codes = {claim.code for claim in claims}
    codes |= {item.code for item in (*brief.positions, *brief.views, *brief.events)}
    return replace(
        brief,
        dek=brief.dek if brief.dek in kept else None,
        bottom_line=tuple(line for line in brief.bottom_line if line in kept),
        claims=tuple(replace(claim, against=_known(claim.against, codes)) for claim in claims),
        views=tuple(view for view in brief.views if view in kept),
        events=tuple(event for event in brief.events if event in kept),
        differences=tuple(one for one in brief.differences if one in kept),
        gaps=tuple(gap for gap in brief.gaps if gap in kept),
        questions=tuple(
            replace(question, follows_from=_known(question.follows_from, codes))
            for question in brief.questions
            if question in kept
        ),
    )


def _known(codes: tuple[str, ...], printed: set[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in printed)
