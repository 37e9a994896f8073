"""A negation that was dropped or put in where a statement otherwise keeps to the words of its evidence.

A statement in other words may carry a "not" elsewhere, or say the same without one: that is for a reader of both to
judge. Where the words around it are the same and only the negation differs, it says the opposite.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from briefing.language.limits import negation_spans
from briefing.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words that may stand in place of each other between words that are the same: "does not imply", "implies".
_GAP = 3
#: Same words beside the gap, on both sides together, …
_BESIDE = 4
#: … and the share of the statement's words that the sentence has, below which it is worded too freely to tell.
_SHARED = 0.6
#: Longer sentences are not compared word by word.
_MOST = 400


def turned_around(statement: str, sentence: str) -> str | None:
    """The words where one of the two has a negation and the other has none; None where they agree or cannot be compared."""
    here, there = _tokens(statement), _tokens(sentence)
    if not here or max(len(here), len(there)) > _MOST:
        return None
    matcher = SequenceMatcher(None, [word for word, _ in here], [word for word, _ in there], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _SHARED * len(here):
        return None
    for before, after in pairwise(blocks):
        mine, theirs = here[before.a + before.size : after.a], there[before.b + before.size : after.b]
        if before.size + after.size < _BESIDE or max(len(mine), len(theirs)) > _GAP:
            continue
        if _negated(mine) != _negated(theirs):
            return " ".join(word for word, _ in there[before.b + before.size - 1 : after.b + 1])
    return None


def _negated(tokens: list[tuple[str, bool]]) -> bool:
    return any(negates for _, negates in tokens)


def _tokens(text: str) -> list[tuple[str, bool]]:
    """The words in lower case, each with whether it belongs to a negation."""
    spans = negation_spans(text)
    return [
        (match[0].lower(), any(Span(*match.span()).overlaps(span) for span in spans)) for match in _WORD.finditer(text)
    ]
