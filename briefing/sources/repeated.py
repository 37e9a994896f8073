"""What is said of a source that repeats an earlier one: the same text again, a copy, or some copied paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.language.copies import Copied, copied
from briefing.language.counting import count_words
from briefing.model import Notice, Source

CODE = "copy"
#: A text of whose words this share is copied is a copy.
WHOLE = 0.8
#: Copied words fewer than these are not worth a notice.
LEAST_WORDS = 30


def notice_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources, those that repeat others with a notice of it. They have letters."""
    found = copied(sources)
    return tuple(
        replace(source, notices=(*source.notices, *_notices(source, sources[:number], found[source.letter])))
        for number, source in enumerate(sources)
    )


def _notices(source: Source, earlier: Sequence[Source], copies: Copied) -> Iterator[Notice]:
    twin = next((other.letter for other in earlier if other.digest == source.digest), None)
    if twin is not None:
        yield Notice(code=CODE, detail=f"The same text as {twin}, given twice; it counts once.")
        return
    words = {block.number or 0: count_words(source.words_at(block.span) or "") for block in source.paragraphs()}
    taken: Counter[str] = Counter()
    for number, letter in copies.items():
        taken[letter] += words[number]
    for letter, amount in taken.items():
        if amount >= WHOLE * sum(words.values()):
            yield Notice(code=CODE, detail=f"A copy of {letter}’s text; what both say counts once.")
        elif amount >= LEAST_WORDS:
            count = sum(origin == letter for origin in copies.values())
            told = "One paragraph is" if count == 1 else f"{count} paragraphs are"
            yield Notice(code=CODE, detail=f"{told} {letter}’s, word for word or nearly; what both say counts once.")
