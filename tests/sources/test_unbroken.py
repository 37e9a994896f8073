from __future__ import annotations

from briefing.model import Role, Span
from briefing.sources.draft import Passage
from briefing.sources.unbroken import broken, too_long

SENTENCE = "The council noted that the harbour had stayed open through the winter and thanked its staff. "
TEXT = (
    "Minutes of the Harbour Council March 3-4, 2021 A meeting of the council was held in the old hall at 9:00 a.m.1 "
    + SENTENCE * 7
    + "Review of the Winter The staff said that the winter had been mild. "
    + SENTENCE * 6
).strip()


def found() -> list[tuple[Role | None, str]]:
    whole = Passage(span=Span(0, len(TEXT)))
    return [(part.role, TEXT[part.span.start : part.span.end]) for part in broken(TEXT, whole, "en", titled=True)]


def test_the_title_that_ran_into_the_text_is_set_apart() -> None:
    assert found()[0] == (Role.TITLE, "Minutes of the Harbour Council March 3-4, 2021")
    assert found()[1][1].startswith("A meeting of the council was held in the old hall at 9:00 a.m.1 The council")


def test_a_heading_that_ran_into_the_text_is_set_apart() -> None:
    parts = found()
    place = parts.index((Role.HEADING, "Review of the Winter"))
    assert parts[place + 1][1].startswith("The staff said that the winter had been mild.")


def test_the_rest_is_in_runs_of_at_most_five_sentences() -> None:
    bodies = [words for role, words in found() if role is Role.BODY]
    assert [words.count("winter and") + words.count("mild") + words.count("held in") for words in bodies] == [
        5,
        3,
        5,
        2,
    ]


def test_nothing_but_white_space_is_lost() -> None:
    assert "".join("".join(words.split()) for _, words in found()) == "".join(TEXT.split())


def test_a_document_of_one_passage_is_cut_sooner_than_a_long_paragraph_among_others() -> None:
    text = SENTENCE * 12
    passage = Passage(span=Span(0, len(text)))
    assert too_long(text, passage, alone=True)
    assert not too_long(text, passage, alone=False)
