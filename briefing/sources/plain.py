"""Reads plain text: the text form of the file is the text."""

from __future__ import annotations

from briefing.model import Notice
from briefing.sources.draft import Content, Draft
from briefing.sources.encoding import decode
from briefing.sources.filetypes import PLAIN
from briefing.sources.form import formed
from briefing.sources.paragraphs import passages


def read_plain(content: Content) -> Draft:
    """The draft of a plain text."""
    decoded = decode(content.data, content.charset)
    form = formed(decoded.text)
    notices = (*filter(None, [decoded.notice]), *invisible(form.invisible))
    return Draft(text=form.text, media_type=PLAIN, passages=passages(form.text), notices=notices)


def invisible(number: int) -> tuple[Notice, ...]:
    """What to tell the reader of characters that were taken out, nothing for none."""
    if not number:
        return ()
    characters = "1 invisible character was" if number == 1 else f"{number} invisible characters were"
    return (Notice(code="invisible", detail=f"{characters} taken out of this source's text."),)
