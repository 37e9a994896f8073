"""What a reader hands over: a text in text form, and what its format itself says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.model import Card, Notice, Role, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of the text that stands by itself, before its role is known."""

    span: Span
    role: Role | None = None
    """What the format says it is: a heading mark, an <h2>."""
    why: str = ""
    """For a role of FURNITURE, in plain words."""
    listed: bool = False
    """An item of a list: never a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document as its reader understood it."""

    text: str
    media_type: str
    passages: tuple[Passage, ...]
    card: Card = field(default_factory=Card)
    """What the format's own metadata says."""
    notices: tuple[Notice, ...] = ()
    language: str = ""
    """As the format declares it, "" where it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a reader is given."""

    data: bytes
    name: str
    charset: str | None = None
    """As declared beside the bytes."""


Reader = Callable[[Content], Draft]
