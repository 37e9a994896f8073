"""A brief as JSON and back without loss, and out of the PDF that carries it."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import Any, NoReturn

from briefing.errors import SourceError
from briefing.model import Brief
from briefing.record.codec import Plain, from_plain, to_plain
from briefing.record.pdf import ATTACHMENT, attached
from briefing.record.pdf import looks_ours as _pdf_looks_ours
from briefing.record.schema import schema

__all__ = ["ATTACHMENT", "FORM", "from_json", "from_pdf", "is_pdf", "looks_like_brief", "schema", "to_json"]

#: The form of record that this program writes and reads.
FORM: str = next(str(field.default) for field in fields(Brief) if field.name == "form")

#: A brief of twenty long reports stays under a tenth of this.
MOST_BYTES = 64 * 1024 * 1024
#: The deepest place a brief has is nine levels down.
MOST_LEVELS = 32

_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
_FORM_NEAR_THE_TOP = re.compile(rb'\s*\{.{0,4000}?"form"\s*:\s*"briefing/[0-9]', re.DOTALL)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def to_json(brief: Brief) -> str:
    """The brief as JSON text, every field written, always the same for the same brief."""
    written = json.dumps(to_plain(brief, Brief), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    try:
        written.encode()
    except UnicodeEncodeError as error:
        raise SourceError("the brief holds half a character (a lone surrogate), which no file can hold") from error
    return written


def from_json(data: str | bytes, *, most: int = MOST_BYTES) -> Brief:
    """The brief that `to_json` wrote. Raises SourceError with the place of what does not fit."""
    if len(data) > most:
        raise SourceError(f"too large for a brief: over {most:,} bytes")
    plain = _parsed(data if isinstance(data, str) else _decoded(data))
    if not isinstance(plain, dict) or "form" not in plain:
        raise SourceError("not a brief of ours: the JSON has no key 'form' at its top")
    if plain["form"] != FORM:
        given = repr(plain["form"])[:40]
        raise SourceError(f"the brief has the form {given}; this version reads {FORM!r}")
    brief: Brief = from_plain(plain, Brief)
    return brief


def from_pdf(data: bytes, *, most: int = MOST_BYTES) -> Brief:
    """The brief that a PDF of ours carries as its attachment."""
    return from_json(attached(data, most=most), most=most)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes open as a PDF does."""
    return b"%PDF-" in data[:1024]


def looks_like_brief(data: bytes) -> bool:
    """Whether the bytes are, by their look, a brief of ours, as JSON or as PDF; says nothing of whether it holds."""
    if is_pdf(data):
        return _pdf_looks_ours(data)
    return _FORM_NEAR_THE_TOP.match(data.removeprefix(_BYTE_ORDER_MARK)) is not None


def _decoded(data: bytes) -> str:
    try:
        return data.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(f"not a brief of ours: byte {error.start} is not UTF-8") from error


def _parsed(text: str) -> Plain:
    if _levels(text) > MOST_LEVELS:
        raise SourceError(f"not a brief of ours: the JSON is nested more than {MOST_LEVELS} levels deep")
    try:
        return json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise SourceError(f"not a brief of ours: not JSON at line {error.lineno}, column {error.colno}") from error
    except ValueError as error:  # what is left is an integer of thousands of digits
        raise SourceError("not a brief of ours: the JSON holds a number that is too long") from error


def _levels(text: str) -> int:
    """How deep the brackets go, counted before parsing so that no depth can exhaust the parser."""
    depth = deepest = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        opening = match.group()[0]
        if opening in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif opening in "]}":
            depth -= 1
    return deepest


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object's keys, each once: of two values for one key a reader could not tell which was checked."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise SourceError(f"not a brief of ours: the key {key[:40]!r} stands twice in one object")
        found[key] = value
    return found


def _no_number(word: str) -> NoReturn:
    raise SourceError(f"not a brief of ours: {word} is not a value that a brief can hold")
