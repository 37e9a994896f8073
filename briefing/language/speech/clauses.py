"""Whether words behind a cue are what is said, and where they begin."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefing.language.speech.adjuncts import Adjuncts
from briefing.language.speech.contents import Contents
from briefing.language.speech.cues import Cue
from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.passages import Passage, Stretch
from briefing.language.speech.vocabulary import Form, Frame, Vocabulary

#: How far behind a cue the colon or comma before its quotation may stand.
_QUOTE_REACH = 22
#: How soon a clause shows its verb.
_VERB_REACH = 14


@dataclass(slots=True)
class Clauses:
    """Judges the words behind cues in one passage."""

    passage: Passage
    vocabulary: Vocabulary
    adjuncts: Adjuncts
    contents: Contents

    def clause_start(self, place: int, stop: int, borders: Collection[int]) -> int:
        """Where the words begin behind a cue: behind days, places and a comma that leads to a quotation."""
        words = self.passage.tokens.words
        further = self.adjuncts.past_adjuncts(place, stop)
        if further in borders:
            return further
        if (
            further < stop
            and words[further] == ","
            and self.passage.quotes
            and (led := self._led_to(further, stop)) is not None
        ):
            return led
        if further < stop and words[further] in {",", ":"} and further + 1 < stop:
            quoted = self.passage.inside[further + 1] >= 0
            if words[further] == ":" or quoted or self.passage.tokens.lowers[further + 1] == "that":
                return further + 1
            if further == place:
                aside = self.adjuncts.past_adjuncts(further + 1, stop)
                if aside > further + 1 and aside < stop and words[aside] == ",":
                    return aside + 1
                return further + 1
        return further

    def _led_to(self, comma: int, stop: int) -> int | None:
        """The quotation that an aside behind the cue leads to: "joked, with a smile, “…” "."""
        words = self.passage.tokens.words
        for number in range(comma + 1, min(stop, comma + _QUOTE_REACH)):
            if self.passage.inside[number] >= 0:
                return number if words[number - 1] in {",", ":"} else None
            if words[number] in {";", "."}:
                return None
        return None

    def is_clause(self, start: int, cue: Cue) -> bool:
        """Whether a clause or a quotation stands behind a cue."""
        tokens, known = self.passage.tokens, self.vocabulary
        word = tokens.lowers[start]
        if self.passage.inside[start] >= 0 or word == "that" or tokens.words[start - 1] == ":":
            return True
        if word in known.sets["personal"] or word in known.sets["contracted"] or word in known.sets["questions"]:
            return True
        if cue.verb.homograph and Frame.REPORT in cue.verb.frames:
            return False
        return self._has_verb(start + 1)

    def _has_verb(self, start: int) -> bool:
        """Whether a finite verb follows soon, so that the words make a clause."""
        tokens, known = self.passage.tokens, self.vocabulary
        for number in range(start, min(start + _VERB_REACH, len(tokens.words))):
            word = tokens.lowers[number]
            if word in {",", ".", ";", ":"} or self.passage.inside[number] >= 0:
                return False
            if word in known.sets["finite"] or word in known.sets["negations"]:
                return True
        return False

    def takes_object(self, place: int, stop: int, cue: Cue, subject: Mention) -> bool:
        """Whether what stands behind a cue can be what somebody praises or blames."""
        if place >= stop or self.adjuncts.pauses_at(place, stop) or not self.may_hold(subject):
            return False
        word = self.passage.tokens.lowers[place]
        if cue.verb.homograph and subject.kind is MentionKind.NOUN:
            return word in self.vocabulary.sets["determiners"]
        return word not in self.vocabulary.sets["prepositions"] and word not in self.vocabulary.sets["auxiliaries"]

    def may_hold(self, subject: Mention) -> bool:
        """Whether somebody or something that can hold an opinion is named."""
        if subject.kind is not MentionKind.NOUN:
            return self.passage.tokens.lowers[subject.first] not in {"this", "these", "those"}
        phrase = self.passage.tokens.lowers[subject.first : subject.last + 1]
        return not self.vocabulary.sets["holders"].isdisjoint(phrase)

    def second_half(self, place: int, stop: int, first: Stretch) -> tuple[Stretch, ...]:
        """What follows ", he said," in the middle of a sentence."""
        words, lowers = self.passage.tokens.words, self.passage.tokens.lowers
        place = self.adjuncts.past_adjuncts(place, stop)
        if place + 1 < stop and self.passage.inside[place] >= 0:
            place -= 1
        if place + 1 >= stop or (words[place] not in {",", "—", "--", ";", ":"} and self.passage.inside[place + 1] < 0):
            return ()
        start = place + 1
        if lowers[start] == "and" and start + 1 < stop and self.passage.inside[start + 1] >= 0:
            start += 1
        verb = self.vocabulary.verbs.get(lowers[start])
        quoted = self.passage.inside[start] >= 0
        if not quoted and (self.passage.inside[first[1]] >= 0 or not self._has_verb(start)):
            return ()
        if not quoted and (
            lowers[start] in {"who", "but", "and", "which", "as", "while", "when", "in", "at"}
            or lowers[start].endswith("ing")
            or (verb and Form.ING in verb.forms)
        ):
            return ()
        stretch = self.contents.right(start, stop, set())
        return (stretch,) if stretch else ()
