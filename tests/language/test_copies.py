from __future__ import annotations

from dataclasses import replace

from many_articles import articles

from briefing.language.copies import copied
from briefing.model import Source


def lettered(name: str) -> tuple[Source, ...]:
    return tuple(replace(source, letter=letter) for source, letter in zip(articles(name), "ABC", strict=False))


def test_paragraphs_that_were_edited_lightly_are_copies_of_the_earlier_source() -> None:
    found = copied(lettered("fire"))
    assert found["A"] == {}
    assert found["B"] == dict.fromkeys(range(1, 6), "A")


def test_a_text_that_reports_the_same_in_its_own_words_is_no_copy() -> None:
    assert copied(lettered("fire"))["C"] == {}
    assert copied(lettered("strike")) == {"A": {}, "B": {}, "C": {}}
