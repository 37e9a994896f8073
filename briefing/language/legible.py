"""A text as rules can read it, whatever its form: invisible characters out, accents composed, with the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.model import Attribution, Block, Span

#: Soft hyphens, zero-width characters, direction and byte order marks: a reader does not see them.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
#: Line ends of other kinds, each read as one; a letter with marks of its own, read as the one composed letter.
_ODD = re.compile(
    "(?P<end>\r\n?|[\u2028\u2029\u0085\u000b\u000c])|.[\u0300-\u036f]+|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]",
    re.DOTALL,
)
#: What the search for odd parts can begin at, for a text that has none of it.
_SIGN = re.compile("[\r\u2028\u2029\u0085\u000b\u000c\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True)
class Legible:
    """The text to read; `starts` and `ends` give each of its characters' place in the text as given."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def here(self, span: Span) -> Span | None:
        """A place of the text as given in this one, None where nothing of it is left."""
        start, end = bisect_left(self.ends, span.start + 1), bisect_left(self.starts, span.end)
        return Span(start, end) if start < end else None

    def back(self, attribution: Attribution) -> Attribution:
        """The attribution with its places in the text as given."""
        if isinstance(self.starts, range):
            return attribution
        return replace(
            attribution,
            speaker_span=self._there(attribution.speaker_span) if attribution.speaker_span else None,
            cue=self._there(attribution.cue) if attribution.cue else None,
            spans=tuple(self._there(span) for span in attribution.spans),
        )

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with their places in this text; their sentences are not moved."""
        return [replace(block, span=here) for block in blocks if (here := self.here(block.span))]

    def _there(self, span: Span) -> Span:
        return Span(self.starts[span.start], self.ends[span.end - 1])


def legible(text: str) -> Legible:
    """The text without what stands in a rule's way; as it is where nothing does."""
    if unicodedata.is_normalized("NFC", text) and not _SIGN.search(text):
        return Legible(text, range(len(text)), range(1, len(text) + 1))
    way = _Way()
    last = 0
    for odd in _ODD.finditer(text):
        way.keep(text, last, odd.start())
        last = odd.end()
        if odd["end"]:
            way.put("\n", odd.start(), last)
        elif not INVISIBLE.fullmatch(odd.group()):
            way.put(unicodedata.normalize("NFC", odd.group()), odd.start(), last)
    way.keep(text, last, len(text))
    return Legible("".join(way.kept), way.starts, way.ends)


@dataclass(frozen=True, slots=True)
class _Way:
    """What is kept of a text, and where each character of it stood."""

    kept: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def keep(self, text: str, start: int, end: int) -> None:
        """Keeps a stretch as it is, but for letters that have a plainer form of their own."""
        stretch = text[start:end]
        if not unicodedata.is_normalized("NFC", stretch):
            for place, letter in enumerate(stretch, start):
                self.put(unicodedata.normalize("NFC", letter), place, place + 1)
            return
        self.kept.append(stretch)
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def put(self, letters: str, start: int, end: int) -> None:
        """Puts letters for a stretch."""
        self.kept.append(letters)
        self.starts.extend([start] * len(letters))
        self.ends.extend([end] * len(letters))
