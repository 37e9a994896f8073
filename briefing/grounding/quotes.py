"""Words said to stand in a source: found where they are, found elsewhere, altered, or not there at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf, citable, tokens
from briefing.language.folding import find
from briefing.model import Block, Check, Cite, Evidence, Result, Source, Span

#: Fewer words than this stand in too many places to be moved to one of them.
LEAST_MOVED = 3
#: From this share of its words on, a quotation is an altered one, not an unknown one.
_ALTERED = 0.5
#: Longer ones are not compared word by word.
_MOST_COMPARED = 200
_QUOTED = re.compile(
    r"[\"“„«](?P<double>[^\"“”„«»]+)[\"”“»]"
    # A single mark opens before a letter and closes behind a word: all others are apostrophes.
    r"|(?<![\w'’])['‘](?=[^\W\d_])(?P<single>[^\"“”]{1,400}?)(?<=[\w.,!?])['’](?!\w)"
)


def locate(cite: Cite, shelf: Shelf) -> tuple[tuple[Evidence, ...], Ruling]:
    """The evidence behind a cite whose sentence is known to stand."""
    place = shelf.places[cite.at]
    if cite.words is None:
        return (shelf.evidence(cite.at, place.span),), PASSED
    source = shelf.source_at(cite.at)
    if (span := find(cite.words, source.text, place.span)) is not None:
        return (shelf.evidence(cite.at, span),), PASSED
    # Words that begin in the cited sentence and run on are where they should be.
    if (span := find(cite.words, source.text, place.block.span)) is not None:
        pieces = tuple(shelf.pieces(source, place.block, span))
        if any(piece.at == cite.at for piece in pieces):
            return pieces, PASSED
    pieces = elsewhere(cite.words, shelf, first=source)
    if pieces and len(tokens(cite.words)) >= LEAST_MOVED:
        return pieces, remark(Check.QUOTE, Result.WRONG_PLACE, f"cited at {cite.at}, found at {pieces[0].at}")
    return (), missing(cite.words, (cite.at,), shelf)


def elsewhere(words: str, shelf: Shelf, *, first: Source) -> tuple[Evidence, ...]:
    """The first place of any source that has the words, `first` searched first; empty for none."""
    for source in sorted(shelf.sources, key=lambda other: other is not first):
        for block in source.blocks:
            if citable(block) and (span := find(words, source.text, block.span)) is not None:
                return tuple(shelf.pieces(source, block, span))
    return ()


def quoted(statement: str) -> Iterator[str]:
    """The stretches between quotation marks, without a comma or full stop that belongs to the sentence around."""
    for match in _QUOTED.finditer(statement):
        words = (match["double"] or match["single"]).strip().rstrip(".,;:!?").strip()
        if words:
            yield words


def check_quoted(statement: str, evidence: Sequence[Evidence], shelf: Shelf) -> tuple[tuple[Evidence, ...], Ruling]:
    """Evidence that the quotations of a statement need beyond what is cited, and the ruling on them."""
    more: list[Evidence] = []
    ruling = PASSED
    cited = tuple(dict.fromkeys(one.at for one in evidence))
    for words in quoted(statement):
        if _cited_have(words, cited, shelf):
            continue
        pieces = elsewhere(words, shelf, first=shelf.source_at(cited[0]))
        if pieces and len(tokens(words)) >= LEAST_MOVED:
            more += pieces
            detail = f"{_short(words)} is quoted from {cited[0]} and stands at {pieces[0].at}"
            ruling += remark(Check.QUOTE, Result.WRONG_PLACE, detail)
        else:
            ruling += missing(words, cited, shelf)
    return tuple(more), ruling


def missing(words: str, cited: Sequence[str], shelf: Shelf) -> Ruling:
    """The fault of words that stand nowhere: altered, with the words that differ, or not found."""
    nearest = _nearest(words, cited, shelf)
    if nearest is not None:
        at, differing = nearest
        return fault(Check.QUOTE, Result.ALTERED, f"not word for word at {at}: {differing}")
    return fault(Check.QUOTE, Result.NOT_FOUND, f"{_short(words)} stands in no source")


def between_marks(evidence: Evidence, block: Block, source: Source) -> bool:
    """Whether words stand inside quotation marks; a mark that nothing closes holds to the end of its block."""
    text = source.text[block.span.start : block.span.end]
    start, end = evidence.span.start - block.span.start, evidence.span.end - block.span.start
    held = [match.span() for match in _QUOTED.finditer(text)]
    last = max((until for _, until in held), default=0)
    if (opened := re.search(r"[\"“„«]", text[last:])) is not None:
        held.append((last + opened.start(), len(text)))
    return any(begun <= start and end <= until for begun, until in held)


def _cited_have(words: str, cited: Sequence[str], shelf: Shelf) -> bool:
    """Whether the cited sentences have the words, those that run on over a sentence's end included."""
    for at in cited:
        place, text = shelf.places[at], shelf.source_at(at).text
        if find(words, text, place.span) is not None:
            return True
        span = find(words, text, place.block.span)
        if span is not None and span.overlaps(place.span):
            return True
    return False


def _nearest(words: str, cited: Sequence[str], shelf: Shelf) -> tuple[str, str] | None:
    """The sentence that has most of the words in their order, cited ones first, and what differs there."""
    asked = tokens(words)
    if not 2 < len(asked) <= _MOST_COMPARED:
        return None
    candidates = [*cited]
    if (likely := _likeliest(asked, shelf)) is not None:
        candidates.append(likely)
    for at in candidates:
        there = tokens(shelf.sentence(at))
        # The words of a long sentence are compared as far as the limit goes.
        matcher = SequenceMatcher(None, asked, there[: _MOST_COMPARED * 4], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if sum(block.size for block in blocks) >= _ALTERED * len(asked):
            return at, _differing(asked, there, matcher)
    return None


def _likeliest(asked: list[str], shelf: Shelf) -> str | None:
    wanted = frozenset(asked)
    shared = {at: len(wanted & there) for at, there in shelf.tokens.items()}
    best = max(shared, key=lambda at: shared[at], default=None)
    return best if best is not None and shared[best] >= _ALTERED * len(wanted) else None


def _differing(asked: list[str], there: list[str], matcher: SequenceMatcher[str]) -> str:
    """In words: what was put for what, what was added, what was left away."""
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    told = []
    for tag, asked_from, asked_to, there_from, there_to in codes:
        new, old = " ".join(asked[asked_from:asked_to]), " ".join(there[there_from:there_to])
        # What the sentence says before and after the quoted stretch was not left away.
        if tag == "delete":
            told.append(f"“{new}” added")
        elif 0 < asked_from < len(asked) or tag == "replace":
            told.append(
                f"“{new}” for “{_short(old, marks=False)}”" if new else f"“{_short(old, marks=False)}” left away"
            )
    return ", ".join(told) or "case or marks differ"


def _short(words: str, *, marks: bool = True) -> str:
    """At most twelve words, so that a verdict stays a line."""
    split = words.split()
    shown = " ".join(split[:12]) + (" …" if len(split) > 12 else "")
    return f"“{shown}”" if marks else shown


def span_in(words: str, evidence: Sequence[Evidence], shelf: Shelf) -> Evidence | None:
    """Where words stand inside the cited sentences, None for nowhere."""
    for one in evidence:
        span: Span | None = find(words, shelf.source_at(one.at).text, shelf.places[one.at].span)
        if span is not None:
            return shelf.evidence(one.at, span)
    return None
