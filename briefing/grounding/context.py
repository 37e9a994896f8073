"""Cited sentences that a statement does not draw on: they stand before its own and say what "this" or "they" is.

Who speaks in such a sentence neither says the statement nor contradicts who does. What a statement draws on is told by
the words that it shares with one cited sentence alone: a figure, a name or more than a few words are drawn on.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.shelf import Shelf
from briefing.language.figures import figures
from briefing.language.names import names
from briefing.language.stems import read
from briefing.model import Evidence, Proposed

#: So many words of its own, …
_FEW = 2
#: … and this share of the statement's, may a sentence give to a statement and still only lead up to it: a filled-in "this".
_SHARE = 0.2
#: How many paragraphs before the words that it leads up to it may stand.
_BEFORE = 1


def context(item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> frozenset[Evidence]:
    """The places that an item's own wording does not need; none of verbatim items, which say all that they cite."""
    if item.statement is None or len(evidence) < 2:
        return frozenset()
    unneeded = {one for one in evidence if not _gives(one, item, [other for other in evidence if other != one])}
    drawn_on = [one for one in evidence if one not in unneeded]
    return frozenset(one for one in unneeded if any(_leads_to(one, other, shelf) for other in drawn_on))


def _gives(one: Evidence, item: Proposed, others: Sequence[Evidence]) -> bool:
    """Whether a place gives the statement what no other does."""
    statement = item.statement or ""
    here, elsewhere = one.words, "\n".join(other.words for other in others)
    if figures(statement) & (figures(here) - figures(elsewhere)):
        return True
    speaker = _stems(item.speaker or "")
    own = _stems(here) - _stems(elsewhere) - speaker
    if any(own & _stems(name) for name in names(statement)):
        return True
    wanted = {word.stem for word in read(statement) if word.content} - speaker
    return len(wanted & own) > min(_FEW, _SHARE * len(wanted))


def _leads_to(one: Evidence, other: Evidence, shelf: Shelf) -> bool:
    """Whether a place stands shortly before another in its text."""
    before, after = shelf.places[one.at].block.number, shelf.places[other.at].block.number
    if one.letter != other.letter or before is None or after is None:
        return False
    return after - before <= _BEFORE and one.span.end <= other.span.start


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in read(text))
