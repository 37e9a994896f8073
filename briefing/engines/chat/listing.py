"""Sources and items as a model sees them: a line each, between two lines that none of them can be."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.language.addressing import addresses_ai
from briefing.model import Block, Item, LeftOut, Position, Role, Saying, SkepticView, Source, SourceKind

#: What stands in the listing for words that give orders to a machine.
TAKEN_OUT = "(words that address an AI were taken out here)"


def fence(*parts: object) -> str:
    """A tag made from the digest of all that stands between its two lines: no text can hold the digest of itself."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def listed(source: Source) -> dict[str, Any]:
    """A source's card and its lines, as the templates want them."""
    return {**carded(source), "lines": tuple(_lines(source))}


def carded(source: Source) -> dict[str, Any]:
    """What is known of a source without its text."""
    card = source.card
    facts = {"title": card.title, "byline": card.byline, "outlet": card.outlet, "published": card.published}
    known = {name: plain(fact.value) if fact.value else None for name, fact in facts.items()}
    return {"letter": source.letter, "kind": source.kind.value, **known}


def _lines(source: Source) -> Iterator[str]:
    text = source.text
    for block in source.blocks:
        if block.role is Role.BODY:
            turn = f" {plain(block.turn)}:" if block.turn else ""
            for sentence in block.sentences:
                words = plain(text[sentence.span.start : sentence.span.end])
                yield f"[{source.letter}{block.number}.{sentence.number}]{turn} {words}"
        else:
            yield f"{_mark(block)} {plain(text[block.span.start : block.span.end])}"


def _mark(block: Block) -> str:
    return "~" if block.role is Role.FURNITURE else "#"


def plain(text: str) -> str:
    """The words on one line, so that no text can open a line of its own. Orders to a machine are not passed on."""
    if addresses_ai(text):
        return TAKEN_OUT
    # Some servers read "<|" as the start of a token that ends a turn, wherever it stands.
    return " ".join(text.split()).replace("<|", "< |")


#: Whose words are nobody else's, by the kind of source.
ITSELF: Mapping[SourceKind, str] = {
    SourceKind.OPINION: "the author",
    SourceKind.PRESS_RELEASE: "the issuer",
    SourceKind.SPEECH: "the speaker",
    SourceKind.INTERVIEW: "the interview",
    SourceKind.MINUTES: "the minutes",
    SourceKind.REPORT: "the report",
    SourceKind.UNKNOWN: "the text",
    SourceKind.NEWS: "the article",
}


def itemised(item: Item, kinds: Mapping[str, SourceKind]) -> str:
    """A grounded item as the conclusion sees it; `kinds` are those of the sources, by letter."""
    said = "; ".join(_said(saying, kinds) for saying in item.sayings)
    parts = [f"[{item.code}] {item.statement}", f"said by: {said}"]
    if item.limits:
        parts.append(f"limits: {'; '.join(item.limits)}")
    if isinstance(item, Position):
        parts.append(f"stance: {item.stance.value}")
    if isinstance(item, SkepticView) and item.target:
        parts.append(f"against: {item.target}")
    return plain(" | ".join(parts))


def _said(saying: Saying, kinds: Mapping[str, SourceKind]) -> str:
    if saying.party is None:
        return ITSELF[kinds[saying.evidence[0].letter]]
    role = f", {saying.party.role}" if saying.party.role else ""
    via = f", via {saying.via}" if saying.via else ""
    return f"{saying.party.name}{role}{via}"


def counted(left_out: Sequence[LeftOut]) -> tuple[str, ...]:
    """How much was left out of each section; what it said is not repeated, since nobody vouches for it."""
    sections = [one.section.value for one in left_out]
    return tuple(f"{sections.count(section)} of {section}" for section in dict.fromkeys(sections))
