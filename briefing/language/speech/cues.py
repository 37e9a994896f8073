"""Cues: the verbs in a sentence that may say that somebody speaks, with their auxiliaries, after the homographs are out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.language.speech.passages import Passage
from briefing.language.speech.vocabulary import Form, Frame, Verb, Vocabulary

_GROUP_REACH = 6
#: Shorter words in -ly are no adverbs: "ally", "July".
_SHORT = 4
_LEADING = frozenset({"according", "words"})
#: After these a verb stands in its plain form.
_WITH_PLAIN = frozenset(
    {"to", "did", "does", "do", "will", "would", "didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t"}
)


class Cue(NamedTuple):
    """A verb that may be a cue, with the tokens of its whole group."""

    first: int
    """First token of the group: its auxiliaries and adverbs are in."""
    last: int
    at: int
    """The verb itself."""
    verb: Verb
    form: Form
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    particle: str = ""
    """The word that makes it a cue of stance: "on" in "called on"."""
    by: bool = False
    """An -ing form after a preposition: "by saying"."""

    @property
    def takes_subject(self) -> bool:
        """Whether somebody right before it would be who speaks: not of a passive, an infinitive or a participle."""
        if self.form is Form.ING:
            return self.first < self.at and not self.passive
        return not (self.passive or self.infinitive)


def cues(passage: Passage, sentence: range, places: Iterable[int], vocabulary: Vocabulary) -> list[Cue]:
    """The cues at some places of a sentence outside quotations, in order; "according to" is not among them."""
    return [cue for place in places if (cue := _cue(passage, sentence, place, vocabulary))]


def _cue(passage: Passage, sentence: range, at: int, vocabulary: Vocabulary) -> Cue | None:
    lowers, verb = passage.tokens.lowers, vocabulary.verbs.get(passage.tokens.lowers[at])
    if verb is None or (at > sentence.start and not _may_be_verb(passage, at, verb, vocabulary)):
        return None
    first, words = _group(passage, sentence, at, vocabulary)
    before = lowers[first - 1] if first > sentence.start else ""
    form = _form(verb, words | {before} if before == "to" else words)
    if form is None or (words and not words.isdisjoint(vocabulary.sets["modals"])):
        return None
    following = lowers[at + 1] if at + 1 < sentence.stop else ""
    particle = following if following in verb.particles else ""
    if (not verb.frames and not particle) or (lowers[at] in {"put", "puts"} and particle != "it"):
        return None
    return Cue(
        first=first,
        last=at + 1 if particle else at,
        at=at,
        verb=verb,
        form=form,
        passive=bool(words) and form is Form.PAST and _is_passive(verb, words, vocabulary),
        negated=bool(words) and not words.isdisjoint(vocabulary.sets["negations"]),
        infinitive=before == "to",
        particle=particle,
        by=form is Form.ING and before in vocabulary.sets["before-ing"],
    )


def _is_passive(verb: Verb, helpers: set[str], vocabulary: Vocabulary) -> bool:
    return Form.ING not in verb.forms and not helpers.isdisjoint(vocabulary.sets["be"])


def _may_be_verb(passage: Passage, at: int, verb: Verb, vocabulary: Vocabulary) -> bool:
    """Whether a form is no noun or name by how it is written and by the word before it."""
    if passage.tokens.words[at][0].isupper() and not (passage.place.headline and _is_plain_report(verb)):
        return False
    before = passage.tokens.lowers[at - 1]
    if before in vocabulary.sets["before-no-cue"]:
        return False
    possessive = before.endswith(("'s", "’s", "s'", "s’"))
    return not possessive or before in vocabulary.sets["contracted"] or before in vocabulary.sets["auxiliaries"]


def _is_plain_report(verb: Verb) -> bool:
    """Whether a form is a cue even among the capitals of a headline: "Says"."""
    return not verb.homograph and Form.THIRD in verb.forms and Frame.REPORT in verb.frames


def _group(passage: Passage, sentence: range, at: int, vocabulary: Vocabulary) -> tuple[int, set[str]]:
    """Where the verb's group begins, and the auxiliaries and adverbs in it."""
    lowers, inside = passage.tokens.lowers, passage.inside
    first, low = at, max(sentence.start, at - _GROUP_REACH)
    while first > low and inside[first - 1] < 0 and _helps(lowers[first - 1], vocabulary):
        first -= 1
    words = set(lowers[first:at])
    if first > sentence.start and lowers[first - 1] in vocabulary.sets["contracted"]:
        words.add("’" + lowers[first - 1].replace("'", "’").split("’")[-1])
    return first, words


def _helps(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word before a verb is an auxiliary or adverb of it."""
    return word in vocabulary.sets["helpers"] or (word.endswith("ly") and len(word) > _SHORT)


def _form(verb: Verb, helpers: set[str]) -> Form | None:
    if verb.only_form is not None:
        return verb.only_form
    if helpers & _WITH_PLAIN:
        return Form.PLAIN if Form.PLAIN in verb.forms else Form.PAST
    return Form.PAST if Form.PAST in verb.forms else next(iter(verb.forms))


def according(passage: Passage, sentence: range, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where "according to" and "in the words of" stand, at some places of a sentence."""
    lowers = passage.tokens.lowers
    for place in places:
        if lowers[place] not in _LEADING:
            continue
        if place >= sentence.stop - 2:
            break
        if lowers[place : place + 2] == ["according", "to"]:
            yield place, place + 1
        elif place - 2 >= sentence.start and lowers[place - 2 : place + 2] == ["in", "the", "words", "of"]:
            yield place - 2, place + 1
