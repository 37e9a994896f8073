"""The top of a document: which line is the title, which the standfirst, and what else stands above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Role
from briefing.sources.datelines import date_in, only_date
from briefing.sources.furniture import Sort
from briefing.sources.judged import TITLE_WORDS, Judged

HEAD = 12
"""Passages: title, date and author stand among the first of them or nowhere."""
LONGEST_HEADING = 12
"""Words."""
_DEK_WORDS = 60
_LABEL_WORDS = 3
_PLACE = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,2},\s+(?:(?:den|le|am)\s+)?")
_SENTENCE_END = re.compile(r"[.!?]\s")


def find_title(judged: list[Judged]) -> int | None:
    """Which passage is the title; labels above it become furniture."""
    for place, one in enumerate(judged[:HEAD]):
        if one.role is Role.TITLE:
            _mark_above(judged, place)
            return place
    free = [place for place in range(min(HEAD, len(judged))) if judged[place].open]
    # What a title heads is still to be judged, or text already where a long stretch was cut into paragraphs.
    if sum(one.open or one.role is Role.BODY for one in judged) < 2:
        return None
    while _labels([judged[place] for place in free[:4]]):
        judged[free[0]] = judged[free[0]].furniture("a section label above the title")
        free = free[1:]
    if not free or not _titled(judged[free[0]]):
        return None
    judged[free[0]] = judged[free[0]].as_role(Role.TITLE)
    return free[0]


def _labels(lines: Sequence[Judged]) -> bool:
    """Whether the first of some lines is the label of a section, the title coming after it and perhaps other labels."""
    title = next((line for line in lines if line.count > _LABEL_WORDS), None)
    if title is None or not _titled(title) or lines[0] is title:
        return False
    return not lines[0].stopped and _titled(lines[0]) and title.count >= 2 * lines[0].count


def _mark_above(judged: list[Judged], title: int) -> None:
    for place in range(title):
        if judged[place].open and not judged[place].prose:
            judged[place] = judged[place].furniture("a line above the title")


def _titled(one: Judged) -> bool:
    """Whether a line can be a headline."""
    fits = one.open and not one.passage.listed and one.count <= TITLE_WORDS
    return fits and (not one.stopped or one.asks or one.last in "!！…")


def mark_head(text: str, judged: list[Judged], title: int) -> None:
    """What stands between the title and the text: the standfirst, and lines that are furniture by where they stand."""
    _mark_title_again(text, judged, title)
    _mark_place_and_date(text, judged, title)
    _mark_heading_dek(judged, title)
    anchor = _anchor(judged, title)
    between = [place for place in range(title + 1, anchor) if judged[place].open] if anchor else []
    for number, place in enumerate(between):
        judged[place] = _above_the_byline(judged[place], first=number == 0)
    if not anchor:
        _mark_lone_dek(judged, title)
        return
    for place in range(anchor + 1, min(len(judged), anchor + 4)):
        one = judged[place]
        if not one.open:
            continue
        if one.stopped or one.passage.listed or one.count > TITLE_WORDS or not _prose_follows(judged, place):
            break
        if one.count > 4:
            judged[place] = _caption_by_place(one, "a line without a full stop between the date or author and the text")


def _mark_title_again(text: str, judged: list[Judged], title: int) -> None:
    """The title once more, with nothing or only a date behind it."""
    heading = judged[title].words
    for place in range(title + 1, min(len(judged), title + HEAD)):
        one = judged[place]
        if (
            one.open
            and len(one.words) > len(heading)
            and replace(one, words=one.words[: len(heading)]).plain == judged[title].plain
        ):
            date = only_date(text, one.span.start + len(heading), one.span.end)
            if date:
                judged[place] = one.furniture("repeats the title, with a date", Sort.DATELINE, date)


def _mark_place_and_date(text: str, judged: list[Judged], title: int) -> None:
    """A short line that is a place and a full date."""
    for place in range(title + 1, min(len(judged), title + HEAD)):
        one = judged[place]
        if one.prose:
            return
        date = date_in(text, one.span.start, one.span.end) if one.open and one.count <= 8 else None
        if date and date.end >= one.span.end - 3 and _PLACE.fullmatch(text, one.span.start, date.start):
            judged[place] = one.furniture("a line that gives only a place and a date", Sort.DATELINE, date)


def _mark_heading_dek(judged: list[Judged], title: int) -> None:
    """A heading right under the title that is as long as a sentence is the standfirst."""
    place = next((place for place in range(title + 1, len(judged)) if judged[place].role is not Role.FURNITURE), None)
    if place is not None and judged[place].role is Role.HEADING and LONGEST_HEADING < judged[place].count <= _DEK_WORDS:
        judged[place] = judged[place].as_role(Role.DEK)


def _anchor(judged: list[Judged], title: int) -> int | None:
    """The last byline or date line near the title, with little but furniture before it."""
    found, free = None, 0
    for place in range(title + 1, min(len(judged), title + HEAD)):
        one = judged[place]
        if one.sort() in {Sort.BYLINE, Sort.DATELINE}:
            found = place
        elif one.open:
            free += 1
            if one.count > _DEK_WORDS or free > 3 or (found is not None and one.prose):
                break
    return found


def _above_the_byline(one: Judged, *, first: bool) -> Judged:
    if first and one.count > _LABEL_WORDS:
        return one.as_role(Role.DEK)
    if one.count <= _LABEL_WORDS:
        return one.furniture("a label under the title")
    return _caption_by_place(one, "a line between the standfirst and the author or date, as captions stand")


def _caption_by_place(one: Judged, why: str) -> Judged:
    return one.furniture(f"{why}; probably a picture's caption", Sort.CAPTION)


def _mark_lone_dek(judged: list[Judged], title: int) -> None:
    """A standfirst where no author or date follows: a line without a stop, or a short one right above a caption."""
    place = next((place for place in range(title + 1, len(judged)) if judged[place].open), None)
    if place is None or judged[place].passage.listed or not _prose_follows(judged, place):
        return
    one = judged[place]
    above_caption = place + 1 < len(judged) and judged[place + 1].sort() is Sort.CAPTION
    unstopped = not one.stopped and 4 < one.count <= _DEK_WORDS and not _SENTENCE_END.search(one.words)
    if unstopped or (above_caption and one.stopped and 4 < one.count <= TITLE_WORDS):
        judged[place] = one.as_role(Role.DEK)


def _prose_follows(judged: Sequence[Judged], place: int) -> bool:
    """Whether the next passage that is not set aside is running text."""
    following = next((one for one in judged[place + 1 :] if one.role is not Role.FURNITURE), None)
    return following is not None and (following.prose or following.role is Role.BODY)
