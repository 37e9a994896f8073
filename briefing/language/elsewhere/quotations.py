"""The quotations of a paragraph, outermost only, and the paragraph with their words hidden."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Span

#: Stands for each character of a quotation, and for each of one that nobody closes.
QUOTED, LOST = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Quotations:
    """Where a paragraph quotes."""

    closed: tuple[Span, ...]
    unclosed: int | None
    """Where a quotation begins that does not end in this paragraph."""


def quotations(text: str, span: Span, pairs: tuple[tuple[str, str], ...]) -> Quotations:
    """The quotations between marks of these pairs; what is quoted inside a quotation is part of it."""
    closing = dict(pairs)
    found: list[Span] = []
    stack: list[tuple[int, str]] = []
    for at in range(span.start, span.end):
        mark = text[at]
        level = next((depth for depth in range(len(stack) - 1, -1, -1) if mark in stack[depth][1]), None)
        if level is not None:
            start, _ = stack[level]
            del stack[level:]
            if not stack:
                found.append(Span(start, at + 1))
        elif mark in closing and len(stack) < 4:
            stack.append((at, closing[mark]))
    return Quotations(tuple(found), stack[0][0] if stack else None)


def hidden(text: str, span: Span, quoted: tuple[Span, ...], lost: Span | None) -> str:
    """The text of a paragraph, as long as before, without the words of its quotations."""
    pieces, at = [], span.start
    ends = [(one, QUOTED) for one in quoted] + ([(lost, LOST)] if lost else [])
    for one, mark in sorted(ends, key=lambda pair: pair[0].start):
        pieces += [text[at : one.start], mark * (one.end - one.start)]
        at = one.end
    return "".join((*pieces, text[at : span.end]))
