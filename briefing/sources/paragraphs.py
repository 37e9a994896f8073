"""Cuts a text into passages: by blank lines, by lines, or by lines joined where they were only wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.model import Span
from briefing.sources.draft import Passage

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[•‣▪◦●○·*–—-][ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)][ \t]")
_ENDED = re.compile(r"""[.!?…:;。！？؟۔।]["'”’“»)\]」』]*\Z""")
_WIDEST_WRAP = 120
"""Characters: nobody wraps lines wider by hand or by program."""


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a plain text, in order."""
    return tuple(passage for lines in _unwrapped(text, list(_runs(text))) for passage in lines)


def _unwrapped(text: str, runs: list[list[Span]]) -> Iterator[Iterator[Passage]]:
    """The passages of each run of neighbouring lines. A document that wraps its lines does so all through."""
    usual = _width(text, runs)
    for number, lines in enumerate(runs):
        fits = number > 0 and all(line.end - line.start <= usual for line in lines)
        yield _joined(text, lines, _width(text, [lines]) or (usual if fits else 0))


def _runs(text: str) -> Iterator[list[Span]]:
    """Lines between blank lines, white space around them left out."""
    lines: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            continue
        left = match.end() - len(line.lstrip())
        if lines and text.count("\n", lines[-1].end, left) > 1:
            yield lines
            lines = []
        lines.append(Span(left, match.start() + len(line.rstrip())))
    if lines:
        yield lines


def soft(text: str, lines: list[Span]) -> Iterator[Passage]:
    """The passages of neighbouring lines where the format makes a line end a space (two spaces before it: an end).

    Lines wider than anybody wraps them are paragraphs that their writer set apart by line ends alone.
    """
    wide = max(line.end - line.start for line in lines) > 2 * _WIDEST_WRAP
    start = lines[0]
    for line, following in pairwise(lines):
        if wide or _itemised(text, following) or text.startswith("  \n", line.end):
            yield _passage(text, Span(start.start, line.end))
            start = following
    yield _passage(text, Span(start.start, lines[-1].end))


def _joined(text: str, lines: list[Span], width: int) -> Iterator[Passage]:
    start = lines[0]
    for line, following in pairwise(lines):
        if not (width and _wrapped(text, line, following, width)):
            yield _passage(text, Span(start.start, line.end))
            start = following
    yield _passage(text, Span(start.start, lines[-1].end))


def _width(text: str, runs: Sequence[list[Span]]) -> int:
    """The width at which the lines of some runs were wrapped, 0 where each stands for itself.

    Wrapped prose breaks in the middle of its sentences; lines that are paragraphs end with them.
    """
    widths = sorted(line.end - line.start for lines in runs if len(lines) > 1 for line in lines)
    width = widths[-1 - len(widths) // 20] if widths else 0
    if not 30 <= width <= _WIDEST_WRAP or widths[-1] > 2 * _WIDEST_WRAP:
        return 0
    breaks = [pair for lines in runs for pair in pairwise(lines) if pair[0].end - pair[0].start > width * 0.55]
    inside = [(line, following) for line, following in breaks if not _ended(text, line)]
    runs_on = any(text[following.start].islower() for _, following in inside)
    return width if runs_on and len(inside) * 2 > len(breaks) else 0


def _wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the line end between two lines is only a wrap."""
    if _itemised(text, following) or text[line.start : line.end] == text[following.start : following.end]:
        return False
    words = text[following.start : following.end].split(maxsplit=1)
    long = line.end - line.start
    if long + 1 + len(words[0]) >= width:
        return True
    return not _ended(text, line) and (long > width * 0.55 or text[following.start].islower())


def _ended(text: str, line: Span) -> bool:
    return _ENDED.search(text[max(line.start, line.end - 8) : line.end]) is not None


def _itemised(text: str, line: Span) -> bool:
    return any(mark.match(text, line.start, line.end) for mark in (_BULLET, _NUMBERED))


def _passage(text: str, span: Span) -> Passage:
    """A passage without the mark of a list in front."""
    bullet = _BULLET.match(text, span.start, span.end)
    return Passage(span=Span(bullet.end(), span.end) if bullet else span, listed=bool(bullet))
