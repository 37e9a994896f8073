"""Whether words of a source are somebody's direct words there, and whether they begin or stop inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.speech.quotes import find_quotes
from briefing.language.speech.tokens import tokenise
from briefing.model import Block, Evidence, Role, Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What words that are printed by themselves no longer show of the place they were taken from."""

    quoted: bool = False
    """They stand between quotation marks that were not taken along."""
    cut_before: bool = False
    """Their sentence, or the quotation they stand in, begins before them."""
    cut_after: bool = False


BARE = Frame()


def frame(statement: str, evidence: Sequence[Evidence], source: Source) -> Frame:
    """What the statement lost; nothing where it is not the evidence's own words, or they are a title's."""
    if not evidence or " … ".join(one.words for one in evidence) != statement:
        return BARE
    first, last = _Place.of(evidence[0], source), _Place.of(evidence[-1], source)
    if first is None or last is None:
        return BARE
    return Frame(
        quoted=len(evidence) == 1 and first.quotation is not None and first.words in first.quotation,
        cut_before=_says(first.text[first.start : first.words.start]),
        cut_after=_says(last.text[last.words.end : last.end]),
    )


def _says(words: str) -> bool:
    """Whether there is more in it than marks and white space."""
    return any(character.isalnum() for character in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where words stand in their paragraph; all offsets are into its text."""

    text: str
    words: Span
    sentence: Span
    quotation: Span | None
    """Between the marks of the quotation that the words are from, None where they are from none."""

    @classmethod
    def of(cls, evidence: Evidence, source: Source) -> _Place | None:
        block = next((one for one in source.blocks if evidence.span in one.span), None)
        text = source.words_at(block.span) if block is not None and block.role is Role.BODY else None
        if block is None or text is None:
            return None
        words = _within(block, evidence.span)
        return cls(text=text, words=words, sentence=_sentence(block, words), quotation=_quotation(text, words))

    @property
    def start(self) -> int:
        """Where what the words belong to begins."""
        return max(self.sentence.start, self.quotation.start) if self.quotation else self.sentence.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return min(self.sentence.end, self.quotation.end) if self.quotation else self.sentence.end


def _within(block: Block, span: Span) -> Span:
    return Span(span.start - block.span.start, span.end - block.span.start)


def _sentence(block: Block, words: Span) -> Span:
    """The sentences that the words stand in, as one stretch."""
    found = [place for one in block.sentences if (place := _within(block, one.span)).overlaps(words)]
    return Span(found[0].start, found[-1].end) if found else words


def _quotation(text: str, words: Span) -> Span | None:
    tokens = tokenise(text, 0, len(text))
    for quote in find_quotes(tokens):
        start = tokens.starts[quote.first] + len(tokens.words[quote.first])
        end = tokens.starts[quote.last] + (0 if quote.closed else len(tokens.words[quote.last]))
        # Its own marks may have been taken along.
        if words in tokens.span(quote.first, quote.last) and start < end:
            return Span(start, end)
    return None
