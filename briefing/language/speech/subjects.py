"""The subject left of a cue: the noun phrase that ends there, its asides, and those who speak as one with it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.nouns import Nouns

#: How many tokens a subject and an aside may have.
_SUBJECT_REACH = 18
_ASIDE_REACH = 40
#: A second aside may stand before one of fewer than so many tokens, or be an age.
_ASIDES_REACH = 12
#: How far behind its "who" a relative clause may put the cue.
_RELATIVE_REACH = 14
_IN_NAMES = frozenset({"&", "@", "#", "%", "$", "'", "’"})


@dataclass(slots=True)
class Subjects:
    """Finds subjects in one passage."""

    nouns: Nouns

    def before(self, end: int, low: int) -> Mention | None:
        """The subject whose last token stands right before `end`, going no further left than `low`."""
        last = end - 1
        if last < low:
            return None
        word = self.nouns.passage.tokens.lowers[last]
        if word in {",", ")", "—", "–", "--"}:
            return self._before_aside(last, low)
        return self._phrase_before(last, low)

    def antecedent(self, relative: int) -> Mention | None:
        """The one named right before "who" or "which", None where nobody is named there."""
        end = relative - 1 if self.nouns.passage.tokens.words[relative - 1 : relative] == [","] else relative
        found = self._phrase_before(end - 1, max(0, end - _SUBJECT_REACH)) if end > 0 else None
        return found if found and found.kind is MentionKind.NAME else None

    def _phrase_before(self, last: int, low: int) -> Mention | None:
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        word = tokens.lowers[last]
        if self.nouns.passage.inside[last] >= 0 or (not word[0].isalnum() and not self.nouns.is_dot(last)):
            return None
        possessive = word.endswith(("'s", "’s")) and word not in known.sets["contracted"]
        if word in known.sets["joining"] or word in known.sets["prepositions"] or possessive:
            return None
        if word in known.sets["pronouns"] or word in known.sets["contracted"]:
            return self.nouns.pronoun(last)
        first = self._start_before(last, low)
        if first is None:
            return None
        first = self._past_openers(first, last)
        if first - 1 >= low and tokens.lowers[first - 1] in known.sets["before-nouns"]:
            return None
        mention = self.nouns.read(first, last)
        return self._with_others(self._with_office_before(mention, low), low) if mention else None

    def _with_office_before(self, mention: Mention, low: int) -> Mention:
        """Adds an office that a comma parts from its name: "the prime minister, Jane Roe said"."""
        comma = mention.begin - 1
        plain = mention.kind is MentionKind.NAME and not mention.role
        if not plain or comma <= low or self.nouns.passage.tokens.words[comma] != ",":
            return mention
        if not self.nouns.is_office(comma - 1):
            return mention
        office = self._phrase_before(comma - 1, low)
        if office is None or office.kind is not MentionKind.NOUN:
            return mention
        whole = self.nouns.core_end(office.first, office.last) == office.last
        alone = office.begin == low or self.nouns.passage.tokens.words[office.begin - 1] == ","
        return mention._replace(role=self._role(office)) if whole and alone else mention

    def _role(self, office: Mention) -> str:
        return self.nouns.passage.tokens.joined(office.first, office.last)

    def _start_before(self, last: int, low: int) -> int | None:
        """Where the noun phrase that ends at `last` begins, None where the word there belongs to no noun phrase."""
        if self._stops_subject(last, last):
            return None
        first, furthest = last, max(low, last - _SUBJECT_REACH)
        while first > furthest and (self._goes_on(first - 1, last) or not self._stops_subject(first - 1, last)):
            first -= 1
        stop = first - 1
        if stop > low and self.nouns.is_verbal(stop) and (relative := self._relative(stop, low)) is not None:
            return self._start_before(relative - 1, low)
        return first

    def _relative(self, place: int, low: int) -> int | None:
        """The "who" of a relative clause around `place`: "officials who spoke to us said"."""
        lowers = self.nouns.passage.tokens.lowers
        for number in range(place, max(low, place - _RELATIVE_REACH), -1):
            if lowers[number] == "who":
                return number
            if not lowers[number][0].isalnum() or lowers[number] in self.nouns.vocabulary.sets["personal"]:
                return None
        return None

    def _goes_on(self, place: int, last: int) -> bool:
        """Whether a word, as most do, plainly belongs to the phrase that ends at `last`."""
        passage, known = self.nouns.passage, self.nouns.vocabulary
        word = passage.tokens.lowers[place]
        if word in known.sets["walls"] or word.endswith("ed") or not word.isalpha() or passage.inside[place] >= 0:
            return False
        return place >= last or passage.tokens.words[place + 1] not in known.sets["determiners"]

    def _stops_subject(self, place: int, last: int) -> bool:
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        word = tokens.lowers[place]
        if self.nouns.passage.inside[place] >= 0:
            return True
        if not word[0].isalnum() and word not in _IN_NAMES:
            return not self.nouns.is_dot(place) and not self.nouns.is_hyphen(place)
        if word in known.sets["joining"]:
            return not self._joins(place, last)
        lower = tokens.words[place].islower()
        if word in known.sets["opening"]:
            return lower or place < last
        before_article = place < last and tokens.words[place + 1] in known.sets["determiners"]
        if before_article or (lower and word in known.sets["prepositions"]):
            return word not in known.sets["linking"] and not (before_article and word in known.sets["determiners"])
        return self.nouns.is_verbal(place)

    def _joins(self, place: int, last: int) -> bool:
        """Whether "and" here joins two parts of one phrase rather than two clauses."""
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        if place == 0 or place >= last:
            return False
        left, right = place - 1, place + 1
        both_groups = tokens.lowers[left] in known.sets["groups"] and tokens.lowers[right] in known.sets["groups"]
        if tokens.lowers[place] == "&":
            return True
        offices = self.nouns.is_office(left) and self.nouns.is_office(right) and tokens.words[left].islower()
        inside_name = (
            self.nouns.is_capital(left) and self.nouns.is_capital(right) and tokens.lowers[last] in known.sets["bodies"]
        )
        return both_groups or offices or inside_name or self._joins_house(place, last)

    def _joins_house(self, place: int, last: int) -> bool:
        """Whether "and" stands in the name of a house before an office: "Arts and Letters director Jane Roe"."""
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        left, right = place - 1, place + 1
        if (
            not (self.nouns.is_capital(left) and self.nouns.is_capital(right))
            or self.nouns.is_office(right)
            or tokens.lowers[right] in known.sets["demonyms"]
        ):
            return False
        alone = left == 0 or not self.nouns.is_capital(left - 1)
        office = any(self.nouns.is_office(number) and tokens.words[number].islower() for number in range(right, last))
        return alone and office and not self.nouns.names.is_person(tokens.words[left])

    def _past_openers(self, first: int, last: int) -> int:
        """Leaves out what opens a sentence before its subject: "But", "On Monday"."""
        lowers, words = self.nouns.passage.tokens.lowers, self.nouns.passage.tokens.words
        while first < last and (lowers[first] in self.nouns.vocabulary.sets["openers"] or lowers[first].endswith("ly")):
            first += 1
        if lowers[first] not in self.nouns.vocabulary.sets["prepositions"]:
            return first
        # After an opening preposition the subject begins at the last article, or at the last run of capitals.
        for number in range(last, first, -1):
            after_preposition = lowers[number - 1] in self.nouns.vocabulary.sets["prepositions"]
            if (
                lowers[number] in self.nouns.vocabulary.sets["determiners"]
                and not after_preposition
                and words[number].islower()
            ):
                return number
        number = last
        while number > first + 1 and self.nouns.is_capital(number) and self.nouns.is_capital(number - 1):
            number -= 1
        while number < last and lowers[number] in self.nouns.vocabulary.sets["times"]:
            number += 1
        return number

    def _with_others(self, mention: Mention, low: int) -> Mention:
        """Joins those before "and" who speak as one with the one named: "X and Y praised"."""
        lowers = self.nouns.passage.tokens.lowers
        join = mention.begin - 1
        if (
            join <= low
            or lowers[join] not in self.nouns.vocabulary.sets["joining"]
            or mention.kind is not MentionKind.NAME
        ):
            return mention
        left = self._phrase_before(join - 1, low)
        if left is None or left.kind is not MentionKind.NAME or left.finish != join - 1:
            return mention
        edge = left.begin - 1
        if (
            edge >= low
            and lowers[edge] not in {",", ";", ":", "—", "--", "that"}
            and self.nouns.passage.inside[edge] < 0
        ):
            return mention
        if edge >= low and lowers[edge] == ",":
            return (
                mention
                if not left.also
                else left._replace(begin=left.begin, finish=mention.finish, also=(*left.also, mention), plural=True)
            )
        return left._replace(finish=mention.finish, also=(*left.also, mention._replace(also=())), plural=True)

    def _before_aside(self, last: int, low: int) -> Mention | None:
        """The subject of "Smith, a lawyer in Ohio, said": what stands before the aside, which gives the office."""
        tokens = self.nouns.passage.tokens
        opener = self._aside_start(last, low)
        if opener is None or opener - 1 < low:
            return None
        head = self._phrase_before(opener - 1, low)
        if head is None or head.kind is MentionKind.PRONOUN:
            near = last - opener < _ASIDES_REACH or tokens.words[opener - 1].isdigit()
            deeper = self._before_aside(opener, low) if tokens.words[opener] == "," and near else None
            return deeper._replace(finish=last) if deeper else None
        return self._aside_read(head, opener, last, low)

    def _aside_read(self, head: Mention, opener: int, last: int, low: int) -> Mention | None:
        tokens, known = self.nouns.passage.tokens, self.nouns.vocabulary
        aside = tokens.lowers[opener + 1]
        # "…, a lawyer, Jane Roe, said": the name stands in the aside.
        if (
            head.kind is MentionKind.NOUN
            and self.nouns.all_capital(opener + 1, last - 1)
            and tokens.words[opener] == ","
        ):
            named = self.nouns.read(opener + 1, last - 1)
            core = self.nouns.core_end(head.first, head.last)
            if named and named.kind is MentionKind.NAME and (core == head.last or self.nouns.is_office(core)):
                return named._replace(
                    begin=head.begin, finish=last, role=named.role or tokens.joined(head.first, head.last)
                )
        if (head.begin - 1 >= low and tokens.lowers[head.begin - 1] == "," and head.kind is MentionKind.NOUN) or (
            head.begin > low and self._mid_clause(head.begin - 1)
        ):
            deeper = self._before_aside(head.begin - 1, low) if tokens.lowers[head.begin - 1] == "," else None
            if deeper:
                return deeper._replace(finish=last)
        if aside in known.sets["auxiliaries"] or aside in known.sets["modals"] or aside in known.sets["personal"]:
            return None
        office = ""
        if (
            aside not in known.sets["subordinators"]
            and aside not in known.sets["prepositions"]
            and tokens.words[opener] == ","
        ):
            office = self.nouns.office(opener + 1, last - 1)
        return head._replace(finish=last, role=head.role or office)

    def _mid_clause(self, place: int) -> bool:
        return self.nouns.passage.tokens.lowers[place] in {"in", "of"}

    def _aside_start(self, last: int, low: int) -> int | None:
        tokens = self.nouns.passage.tokens
        opening = {",": {","}, ")": {"("}, "—": {"—"}, "–": {"–"}, "--": {"--"}}[tokens.words[last]]
        for number in range(last - 1, max(low, last - _ASIDE_REACH) - 1, -1):
            if tokens.words[number] in opening and self.nouns.passage.inside[number] < 0:
                return number
            if tokens.words[number] in {";", ":"}:
                return None
        return None
