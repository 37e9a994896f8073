"""Where other sources say what a claim says: their places and speakers stand beside the claim's own."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.shelf import Shelf
from briefing.grounding.speakers import who_says
from briefing.language.alike import Told, told, without_speakers
from briefing.model import Cite, Evidence, Proposed, Saying


def said_elsewhere(
    statement: str | None, evidence: Sequence[Evidence], shelf: Shelf
) -> tuple[tuple[Evidence, ...], tuple[Saying, ...]]:
    """The sentences of other sources that say the same as evidence of one sentence, and who says so in each.

    An engine's own statement must be found there as well: it may tell only part of its sentence. None is a verbatim one.
    """
    if len(shelf.sources) < 2 or len({one.at for one in evidence}) != 1:
        return (), ()
    found = [one for one in shelf.sentences.same(_told(evidence[0], shelf)) if _bears(one, statement, shelf)]
    places = tuple(shelf.evidence(one.at, shelf.places[one.at].span) for one in found)
    return places, tuple(saying for place in places for saying in _sayings(place, shelf))


def _told(evidence: Evidence, shelf: Shelf) -> Told:
    source = shelf.by_letter[evidence.letter]
    return told(
        evidence.letter, evidence.at, without_speakers(source.text, evidence.span, shelf.speakers[source.letter])
    )


def _bears(one: Told, statement: str | None, shelf: Shelf) -> bool:
    return statement is None or shelf.sentences.says_the_same(told("", "", statement), one)


def _sayings(place: Evidence, shelf: Shelf) -> tuple[Saying, ...]:
    item = Proposed(evidence=(Cite(at=place.at, words=place.words),))
    return who_says(item, (place,), shelf).sayings
