"""Text that runs from right to left: what is read from a page gives its letters and not always their order."""

from __future__ import annotations

import unicodedata
from collections import Counter

NOTE = "some of its text runs from right to left: there the letters printed were counted and their order not compared"

#: A pair's two halves change places with the direction.
_MIRRORED = str.maketrans(")]}»›>", "([{«‹<")


def runs_leftward(text: str) -> bool:
    """Whether some of the text is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def letters(text: str) -> Counter[str]:
    """How often each character stands in a squeezed text, whichever way it runs."""
    return Counter(text.translate(_MIRRORED))
