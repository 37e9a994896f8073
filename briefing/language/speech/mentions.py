"""Somebody named beside a cue."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class MentionKind(Enum):
    """How somebody is named."""

    NAME = auto()
    PRONOUN = auto()
    NOUN = auto()


class Mention(NamedTuple):
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
