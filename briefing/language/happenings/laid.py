"""A sentence laid out for its clauses: its words, its verbs, and the places of its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.happenings.lexicon import listed
from briefing.language.happenings.verbs import Verbs, contact, is_adverb, verbs
from briefing.language.speech.tokens import Tokens, tokenise
from briefing.model import Span

#: Marks that end a statement inside a sentence.
STRONG = frozenset({";", ":", "--", "—", "–", "("})
#: A stop behind a shorter word may be that of an abbreviation.
SHORTEST_BEFORE_STOP = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """One sentence. Numbers are those of its words and marks."""

    tokens: Tokens
    verbs: Verbs
    dates: tuple[tuple[int, int], ...]
    """The first and last word of each date."""

    @property
    def words(self) -> Sequence[str]:
        """Its words and marks."""
        return self.tokens.words

    @property
    def lowers(self) -> Sequence[str]:
        """The same in small letters."""
        return self.tokens.lowers

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, number: int) -> str:
        """A word in small letters, "" beyond the sentence."""
        return self.lowers[number] if 0 <= number < len(self.tokens) else ""

    def finite_in(self, first: int, last: int) -> bool:
        """Whether a finite verb stands among the words first to last."""
        return any(number in self.verbs.finite for number in range(first, last + 1))

    def subordinates(self, number: int) -> bool:
        """Whether a clause opens here that hangs on another."""
        low = self.lowers[number]
        if low in listed("subordinators"):
            # "Later that month": no clause.
            return low != "that" or self._verb_soon(number + 1)
        if low == "as" and not (self._opens_subject(number + 1) and self.low(number - 1) != "as"):
            return False
        if low in listed("sometimes"):
            return self._verb_soon(number + 1)
        return contact(self.words, number) and self._verb_soon(number)

    def _opens_subject(self, number: int) -> bool:
        low = self.low(number)
        return low in listed("pronouns") | listed("determiners") or (bool(low) and self.words[number][0].isupper())

    def _verb_soon(self, number: int) -> bool:
        """Whether a verb follows before the next mark."""
        for place in range(number, len(self.tokens)):
            if place in self.verbs.finite:
                return True
            if self.lowers[place] in {",", ";", ":", "--", "—", "–", "and", "but"}:
                return False
        return False

    def is_clause(self, first: int, last: int) -> bool:
        """Whether the words first to last have a verb of their own and a subject before it."""
        hanging = 0
        for number in range(first, last + 1):
            if self.subordinates(number):
                hanging += 1
            elif number in self.verbs.finite:
                if not hanging:
                    return self.subject_end(number) >= first
                hanging -= 1
        return False

    def subject_end(self, verb: int) -> int:
        """The last word before a verb that is no adverb."""
        number = verb - 1
        while number >= 0 and is_adverb(self.lowers[number]):
            number -= 1
        return number

    def breaks(self, number: int) -> bool:
        """Whether one statement ends at this mark: also at a full stop behind which a line end was lost."""
        if self.lowers[number] in STRONG:
            return True
        if self.lowers[number] != "." or number + 1 >= len(self.tokens):
            return False
        glued = self.tokens.starts[number + 1] == self.tokens.starts[number] + 1
        return glued and self.words[number + 1][0].isupper() and len(self.low(number - 1)) > SHORTEST_BEFORE_STOP

    def inside_date(self, number: int) -> bool:
        """Whether a mark between words first-1 and number parts nothing but a date: "20 September*,* 2022"."""
        return any(first <= number <= last for first, last in self.dates)


def lay(text: str, sentence: Span, dates: Sequence[Span]) -> Laid:
    """The sentence with its dates, in their order."""
    tokens = tokenise(text, sentence.start, sentence.end)
    places = []
    for date in dates:
        inside = [
            number
            for number, start in enumerate(tokens.starts)
            if start < date.end and start + len(tokens.words[number]) > date.start
        ]
        places.append((inside[0], inside[-1]))
    return Laid(tokens, verbs(tokens.words), tuple(places))
