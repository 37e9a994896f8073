"""Sentences that ran into each other where a text lost its line ends: captions, headings and notes without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.language.sentences import openers
from briefing.language.tables import table, words
from briefing.model import Span

_TABLE = "run_on.en"
_UNFINISHED = words(_TABLE, "unfinished")
_VERBS = words(_TABLE, "verbs")
_ADVERBS = words(_TABLE, "adverbs")
_CAPITALISED = words(_TABLE, "capitalised")
#: Openers that stand as often inside a sentence.
_UNCERTAIN = frozenset({"I"})
_JOINS = frozenset({"and", "or"})
_LEAST = 6
"""Words: fewer on either side are no sentence of their own."""

_WORD = re.compile(r"[^\W_](?:[\w’'.,&-]*[\w’'])?")
_GAP = re.compile(r"[)\"'”’]?\s+")
LABEL = re.compile(r"[A-Z][\w’'-]{0,20}(?:\s[a-z][\w’'-]{0,20}){0,4}:\s+(?![\"'“‘])")
"""What a caption opens with: "Bad memories: …"; words that are quoted after a colon are somebody's."""
_NAME_AND_VERB = re.compile(
    r"(?:[A-Z][\w’'.-]{1,20}\s+){1,3}(?:\([^()\n]{1,40}\)\s+)?"
    rf"(?:(?:{'|'.join(sorted(_ADVERBS))}|[a-z]{{2,12}}ly)\s+)?(?P<verb>[a-z]+)\b"
)
_CLAUSE = re.compile(rf"[,;:–—]\s|\b(?:{'|'.join(sorted(words(_TABLE, 'clause_openers')))})\b")
_NOTICE = re.compile(rf"(?i:{'|'.join(table(_TABLE)['notices'])})\s+(?=[\"'“‘]?[A-Z])")
_LOOK_BACK = 240
"""Characters: no clause is longer."""


def run_on(text: str, span: Span, *, language: str = "en") -> tuple[Span, ...]:
    """The sentences that stand in a stretch one behind the other without a stop; the stretch alone where it is one.

    Meant for sentences that are too long to be one: a short sentence has too little in it to tell by.
    """
    starts = [span.start, *_starts(text, span, openers(language) - _UNCERTAIN), span.end]
    pieces = ((start, start + len(text[start:end].rstrip())) for start, end in pairwise(starts))
    return tuple(Span(start, end) for start, end in pieces)


def without_notice(text: str, span: Span) -> Span:
    """The stretch without a line of the page at its head ("Scroll down for video"); as it is where it has none."""
    notice = _NOTICE.match(text, span.start, span.end)
    return Span(notice.end(), span.end) if notice and notice.end() < span.end else span


def _starts(text: str, span: Span, opening: frozenset[str]) -> Iterator[int]:
    """Where a sentence begins behind one that was not ended."""
    found = list(_WORD.finditer(text, span.start, span.end))
    last = quotes = 0
    for number in range(1, len(found)):
        before, word = found[number - 1], found[number]
        quotes += text.count('"', before.start(), word.start()) + _curly(text, before.start(), word.start())
        if number - last < _LEAST or len(found) - number < _LEAST or quotes % 2 or not _may_end(text, before, word):
            continue
        named = before.group()[0].isupper() and before.group() not in _CAPITALISED
        opens = not named and (_opens(word, found[number + 1], opening) or _names(text, span, word))
        if opens or LABEL.match(text, word.start()):
            yield word.start()
            last = number


def _curly(text: str, start: int, end: int) -> int:
    return text.count("“", start, end) + text.count("”", start, end)


def _may_end(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a sentence may end with one word and the next begin with the other."""
    return (
        word.group()[0].isupper()
        and before.group().lower() not in _UNFINISHED
        and _GAP.fullmatch(text, before.end(), word.start()) is not None
    )


def _opens(word: re.Match[str], following: re.Match[str], opening: frozenset[str]) -> bool:
    return word.group() in opening and following.group() not in _JOINS


def _names(text: str, span: Span, word: re.Match[str]) -> bool:
    """Whether a name with a verb of its own begins here, the clause before it having one already."""
    found = _NAME_AND_VERB.match(text, word.start(), span.end)
    if found is None or not _is_verb(found["verb"]):
        return False
    clause = _CLAUSE.split(text[max(span.start, word.start() - _LOOK_BACK) : word.start()])[-1]
    return any(_is_verb(one) for one in clause.split()[1:])


def _is_verb(word: str) -> bool:
    return word in _VERBS or (len(word) > 4 and word.endswith("ed"))
