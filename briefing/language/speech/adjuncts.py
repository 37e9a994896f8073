"""What stands between a cue and its words: days, places, occasions, and those who are told."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.speech.passages import PAUSES, STOPS, Passage, is_final_stop
from briefing.language.speech.vocabulary import BEFORE_TIMES, Vocabulary

_ADJUNCT_REACH = 14
#: A quotation of at most this many words, all capitalised, is a title.
_TITLE = 6
_SMALL = frozenset({"and", "of", "the", "a", "an", "in", "on", "for", "to", "with", "&", "'s", "’s", "-"})


@dataclass(slots=True)
class Adjuncts:
    """Finds the way past adjuncts in one passage."""

    passage: Passage
    vocabulary: Vocabulary

    def pauses_at(self, place: int, stop: int) -> bool:
        """Whether the sentence ends or pauses at a token."""
        if place >= stop:
            return True
        word = self.passage.tokens.words[place]
        return self.passage.inside[place] < 0 and (word in PAUSES or word in STOPS or word in {")", "]"})

    def past_adjuncts(self, place: int, stop: int) -> int:
        """The token behind a day, a place or an occasion: "on Tuesday in an interview"."""
        if place >= stop or not self._may_open(self.passage.tokens.lowers[place]):
            return place
        for _ in range(4):
            further = self._past_times(place, stop)
            further = self._past_phrase(further, stop)
            if further == place:
                break
            place = further
        return place

    def _may_open(self, word: str) -> bool:
        return word in self.vocabulary.sets["adjunct-openers"] or word.endswith("ly")

    def past_addressee(self, place: int, stop: int) -> int:
        """Behind those who are told something: "reporters", "a crowd in Ohio", "The Associated Press"."""
        tokens, known = self.passage.tokens, self.vocabulary
        if place >= stop or (self.passage.inside[place] >= 0 and not self._is_title(place)):
            return place
        if tokens.lowers[place] in known.sets["objects"]:
            return place + 1
        end = self._phrase_end(place + 1, min(stop, place + _ADJUNCT_REACH))
        end = self._past_place(end, stop)
        if end >= stop or self.pauses_at(end, stop) or self.passage.inside[end] >= 0 or self.opens_clause(end):
            return end
        end = self._past_noun(place, stop)
        while place < end < stop and self.passage.inside[end] < 0 and self._continues_noun(end):
            end += 1
        return max(end, place + 1)

    def opens_clause(self, place: int) -> bool:
        """Whether a clause begins here: with "that", a question word, or somebody who does something."""
        word = self.passage.tokens.lowers[place]
        return word == "that" or word in self.vocabulary.sets["personal"] or word in self.vocabulary.sets["questions"]

    def _past_times(self, place: int, stop: int) -> int:
        tokens = self.passage.tokens
        while place < stop and self.passage.inside[place] < 0 and self._is_time(place):
            place += 1
            if (
                place < stop
                and tokens.words[place] == "."
                and tokens.lowers[place - 1] in self.vocabulary.sets["abbreviations"]
                and place + 1 < stop
            ):
                place += 1
            while place < stop and tokens.words[place].isdigit():
                place += 1
        return place

    def _is_time(self, place: int) -> bool:
        lowers = self.passage.tokens.lowers
        word = lowers[place]
        if word in BEFORE_TIMES:
            return place + 1 < len(lowers) and lowers[place + 1] in self.vocabulary.sets["times"]
        return word in self.vocabulary.sets["times"] or (word.endswith("ly") and len(word) > 4)

    def _past_phrase(self, place: int, stop: int) -> int:
        """Behind a phrase with a preposition, if what follows it shows that it ended there."""
        if (
            place >= stop
            or self.passage.inside[place] >= 0
            or self.passage.tokens.lowers[place] not in self.vocabulary.sets["adjuncts"]
        ):
            return place
        if self.passage.tokens.lowers[place] == "to" and not self._opens_noun(place + 1, stop):
            return place
        end = self._phrase_end(place + 1, min(stop, place + _ADJUNCT_REACH))
        end = self._past_place(end, stop)
        if end < stop and self.passage.inside[end] >= 0 and self._is_title(end):
            return self.passage.quotes[self.passage.inside[end]].last + 1
        end = self._phrase_end(end, min(stop, place + _ADJUNCT_REACH))
        if end >= stop or self.pauses_at(end, stop) or self.passage.inside[end] >= 0 or self.opens_clause(end):
            return end
        return self._past_noun(place + 1, stop)

    def _opens_noun(self, place: int, stop: int) -> bool:
        if place >= stop:
            return False
        word, known = self.passage.tokens.lowers[place], self.vocabulary
        return (
            word in known.sets["determiners"]
            or word in known.sets["objects"]
            or word in known.sets["groups"]
            or self.passage.tokens.words[place][0].isupper()
        )

    def _past_place(self, place: int, stop: int) -> int:
        """Behind the second half of a place's name: "in Columbus, Ohio,"."""
        words = self.passage.tokens.words
        if (
            place + 2 < stop
            and words[place] == ","
            and words[place + 2] == ","
            and words[place + 1][0].isupper()
            and words[place - 1][0].isupper()
        ):
            return place + 3
        return place

    def _phrase_end(self, end: int, furthest: int) -> int:
        while end < furthest and not self._ends_phrase(end):
            end += 1
        return end

    def _ends_phrase(self, place: int) -> bool:
        word = self.passage.tokens.lowers[place]
        if self.passage.inside[place] >= 0 or not (word[0].isalnum() or word in {"'", "’", "@", "#", "$", "&", "."}):
            return True
        if word == ".":
            return is_final_stop(self.passage, self.vocabulary, place)
        if (
            word in self.vocabulary.sets["personal"]
            and self.passage.tokens.lowers[place - 1] in self.vocabulary.sets["clausal"]
        ):
            return False
        return (
            self.opens_clause(place)
            or word in self.vocabulary.sets["auxiliaries"]
            or word in self.vocabulary.sets["modals"]
        )

    def _past_noun(self, place: int, stop: int) -> int:
        """Behind one noun phrase: an article and what follows it, or a run of capitals."""
        words, known = self.passage.tokens.words, self.vocabulary
        if place < stop and self.passage.tokens.lowers[place] in known.sets["determiners"]:
            place += 1
            while place < stop and words[place][0].isupper():
                place += 1
            return min(place + (0 if words[place - 1][0].isupper() else 1), stop)
        while place < stop and (words[place][0].isupper() or words[place][0].isdigit()):
            place += 1
        return place

    def _continues_noun(self, place: int) -> bool:
        tokens, known = self.passage.tokens, self.vocabulary
        word = tokens.lowers[place]
        following = tokens.words[place + 1] if place + 1 < len(tokens.words) else ""
        if word in {"'", "’"} or tokens.words[place][0].isupper() or tokens.words[place - 1].endswith(("'s", "’s")):
            return True
        if word in {"of", "and", "at", "in", "from"}:
            return bool(following) and (following[0].isupper() or following.lower() in known.sets["groups"])
        return tokens.words[place - 1] in known.sets["determiners"] or (
            word in known.sets["groups"] and tokens.words[place - 1][0].islower()
        )

    def _is_title(self, place: int) -> bool:
        """Whether a quotation is the name of a programme or paper rather than words said."""
        words = self.passage.tokens.words
        quote = self.passage.quotes[self.passage.inside[place]]
        inner = [word for word in words[quote.first + 1 : quote.last] if word not in {",", "."}]
        return 0 < len(inner) <= _TITLE and all(word[0].isupper() or word in _SMALL for word in inner)
