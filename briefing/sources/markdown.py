"""Reads Markdown: headings and front matter are used, marks inside lines taken out, marks of blocks left out of the spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import groupby

from briefing.model import NOT_GIVEN, Card, Fact, Notice, Role, Span
from briefing.sources.draft import Content, Draft, Passage
from briefing.sources.encoding import decode
from briefing.sources.filetypes import MARKDOWN
from briefing.sources.form import formed
from briefing.sources.inline import words_only
from briefing.sources.paragraphs import soft
from briefing.sources.plain import invisible

_FRONT = re.compile(r"---[ \t]*\n((?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[A-Za-z_-]{2,30}):[ \t]*[\"']?(?P<value>[^\n]*?)[\"']?[ \t]*$")
_HEADING = re.compile(r"[ ]{0,3}(?P<level>#{1,6})[ \t]+(?P<words>\S[^\n]*)")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*$")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_LINE = re.compile(r"[^\n]+")
_WORDLIKE = re.compile(r"[^\W_]")
_KEYS = {
    "title": "title",
    "subtitle": "dek",
    "description": "dek",
    "author": "byline",
    "authors": "byline",
    "date": "published",
    "published": "published",
    "publisher": "outlet",
    "publication": "outlet",
    "source": "outlet",
}


def read_markdown(content: Content) -> Draft:
    """The draft of a Markdown document."""
    decoded = decode(content.data, content.charset)
    form = formed(decoded.text)
    text = formed(words_only(form.text)).text
    notices = [*filter(None, [decoded.notice]), *invisible(form.invisible)]
    if text != form.text:
        detail = "Marks of Markdown inside the lines (links, emphasis, comments) were taken out of this source's text."
        notices.append(Notice(code="text-form", detail=detail))
    front = _FRONT.match(text)
    facts = _facts(text, front)
    passages = (*_front_passages(text, front), *_passages(text, front.end() if front else 0))
    return Draft(
        text=text,
        media_type=MARKDOWN,
        passages=_titled(passages, facts.get("title")),
        card=Card(
            title=facts.get("title", NOT_GIVEN),
            dek=facts.get("dek", NOT_GIVEN),
            byline=facts.get("byline", NOT_GIVEN),
            outlet=facts.get("outlet", NOT_GIVEN),
            published=facts.get("published", NOT_GIVEN),
        ),
        notices=tuple(notices),
    )


def _entries(text: str, front: re.Match[str] | None) -> Iterator[tuple[Span, re.Match[str] | None]]:
    """The lines of the front matter, each with its key and value where it has them."""
    for line in _LINE.finditer(text, *(front.span(1) if front else (0, 0))):
        if line.group().strip():
            yield Span(*line.span()), _ENTRY.match(text, line.start(), line.end())


def _facts(text: str, front: re.Match[str] | None) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for _, entry in _entries(text, front):
        field = _KEYS.get(entry["key"].lower()) if entry and entry["value"] else None
        if entry and field and field not in facts:
            facts[field] = Fact(value=entry["value"], span=Span(entry.start("value"), entry.end("value")))
    return facts


def _front_passages(text: str, front: re.Match[str] | None) -> Iterator[Passage]:
    why = "a line of the file's front matter"
    for span, _ in _entries(text, front):
        yield Passage(span=span, role=Role.FURNITURE, why=why)


def _titled(passages: tuple[Passage, ...], title: Fact | None) -> tuple[Passage, ...]:
    """The same with the front matter's title as title, where no heading is one."""
    if title is None or title.span is None or any(passage.role is Role.TITLE for passage in passages):
        return passages
    span = title.span
    return tuple(Passage(span=span, role=Role.TITLE) if span in passage.span else passage for passage in passages)


class _Kind(Enum):
    """What a line of Markdown is."""

    WORDS = auto()
    TITLE = auto()
    """A heading of the first level."""
    HEADING = auto()
    CODE = auto()


def _passages(text: str, start: int) -> Iterator[Passage]:
    """The first heading of the first level as title, other headings, code as furniture, all else as paragraphs."""
    titled = False
    for kind, group in groupby(_lines(text, start), key=lambda line: line[0]):
        spans = [span for _, span in group]
        if kind is _Kind.WORDS:
            for lines in _neighbours(text, spans):
                yield from soft(text, lines)
        elif kind is _Kind.CODE:
            yield from (Passage(span=span, role=Role.FURNITURE, why="a line of code") for span in spans)
        else:
            for span in spans:
                first = kind is _Kind.TITLE and not titled
                titled = titled or first
                yield Passage(span=span, role=Role.TITLE if first else Role.HEADING)


def _lines(text: str, start: int) -> Iterator[tuple[_Kind, Span]]:
    """Every line that has words, with what it is."""
    lines = [line for line in _LINE.finditer(text, start) if line.group().strip()]
    fenced = False
    for number, line in enumerate(lines):
        fence = _FENCE.match(line.group()) is not None
        heading = _HEADING.match(line.group())
        below = lines[number + 1] if number + 1 < len(lines) and lines[number + 1].start() == line.end() + 1 else None
        underline = _UNDERLINE.match(below.group()) if below else None
        if fenced or fence:
            fenced = fenced != fence
            yield _Kind.CODE, _stripped(line)
        elif heading:
            yield _Kind.TITLE if heading["level"] == "#" else _Kind.HEADING, _words(line, heading)
        elif underline and _WORDLIKE.search(line.group()):
            yield _Kind.TITLE if "=" in underline.group() else _Kind.HEADING, _stripped(line)
        elif not (_UNDERLINE.match(line.group()) and number and lines[number - 1].end() + 1 == line.start()):
            yield _Kind.WORDS, _stripped(line)


def _neighbours(text: str, spans: list[Span]) -> Iterator[list[Span]]:
    """Lines with no blank line between them."""
    run: list[Span] = []
    for span in spans:
        if run and text.count("\n", run[-1].end, span.start) > 1:
            yield run
            run = []
        run.append(span)
    yield run


def _stripped(line: re.Match[str]) -> Span:
    words = line.group()
    return Span(line.start() + len(words) - len(words.lstrip()), line.start() + len(words.rstrip()))


def _words(line: re.Match[str], heading: re.Match[str]) -> Span:
    """The words of a heading without its marks, those behind it included."""
    words = heading["words"].rstrip()
    bare = words.rstrip("#").rstrip() or words
    start = line.start() + heading.start("words")
    return Span(start, start + len(bare))
