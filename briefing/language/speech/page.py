"""A passage with everything that finds its way in it.

What is made for every cue (mentions, cues, findings) are named tuples: they are made in a third of the time of frozen
dataclasses, and a long text makes a hundred thousand of them. The finders, made for every paragraph, are not frozen for
the same reason; nothing writes to them.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.speech.adjuncts import Adjuncts
from briefing.language.speech.clauses import Clauses
from briefing.language.speech.contents import Contents
from briefing.language.speech.fullnames import Names
from briefing.language.speech.nouns import Nouns
from briefing.language.speech.passages import Passage
from briefing.language.speech.speakers import Speakers
from briefing.language.speech.subjects import Subjects
from briefing.language.speech.vocabulary import Vocabulary


@dataclass(slots=True)
class Page:
    """One passage and its finders."""

    passage: Passage
    vocabulary: Vocabulary
    nouns: Nouns
    subjects: Subjects
    speakers: Speakers
    adjuncts: Adjuncts
    contents: Contents
    clauses: Clauses


def open_page(passage: Passage, vocabulary: Vocabulary, names: Names) -> Page:
    """A passage, ready to be read."""
    nouns = Nouns(passage, vocabulary, names)
    adjuncts, contents = Adjuncts(passage, vocabulary), Contents(passage, vocabulary)
    return Page(
        passage=passage,
        vocabulary=vocabulary,
        nouns=nouns,
        subjects=Subjects(nouns),
        speakers=Speakers(nouns),
        adjuncts=adjuncts,
        contents=contents,
        clauses=Clauses(passage, vocabulary, adjuncts, contents),
    )
