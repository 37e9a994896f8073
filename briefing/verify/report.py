"""What a check found, and the plain lines that say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: A report goes to terminals and logs; a source's text does not.
MOST_SHOWN = 28

ALONE = "consistent with the text it carries; this proves consistency, not origin (give --against SOURCE)"


class Document(StrEnum):
    """What was checked."""

    JSON = "json"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not hold."""

    place: str
    """Where: the code of an item, a part of the brief, the letter of a source or a page."""
    message: str

    def line(self) -> str:
        """The finding as one line of printable characters."""
        return printable(f"{self.place}: {self.message}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a finished brief was held against and what does not hold."""

    kind: Document
    sources: int
    """Sources that the brief rests on."""
    quotations: int
    """Quotations that were put back in their place."""
    pages: int = 0
    """Printed pages that were read; none for JSON."""
    against: tuple[str, ...] = ()
    """The sources of the brief that are the very files given."""
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    """What was not checked, or only in part."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def lines(self) -> tuple[str, ...]:
        """The report as plain text, a line each, the result last."""
        read = f", {counted(self.pages, 'page')} read" if self.pages else ""
        head = f"{counted(self.quotations, 'quotation')} looked up in {counted(self.sources, 'source')}{read}"
        found = (finding.line() for finding in self.findings)
        return (head, *found, *(printable(f"note: {note}") for note in self.notes), printable(self.result()))

    def result(self) -> str:
        """The outcome in one sentence that claims no more than was checked."""
        if self.findings:
            return f"does not hold: {counted(len(self.findings), 'finding')}"
        if not self.against:
            return ALONE
        origin = "made from the text given" if len(self.against) == self.sources else "made in part from the text given"
        return f"consistent with the text it carries, and {origin}: {', '.join(self.against)}"


def counted(count: int, noun: str) -> str:
    """A count with its noun: 1 page, 2 pages."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(names: tuple[str, ...], most: int = 12) -> str:
    """The first few of several names."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def printable(text: str) -> str:
    """The text without what could steer a terminal."""
    return "".join(character if character.isprintable() else "?" for character in text)


def shown(words: str, at: int = 0) -> str:
    """A few of the words, in quotation marks, around a place in them."""
    start = max(0, min(at - MOST_SHOWN // 2, len(words) - MOST_SHOWN))
    end = start + MOST_SHOWN
    return f"“{'…' if start else ''}{' '.join(words[start:end].split())}{'…' if end < len(words) else ''}”"


def difference(given: str, found: str, *, where: str = "the text") -> str:
    """Where two stretches part, in a few words of each."""
    at = next((i for i, (one, other) in enumerate(zip(given, found, strict=False)) if one != other), None)
    at = min(len(given), len(found)) if at is None else at
    return f"{shown(given, at)} where {where} has {shown(found, at)}"
