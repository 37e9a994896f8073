"""A text as rules can read it, whatever its form: invisible characters out, accents composed, with the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import Attribution, Block, Span

#: Soft hyphens, zero-width characters, direction and byte order marks: a reader does not see them.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
#: Line ends of other kinds, each read as one; a letter with marks of its own, read as the one composed letter.
_PART = re.compile("\r\n?|[\u2028\u2029\u0085\u000b\u000c]|.[\u0300-\u036f]+|.", re.DOTALL)


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
    if text.isascii() and "\r" not in text and "\v" not in text and "\f" not in text:
        return Legible(text, range(len(text)), range(1, len(text) + 1))
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in _PART.finditer(text):
        words = part.group()
        if INVISIBLE.fullmatch(words):
            continue
        plain = "\n" if words[0] in "\r\u2028\u2029\u0085\u000b\u000c" else unicodedata.normalize("NFC", words)
        for character in plain:
            kept.append(character)
            starts.append(part.start())
            ends.append(part.end())
    return Legible("".join(kept), starts, ends)
