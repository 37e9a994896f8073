"""Whose answers an interview holds, where its turns are only marked as question and answer."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.language.speech.mentions import MentionKind
from briefing.language.speech.page import Page

#: In how many paragraphs from the top the one interviewed is looked for.
_OPENING = 5
_VERBS = frozenset({"interviews", "interviewed", "interviewing"})


def interviewed(pages: Iterable[Page]) -> str:
    """The full name of the one interviewed, "" where the opening does not tell."""
    for number, page in enumerate(pages):
        if number >= _OPENING:
            break
        lowers = page.passage.tokens.lowers
        for place, word in enumerate(lowers[:-1]):
            with_whom = word == "interview" and lowers[place + 1] == "with"
            if word not in _VERBS and not with_whom:
                continue
            mention = page.speakers.after(place + 2 if with_whom else place + 1, len(lowers))
            if mention and mention.kind is MentionKind.NAME:
                return page.nouns.names.fullest(page.passage.tokens.joined(mention.first, mention.last))
    return ""
