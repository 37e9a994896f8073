"""The speaker right of a cue, as in "said Smith, a lawyer at Yale": the name and its appositions."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.nouns import POSSESSIVE, Nouns

#: How many tokens a speaker, an apposition and a bracket may have.
_SPEAKER_REACH = 22
_APPOSITION_REACH = 40
_BRACKET_REACH = 8
#: The longest letters behind a name: "QC", "MBE".
_LETTERS = 4
_IN_NAMES = frozenset({"&", "'", "’", "#", "@"})
_RELATIVES = frozenset({"who", "whose", "which"})


@dataclass(slots=True)
class Speakers:
    """Finds those who are named behind a cue in one passage."""

    nouns: Nouns

    def after(self, start: int, high: int, *, closed: bool = False) -> Mention | None:
        """The speaker who is named from token `start` on, appositions included, as in "said Smith, a lawyer".

        Where the sentence goes on behind the speaker, only an apposition `closed` by a comma is one.
        """
        lowers = self.nouns.passage.tokens.lowers
        if start >= high or self.nouns.passage.inside[start] >= 0:
            return None
        if lowers[start] in self.nouns.vocabulary.sets["personal"]:
            return self.nouns.pronoun(start)
        stop, furthest = start, min(high, start + _SPEAKER_REACH)
        while stop < furthest and not self._ends_speaker(start, stop):
            stop += 1
        mention = self.nouns.read(start, stop - 1) if stop > start else None
        if mention is None:
            return None
        mention = self._with_short_form(mention, high)
        whole = self._with_apposition(mention, high)
        open_ended = whole.finish + 1 >= high or self.nouns.passage.tokens.words[whole.finish + 1] != ","
        return mention if closed and open_ended else whole

    def _ends_speaker(self, start: int, place: int) -> bool:
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        word = tokens.lowers[place]
        if self._breaks(place) or word in known.sets["unnominal"]:
            return True
        if word in known.sets["joining"]:
            return not self._joins_behind(place)
        if place == start:
            return False
        if word in known.sets["prepositions"]:
            house = "linking-office" if self.nouns.is_office(place - 1) else "house"
            return word not in known.sets[house] or not self._is_house(place + 1)
        lower = tokens.words[place].islower()
        when = word in known.sets["times"] and word not in known.sets["articles"]
        return (lower and (when or self._is_predicate(place))) or word in known.sets["days"]

    def _breaks(self, place: int) -> bool:
        """Whether a quotation or a mark stands here that belongs to no name."""
        if self.nouns.passage.inside[place] >= 0:
            return True
        word = self.nouns.passage.tokens.lowers[place]
        return not word[0].isalnum() and word not in _IN_NAMES and not self.nouns.is_dot(place)

    def _is_predicate(self, place: int) -> bool:
        """Whether the words behind a name begin what is said of it: "Smith quickly agreed"."""
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        word = tokens.lowers[place]
        if word.endswith("ly") or self.nouns.is_verbal(place):
            return True
        if (
            not self.nouns.is_capital(place - 1)
            or tokens.words[place - 1].endswith(POSSESSIVE)
            or any(word in known.sets[name] for name in ("roles", "bodies", "particles", "media"))
        ):
            return False
        following = place + 1
        return following >= len(tokens.words) or not (
            self.nouns.is_capital(following) or self.nouns.is_office(following)
        )

    def _joins_behind(self, place: int) -> bool:
        tokens = self.nouns.passage.tokens
        return place + 1 < len(tokens.words) and (
            (self.nouns.is_capital(place + 1) and self.nouns.is_capital(place - 1)) or self.nouns.is_office(place + 1)
        )

    def _is_house(self, place: int) -> bool:
        """Whether a preposition leads to the house or place of a speaker: "of the Institute", "at Yale"."""
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        if place >= len(tokens.words):
            return False
        if tokens.lowers[place] in known.sets["determiners"] and place + 1 < len(tokens.words):
            return tokens.lowers[place + 1] not in known.sets["occasions"]
        return self.nouns.is_capital(place) and tokens.lowers[place] not in known.sets["days"]

    def _with_apposition(self, mention: Mention, high: int) -> Mention:
        """Adds the apposition behind a speaker: "said Smith, a lawyer at Yale"; "said his lawyer, Jane Roe"."""
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        comma = mention.finish + 1
        if comma + 1 >= high or tokens.words[comma] != "," or self.nouns.passage.inside[comma + 1] >= 0:
            return mention
        end = self._apposition_end(comma, high)
        if mention.kind is MentionKind.NOUN and end > comma + 1 and self.nouns.all_capital(comma + 1, end):
            named = self.nouns.mention(
                mention.begin, end, comma + 1, end, role=tokens.joined(mention.first, mention.last)
            )
            return self._with_apposition(named, high)
        alone = tokens.words[end] if end == comma + 1 else ""
        if alone.isdigit() or (alone.isupper() and len(alone) <= _LETTERS):
            return self._with_apposition(mention._replace(finish=end), high)
        if tokens.lowers[comma + 1] in _RELATIVES:
            return mention._replace(finish=end)
        clause = any(tokens.lowers[number] in known.sets["finite"] for number in range(comma + 1, end + 1))
        if clause or tokens.lowers[comma + 1] not in known.sets["apposed"]:
            return mention
        return mention._replace(finish=end, role=mention.role or self.nouns.office(comma + 1, end))

    def _with_short_form(self, mention: Mention, high: int) -> Mention:
        """Goes on behind brackets: "the Central Agency (CA)"."""
        words = self.nouns.passage.tokens.words
        bracket = mention.finish + 1
        if bracket >= high or words[bracket] != "(":
            return mention
        for number in range(bracket + 1, min(high, bracket + _BRACKET_REACH)):
            if words[number] == ")":
                return mention._replace(finish=number)
        return mention

    def _apposition_end(self, comma: int, high: int) -> int:
        words = self.nouns.passage.tokens.words
        end, furthest = comma + 1, min(high, comma + _APPOSITION_REACH)
        while end + 1 < furthest and self.nouns.passage.inside[end + 1] < 0:
            if words[end + 1] in {",", ";", "—", "--", ":"} or (
                words[end + 1] == "." and not self.nouns.is_dot(end + 1)
            ):
                break
            end += 1
        return end
