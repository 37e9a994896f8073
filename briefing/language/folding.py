"""The declared comparison folding: how two stretches of words are held to be the same, and where one stands in the other.

Folded: quotation marks of every style to one, dashes of every style (and runs of hyphens) to one, white space of any
length to one space, soft hyphens out, a word broken by a hyphen at a line's end joined. Nothing else: not case, not
accents, not an ellipsis. It is for comparing alone; what is printed is always the source's own characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Span

FOLDING = "comparison folding 1"
"""The name and version that a record carries; a change of any rule below is a new version."""

_SOFT_HYPHEN = "\u00ad"
#: Only what changes: a plain space, hyphen or apostrophe stays as it is.
_FOLDED = re.compile(
    r"(?P<broken>(?<=[^\W_])[-\u2010][ \t]*\r?\n\s*(?=[^\W_]))"
    r"|(?P<dash>[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]{2,}|[\u2010-\u2015\u2212\ufe58\ufe63\uff0d])"
    r"|(?P<space>\s{2,}|[^\S ])"
    r"|(?P<mark>[\"`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\uff02\uff07])"
)
#: A soft hyphen that breaks a word at a line's end; any other simply goes.
_SOFT_BREAK = re.compile(r"(?<=[^\W_])\u00ad(?=[ \t]*\r?\n\s*[^\W_])")
#: From here on scripts do not put spaces between words (Thai and its neighbours are the exception below it).
_FIRST_UNSPACED = 0x2E80
_UNSPACED = range(0x0E00, 0x1000)


@dataclass(frozen=True, slots=True)
class _Folded:
    """A folded text that knows, for each of its characters, where that came from."""

    text: str
    starts: list[int]
    ends: list[int]


def fold(text: str) -> str:
    """The text as it is compared."""
    return _fold(text).text


def find(words: str, text: str, within: Span) -> Span | None:
    """Where the words stand inside `within`, as a place in the unfolded text; exact matches win over folded ones.

    A match neither begins nor ends inside a word: "likely" does not stand in "unlikely". White space
    around the words counts for nothing.
    """
    words = words.strip()
    if not words:
        return None
    exact = _exact(words, text, within)
    return exact if exact is not None else _folded(words, text, within)


def _exact(words: str, text: str, within: Span) -> Span | None:
    start = text.find(words, within.start, within.end)
    while start >= 0:
        found = Span(start, start + len(words))
        if _whole_words(text, found):
            return found
        start = text.find(words, start + 1, within.end)
    return None


def _folded(words: str, text: str, within: Span) -> Span | None:
    asked = fold(words).strip()
    there = _fold(text[within.start : within.end])
    start = there.text.find(asked) if asked else -1
    while start >= 0:
        found = Span(within.start + there.starts[start], within.start + there.ends[start + len(asked) - 1])
        # Folding looks at neighbours: a stretch cut out of its text must still fold to what was asked.
        if _whole_words(text, found) and fold(text[found.start : found.end]) == asked:
            return found
        start = there.text.find(asked, start + 1)
    return None


def _fold(text: str) -> _Folded:
    """Soft hyphens first, so that none hides between two characters that fold as one."""
    text = _SOFT_BREAK.sub("-", text)
    kept: Sequence[int] = range(len(text))
    if _SOFT_HYPHEN in text:
        kept = [index for index, character in enumerate(text) if character != _SOFT_HYPHEN]
        text = text.replace(_SOFT_HYPHEN, "")
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in _FOLDED.finditer(text):
        parts.append(text[last : match.start()])
        starts += kept[last : match.start()]
        ends += (index + 1 for index in kept[last : match.start()])
        if replaced := _replacement(match, text):
            parts.append(replaced)
            starts.append(kept[match.start()])
            ends.append(kept[match.end() - 1] + 1)
        last = match.end()
    starts += kept[last:]
    ends += (index + 1 for index in kept[last:])
    return _Folded("".join((*parts, text[last:])), starts, ends)


def _replacement(match: re.Match[str], text: str) -> str:
    if match["broken"]:
        # "secu-\nrity" was one word; "Iran-\nRussia" and "20-\nyear" keep their hyphen.
        return "" if text[match.start() - 1].isalpha() and text[match.end()].islower() else "-"
    if match["dash"]:
        return "-"
    return " " if match["space"] else "'"


def _whole_words(text: str, found: Span) -> bool:
    before = found.start - 1
    while before >= 0 and text[before] == _SOFT_HYPHEN:
        before -= 1
    after = found.end
    while after < len(text) and text[after] == _SOFT_HYPHEN:
        after += 1
    cut_open = before >= 0 and _spaced_letter(text[before]) and _spaced_letter(text[found.start])
    cut_off = after < len(text) and _spaced_letter(text[found.end - 1]) and _spaced_letter(text[after])
    return not (cut_open or cut_off)


def _spaced_letter(character: str) -> bool:
    """A letter or digit of a script that puts spaces between its words."""
    return character.isalnum() and ord(character) < _FIRST_UNSPACED and ord(character) not in _UNSPACED
