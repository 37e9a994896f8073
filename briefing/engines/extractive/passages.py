"""A source laid out for choosing: its places, its voices, and the stretches that could stand on a page alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.language.addressing import addresses_ai
from briefing.language.alike import Sentences, Told, speaker_places, told, without_speakers
from briefing.language.copies import copied
from briefing.language.voices import Voices, voices
from briefing.model import Attribution, Cite, Place, Role, Source, Span, places

#: A stretch that is one quotation and nothing else: its words without the marks and the comma before the closing one.
QUOTATION = re.compile(r"([\"“«])(?P<words>[^\"“”«»]+?),?[\"”»][.,]?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A source with what the rules need to know of it."""

    source: Source
    places: Mapping[str, Place]
    voices: Voices

    body: tuple[Place, ...]
    """Sentences that may be evidence, in text order: nothing that gives orders to a machine."""
    copied: frozenset[int] = frozenset()
    """The numbers of its paragraphs that an earlier source has already."""
    speakers: tuple[Span, ...] = ()
    """Where it names those who speak in it."""

    def words(self, span: Span) -> str:
        """The words at a place of this source."""
        return self.source.text[span.start : span.end]

    def cites(self, span: Span) -> tuple[Cite, ...]:
        """A stretch of body text as cites, one a sentence it touches; white space at borders is dropped."""
        found = []
        for place in self._touched(span):
            start, end = max(span.start, place.span.start), min(span.end, place.span.end)
            if not (words := self.source.text[start:end].strip()):
                continue
            whole = words == self.words(place.span)
            found.append(Cite(at=place.at, words=None if whole else words))
        return tuple(found)

    def bare(self, span: Span) -> Span:
        """A stretch without the quotation marks around it, where it is one quotation: the page sets its own."""
        quotation = QUOTATION.match(self.words(span))
        if quotation is None:
            return span
        return Span(span.start + quotation.start("words"), span.start + quotation.end("words"))

    def is_copied(self, span: Span) -> bool:
        """Whether a stretch stands in a paragraph that an earlier source has already."""
        return bool(self.copied) and any(place.block.number in self.copied for place in self._touched(span))

    def _touched(self, span: Span) -> tuple[Place, ...]:
        """The body sentences that share words with a stretch."""
        first = bisect_right(self.body, span.start, key=lambda place: place.span.end)
        last = bisect_left(self.body, span.end, key=lambda place: place.span.start)
        return self.body[first:last]

    def said_in(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions whose content shares words with a stretch, in text order."""
        overlapping = [said for said in self.voices.attributions if any(part.overlaps(span) for part in said.spans)]
        return tuple(sorted(overlapping, key=lambda said: said.spans[0].start))


def sentences_of(readings: Sequence[Reading]) -> Sentences:
    """What the sentences of several sources tell; of one source nothing, as there is no other to say the same."""
    several = readings if len(readings) > 1 else ()
    return Sentences(
        tuple(
            told_at(reading, place.at, place.span)
            for reading in several
            for place in reading.body
            if place.block.number not in reading.copied and place.block.turn != "Q"
        )
    )


def told_at(reading: Reading, at: str, span: Span) -> Told:
    """What a stretch tells, without its speakers."""
    return told(reading.source.letter, at, without_speakers(reading.source.text, span, reading.speakers))


def read_all(sources: Sequence[Source]) -> tuple[Reading, ...]:
    """Lay several sources out, knowing what they have from each other."""
    copies = copied(sources)
    laid_out = ((read_passages(source), frozenset(copies[source.letter])) for source in sources)
    return tuple(replace(one, copied=taken, speakers=speaker_places(one.voices)) for one, taken in laid_out)


def read_passages(source: Source) -> Reading:
    """Lay a source out."""
    found = places(source)
    text = source.text
    body = (place for place in found.values() if place.block.role is Role.BODY)
    allowed = tuple(place for place in body if not addresses_ai(text[place.span.start : place.span.end]))
    return Reading(source=source, places=found, voices=voices(source), body=allowed)
