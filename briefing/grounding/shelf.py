"""The sources laid out for checking: every citable sentence by its id, the voices, the names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.language.addressing import addresses_ai
from briefing.language.alike import Sentences, Told, speaker_places, told, without_speakers
from briefing.language.copies import Copied, copied
from briefing.language.folding import fold
from briefing.language.names import Roll
from briefing.language.speech.fullnames import Names
from briefing.language.speech.vocabulary import vocabulary
from briefing.language.voices import Voices, voices
from briefing.model import Block, Evidence, Place, Role, Source, Span, places

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|%")
#: A text whose language is not told is mostly a short English one.
_ENGLISH = frozenset({"en", "und"})


@dataclass(frozen=True)
class Shelf:
    """All sources of one brief, looked up by sentence id or letter."""

    sources: tuple[Source, ...]
    places: Mapping[str, Place]
    by_letter: Mapping[str, Source]

    @cached_property
    def voices(self) -> Mapping[str, Voices]:
        """Who speaks in each source, by its letter."""
        return {source.letter: voices(source) for source in self.sources}

    @cached_property
    def roll(self) -> Roll:
        """The words of every source, names among them."""
        return Roll("\n".join(source.text for source in self.sources))

    @cached_property
    def full_names(self) -> Names:
        """The full names of every source, by their last words."""
        return Names((source.text for source in self.sources), vocabulary())

    @cached_property
    def speakers(self) -> Mapping[str, Sequence[Span]]:
        """Where each source names those who speak in it."""
        return {letter: speaker_places(found) for letter, found in self.voices.items()}

    @cached_property
    def copies(self) -> Mapping[str, Copied]:
        """Which paragraphs each source has from an earlier one."""
        return copied(self.sources)

    @cached_property
    def sentences(self) -> Sentences:
        """What can say what another sentence says: the body's, without copies and what speaks to a machine."""
        return Sentences(tuple(self._told()))

    def _told(self) -> Iterator[Told]:
        for at, place in self.places.items():
            source = self.source_at(at)
            copy = place.block.number in self.copies[source.letter]
            body = place.block.role is Role.BODY and place.block.turn != "Q" and not copy
            if body and not addresses_ai(self.sentence(at)):
                words = without_speakers(source.text, place.span, self.speakers[source.letter])
                yield told(source.letter, at, words)

    @cached_property
    def tokens(self) -> Mapping[str, frozenset[str]]:
        """The words of each sentence, for finding the one that words come nearest to."""
        return {at: frozenset(tokens(self.sentence(at))) for at in self.places}

    def source_at(self, at: str) -> Source:
        """The source that a known sentence id belongs to."""
        return self.by_letter[letter_of(at)]

    def sentence(self, at: str) -> str:
        """The whole sentence behind a known id."""
        span = self.places[at].span
        return self.source_at(at).text[span.start : span.end]

    def evidence(self, at: str, span: Span) -> Evidence:
        """The words at a place, with it."""
        source = self.source_at(at)
        return Evidence(letter=source.letter, at=at, span=span, words=source.text[span.start : span.end])

    def pieces(self, source: Source, block: Block, span: Span) -> Iterator[Evidence]:
        """A stretch of a block cut at its sentences, white space at the borders left away."""
        for place in self.places.values():
            if self.source_at(place.at) is not source or place.block is not block:
                continue
            start, end = max(span.start, place.span.start), min(span.end, place.span.end)
            words = source.text[start:end].strip() if start < end else ""
            if words:
                start += source.text[start:end].index(words)
                yield self.evidence(place.at, Span(start, start + len(words)))


def tokens(text: str) -> list[str]:
    """The words of a text as quotations are compared: folded, marks away, case kept."""
    return _TOKEN.findall(fold(text))


def lay_out(sources: Sequence[Source]) -> Shelf:
    """The shelf of these sources, whose letters are given and different."""
    by_letter = {source.letter: source for source in sources}
    if len(by_letter) != len(sources):
        raise ValueError("sources need letters of their own before they are grounded")
    return Shelf(
        sources=tuple(sources),
        places={at: place for source in sources for at, place in places(source).items()},
        by_letter=by_letter,
    )


def in_english(evidence: Sequence[Evidence], shelf: Shelf) -> bool:
    """Whether English word lists may judge what rests on this."""
    return all(shelf.by_letter[one.letter].language in _ENGLISH for one in evidence)


def letter_of(at: str) -> str:
    """The letters a sentence id opens with."""
    return at.rstrip("0123456789.~")


def citable(block: Block) -> bool:
    """Whether a block has sentences that may be cited at all."""
    return block.role in {Role.TITLE, Role.DEK, Role.BODY} or (block.caption and block.number is not None)
