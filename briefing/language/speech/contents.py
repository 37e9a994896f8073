"""What is said: where the words that belong to a cue begin and end."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefing.language.speech.passages import PAUSES, Passage, Stretch, is_final_stop
from briefing.language.speech.vocabulary import Form, Frame, Vocabulary

#: A part before the speaker that opens with a preposition and is no longer than this sets the scene.
_SCENE = 7
#: An -ing form that is listed as a noun too, but never is one behind a comma.
_SAYING = frozenset({"saying"})
#: Where somebody else may take over.
_TURNS = frozenset({",", ";", "—", "--", "-"})
_LEFT_OUT = PAUSES | {")", "]"}


@dataclass(slots=True)
class Contents:
    """Finds the words said, in one passage."""

    passage: Passage
    vocabulary: Vocabulary

    def trimmed(self, first: int, last: int) -> Stretch | None:
        """The stretch without pauses at its borders and without a full stop that is not inside quotation marks."""
        words = self.passage.tokens.words
        while first <= last and self.passage.inside[first] < 0 and words[first] in _LEFT_OUT:
            first += 1
        while (
            first <= last
            and self.passage.inside[last] < 0
            and (words[last] in PAUSES or is_final_stop(self.passage, self.vocabulary, last))
        ):
            last -= 1
        return (first, last) if first <= last else None

    def is_direct(self, stretches: Collection[Stretch]) -> bool:
        """Whether every stretch is wholly between quotation marks."""
        return all(self._is_quotation(first, last) for first, last in stretches)

    def _is_quotation(self, first: int, last: int) -> bool:
        if self.passage.inside[first] < 0 or self.passage.inside[last] < 0:
            return False
        opened = self.passage.quotes[self.passage.inside[first]]
        return opened.first == first and self.passage.is_all_quoted(first, last)

    def right(self, start: int, stop: int, borders: Collection[int]) -> Stretch | None:
        """The words from token `start` to the end of the sentence, or to where somebody else takes over."""
        end, lowers = start, self.passage.tokens.lowers
        while end < stop:
            if self.passage.inside[end] >= 0:
                end = self.passage.quotes[self.passage.inside[end]].last + 1
                if end < stop and self.ends_with_pause(end - 1) and self._opens_participle(end):
                    break
                continue
            if end in borders or (end > start and lowers[end] in _TURNS and self._takes_over(end, stop, borders)):
                break
            end += 1
        stretch = self.trimmed(start, min(end, stop) - 1)
        return self._without_gloss(*stretch) if stretch else None

    def object(self, start: int, stop: int, borders: Collection[int]) -> Stretch | None:
        """The object of an attitude: up to a pause, a day or an occasion."""
        end = start
        tokens, known = self.passage.tokens, self.vocabulary
        while end < stop:
            if self.passage.inside[end] >= 0:
                end = self.passage.quotes[self.passage.inside[end]].last + 1
                if self.ends_with_pause(end - 1):
                    break
                continue
            word = tokens.lowers[end]
            if end > start and (
                word in {",", ";", ":", "—", "--", "("}
                or word in known.sets["days"]
                or self._takes_over(end, stop, borders)
            ):
                break
            if end > start and word in {"during", "at", "in", "on", "after"} and self._is_occasion(end, stop):
                break
            end += 1
        return self.trimmed(start, min(end, stop) - 1)

    def left(self, low: int, end: int) -> Stretch | None:
        """The words before a speaker or cue that stand behind them: "…, he said"; None where they only set the scene."""
        stretch = self.trimmed(low, end)
        if stretch is None:
            return None
        first, last = stretch
        lowers = self.passage.tokens.lowers
        while (
            first < last
            and lowers[first] in {"and", "but", "so"}
            and self.passage.inside[first] < 0
            and first == low
            and self.passage.inside[first + 1] >= 0
        ):
            first += 1
        outer = not any(self.passage.inside[n] >= 0 for n in (first, last))
        scene = (
            lowers[first] in self.vocabulary.sets["prepositions"] or lowers[first] in self.vocabulary.sets["openers"]
        )
        if outer and (last - first < 1 or (scene and last - first < _SCENE)):
            return None
        return first, last

    def _takes_over(self, place: int, stop: int, borders: Collection[int]) -> bool:
        """Whether the words before `place` end there, because a new cue or speaker follows."""
        if place in borders:
            return True
        lowers = self.passage.tokens.lowers
        if lowers[place] not in _TURNS or place + 2 >= stop:
            return False
        following = lowers[place + 1]
        if self._opens_participle(place + 1):
            return True
        return following == "according" or (following, lowers[place + 2]) in {("when", "asked"), ("even", "as")}

    def _opens_participle(self, place: int) -> bool:
        """Whether "saying", "telling" or the like stands here, with the speaker of the words before."""
        word = self.passage.tokens.lowers[place]
        verb = self.vocabulary.verbs.get(word)
        if verb is None or Form.ING not in verb.forms:
            return False
        return word in _SAYING or (not verb.homograph and bool({Frame.REPORT, Frame.ADDRESS} & verb.frames))

    def ends_with_pause(self, last: int) -> bool:
        """Whether a quotation whose last token this is ends in a comma, or asks or calls: "…," or "…?"."""
        quote = self.passage.quotes[self.passage.inside[last]]
        return (
            quote.closed
            and quote.last == last
            and self.passage.tokens.words[last - 1] in {",", "?", "!", "—", "--", "–", ";"}
        )

    def _without_gloss(self, first: int, last: int) -> Stretch | None:
        """Without a reporter's gloss behind a quotation and a dash."""
        words = self.passage.tokens.words
        for quote in self.passage.quotes_in(first, last):
            dash = quote.last + 1
            if dash < last and words[dash] in {"--", "—", "–"}:
                behind = range(dash + 1, last + 1)
                if not any(self.passage.inside[n] >= 0 or words[n] in {"--", "—", "–"} for n in behind):
                    return first, quote.last
        return first, last

    def _is_occasion(self, place: int, stop: int) -> bool:
        tokens, known = self.passage.tokens, self.vocabulary
        if tokens.lowers[place] == "on" and place + 1 < stop:
            return tokens.lowers[place + 1] in known.sets["days"]
        if tokens.lowers[place + 1 : place + 2] == ["a"] or tokens.lowers[place + 1 : place + 2] == ["an"]:
            return any(tokens.lowers[n] in known.sets["occasions"] for n in range(place + 2, min(stop, place + 9)))
        return False
