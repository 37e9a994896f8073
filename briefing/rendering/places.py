"""Where evidence stands on the page: the chip beside a line, the anchor it leads to, the marks in the paragraphs."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Block, Evidence, Role, Source, Span
from briefing.rendering.labels import Labels
from briefing.rendering.parts import Chip, Paragraph, Printed, Reference, Segment

#: The line of the page that an evidence is used for, by its code.
Use = tuple[str, Evidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Finds the block that an evidence stands in and names it."""

    sources: Mapping[str, Source]
    labels: Labels

    @property
    def several(self) -> bool:
        """Whether chips must name the source too."""
        return len(self.sources) > 1

    def block(self, evidence: Evidence) -> Block:
        """The block that holds the evidence."""
        for block in self.sources[evidence.letter].blocks:
            if evidence.span in block.span:
                return block
        raise ValueError(f"{evidence.at}: no block holds {evidence.span}")

    def chips(self, code: str, evidences: Iterable[Evidence]) -> tuple[Chip, ...]:
        """One chip for each block that the evidences stand in, in the order of the sources."""
        order = list(self.sources)
        placed = {
            (order.index(one.letter), block.span.start): self._chip(code, one.letter, block)
            for one in evidences
            for block in [self.block(one)]
        }
        return tuple(placed[key] for key in sorted(placed))

    def _chip(self, code: str, letter: str, block: Block) -> Chip:
        label = self._label(block)
        if self.several:
            joint = "" if block.role is Role.BODY else " "
            label = f"{letter}{joint}{label}"
        return Chip(label=label, target=anchor(letter, block), code=code)

    def _label(self, block: Block) -> str:
        if block.role is Role.BODY:
            return self.labels.say("paragraph_chip", number=block.number)
        named = {Role.TITLE: "headline_chip", Role.DEK: "subtitle_chip"}
        return self.labels.word(named.get(block.role, "caption_chip"))


def anchor(letter: str, block: Block) -> str:
    """A readable id: a reading aid says it aloud."""
    named = {
        Role.TITLE: "headline",
        Role.DEK: "subtitle",
        Role.BODY: f"paragraph-{block.number}",
        Role.HEADING: f"heading-{block.span.start}",
    }
    return f"source-{letter.lower()}-{named.get(block.role, f'caption-{block.number}')}"


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((found in ("R", "AL") for found in directions if found in ("L", "R", "AL")), False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of a source that lines of the page rest on."""

    span: Span
    codes: tuple[str, ...]


def merged(uses: Iterable[tuple[Span, str]]) -> tuple[Marked, ...]:
    """The stretches in text order, those that overlap made one with the codes of both."""
    found: list[Marked] = []
    for span, code in sorted(uses, key=lambda use: (use[0].start, use[0].end)):
        if found and found[-1].span.overlaps(span):
            last = found.pop()
            codes = (*last.codes, code) if code not in last.codes else last.codes
            found.append(Marked(span=Span(last.span.start, max(last.span.end, span.end)), codes=codes))
        else:
            found.append(Marked(span=span, codes=(code,)))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backs:
    """What leads back from a passage: for each code its label and anchor."""

    of: Mapping[str, Reference]

    def references(self, marks: Sequence[Marked]) -> tuple[Reference, ...]:
        """One for each label, in the order of the page."""
        codes = {code for mark in marks for code in mark.codes}
        seen: dict[str, Reference] = {}
        for code, reference in self.of.items():
            if code in codes:
                seen.setdefault(reference.label, reference)
        return tuple(seen.values())


def print_source(source: Source, uses: Iterable[Use], backs: Backs, labels: Labels) -> Printed:
    """A source's title, paragraphs, sub-headings and the captions relied on, with marks and ways back."""
    by_block: defaultdict[Span, list[tuple[Span, str]]] = defaultdict(list)
    for code, evidence in uses:
        for block in source.blocks:
            if evidence.letter == source.letter and evidence.span in block.span:
                by_block[block.span].append((evidence.span, code))
    return Printed(
        letter=source.letter,
        anchor=f"source-{source.letter.lower()}",
        name=source.name,
        details=_details(source, labels),
        paragraphs=tuple(
            _paragraph(source, block, merged(by_block[block.span]), backs, labels)
            for block in source.blocks
            if block.role is not Role.FURNITURE or by_block[block.span]
        ),
    )


def _details(source: Source, labels: Labels) -> tuple[str, ...]:
    card = source.card
    by = labels.say("by", name=card.byline.value) if card.byline.value else ""
    return tuple(detail for detail in (by, card.outlet.value, card.published.value) if detail)


def _paragraph(source: Source, block: Block, marks: tuple[Marked, ...], backs: Backs, labels: Labels) -> Paragraph:
    words = source.words_at(block.span) or ""
    margin = {
        Role.TITLE: labels.word("headline_mark"),
        Role.DEK: labels.word("subtitle_mark"),
        Role.BODY: str(block.number),
        Role.HEADING: "",
        Role.FURNITURE: labels.word("caption_mark"),
    }
    sort = {Role.BODY: "paragraph", Role.FURNITURE: "caption"}.get(block.role, block.role.value)
    return Paragraph(
        sort=sort,
        mark=margin[block.role],
        anchor=anchor(source.letter, block),
        turn=block.turn,
        rtl=is_rtl(words),
        language="" if source.language in ("und", labels.language) else source.language,
        segments=tuple(_segments(source, block.span, marks)),
        backs=backs.references(marks),
    )


def _segments(source: Source, within: Span, marks: Sequence[Marked]) -> Iterator[Segment]:
    """The block cut at every edge of a mark and of a carried excerpt."""
    edges = {within.start, within.end}
    for mark in marks:
        edges |= {mark.span.start, mark.span.end}
    for excerpt in source.excerpts:
        edges |= {excerpt.start, excerpt.start + len(excerpt.text)}
    cuts = sorted(edge for edge in edges if within.start <= edge <= within.end)
    for start, end in pairwise(cuts):
        span = Span(start, end)
        codes = next((mark.codes for mark in marks if span in mark.span), ())
        words = source.words_at(span)
        yield Segment(text=words or "", codes=codes, withheld=words is None)
