"""Who a mention means: the fullest name that a text gives for it, and pronouns back to those who spoke before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.language.speech.fullnames import Names
from briefing.language.speech.groups import LEANING, counted, noun_of, points_back
from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.page import Page
from briefing.language.speech.vocabulary import Vocabulary

#: How many paragraphs back a pronoun may look.
_MEMORY = 3
#: How far before a pronoun, in tokens and in sentences of its paragraph, a name counts.
_NAMED_REACH = 120
_SENTENCES = 6


class Person(NamedTuple):
    """Somebody or something that spoke, as far as a pronoun needs to know."""

    name: str
    role: str
    feminine: bool | None
    """None where nothing tells."""
    human: bool
    plural: bool
    speakers: tuple[str, ...]
    roles: tuple[str, ...] = ()
    """One for each of the speakers, "" where none is given."""


class Resolved(NamedTuple):
    """Who a mention means."""

    name: str | None
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    worked_out: bool = False
    """Whether the name is not the mention's own words."""


@dataclass(slots=True)
class Memory:
    """Who spoke so far, newest last; knows what a pronoun may mean."""

    names: Names
    vocabulary: Vocabulary
    heard: list[tuple[int, Person]] = field(default_factory=list)
    last_as: dict[str, Person] = field(default_factory=dict)
    """Everybody who spoke, as known last."""
    bodies: dict[str, tuple[int, Person]] = field(default_factory=dict)
    """Those who spoke and may be "it"."""

    def _hear(self, page: Page, person: Person) -> None:
        number = page.passage.place.number
        self.heard.append((number, person))
        for name in person.speakers:
            self.last_as[name] = person
        if self._agrees("it", person):
            self.bodies[person.name] = (number, person)

    def resolve(self, page: Page, mention: Mention) -> Resolved:
        """Who a mention means, remembered for the pronouns to come."""
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(page, mention)
        parts = (mention, *mention.also)
        people = [self._person(page, part) for part in parts]
        names = tuple(person.name for person in people)
        self._hear(page, people[0] if len(people) == 1 else self._company(people))
        words = page.passage.tokens.joined(mention.first, mention.last)
        return Resolved(
            name=names[0], names=names, roles=tuple(person.role for person in people), worked_out=names[0] != words
        )

    def whose_turn(self, page: Page) -> Resolved:
        """The one who speaks in the first person: in an interview the one whose turn it is, elsewhere nobody."""
        name = page.passage.place.turn
        if not name:
            return Resolved(name=None)
        return Resolved(name=name, names=(name,), roles=(self._role_of(name),), worked_out=True)

    def has_spoken(self, name: str) -> bool:
        """Whether somebody of that name has spoken so far."""
        return name in self.last_as

    def _role_of(self, name: str) -> str:
        earlier = self.last_as.get(name)
        return earlier.role if earlier and earlier.name == name else ""

    def _company(self, people: list[Person]) -> Person:
        names = tuple(person.name for person in people)
        return Person(
            name=names[0],
            role=people[0].role,
            feminine=None,
            human=True,
            plural=True,
            speakers=names,
            roles=tuple(person.role for person in people),
        )

    def _person(self, page: Page, mention: Mention) -> Person:
        words = page.passage.tokens.joined(mention.first, mention.last)
        if mention.kind is MentionKind.NOUN:
            leans = page.passage.tokens.lowers[mention.first] in LEANING
            known = self._again(page, mention) or (self._group_before(page, words) if leans else None)
            if known:
                return known
            return Person(
                name=words,
                role="",
                feminine=self._gender_of_role(words),
                human=self._is_human(words),
                plural=mention.plural,
                speakers=(words,),
            )
        name = self.names.fullest(words)
        role = mention.role or self._role_of(name)
        known = self.last_as.get(name)
        if known and known.role == role and known.name == name and not known.plural:
            return known
        human = self._is_human(role) or self.names.is_person(name)
        return Person(
            name=name, role=role, feminine=self._gender(name, role), human=human, plural=False, speakers=(name,)
        )

    def _again(self, page: Page, mention: Mention) -> Person | None:
        """The one named before whom "the minister" means."""
        lowers = page.passage.tokens.lowers
        if mention.begin >= mention.first or lowers[mention.begin] != "the" or mention.first != mention.last:
            return None
        word = lowers[mention.last]
        for number, person in reversed(self.heard[-12:]):
            if page.passage.place.number - number > _MEMORY:
                break
            tail = person.role.lower().split() + ([person.name.split()[-1].lower()] if not person.human else [])
            if (
                word in tail
                and not person.plural
                and len(person.name.split()) + len(person.role) > 1
                and person.name.lower() != word
            ):
                return person
        return None

    def _group_before(self, page: Page, words: str) -> Person | None:
        """The group before that "these participants" points at, or of whose kind "several" or "a couple" are some."""
        if noun := points_back(words, self.vocabulary):
            return next(
                (group for _, group in self._groups(page, _MEMORY) if noun_of(group.name, self.vocabulary) == noun),
                None,
            )
        for _, group in self._groups(page, 0):
            if (noun := noun_of(group.name, self.vocabulary)) and (name := counted(words, noun, self.vocabulary)):
                return Person(name=name, role="", feminine=None, human=False, plural=True, speakers=(name,))
        return None

    def _groups(self, page: Page, reach: int) -> Iterator[tuple[int, Person]]:
        """The groups heard in this paragraph and so many before it, the last first."""
        for number, person in reversed(self.heard[-12:]):
            if page.passage.place.number - number > reach:
                return
            if person.plural and len(person.speakers) == 1:
                yield number, person

    def _pronoun(self, page: Page, mention: Mention) -> Resolved:
        word = page.passage.tokens.lowers[mention.first].replace("’", "'").split("'", 1)[0]
        if word in {"who", "which"}:
            return self._relative(page, mention)
        if word in {"i", "we"}:
            return self.whose_turn(page)
        words = page.passage.tokens.joined(mention.first, mention.last)
        if word in LEANING and (group := self._group_before(page, words)):
            self._hear(page, group)
            return Resolved(name=group.name, names=group.speakers, roles=("",), worked_out=True)
        spoke = self._last_speaker(page, word)
        if word not in {"he", "she"} or (spoke and spoke[0] == page.passage.place.number):
            person = spoke[1] if spoke else None
        else:
            named = self._last_named(
                page, mention.first, word, since=spoke[0] if spoke else page.passage.place.number - 1
            )
            person = named or (spoke[1] if spoke and not self._others_named(page, mention.first, spoke[1]) else None)
        if person is None:
            return Resolved(name=None)
        self._hear(page, person)
        return Resolved(name=person.name, names=person.speakers, roles=person.roles or (person.role,), worked_out=True)

    def _relative(self, page: Page, mention: Mention) -> Resolved:
        antecedent = page.subjects.antecedent(mention.first)
        if antecedent is None:
            return Resolved(name=None)
        person = self._person(page, antecedent)
        self._hear(page, person)
        return Resolved(name=person.name, names=person.speakers, roles=(person.role,), worked_out=True)

    def _last_speaker(self, page: Page, word: str) -> tuple[int, Person] | None:
        for number, person in reversed(self.heard[-12:]):
            if page.passage.place.number - number > _MEMORY:
                break
            if self._agrees(word, person):
                return number, person
        return self._only_body() if word == "it" else None

    def _only_body(self) -> tuple[int, Person] | None:
        """The one body that has spoken at all, however long ago: people in between cannot be "it"."""
        return next(iter(self.bodies.values())) if len(self.bodies) == 1 else None

    def _last_named(self, page: Page, before: int, word: str, *, since: int) -> Person | None:
        """The person named first in a sentence since the last speaker spoke; None where several could be meant."""
        people = [person for person in self._subjects(page, before) if self._agrees(word, person)]
        if not people and since < page.passage.place.number - 1:
            return None
        return people[-1] if len({person.name for person in people}) == 1 else None

    def _others_named(self, page: Page, before: int, speaker: Person) -> bool:
        """Whether somebody else than the last speaker is named in the paragraph before a token."""
        words = page.passage.tokens.words[max(0, before - _NAMED_REACH) : before]
        capitals = {word.removesuffix("'s").removesuffix("’s").rstrip("'’") for word in words if word[0].isupper()}
        full = {self.names.fullest(word) for word in capitals if word}
        named = {name for name in full if " " in name or self.names.is_person(name)}
        return bool(named) and speaker.name not in named

    def _subjects(self, page: Page, before: int) -> list[Person]:
        """People named at the head of the sentences before a token."""
        found = []
        for sentence in page.passage.sentences_before(before, _SENTENCES):
            mention = page.speakers.after(sentence.start, min(before, sentence.stop))
            if mention and mention.kind is MentionKind.NAME:
                found.append(self._person(page, mention))
        return found

    def _agrees(self, word: str, person: Person) -> bool:
        if word == "they":
            return person.plural or not person.human
        if word == "it":
            return not person.human and not person.plural
        if word in {"he", "she"}:
            fits = person.feminine is None or person.feminine == (word == "she")
            return not person.plural and fits and person.human
        return False

    def _gender(self, name: str, role: str) -> bool | None:
        by_role = self._gender_of_role(role)
        if by_role is not None:
            return by_role
        first = name.split(maxsplit=1)[0].lower()
        women, men = first in self.vocabulary.sets["women_names"], first in self.vocabulary.sets["men_names"]
        return women if women != men else None

    def _gender_of_role(self, role: str) -> bool | None:
        words = {word.strip(".,").lower() for word in role.split()}
        if words & self.vocabulary.sets["women"]:
            return True
        return False if words & self.vocabulary.sets["men"] else None

    def _is_human(self, words: str) -> bool:
        parts = words.lower().split()
        offices, bodies = self.vocabulary.sets["offices"], self.vocabulary.sets["bodies"]
        return not offices.isdisjoint(part.strip(".,") for part in parts) and parts[-1] not in bodies
