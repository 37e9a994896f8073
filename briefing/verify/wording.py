"""A brief's own sentences against their evidence: verbatim ones word for word, the others in what they quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.grounding.quotes import quoted
from briefing.language.folding import find, fold
from briefing.model import Brief, Evidence, Item, Line, Position, Source, Span, places
from briefing.verify.report import Finding, shown

#: What may stand between two stretches of a verbatim statement.
_JOINS = re.compile(r"[\s…]|\[…\]|\.\.\.|\[\.\.\.\]")


def wording_findings(brief: Brief) -> Iterator[Finding]:
    """Sentences that say other words than their evidence where they say that they are its words."""
    shelf = {source.letter: source for source in brief.sources}
    for place, line in lines(brief):
        yield from _findings(_Sentence(place, line.text, line.verbatim, _evidence(line)), shelf)
    for item in brief.items():
        # Where the statement is a translation, the words of the source stand in `original`.
        words = item.original or item.statement
        yield from _findings(_Sentence(item.code, words, item.verbatim, _evidence(item)), shelf)
        quote = item.quote if isinstance(item, Position) else None
        if quote and not any(quote.letter == each.letter and quote.span in each.span for each in item.evidence):
            yield Finding(place=item.code, message=f"its quotation {shown(quote.words)} is not from its evidence")


def lines(brief: Brief) -> Iterator[tuple[str, Line]]:
    """The title, the dek and the bottom-line sentences with what to call them."""
    yield "title", brief.title
    if brief.dek:
        yield "dek", brief.dek
    for number, line in enumerate(brief.bottom_line, start=1):
        yield f"bottom line {number}", line


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the brief with what it rests on."""

    place: str
    words: str
    verbatim: bool
    evidence: tuple[Evidence, ...]


def _evidence(rests: Item | Line) -> tuple[Evidence, ...]:
    return (*rests.evidence, *(each for saying in rests.sayings for each in saying.evidence))


def _findings(sentence: _Sentence, shelf: Mapping[str, Source]) -> Iterator[Finding]:
    if sentence.verbatim:
        if not _is_of(fold(sentence.words), [fold(each.words) for each in sentence.evidence]):
            message = f"{shown(sentence.words)} is called verbatim and is not its evidence's words"
            yield Finding(place=sentence.place, message=message)
        return
    for words in quoted(sentence.words):
        if not any(_says(each, words, shelf) for each in sentence.evidence):
            message = f"it quotes {shown(words)}, which its evidence does not say"
            yield Finding(place=sentence.place, message=message)


def _says(evidence: Evidence, words: str, shelf: Mapping[str, Source]) -> bool:
    """Whether the sentence that the evidence is from says the words, or begins to."""
    source = shelf.get(evidence.letter)
    place = places(source).get(evidence.at) if source else None
    if source is None or place is None or (text := source.words_at(place.block.span)) is None:
        return find(words, evidence.words, Span(0, len(evidence.words))) is not None
    offset = place.block.span.start
    sentence = Span(place.span.start - offset, place.span.end - offset)
    found = find(words, text, sentence) or find(words, text, Span(0, len(text)))
    return found is not None and found.overlaps(sentence)


def _is_of(statement: str, words: Sequence[str]) -> bool:
    """Whether the statement is one stretch of the evidence, or several whole ones with nothing but gaps between."""
    if any(statement in each for each in words):
        return True
    rest = statement
    for each in sorted(words, key=len, reverse=True):
        rest = rest.replace(each, " ", 1)
    return not _JOINS.sub("", rest)
