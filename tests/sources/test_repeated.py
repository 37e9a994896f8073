from __future__ import annotations

from dataclasses import replace

from many_articles import articles

from briefing import read
from briefing.model import Source
from briefing.sources.repeated import CODE, notice_copies


def said(*sources: Source) -> list[list[str]]:
    lettered = [replace(source, letter=letter) for source, letter in zip(sources, "ABC", strict=False)]
    return [[one.detail for one in source.notices if one.code == CODE] for source in notice_copies(lettered)]


def test_a_copy_is_called_one_and_its_original_is_not() -> None:
    assert said(*articles("fire")) == [[], ["A copy of A’s text; what both say counts once."], []]


def test_the_same_text_given_twice_is_noticed() -> None:
    first, second, _ = articles("strike")
    assert said(first, second, first) == [[], [], ["The same text as A, given twice; it counts once."]]


def test_a_few_copied_paragraphs_are_counted() -> None:
    first, _, third = articles("fire")
    own = third.text.strip()
    copied = first.text.strip().split("\n\n")[1:3]
    (mixed,) = read("\n\n".join((own, *copied)).encode(), name="mixed.txt")
    assert said(first, mixed) == [[], ["2 paragraphs are A’s, word for word or nearly; what both say counts once."]]
