"""Words as a reader counts them."""

from __future__ import annotations

from briefing.language.sentences import word_count


def count_words(text: str) -> int:
    """How many words a text has; where a script puts no spaces between them, two characters are one."""
    return round(word_count(text))
