"""Who says what in a text of a language that has a table of cues."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing.language.attributions import Heard
from briefing.language.elsewhere.clauses import Clauses, Said
from briefing.language.elsewhere.cues import Cues, cues
from briefing.language.elsewhere.mentions import Mentions, capital_runs
from briefing.language.elsewhere.quotations import QUOTED, Quotations, hidden, quotations
from briefing.language.elsewhere.roll import NameRoll
from briefing.language.elsewhere.uncased import UncasedMentions
from briefing.language.tables import table
from briefing.model import Attribution, Block, PartyKind, Role, Source, Span

#: A verb that tells whose a quotation is stands so near.
_NEAR = 8
_BARE = " .,;!?—–-…؟،\n\u00a0"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with its quotations; `runs_on` where its last one goes on in the next paragraph."""

    block: Block
    quoted: tuple[Span, ...]
    lost: Span | None
    runs_on: bool


def hear_elsewhere(source: Source) -> list[Heard]:
    """The attributions of a source in a language other than English, in text order."""
    known = cues(source.language)
    paragraphs = list(_paragraphs(source, known))
    text = known.honorifics.sub(lambda address: " " * len(address.group()), _hidden(source.text, paragraphs))
    told = table(f"voices.{source.language}")

    def said(knows: Callable[[str], bool]) -> list[Said]:
        mentions = (Mentions if known.cased else UncasedMentions)(text, known, knows)
        return list(_said(text, paragraphs, Clauses(text, known, mentions)))

    written = list(capital_runs(text, known)) if known.cased else []
    # Who speaks once by full name can speak by surname before or after: what the first reading finds serves the second.
    first = said(NameRoll(written, "", first_too=False).knows)
    names = [*(one.mention.name for one in first), *written]
    roll = NameRoll(names, told.get("inflection", ""), first_too=not known.cased, near=told.get("near", ""))
    verb, ending = told.get("feminine", ("(?!)", ""))
    heard = [
        _heard(one, roll)
        for one in said(roll.knows)
        # Of "the sister of Gromov" in words without "of" nobody is named.
        if not (re.search(verb, source.text[one.cue.start : one.cue.end]) and roll.masculine(one.mention.name, ending))
    ]
    return sorted((one for one in heard if one), key=lambda one: one.attribution.spans[0].start)


def kind_elsewhere(name: str, roles: tuple[str, ...], tag: str) -> PartyKind:
    """The kind of party that the first office in a role or a name shows."""
    known = cues(tag)
    words = (word.strip(".,،") for role in (*roles, name) for word in role.split())
    kinds = (known.kind(word) for word in words)
    return next((kind for kind in kinds if kind not in {None, PartyKind.UNKNOWN}), None) or PartyKind.UNKNOWN


def _paragraphs(source: Source, known: Cues) -> Iterator[_Paragraph]:
    blocks = [block for block in source.blocks if block.role in {Role.BODY, Role.DEK}]
    openers = {pair[0] for pair in known.quotes}
    for number, block in enumerate(blocks):
        found: Quotations = quotations(source.text, block.span, known.quotes)
        if found.unclosed is None:
            yield _Paragraph(block, found.closed, None, runs_on=False)
            continue
        rest = Span(found.unclosed, block.span.end)
        on = number + 1 < len(blocks) and source.text[blocks[number + 1].span.start] in openers
        quoted = (*found.closed, rest) if on else found.closed
        yield _Paragraph(block, quoted, None if on else rest, runs_on=on)


def _hidden(text: str, paragraphs: Sequence[_Paragraph]) -> str:
    """The text, as long as before, with the words of its quotations hidden; what is no paragraph is blank."""
    pieces, at = [], 0
    for one in paragraphs:
        span = one.block.span
        pieces += [" " * (span.start - at), hidden(text, span, one.quoted, one.lost)]
        at = span.end
    return "".join((*pieces, " " * (len(text) - at)))


def _said(text: str, paragraphs: Sequence[_Paragraph], clauses: Clauses) -> Iterator[Said]:
    speaking: Said | None = None
    runs_on = False
    for paragraph in paragraphs:
        speaking = speaking if runs_on else None
        for sentence in _sentences(text, paragraph, clauses.cues):
            if _is_all_quoted(text, sentence):
                if speaking:
                    yield speaking._replace(spans=(_quotation(text, sentence),), direct=True)
                continue
            found = list(_apart(clauses.read(sentence)))
            yield from found
            direct = [one for one in found if one.direct]
            speaking = direct[-1] if direct and _ends_open(direct[-1], found) else None
        runs_on = paragraph.runs_on


def _ends_open(last: Said, found: Sequence[Said]) -> bool:
    """Whether a bare quotation that follows is the same speaker's: nobody else speaks in the sentence."""
    return all(one.mention.name == last.mention.name for one in found)


def _apart(found: Iterator[Said]) -> Iterator[Said]:
    """Words once, for whom they were found first."""
    taken: list[Span] = []
    for one in found:
        if not any(span.overlaps(other) for span in one.spans for other in taken):
            taken += one.spans
            yield one


def _sentences(text: str, paragraph: _Paragraph, known: Cues) -> Iterator[Span]:
    """The sentences of a paragraph, none of which ends inside a quotation or between it and the verb that tells whose it is."""
    held: Span | None = None
    ends = [one.end for one in paragraph.quoted]
    for sentence in paragraph.block.sentences:
        span = Span(held.start, sentence.span.end) if held else sentence.span
        held = None
        last = bisect_left(ends, span.end)
        cut = last < len(ends) and paragraph.quoted[last].start < span.end < ends[last]
        if cut or _verb_follows(text, span.end, paragraph.block.span.end, known):
            held = span
        else:
            yield span
    if held:
        yield held


def _verb_follows(text: str, at: int, limit: int, known: Cues) -> bool:
    if text[at - 1] != QUOTED or "after" not in known.orders:
        return False
    near = text[at : min(limit, at + _NEAR)]
    behind = at + len(near) - len(near.lstrip(" ,،—–-\u00a0"))
    return known.verbs.match(text, behind, limit) is not None


def _is_all_quoted(text: str, span: Span) -> bool:
    return set(text[span.start : span.end].strip(_BARE)) == {QUOTED}


def _quotation(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + words.index(QUOTED), span.start + words.rindex(QUOTED) + 1)


def _heard(said: Said, roll: NameRoll) -> Heard | None:
    name = roll.full(said.mention.name)
    if name is None:
        return None
    attribution = Attribution(
        speaker=name,
        speakers=(name,),
        speaker_span=said.mention.span,
        cue=said.cue,
        spans=said.spans,
        direct=said.direct,
        role=said.mention.role or None,
        resolved_from=said.mention.name if name != said.mention.name else None,
    )
    return Heard(attribution, (said.mention.role,))
