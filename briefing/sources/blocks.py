"""Numbers paragraphs and sentences: judged passages become the blocks of a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from briefing.language.dateline import without_dateline
from briefing.language.sentences import cut, pieces
from briefing.model import Block, Role, Sentence, Span
from briefing.sources.furniture import Sort, dated
from briefing.sources.judged import Judged
from briefing.sources.turns import Turns


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Makes blocks of one text."""

    text: str
    language: str

    def block(self, one: Judged, span: Span, number: int | None, *, under: str = "", turn: str = "") -> Block:
        """A block of the text itself, with its sentences where it is citable."""
        role = one.role or Role.BODY
        said = without_dateline(self.text, span) if role is Role.BODY else span
        sentences = self.sentences(said) if number is not None else ()
        return Block(role=role, span=span, number=number, sentences=sentences, under=under, turn=turn)

    def sentences(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences of a paragraph, numbered from 1."""
        spans = cut(self.text, span, language=self.language)
        return tuple(
            Sentence(number=number, span=place, pieces=pieces(self.text, place, language=self.language))
            for number, place in enumerate(spans, start=1)
        )


def blocks(text: str, judged: Sequence[Judged], turns: Turns, language: str) -> tuple[Block, ...]:
    """The blocks in reading order."""
    return tuple(_blocks(_Numbered(text, language), judged, turns))


def _blocks(numbered: _Numbered, judged: Sequence[Judged], turns: Turns) -> Iterator[Block]:
    paragraph, caption = count(1), count(1)
    under = ""
    for place, one in enumerate(judged):
        if one.role is Role.FURNITURE:
            yield _furniture(numbered.text, one, caption)
        elif one.role in {Role.TITLE, Role.DEK}:
            yield numbered.block(one, one.span, 0)
        elif one.role is Role.HEADING and place not in turns.who:
            under = " ".join(one.words.split())
            yield numbered.block(one, one.span, None)
        else:
            span = turns.spans.get(place, one.span)
            body = one.as_role(Role.BODY)
            yield numbered.block(body, span, next(paragraph), under=under, turn=turns.who.get(place, ""))


def _furniture(text: str, one: Judged, captions: Iterator[int]) -> Block:
    """Furniture with its reason; a caption with a date in it is citable and numbered, its repetition is not."""
    why = one.flag.why if one.flag else ""
    citable = one.sort() is Sort.CAPTION and dated(text, one.span)
    return Block(
        role=Role.FURNITURE, span=one.span, why=why, caption=citable, number=next(captions) if citable else None
    )
