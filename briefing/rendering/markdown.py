"""The brief as Markdown: all text is escaped before a template sees it, so that none can be forgotten."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from briefing.rendering import templating
from briefing.rendering.parts import BriefView

TEMPLATE = "brief.md"

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")
_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_OPENS_LINE = re.compile(r"^\s*([-+=]|\d+(?=[.)](?:\s|$)))")


def to_markdown(view: BriefView, *, layout: str) -> bytes:
    """Markdown with the sources at its end, each citation a link to its paragraph."""
    text = templating.markdown(TEMPLATE, layout, {"view": escaped(view)})
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    shown = _SPECIAL.sub(r"\\\1", _BREAKS.sub(" ", text))
    # An address would become a link by itself.
    return _OPENS_LINE.sub(_as_text, shown.replace("://", "&#58;//"))


def _as_text(opening: re.Match[str]) -> str:
    # A number cannot be escaped, so what follows it is kept from making a list by a character reference.
    return f"&#{ord(opening[1][0])};{opening[1][1:]}"


def escaped(value: object) -> object:
    """A view, or any part of one, with every text in it escaped."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, tuple):
        return tuple(escaped(one) for one in value)
    if isinstance(value, Mapping):
        return {key: escaped(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: escaped(getattr(value, field.name)) for field in fields(value)}
    return value
