"""A brief against the text that it carries: every quotation back in its place, every reference to something."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language.folding import fold
from briefing.model import (
    Block,
    Brief,
    Card,
    Evidence,
    Fact,
    Origin,
    Place,
    Position,
    Role,
    Saying,
    Source,
    Span,
    places,
)
from briefing.verify.report import Finding, counted, difference, shown
from briefing.verify.speakers import tie_findings
from briefing.verify.wording import lines, wording_findings


@dataclass(frozen=True, slots=True)
class Quotation:
    """Evidence of a brief with the name of what rests on it."""

    place: str
    evidence: Evidence


def quotations(brief: Brief) -> Iterator[Quotation]:
    """Every quotation of the brief, in the order of the record."""
    for place, line in lines(brief):
        yield from _quoted(place, line.evidence, line.sayings)
    if brief.proposition:
        yield from _quoted("proposition", brief.proposition.evidence)
    for item in brief.items():
        yield from _quoted(item.code, item.evidence, item.sayings)
        if isinstance(item, Position) and item.quote:
            yield Quotation(item.code, item.quote)
    for differing in brief.differences:
        for version in differing.versions:
            yield from _quoted(differing.code, version.evidence, version.sayings)


def text_findings(brief: Brief) -> Iterator[Finding]:
    """What does not hold in the brief by itself."""
    for source in brief.sources:
        yield from _source_findings(source)
    letters = Counter(source.letter for source in brief.sources)
    yield from (Finding(place=letter, message="several sources have this letter") for letter in _doubles(letters))
    known = {source.letter: (source, places(source)) for source in brief.sources}
    for quotation in quotations(brief):
        evidence = quotation.evidence
        if evidence.letter in known:
            yield from _evidence_findings(quotation, *known[evidence.letter])
        else:
            yield Finding(place=quotation.place, message=f"there is no source {evidence.letter[:8]!r}")
    yield from _reference_findings(brief)
    yield from wording_findings(brief)
    yield from tie_findings(brief)


def notes(brief: Brief) -> Iterator[str]:
    """What the text alone cannot show."""
    for source in brief.sources:
        if source.withheld:
            yield f"part of the text of {source.letter} is withheld; its digest was not recomputed"


def _quoted(place: str, evidence: tuple[Evidence, ...], sayings: tuple[Saying, ...] = ()) -> Iterator[Quotation]:
    yield from (Quotation(place, each) for each in evidence)
    yield from (Quotation(f"{place}, who says so", each) for saying in sayings for each in saying.evidence)


def _evidence_findings(quotation: Quotation, source: Source, citable: dict[str, Place]) -> Iterator[Finding]:
    evidence, found = quotation.evidence, source.words_at(quotation.evidence.span)
    if found is None:
        yield Finding(place=quotation.place, message=f"its place {_told(evidence.span)} is not in the text carried")
    elif found != evidence.words:
        yield Finding(place=quotation.place, message=f"altered: {difference(evidence.words, found)}")
    if evidence.at not in citable:
        yield Finding(place=quotation.place, message=f"there is no sentence {evidence.at[:12]!r}")
    elif evidence.span not in citable[evidence.at].span:
        yield Finding(place=quotation.place, message=f"its place {_told(evidence.span)} is outside {evidence.at}")


def _source_findings(source: Source) -> Iterator[Finding]:
    if not source.withheld and (real := digest(source.text)) != source.digest:
        yield Finding(place=source.letter, message=f"its text has the digest {real}, not {source.digest[:64]}")
    end = 0
    for excerpt in source.excerpts:
        if excerpt.start < end:
            yield Finding(place=source.letter, message=f"its excerpts overlap at {excerpt.start}")
        end = excerpt.start + len(excerpt.text)
    if end > source.length:
        yield Finding(place=source.letter, message=f"it carries more than its {counted(source.length, 'character')}")
    for number, block in enumerate(source.blocks, start=1):
        yield from _block_findings(source, block, f"{source.letter}, block {number}")
    numbers = [block.number for block in source.paragraphs()]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding(place=source.letter, message="its paragraphs are not numbered one after the other")
    for what, fact in _facts(source.card):
        yield from _fact_findings(source, what, fact)


def _block_findings(source: Source, block: Block, place: str) -> Iterator[Finding]:
    spans = [sentence.span for sentence in block.sentences]
    pieces = [(piece, sentence.span) for sentence in block.sentences for piece in sentence.pieces]
    if block.span.end > source.length:
        yield Finding(place=place, message=f"{_told(block.span)} is past the end of the text")
    if any(span not in block.span for span in spans) or any(piece not in whole for piece, whole in pieces):
        yield Finding(place=place, message="a sentence is outside the block, or a piece outside its sentence")
    if any(one.end > other.start for one, other in itertools.pairwise(spans)):
        yield Finding(place=place, message="its sentences overlap")
    counted_up = [sentence.number for sentence in block.sentences] == list(range(1, len(spans) + 1))
    if block.role is Role.BODY and not counted_up:
        yield Finding(place=place, message="its sentences are not numbered one after the other")


def _facts(card: Card) -> Iterator[tuple[str, Fact]]:
    yield from {"title": card.title, "dek": card.dek, "byline": card.byline, "outlet": card.outlet}.items()
    yield "date", card.published
    yield from (("rests on", fact) for fact in card.rests_on)


def _fact_findings(source: Source, what: str, fact: Fact) -> Iterator[Finding]:
    if fact.span is None or fact.value is None:
        return
    found = source.words_at(fact.span)
    if fact.origin is Origin.TEXT and found is not None and fold(fact.value) not in fold(found):
        yield Finding(place=f"{source.letter}, {what}", message=difference(fact.value, found))


def _reference_findings(brief: Brief) -> Iterator[Finding]:
    codes = Counter([*(item.code for item in brief.items()), *(one.code for one in brief.differences)])
    yield from (Finding(place=code, message="several items have this code") for code in _doubles(codes))
    for place, referred in _references(brief):
        if referred not in codes:
            yield Finding(place=place, message=f"it refers to {shown(referred)}, and there is no such item")


def _references(brief: Brief) -> Iterator[tuple[str, str]]:
    for place, line in lines(brief):
        yield from ((place, code) for code in line.items)
    for claim in brief.claims:
        yield from ((claim.code, code) for code in (*claim.same_as, *claim.against))
    for number, gap in enumerate(brief.gaps, start=1):
        yield f"gap {number}", gap.raised_by
    for number, question in enumerate(brief.questions, start=1):
        yield from ((f"question {number}", code) for code in question.follows_from)


def digest(text: str) -> str:
    """The digest that a source of this text form has."""
    return hashlib.sha256(text.encode()).hexdigest()


def _doubles(counts: Counter[str]) -> list[str]:
    return [name for name, count in counts.items() if count > 1]


def _told(span: Span) -> str:
    return f"{span.start}–{span.end}"
