"""The subject that opens a sentence, for cues that have none beside them."""

from __future__ import annotations

from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.page import Page

#: How many tokens a dateline and an opening phrase may have.
_DATELINE_REACH = 8
_SCENE_REACH = 25


def first_subject(page: Page, span: range) -> Mention | None:
    """The subject that opens a sentence, where that is a pronoun or a name."""
    lowers = page.passage.tokens.lowers
    start = _past_scene(page, span)
    while start < span.stop and lowers[start] in page.vocabulary.sets["openers"]:
        start += 1
    mention = page.speakers.after(start, span.stop)
    return mention if mention and mention.kind is not MentionKind.NOUN else None


def _past_scene(page: Page, span: range) -> int:
    """Behind a dateline, or behind an opening phrase that only sets the scene."""
    words, lowers = page.passage.tokens.words, page.passage.tokens.lowers
    for number in range(span.start, min(span.stop - 1, span.start + _DATELINE_REACH)):
        if words[number] in {"—", "–", "--", "―"}:
            return number + 1
    opening = lowers[span.start]
    if (
        opening in page.vocabulary.sets["prepositions"]
        or opening.endswith("ing")
        or opening in {"when", "while", "as", "if", "although"}
    ):
        for number in range(span.start, min(span.stop - 1, span.start + _SCENE_REACH)):
            if words[number] == ",":
                return number + 1
    return span.start
