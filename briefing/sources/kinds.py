"""What kind of text a source is, with the signal that says so in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.model import Card, Role, SourceKind
from briefing.sources.judged import Judged
from briefing.sources.turns import Turns
from briefing.sources.wordlists import wordlist

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(r"[\"“„«»](?:[^\"“”„«»\n]{1,2000})[\"”“»«]")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+\S")
_SECOND_LEVEL = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+\S")
_ABOUT = re.compile(r"(?:About|Über|À propos de|Acerca de|Sobre|О компании) [^\W_]\S*(?: \S+){0,4}\Z")
_CAPITALS = frozenset({"US", "IT"})
_EDGE = 1500
"""Characters at the top and the end where a text says what it is."""


@dataclass(frozen=True)
class _Signals:
    """What of a text its kind shows by."""

    judged: Sequence[Judged]
    turns: Turns
    known: Card

    @cached_property
    def title(self) -> str:
        """The title in small letters."""
        return next((one.words.lower() for one in self.judged if one.role is Role.TITLE), "")

    @cached_property
    def labels(self) -> str:
        """Labels and other furniture above the title, in small letters."""
        return "\n".join(one.words.lower() for one in self.judged[:6] if one.role is Role.FURNITURE and one.count <= 4)

    @cached_property
    def paragraphs(self) -> str:
        """The paragraphs as one text."""
        return "\n".join(one.words for one in self.judged if one.role in {Role.BODY, Role.DEK})

    @cached_property
    def edges(self) -> str:
        """The top and the end of all that is there, in small letters."""
        everything = "\n".join(one.words for one in self.judged).lower()
        return f"{everything[:_EDGE]}\n{everything[-_EDGE:]}"

    @cached_property
    def own_words(self) -> list[str]:
        """The words outside quotation marks, in small letters; a country in capitals is no pronoun."""
        words = _WORD.findall(_QUOTED.sub(" ", self.paragraphs).replace("’", "'"))
        return [word.lower() for word in words if word not in _CAPITALS]

    def share(self, words: str) -> float:
        """How many in a hundred of the text's own words are among these."""
        wanted = frozenset(words.split())
        return 100 * sum(word in wanted for word in self.own_words) / max(1, len(self.own_words))

    @cached_property
    def first_person(self) -> float:
        """How many in a hundred words are "I" or "we"."""
        lists = wordlist("kinds")["first_person"]
        return self.share(f"{lists['singular']} {lists['plural']}")

    @cached_property
    def sayings(self) -> int:
        """How often the text reports what somebody says."""
        lists = wordlist("kinds")["says"]
        wanted = frozenset(lists["verbs"].split())
        unspaced = sum(self.paragraphs.count(verb) for verb in lists["unspaced"])
        return unspaced + sum(word in wanted for word in self.own_words)

    @property
    def reports(self) -> float:
        """The same for every hundred of its own words."""
        return 100 * self.sayings / max(1, len(self.own_words))

    def named(self, kind: str) -> str:
        """The words in title or label that name the kind, "" for none."""
        found = (
            mark
            for mark in wordlist("kinds")["titles"].get(kind, ())
            if mark in self.title or mark in self.labels.split("\n")
        )
        return next(found, "")

    def about(self) -> str:
        """The closing heading by which an issuer introduces itself: "About NAME"."""
        last = [one.words for one in self.judged[-6:] if one.role is Role.HEADING]
        return next((words for words in last if _ABOUT.match(words)), "")

    def marked(self, kind: str, *, anywhere: bool = False) -> tuple[str, ...]:
        """The phrases of a kind that stand near the top or the end, or anywhere."""
        text = self.paragraphs.lower() if anywhere else self.edges
        return tuple(mark for mark in wordlist("kinds")["marks"].get(kind, ()) if mark in text)


def kind(judged: Sequence[Judged], turns: Turns, known: Card) -> tuple[SourceKind, str]:
    """The kind and its reason."""
    signals = _Signals(judged, turns, known)
    for rule in (_interview, _minutes, _press_release, _opinion, _speech, _report, _news):
        for found, reason in rule(signals):
            return found, reason
    return SourceKind.UNKNOWN, "nothing in it shows what kind of text it is"


_Found = Iterator[tuple[SourceKind, str]]


def _interview(signals: _Signals) -> _Found:
    word = signals.named("interview")
    if signals.turns.reason:
        yield SourceKind.INTERVIEW, signals.turns.reason + (f', and "{word}" in the title' if word else "")


def _minutes(signals: _Signals) -> _Found:
    word = signals.named("minutes")
    opens = next((mark for mark in wordlist("kinds")["titles"]["minutes"] if signals.edges.startswith(mark)), "")
    phrases = signals.marked("minutes", anywhere=True)
    if word or opens:
        yield SourceKind.MINUTES, f'"{word or opens}" in the title'
    elif len(phrases) >= 2 and signals.share(wordlist("kinds")["groups"]["words"]) > 0.5:
        yield SourceKind.MINUTES, f'phrases of minutes: "{phrases[0]}", "{phrases[1]}"'


def _press_release(signals: _Signals) -> _Found:
    if word := signals.named("press-release"):
        yield SourceKind.PRESS_RELEASE, f'"{word}" in the title or above it'
    elif phrases := signals.marked("press-release"):
        yield SourceKind.PRESS_RELEASE, f'"{phrases[0]}" near the top or the end'
    elif about := signals.about():
        yield SourceKind.PRESS_RELEASE, f'a closing section "{about}"'


def _opinion(signals: _Signals) -> _Found:
    label = next((mark for mark in wordlist("kinds")["titles"]["opinion"] if _opens_with(signals, mark)), "")
    singular = signals.share(wordlist("kinds")["first_person"]["singular"])
    personal = (singular >= 1 or signals.first_person >= 2.5) and signals.reports <= signals.first_person / 2
    if label:
        yield SourceKind.OPINION, f'the label "{label}"'
    elif signals.known.byline.value and personal and not signals.marked("speech", anywhere=True):
        yield SourceKind.OPINION, 'its author, who is named, writes as "I" or "we"'


def _opens_with(signals: _Signals, mark: str) -> bool:
    label = re.compile(rf"{re.escape(mark)}\s?[:|–—]")
    return mark in signals.labels.split("\n") or label.match(signals.title) is not None


def _speech(signals: _Signals) -> _Found:
    word, phrases = signals.named("speech"), signals.marked("speech", anywhere=True)
    if signals.first_person < 1 or signals.reports > signals.first_person / 2:
        return
    spoken = f'it speaks as "I" or "we" ({signals.first_person:.0f} in 100 words)'
    if word:
        yield SourceKind.SPEECH, f'{spoken}, and "{word}" in the title'
    elif phrases:
        yield SourceKind.SPEECH, f'{spoken} and to listeners: "{phrases[0]}"'
    elif signals.first_person >= 3 and not signals.known.outlet.value:
        yield SourceKind.SPEECH, f"{spoken} and reports next to nothing that others say"


def _report(signals: _Signals) -> _Found:
    headings = [one.words for one in signals.judged if one.role is Role.HEADING]
    numbered = sum(_NUMBERED.match(heading) is not None for heading in headings)
    levels = any(_SECOND_LEVEL.match(heading) for heading in headings)
    phrases = [
        mark for mark in wordlist("kinds")["marks"]["report"] if any(mark in heading.lower() for heading in headings)
    ]
    if numbered >= 3 and (levels or phrases):
        yield SourceKind.REPORT, f"{numbered} numbered sections"
    elif phrases:
        yield SourceKind.REPORT, f'a section called "{phrases[0]}"'
    elif word := signals.named("report"):
        yield SourceKind.REPORT, f'"{word}" in the title'


def _news(signals: _Signals) -> _Found:
    often = signals.sayings
    if signals.first_person > 2 or often < 2:
        return
    known = (
        ("a date", signals.known.published),
        ("an author", signals.known.byline),
        ("an outlet", signals.known.outlet),
    )
    given = [name for name, fact in known if fact.value]
    if often * 400 >= len(signals.own_words) or given:
        yield SourceKind.NEWS, ", ".join([*given, f"{often} reports of what others say"])
