"""Paragraphs for a text that has none: runs of sentences, with the headings that ran into them set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.language.sentences import cut, openers, word_count
from briefing.model import Notice, Role, Span
from briefing.sources.draft import Passage
from briefing.sources.wordlists import wordlist

_RUN = 5
"""Sentences to a paragraph."""
_LONG = 600
"""Words: a passage of more is no paragraph that anybody wrote."""
_ALONE = 150
"""Words: a sentence of more, a list run together, is a paragraph of its own."""
_TOKEN = re.compile(r"\S+")
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d\Z")
_HEADING_WORDS = 14
_TITLE_WORDS = 25

NOTICE = Notice(
    code="no-paragraphs",
    detail=f"A stretch of this source has no paragraphs; it was numbered in runs of {_RUN} sentences.",
)


def too_long(text: str, passage: Passage, *, alone: bool) -> bool:
    """Whether a passage needs cutting; `alone`: it is the whole document."""
    most = _ALONE if alone else _LONG
    long = passage.span.end - passage.span.start > most
    return long and passage.role in {None, Role.BODY} and word_count(text[passage.span.start : passage.span.end]) > most


def broken(text: str, passage: Passage, language: str, *, titled: bool) -> Iterator[Passage]:
    """The passage as paragraphs and headings; `titled`: whether its opening may be the document's title."""
    run: list[Span] = []
    for part in _parts(text, passage.span, language):
        at_title = titled and part.start == passage.span.start
        heading = _run_in(text, part, _TITLE_WORDS if at_title else _HEADING_WORDS)
        alone = heading or word_count(text[part.start : part.end]) > _ALONE
        if run and (alone or len(run) == _RUN):
            yield _paragraph(run)
            run = []
        if heading:
            yield Passage(span=part, role=Role.TITLE if at_title else Role.HEADING)
        elif alone:
            yield _paragraph([part])
        else:
            run.append(part)
    if run:
        yield _paragraph(run)


def _paragraph(run: Sequence[Span]) -> Passage:
    return Passage(span=Span(run[0].start, run[-1].end), role=Role.BODY)


def _parts(text: str, span: Span, language: str) -> Iterator[Span]:
    """The sentences, each cut again where one plainly begins behind words that are no sentence."""
    opening = openers(language)
    for sentence in cut(text, span, language=language):
        start = sentence.start
        for place in _beginnings(text, sentence, opening):
            yield Span(start, start + len(text[start:place].rstrip()))
            start = place
        yield Span(start, sentence.end)


def _beginnings(text: str, sentence: Span, opening: frozenset[str]) -> Iterator[int]:
    """Where a capitalised opening word and a small one follow a row of capitalised words without a stop."""
    row = 0
    tokens = list(_TOKEN.finditer(text, sentence.start, sentence.end))
    for token, following in pairwise(tokens):
        word = token.group()
        opens = word in opening and following.group()[0].islower() and following.group().isalpha()
        if opens and row >= 2 and text[token.start() - 2] not in ",;:":
            yield token.start()
            row = 0
        elif word[0].isupper() or _YEAR.match(word) or (row and _continues(word)):
            row = (
                0 if word[0].isupper() and word in opening and row == 0 and token.start() == sentence.start else row + 1
            )
        else:
            row = 0


def _continues(word: str) -> bool:
    return word in wordlist("pages")["small"] or re.fullmatch(r"\d{1,2}(?:[–-]\d{1,2})?,?", word) is not None


def _run_in(text: str, part: Span, most: int) -> bool:
    """Whether a part is a heading that ran into the text: capitalised words, small ones between, no stop."""
    words = text[part.start : part.end].split()
    if not 2 <= len(words) <= most or words[-1][-1] in '.!?:;,"”':
        return False
    return (
        all(word[0].isupper() or word in wordlist("pages")["small"] or word[0].isdigit() for word in words)
        and not words[-1].islower()
    )
