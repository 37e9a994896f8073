"""Reads what the user named into sources: the table of readers, and all that is worked out once for each text."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.errors import SourceError
from briefing.language.sentences import word_count
from briefing.model import Excerpt, Role, Source
from briefing.sources import unbroken
from briefing.sources.blocks import blocks
from briefing.sources.card import card
from briefing.sources.draft import Content, Draft, Passage, Reader
from briefing.sources.files import capped, files, is_folder
from briefing.sources.filetypes import HTML, MARKDOWN, PLAIN, media_type
from briefing.sources.form import FORM
from briefing.sources.html import read_html
from briefing.sources.kinds import kind
from briefing.sources.languages import detect
from briefing.sources.markdown import read_markdown
from briefing.sources.plain import read_plain
from briefing.sources.roles import judge
from briefing.sources.turns import turns

READERS: Mapping[str, Reader] = {PLAIN: read_plain, MARKDOWN: read_markdown, HTML: read_html}
LEAST_WORDS = 40
"""Words: with fewer there is nothing to brief."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def read(
    origin: str | os.PathLike[str] | bytes,
    *,
    content_type: str | None = None,
    name: str | None = None,
) -> tuple[Source, ...]:
    """The sources at a path (a file, or a folder of files) or in some bytes; letters are given later.

    Raises SourceError where something cannot be read or has fewer than `LEAST_WORDS` words.
    """
    if isinstance(origin, bytes):
        shown = name or "text"
        return (_source(capped(origin, shown), shown, content_type),)
    if isinstance(origin, str) and _SCHEME.match(origin):
        raise SourceError(f"{origin!r} is an address; nothing is fetched", hint="save the page and give the file")
    path = Path(origin)
    named = None if is_folder(path) else name
    return tuple(_source(data, named or found, content_type) for found, data in files(path))


def _source(data: bytes, name: str, content_type: str | None) -> Source:
    if not data.strip():
        raise SourceError(f"{name!r} is empty", hint="give a text of at least 40 words")
    reader = READERS[media_type(data, name, content_type)]
    charset = _CHARSET.search(content_type or "")
    draft = reader(Content(data=data, name=name, charset=charset[1] if charset else None))
    check_length(draft.text, name)
    return _worked_out(draft, name)


def check_length(text: str, name: str) -> None:
    """Raises SourceError where a text is too short to brief; a CJK character counts as half a word."""
    words = word_count(text)
    if words < LEAST_WORDS:
        raise SourceError(
            f"{name!r} holds nothing to brief: {words:g} words", hint=f"give a text of at least {LEAST_WORDS} words"
        )


def _worked_out(draft: Draft, name: str) -> Source:
    text = draft.text
    language = draft.language or detect(text)
    passages = tuple(_broken(text, draft.passages, language))
    judged = judge(text, passages)
    found = turns(judged)
    if not any(one.role is Role.BODY for one in judged) and not found.who:
        raise SourceError(f"{name!r} holds nothing to brief: no paragraph in it", hint="give a text that has sentences")
    known = card(text, judged, draft.card)
    what, reason = kind(judged, found, known)
    notices = draft.notices if passages == draft.passages else (*draft.notices, unbroken.NOTICE)
    return Source(
        name=name,
        media_type=draft.media_type,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        form=FORM,
        length=len(text),
        excerpts=(Excerpt(start=0, text=text),),
        blocks=blocks(text, judged, found, language),
        kind=what,
        kind_reason=reason,
        card=known,
        language=language,
        notices=notices,
    )


def _broken(text: str, passages: Sequence[Passage], language: str) -> Iterator[Passage]:
    """The passages, those that go on without end cut into paragraphs."""
    titled = not any(passage.role is Role.TITLE for passage in passages)
    for number, passage in enumerate(passages):
        if unbroken.too_long(text, passage, alone=len(passages) == 1):
            yield from unbroken.broken(text, passage, language, titled=titled and number == 0)
        else:
            yield passage
