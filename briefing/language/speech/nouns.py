"""Reading a stretch of tokens as somebody: which part is the name, and which the office."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.speech.fullnames import Names
from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.passages import Passage, is_abbreviated
from briefing.language.speech.vocabulary import Vocabulary

#: Titles that are no office.
_MERE = frozenset({"mr", "mrs", "ms", "miss"})
_PLURAL = ("they", "we", "some", "many", "others", "both", "most", "few", "several")
POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(slots=True)
class Nouns:
    """Tells names, offices and bodies in one passage."""

    passage: Passage
    vocabulary: Vocabulary
    names: Names

    def read(self, first: int, last: int) -> Mention | None:
        """The mention that tokens first to last make up, None where they name nobody."""
        begin = first
        lowers = self.passage.tokens.lowers
        while first < last and self._is_bare_article(first):
            first += 1
        if first > last or lowers[last] in self.vocabulary.sets["unfinished"]:
            return None
        if lowers[first] in self.vocabulary.sets["linking"] or (first == last and lowers[first].isdigit()):
            # A place, an occasion or somebody's age.
            return None
        mention = self._named(first, last) or self._unnamed(first, last)
        return mention if mention is None or mention.begin == begin else mention._replace(begin=begin)

    def is_outlet(self, mention: Mention) -> bool:
        """Whether an agency, paper or station is named."""
        tokens, known = self.passage.tokens, self.vocabulary
        if not known.sets["outlets"].isdisjoint(tokens.lowers[mention.begin : mention.last + 1]):
            return True
        role = mention.role.lower().split()
        return bool(role and role[-1] in known.sets["media"]) or tokens.lowers[mention.last] in known.sets["media"]

    def mention(self, begin: int, finish: int, first: int, last: int, *, role: str = "") -> Mention:
        """Somebody named by tokens first to last, in a phrase from begin to finish."""
        return Mention(first=first, last=last, kind=MentionKind.NAME, begin=begin, finish=finish, role=role)

    def pronoun(self, place: int) -> Mention:
        """The mention that a pronoun is; "few" is nobody, "a few" are some."""
        lowers = self.passage.tokens.lowers
        first = place - 1 if place and lowers[place - 1 : place + 1] == ["a", "few"] else place
        plural = lowers[place].startswith(_PLURAL)
        return Mention(first=first, last=place, kind=MentionKind.PRONOUN, begin=first, finish=place, plural=plural)

    def core_end(self, first: int, last: int) -> int:
        """The last token before the first preposition inside a phrase."""
        words, prepositions = self.passage.tokens.words, self.vocabulary.sets["prepositions"]
        for number in range(first + 1, last + 1):
            if words[number] in prepositions:
                return number - 1
        return last

    def is_office(self, place: int) -> bool:
        """Whether a word is an office or a title, or made with one: "director-general"."""
        word, offices = self.passage.tokens.lowers[place], self.vocabulary.sets["offices"]
        return word in offices or ("-" in word and not offices.isdisjoint(word.split("-")))

    def is_capital(self, place: int) -> bool:
        """Whether a token may be part of a name by how it is written."""
        word = self.passage.tokens.words[place]
        return word[0].isupper() or (word == "." and self.is_dot(place))

    def is_dot(self, place: int) -> bool:
        """Whether a full stop belongs to an abbreviation or an initial."""
        return is_abbreviated(self.passage.tokens, place, self.vocabulary)

    def is_hyphen(self, place: int) -> bool:
        """Whether a spaced hyphen joins two capitalised words."""
        words = self.passage.tokens.words
        return (
            words[place] == "-"
            and 0 < place < len(words) - 1
            and words[place - 1][0].isupper()
            and words[place + 1][0].isupper()
        )

    def all_capital(self, first: int, last: int) -> bool:
        """Whether tokens first to last may all be one name."""
        words, lowers = self.passage.tokens.words, self.passage.tokens.lowers
        return self.is_capital(first) and all(
            self.is_capital(number) or lowers[number] in self.vocabulary.sets["particles"] or words[number] == "&"
            for number in range(first, last + 1)
        )

    def is_verbal(self, place: int) -> bool:
        """Whether a word looks like a verb of its own: it ends the noun phrase to its right."""
        tokens, known = self.passage.tokens, self.vocabulary
        word = tokens.lowers[place]
        if not tokens.words[place].islower():
            return False
        if word in known.sets["auxiliaries"] or word in known.sets["modals"] or word == "who":
            return True
        verb = known.verbs.get(word)
        if verb and not verb.homograph:
            return True
        if word.endswith("ed") and place + 1 < len(tokens.words) and word not in known.sets["participles"]:
            following = tokens.words[place + 1]
            return (
                following[0].isupper()
                or following in known.sets["determiners"]
                or following in known.sets["prepositions"]
            )
        return False

    def office(self, first: int, last: int) -> str:
        """What an apposition says of somebody, without its article; "" where it is an age or a place alone."""
        tokens, known = self.passage.tokens, self.vocabulary
        if first <= last and tokens.lowers[first] in known.sets["articles"]:
            first += 1
        if first > last or not any(tokens.words[n].islower() or self.is_office(n) for n in range(first, last + 1)):
            return ""
        return tokens.joined(first, last)

    def _is_bare_article(self, place: int) -> bool:
        """Whether an article, or "both", only opens a phrase: that of "a few" is part of how many."""
        lowers = self.passage.tokens.lowers
        if lowers[place] in {"a", "an"} and lowers[place + 1] in self.vocabulary.sets["quantities"]:
            return False
        return lowers[place] in self.vocabulary.sets["articles"] or lowers[place] == "both"

    def _named(self, first: int, last: int) -> Mention | None:
        core = self.core_end(first, last)
        if core < last and (late := self._late_office(first, core, last)) is not None:
            return late
        office = self._last_office(first, core + 1)
        if office is not None and office < core:
            start = office + 1
            if self.passage.tokens.words[start] == ".":
                start += 1
            if start <= core and self.all_capital(start, core):
                role = (
                    "" if self.passage.tokens.lowers[first] in _MERE else self.passage.tokens.joined(first, start - 1)
                )
                return self.mention(first, last, start, core, role=role)
        if office == core:
            return self._name_behind_office(first, core, last)
        return self._body(first, core, last) or self._plain_name(first, core, last)

    def _late_office(self, first: int, core: int, last: int) -> Mention | None:
        """A name behind an office behind its house: "University of Ohio president Jane Roe"."""
        office = self._last_office(core + 1, last)
        if office is None or not self.all_capital(office + 1, last) or self.passage.tokens.words[office + 1] == ".":
            return None
        return self.mention(first, last, office + 1, last, role=self.passage.tokens.joined(first, office))

    def _last_office(self, start: int, stop: int) -> int | None:
        return next((number for number in range(stop - 1, start - 1, -1) if self.is_office(number)), None)

    def _plain_name(self, first: int, core: int, last: int) -> Mention | None:
        if self.all_capital(first, core) and not self._common_at_start(first, core):
            end = (
                self._through_of(core, last)
                if self.passage.tokens.lowers[core] in self.vocabulary.sets["bodies"]
                else core
            )
            return self.mention(first, last, first, end)
        start = core
        while start > first and self.is_capital(start - 1):
            start -= 1
        if self.is_capital(core) and start > first and not self.passage.tokens.words[start - 1].endswith(POSSESSIVE):
            return self.mention(first, last, start, core, role=self.passage.tokens.joined(first, start - 1))
        if self.is_capital(core) and start > first and core > start:
            return self.mention(first, last, start, core, role=self.passage.tokens.joined(first, start - 1))
        return None

    def _body(self, first: int, core: int, last: int) -> Mention | None:
        """A body named by a name and what it is: "Russia's TASS news agency"."""
        words, lowers = self.passage.tokens.words, self.passage.tokens.lowers
        end = core
        while end > first and words[end].islower() and lowers[end] in self.vocabulary.sets["bodies"]:
            end -= 1
        if end == core or not self.is_capital(end) or words[end].endswith(POSSESSIVE):
            return None
        start = end
        while start > first and self.is_capital(start - 1) and not words[start - 1].endswith(POSSESSIVE):
            start -= 1
        if start == end == first and lowers[core] not in self.vocabulary.sets["media"]:
            return None
        role = self.passage.tokens.joined(end + 1, core)
        return self.mention(first, last, start, end, role=role)

    def _name_behind_office(self, first: int, core: int, last: int) -> Mention | None:
        """A name after an office with its house: "director of the institute Jane Roe"; only a known first name shows it."""
        lowers = self.passage.tokens.lowers
        for number in range(max(core + 2, last - 2), last):
            known = (
                lowers[number] in self.vocabulary.sets["women_names"]
                or lowers[number] in self.vocabulary.sets["men_names"]
            )
            known = known or self.passage.tokens.joined(number, last) in self.names
            if known and self.all_capital(number, last):
                return self.mention(first, last, number, last, role=self.passage.tokens.joined(first, number - 1))
        return None

    def _unnamed(self, first: int, last: int) -> Mention | None:
        lowers = self.passage.tokens.lowers
        core = self.core_end(first, last)
        if (
            lowers[core].endswith("ly")
            or lowers[core] in self.vocabulary.sets["prepositions"]
            or not lowers[core][0].isalnum()
        ):
            return None
        phrase = lowers[first : core + 1]
        plural = (
            (core < last and not self.vocabulary.sets["quantities"].isdisjoint(phrase))
            or not self.vocabulary.sets["groups"].isdisjoint(phrase)
            or (lowers[core].endswith("s") and not lowers[core].endswith(("ss", "us")))
        )
        return Mention(first=first, last=last, kind=MentionKind.NOUN, begin=first, finish=last, plural=plural)

    def _through_of(self, core: int, last: int) -> int:
        words = self.passage.tokens.words
        end = core
        while end + 2 <= last and words[end + 1] in {"of", "for", "on", "and"}:
            step = end + 2
            if words[step] == "the" and step < last:
                step += 1
            if not self.is_capital(step):
                break
            end = step
            while end < last and self.is_capital(end + 1):
                end += 1
        return end

    def _common_at_start(self, first: int, core: int) -> bool:
        """Whether a capital only says that a sentence begins: "Analysts said"."""
        word = self.passage.tokens.lowers[first]
        return first == core and word in self.vocabulary.sets["common"] and self.passage.opens_sentence(first)
