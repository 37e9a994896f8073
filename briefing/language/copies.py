"""Which paragraphs of a source stand in an earlier one already: copies of one agency's text are one voice, not two.

Runs of words that two texts share ("shingles", Broder 1997) tell a copy that was edited lightly from a text that merely
reports the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.language.folding import fold
from briefing.model import Source

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
#: Words in a run: one changed word breaks so many of them.
_RUN = 4
#: A paragraph of which an earlier text has this share is its copy, …
_COPIED = 0.65
#: … but one of fewer words may be alike by chance.
_LEAST_WORDS = 8

Copied = Mapping[int, str]
"""By the numbers of copied paragraphs the letter of the source that has them already."""


def copied(sources: Sequence[Source]) -> Mapping[str, Copied]:
    """For each source by its letter, which of its paragraphs are copies."""
    found: dict[str, Copied] = {}
    earlier: dict[str, frozenset[tuple[str, ...]]] = {}
    for source in sources:
        paragraphs = {block.number or 0: runs(source.words_at(block.span) or "") for block in source.paragraphs()}
        origins = {number: _origin(own, earlier) for number, own in paragraphs.items()}
        found[source.letter] = {number: letter for number, letter in origins.items() if letter}
        earlier[source.letter] = frozenset(run for own in paragraphs.values() for run in own)
    return found


def runs(text: str) -> tuple[tuple[str, ...], ...]:
    """Every run of words of a text, in order; none of a text that is shorter than a copy can be."""
    words = _WORD.findall(fold(text).casefold())
    if len(words) < _LEAST_WORDS:
        return ()
    return tuple(tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))


def _origin(own: Sequence[tuple[str, ...]], earlier: Mapping[str, frozenset[tuple[str, ...]]]) -> str:
    """The earlier source that has most of a paragraph, "" where none has enough of it."""
    shared = Counter({letter: sum(run in there for run in own) for letter, there in earlier.items()})
    letter, most = max(shared.items(), key=lambda pair: pair[1], default=("", 0))
    return letter if own and most >= _COPIED * len(own) else ""
