"""Words as a reader counts them."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
