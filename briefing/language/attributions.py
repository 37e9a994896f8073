"""Who says what in a text: every attribution in it, with the places of speaker, cue and words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language.dateline import without_dateline
from briefing.language.legible import legible
from briefing.language.speech.findings import Finding
from briefing.language.speech.following import continued, join_later
from briefing.language.speech.fullnames import Names
from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.page import Page, open_page
from briefing.language.speech.passages import Passage, Place, make_passage
from briefing.language.speech.people import Memory
from briefing.language.speech.readings import read_page
from briefing.language.speech.tokens import lines
from briefing.language.speech.turns import interviewed
from briefing.language.speech.vocabulary import vocabulary
from briefing.model import Attribution, Block, Role, Span

#: A first line of at most this many characters, followed by more, is read as a headline.
_HEADLINE = 160
#: How the turns of an interview are marked where they bear no name.
_QUESTION, _ANSWER = "Q", "A"
#: What is reported of nobody, or of somebody as nothing, or only supposed.
_NOBODY = re.compile(r"(?:no[- ]one|nobody|none|neither|few)\b.*", re.IGNORECASE | re.DOTALL)
_NOTHING = re.compile(r"nothing\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:neither|nor|no|if|unless|whether)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BEFORE = 24
_MARKS = frozenset('"“”«»')


class Heard(NamedTuple):
    """An attribution, with a role for each of its speakers ("" where the text gives none)."""

    attribution: Attribution
    roles: tuple[str, ...]


def attributions(text: str, *, blocks: Sequence[Block] | None = None) -> list[Attribution]:
    """Every attribution in a text, in order; without blocks, its lines are its paragraphs and a short first line its headline."""
    return [heard.attribution for heard in hear(text, blocks=blocks)]


def hear(text: str, *, blocks: Sequence[Block] | None = None) -> list[Heard]:
    """The attributions of a text with all that is known of their speakers."""
    plain = legible(text)
    heard = _hear(plain.text, None if blocks is None else plain.blocks(blocks))
    real = (one for one in heard if not _is_unreal(one.attribution, plain.text))
    return [Heard(plain.back(one.attribution), one.roles) for one in real]


def _is_unreal(attribution: Attribution, text: str) -> bool:
    """Whether nobody said it: "no one said", "neither A nor B said", "if she said", "said nothing"."""
    mention, first = attribution.speaker_span, attribution.spans[0]
    if _NOTHING.match(text, first.start, first.end):
        return True
    if mention is None:
        return False
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    return bool(_NOBODY.fullmatch(text[mention.start : mention.end]) or _SUPPOSED.search(before))


def _hear(text: str, blocks: Sequence[Block] | None) -> list[Heard]:
    known = vocabulary()
    places = list(_places(text) if blocks is None else _places_of(text, blocks))
    names = Names((text[place.span.start : place.span.end] for place in places if not place.headline), known)
    if any(place.turn == _ANSWER for place in places):
        one = interviewed(open_page(make_passage(text, place, known), known, names) for place in places)
        places = [_with_turn(place, one) for place in places]
    # One paragraph after the other: what was made of it is given up before the next, however long the text.
    passages = (make_passage(text, place, known) for place in places)
    found = ((one, _findings(open_page(one, known, names)) if _speaks(one) else []) for one in passages)
    memory = Memory(names, known)
    return [_heard(finding, memory) for finding in continued(found)]


def _speaks(passage: Passage) -> bool:
    """Whether somebody may speak in a paragraph: it has a cue or a quotation, or is somebody's turn."""
    return bool(passage.sentences or passage.place.turn)


def _findings(page: Page) -> list[Finding]:
    """What is said in a paragraph: by those it names, or all of it by the one whose turn it is."""
    if page.passage.place.turn:
        whole = (0, len(page.passage.tokens) - 1)
        return [Finding(page=page, cue=None, speaker=None, contents=(whole,), reports=False)]
    return join_later(page, read_page(page))


def _with_turn(place: Place, interviewee: str) -> Place:
    """The place with a name for its turn; a question is nobody's."""
    return place._replace(turn={_ANSWER: interviewee, _QUESTION: ""}.get(place.turn, place.turn))


def _places(text: str) -> Iterator[Place]:
    """The lines of a text as its paragraphs."""
    spans = list(lines(text))
    for number, span in enumerate(spans):
        headline = number == 0 and len(spans) > 1 and span.end - span.start <= _HEADLINE
        yield Place(number, without_dateline(text, span), headline)


def _places_of(text: str, blocks: Sequence[Block]) -> Iterator[Place]:
    read = (block for block in blocks if block.role is not Role.FURNITURE)
    for number, block in enumerate(read):
        yield Place(number, without_dateline(text, block.span), block.role in (Role.TITLE, Role.HEADING), block.turn)


def _heard(finding: Finding, memory: Memory) -> Heard:
    passage = finding.passage
    mention = finding.speaker
    resolved = memory.resolve(finding.page, mention) if mention else memory.whose_turn(finding.page)
    words = passage.tokens.joined(mention.first, mention.last) if mention else ""
    attribution = Attribution(
        speaker=resolved.name,
        speakers=resolved.names,
        speaker_span=passage.tokens.span(mention.first, mention.last) if mention else None,
        cue=passage.tokens.span(*finding.cue) if finding.cue else None,
        spans=tuple(_spans(finding)),
        direct=finding.page.contents.is_direct(finding.contents),
        role=(resolved.roles[0] if resolved.roles else "") or None,
        via=_via(finding, memory),
        resolved_from=words if resolved.worked_out and words else None,
        reports=finding.reports or finding.cue is None or _quotes(finding),
    )
    return Heard(attribution, resolved.roles)


def _quotes(finding: Finding) -> bool:
    """Whether any of its content is quoted."""
    words = finding.passage.tokens.words
    return any(not _MARKS.isdisjoint(words[first : last + 1]) for first, last in finding.contents)


def _spans(finding: Finding) -> Iterator[Span]:
    for first, last in sorted(finding.contents):
        yield finding.passage.tokens.span(first, last)
    for passage, (first, last) in finding.follows:
        yield passage.tokens.span(first, last)


def _via(finding: Finding, memory: Memory) -> str | None:
    """Through whom the words came: an outlet that passes them on, or the one that was told."""
    if finding.via is not None:
        return finding.passage.tokens.joined(finding.via.first, finding.via.last)
    if finding.addressee is None:
        return None
    told = finding.page.nouns.read(*finding.addressee)
    if told is None or told.kind is not MentionKind.NAME:
        return None
    return _outlet(finding.page, told, memory)


def _outlet(page: Page, told: Mention, memory: Memory) -> str | None:
    """The name of one who was told something, if it can only be an outlet."""
    words = page.passage.tokens.joined(told.first, told.last)
    if page.nouns.is_outlet(told):
        return words
    plain = not told.role and " " not in words and words[0].isupper() and not words.lower().endswith("s")
    return words if plain and not memory.names.is_person(words) and not memory.has_spoken(words) else None
