"""What some bytes are: their content decides, a declared type and the name only where it is plain text."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from briefing.errors import SourceError
from briefing.sources.encoding import wide

PLAIN, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
SUFFIXES = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
}
_DECLARED = {
    "text/plain": PLAIN,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
    "text/html": HTML,
    "application/xhtml+xml": HTML,
}
# Opening bytes, what they are for a person, and what to do about it.
_SAVE_AS = "save its text as .txt, .md or .html and give that"
_OPENINGS = (
    (b"%PDF-", "a PDF", "copy its text into a .txt file and give that: PDF is not read yet"),
    (b"PK\x03\x04", "a ZIP archive", "unpack it and give the files in it"),
    (b"PK\x05\x06", "an empty ZIP archive", ""),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file", _SAVE_AS),
    (b"{\\rtf", "an RTF document", _SAVE_AS),
    (b"\x1f\x8b", "a gzip archive", "unpack it and give the file in it"),
    (b"BZh", "a bzip2 archive", "unpack it and give the file in it"),
    (b"\xfd7zXZ", "an xz archive", "unpack it and give the file in it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it and give the files in it"),
    (b"\x89PNG", "a picture", "give the text itself: pictures are not read"),
    (b"\xff\xd8\xff", "a picture", "give the text itself: pictures are not read"),
    (b"GIF8", "a picture", "give the text itself: pictures are not read"),
    (b"SQLite format 3", "a database", _SAVE_AS),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
)
_PACKED = (
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
    (b"mimetypeapplication/epub", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
)
_HEAD = 4096
_LOOKS_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MADE_BY_US = re.compile(
    rb"<meta\s+name=[\"']?generator[\"']?\s+content=[\"']?(?:cited-)?briefing\b|\A\s*<!-- generator: briefing\b",
    re.IGNORECASE,
)
_CONTROL = bytes(sorted({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B}))
_FORM = re.compile(r"briefing/\d+\Z")
_ATTACHMENT = "brief.json"
_OURS = "use 'briefing render' to print it again or 'briefing check' to verify it"


def media_type(data: bytes, name: str, content_type: str | None = None) -> str:
    """Which reader the bytes are for. Raises SourceError where there is none, saying what they are."""
    _refuse_binary(data, name)
    if _is_brief(data):
        raise SourceError(f"{name!r} is a brief made by this program, not a source", hint=_OURS)
    declared = _DECLARED.get((content_type or "").partition(";")[0].strip().lower())
    if declared in {HTML, MARKDOWN}:
        return declared
    if _LOOKS_HTML.match(data[:_HEAD].lstrip(b"\xef\xbb\xbf")) or _looks_html_wide(data):
        return HTML
    named = SUFFIXES.get(PurePath(name).suffix.lower(), PLAIN)
    return PLAIN if declared == PLAIN and named == HTML else named


def _looks_html_wide(data: bytes) -> bool:
    """The same in UTF-16, with its zero bytes out."""
    return data[:2] in {b"\xff\xfe", b"\xfe\xff"} and _LOOKS_HTML.match(data[2:_HEAD].replace(b"\0", b"")) is not None


def _refuse_binary(data: bytes, name: str) -> None:
    for opening, what, hint in _OPENINGS:
        if data.startswith(opening):
            _refuse_opening(data, name, what, hint)
    head = data[:_HEAD]
    marked = head[:2] in {b"\xff\xfe", b"\xfe\xff"} or head[:4] == b"\0\0\xfe\xff"
    strange = len(head) - len(head.translate(None, _CONTROL))
    if not marked and strange * 100 > len(head) and not wide(data):
        raise SourceError(f"{name!r} holds binary data, not text", hint=_SAVE_AS)


def _refuse_opening(data: bytes, name: str, what: str, hint: str) -> None:
    if what == "a PDF" and _attached(data):
        raise SourceError(f"{name!r} is a brief made by this program, not a source", hint=_OURS)
    if what == "a ZIP archive":
        for mark, packed in _PACKED:
            if mark in data[: _HEAD * 16]:
                raise SourceError(f"{name!r} is {packed}, which is not read yet", hint=_SAVE_AS)
    raise SourceError(f"{name!r} is {what}, whatever its name says; it is not read", hint=hint)


def _is_brief(data: bytes) -> bool:
    """Whether it is a brief of ours as JSON, or a page of ours."""
    if _MADE_BY_US.search(data[:_HEAD]):
        return True
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or b"briefing/" not in data:
        return False
    try:
        record = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and isinstance(form := record.get("form"), str) and _FORM.match(form) is not None


def _attached(data: bytes) -> bool:
    """Whether a PDF carries a brief of ours."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - only a PDF needs it

    try:
        document = PdfDocument(data)
    except PdfiumError:
        return False
    try:
        names = [document.get_attachment(place).get_name() for place in range(min(document.count_attachments(), 20))]
    except PdfiumError:
        return False
    finally:
        document.close()
    return _ATTACHMENT in names
