"""Whose answers an interview holds, where its turns are only marked as question and answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from briefing.language.speech.mentions import MentionKind
from briefing.language.speech.page import Page

#: In how many paragraphs from the top the one interviewed is looked for.
_OPENING = 5
_VERBS = frozenset({"interviews", "interviewed", "interviewing"})
#: "The Post talks to Solberg", and "Solberg talks to the Post".
_TALKS = frozenset({"talks", "talked", "talking", "speaks", "spoke", "speaking", "conversation"})
_WITH = frozenset({"with", "to"})
_NAMED = (("interview", "with"),)


def interviewed(pages: Iterable[Page]) -> str:
    """The full name of the one interviewed, "" where the opening does not tell."""
    opening = [page for page, _ in zip(pages, range(_OPENING), strict=False)]
    for page in opening:
        if found := _asked(page) or _talking(page):
            return found
    return _only_one(list(takewhile(lambda page: not page.passage.place.turn, opening)))


def _asked(page: Page) -> str:
    """Whom the page is said to interview."""
    lowers = page.passage.tokens.lowers
    for place, (word, following) in enumerate(pairwise(lowers)):
        with_whom = (word, following) in _NAMED
        if (word in _VERBS or with_whom) and (found := _name_at(page, place + (2 if with_whom else 1))):
            return found
    return ""


def _talking(page: Page) -> str:
    """Who is said to talk about something, with or to whom; of a person and an outlet it is the person."""
    tokens = page.passage.tokens
    for place, (word, following) in enumerate(pairwise(tokens.lowers)):
        if word not in _TALKS or following not in _WITH | {"about"}:
            continue
        before = page.nouns.names.people_in(tokens.joined(0, place - 1)) if place else ()
        partner = _name_at(page, place + 2) if following in _WITH else ""
        for name in (partner, *before[-1:]):
            if name and name in page.nouns.names and not _is_outlet(page, name):
                return name
    return ""


def _is_outlet(page: Page, name: str) -> bool:
    """Whether a name is more likely a paper's: it has an article before it, or the word for one in it."""
    known = page.vocabulary.sets
    words = name.lower().split()
    if any(word in known["outlets"] or word in known["media"] for word in words):
        return True
    lowers = page.passage.tokens.lowers
    return any(
        before == "the" and list(lowers[place : place + len(words)]) == words
        for place, before in enumerate(lowers, start=1)
    )


def _name_at(page: Page, start: int) -> str:
    lowers = page.passage.tokens.lowers
    mention = page.speakers.after(start, len(lowers))
    if mention is None or mention.kind is not MentionKind.NAME:
        return ""
    return page.nouns.names.fullest(page.passage.tokens.joined(mention.first, mention.last))


def _only_one(pages: Sequence[Page]) -> str:
    """The one person whom the paragraphs before the first turn name in full."""
    texts = [page for page in pages if not page.passage.place.headline]
    found = dict.fromkeys(
        name
        for page in texts
        for name in page.nouns.names.people_in(page.passage.tokens.joined(0, len(page.passage.tokens) - 1))
    )
    people = [name for name in found if not any(_is_outlet(page, name) for page in texts)]
    return people[0] if len(people) == 1 else ""
