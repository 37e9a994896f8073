"""Works out what each passage of a document is: title, standfirst, sub-heading, paragraph or furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.language.sentences import word_count
from briefing.model import Role
from briefing.sources.draft import Passage
from briefing.sources.furniture import Sort, flag
from briefing.sources.judged import Judged
from briefing.sources.titles import HEAD, LONGEST_HEADING, find_title, mark_head

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.|[A-Z][.)])\s+\S")
_AND = re.compile(r",\s+|\s+(?:and|und|et|y|e|&|и)\s+")
_IS = "(?:is|are|was|ist|est|es|é|è|является|—)"
_LEAST_TEXT = 20
"""Words."""
_TAIL = 4
"""Passages at the end among which an author or a date may still be named."""


def judge(text: str, passages: Sequence[Passage]) -> tuple[Judged, ...]:
    """The passages in order, each with its role."""
    judged = [_look(text, passage) for passage in passages]
    _keep_to_the_edges(judged)
    _mark_repeats(judged)
    title = find_title(judged)
    if title is not None:
        mark_head(text, judged, title)
    _mark_author(text, judged)
    _mark_body(judged, -1 if title is None else title)
    _leave_some_text(judged)
    return tuple(judged)


def _leave_some_text(judged: list[Judged]) -> None:
    """Where everything was taken for furniture, what reads as running text is text after all."""
    if any(one.role is Role.BODY for one in judged):
        return
    for place, one in enumerate(judged):
        if one.role is Role.FURNITURE and one.count > _LEAST_TEXT:
            judged[place] = one.as_role(Role.BODY)


def _look(text: str, passage: Passage) -> Judged:
    words = text[passage.span.start : passage.span.end]
    seen = Judged(passage=passage, words=words, count=word_count(words))
    if passage.role is Role.FURNITURE:
        return seen.furniture(passage.why)
    found = flag(text, passage.span) if passage.role in {None, Role.HEADING} else None
    if passage.role is not None and not (found and found.sort is Sort.OTHER):
        return seen.as_role(passage.role)
    return replace(seen, role=Role.FURNITURE, flag=found) if found else seen


def _keep_to_the_edges(judged: list[Judged]) -> None:
    """An author or the date of the whole is named near the top or the end; dates between paragraphs head them."""
    between: list[int] = []
    for place, one in enumerate(judged):
        if one.sort() is Sort.BYLINE and HEAD <= place < len(judged) - _TAIL:
            judged[place] = replace(one, role=None, flag=None)
        elif one.sort() is Sort.DATELINE and any(following.prose for following in judged[place + 1 : place + 3]):
            between.append(place)
    if len(between) > 2:
        for place, one in enumerate(judged):
            if one.sort() is Sort.DATELINE:
                judged[place] = one.as_role(Role.HEADING)


def _mark_repeats(judged: list[Judged]) -> None:
    """The same line again is furniture, unless it is a refrain: a sentence of the text that comes back later."""
    first: dict[str, int] = {}
    for place, one in enumerate(judged):
        key = one.plain
        origin = first.setdefault(key, place)
        if origin == place or key.count(" ") < 1:
            continue
        refrain = one.open and one.stopped and place - origin > 3 and one.count < 12
        if not refrain:
            caption = judged[origin].sort() is Sort.CAPTION
            judged[place] = one.furniture("repeats the caption above" if caption else "repeats a line above")


def _mark_author(text: str, judged: list[Judged]) -> None:
    """A last line that tells who the author is: the name from the byline and "is"."""
    named = (one.flag.value for one in judged if one.flag and one.flag.sort is Sort.BYLINE and one.flag.value)
    names = [name for value in named for name in _AND.split(text[value.start : value.end]) if name]
    for place in range(max(0, len(judged) - _TAIL), len(judged)):
        one = judged[place]
        about = any(re.match(rf"{re.escape(name)},? {_IS}\b", one.words) for name in names)
        if one.open and about and one.count <= 60:
            judged[place] = one.furniture("a line about the author")


def _mark_body(judged: list[Judged], title: int) -> None:
    last_prose = max((place for place, one in enumerate(judged) if one.prose or one.role is Role.BODY), default=None)
    if last_prose is None:
        last_prose = len(judged)
    for short in list(_short_runs(judged, title + 1)):
        _mark_short(judged, short, last_prose)
    for place, one in enumerate(judged):
        if one.open:
            judged[place] = one.as_role(Role.BODY)


def _short_runs(judged: Sequence[Judged], start: int) -> Iterator[list[int]]:
    """Neighbouring short lines without a stop, furniture between them not counted."""
    run: list[int] = []
    for place in range(start, len(judged)):
        one = judged[place]
        if one.role is Role.FURNITURE:
            continue
        if one.open and _heads(one):
            run.append(place)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _heads(one: Judged) -> bool:
    """Whether a line can be a sub-heading."""
    if one.passage.listed or one.count > LONGEST_HEADING or one.words[:1].islower() or not one.words.strip("*_#= \n"):
        return False
    return (
        not one.stopped
        or (one.asks and one.words.isupper())
        or (one.last == ":" and one.count <= 4)
        or (_NUMBERED.match(one.words) is not None and one.last == ".")
    )


def _mark_short(judged: list[Judged], run: list[int], last_prose: int) -> None:
    """One or two short lines above a paragraph are sub-headings, after the last they are leftovers; more are a list."""
    if len(run) > 2 and not (run[-1] > last_prose and len(run) <= 4):
        return
    for place in run:
        if place > last_prose and _NUMBERED.match(judged[place].words):
            continue
        if place > last_prose:
            judged[place] = judged[place].furniture("a short line after the end of the text")
        else:
            judged[place] = judged[place].as_role(Role.HEADING)
