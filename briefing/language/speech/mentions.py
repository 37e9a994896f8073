"""Somebody named beside a cue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class MentionKind(Enum):
    """How somebody is named."""

    NAME = auto()
    PRONOUN = auto()
    NOUN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody named in a passage; `first` to `last` are the tokens of the name, or of the phrase where there is none."""

    first: int
    last: int
    kind: MentionKind
    begin: int
    """First token of the whole phrase, the office in front included."""
    finish: int
    """Last token of the whole phrase, appositions included."""
    role: str = ""
    plural: bool = False
    also: tuple[Mention, ...] = ()
    """Those who speak as one with them."""
