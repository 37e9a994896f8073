"""Words that hold a statement back: negations, hedges and amounts, conditions. As worded, in text order."""

from __future__ import annotations

from functools import cache

from briefing.language.phrases import Phrases
from briefing.language.tables import table
from briefing.model import Span

_TABLE = "limits.en"
#: The month is no hedge; a capitalised "May" is taken for it.
_MONTH = "May"


def negations(text: str) -> tuple[str, ...]:
    """The negations, "n't" included; "not only" and its like are none."""
    return _found(text, "negations")


def negation_spans(text: str) -> tuple[Span, ...]:
    """Where the negations stand."""
    return tuple(found.span for found in _phrases("negations").first_in(text.replace("’", "'")) if found.meaning)


def hedges(text: str) -> tuple[str, ...]:
    """What makes the text say less: "may", "reportedly", "partly", "several", "at least"."""
    return tuple(found for found in _found(text, "hedges") if found != _MONTH)


def conditions(text: str) -> tuple[str, ...]:
    """What the text makes things depend on: "if", "unless", "until", "provided that"."""
    return _found(text, "conditions")


def _found(text: str, key: str) -> tuple[str, ...]:
    plain = text.replace("’", "'")
    return tuple(plain[found.span.start : found.span.end] for found in _phrases(key).first_in(plain) if found.meaning)


@cache
def _phrases(key: str) -> Phrases[bool]:
    """The list, and what looks like it and is not."""
    listed = table(_TABLE)
    return Phrases({**dict.fromkeys(listed[key], True), **dict.fromkeys(listed.get(f"not_{key}", ()), False)})
