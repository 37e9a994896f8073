"""What is left of a text when all is taken out that setting it on a page may change."""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"

#: A PDF reader gives ligatures and the shapes of Arabic letters back as the letters that they stand for.
_SHAPES = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]+")
_WHITE = re.compile(r"\s+")
#: What pdfium puts where a line ends with a hyphen.
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\x00": None})


def squeeze(text: str) -> str:
    """The text's visible characters and its soft hyphens, in order: no white space, nothing that draws nothing."""
    letters = unicodedata.normalize("NFC", _WHITE.sub("", text.translate(_LINE_END_HYPHENS)))
    shown = _SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), letters)
    if shown.isascii() and shown.isprintable():
        return shown
    return "".join(each for each in shown if each == SOFT_HYPHEN or not _draws_nothing(each))


def _draws_nothing(character: str) -> bool:
    """Controls, joiners and marks of direction, and what only chooses between two looks of a character."""
    return unicodedata.category(character) in ("Cc", "Cf") or "VARIATION SELECTOR" in unicodedata.name(character, "")


def visible(text: str) -> str:
    """The text's visible characters alone, as on a line that breaks nowhere."""
    return squeeze(text).replace(SOFT_HYPHEN, "")
