"""What is found in whole sets of articles; the sentences by pairs are in tests/language/test_differing.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from many_articles import articles

from briefing.grounding.differences import find_differences
from briefing.grounding.shelf import Shelf, lay_out
from briefing.model import Difference


def shelf_of(name: str) -> Shelf:
    return lay_out([replace(one, letter=letter) for one, letter in zip(articles(name), "ABC", strict=False)])


def told(differences: tuple[Difference, ...]) -> list[tuple[str, ...]]:
    return [tuple(" ".join(version.figure.split()) for version in one.versions) for one in differences]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ferry", [("12", "Fifteen"), ("Thirty", "28")]),
        ("strike", [("Some 1,400", "900"), ("31", "38"), ("12 May", "14 May")]),
        ("law", [("12 February", "14 February")]),
        ("poll", [("43 percent", "41 percent")]),
        ("bridge", [("40 million euros", "46 million euros")]),
        ("jobs", [("1,200", "1,500")]),
        ("quake", [("at least 34", "41"), ("1,200", "900")]),
        ("dam", [("3 June", "10 June"), ("1.2 billion dollars", "1.6 billion dollars")]),
        ("festival", [("45,000", "30,000"), ("5", "seven")]),
        ("fire", [("3,000", "more than 3,500")]),
        ("storm", []),
        ("measles", []),
    ],
)
def test_just_the_figures_that_differ_are_found(name: str, found: list[tuple[str, ...]]) -> None:
    assert told(find_differences(shelf_of(name))) == found


def test_a_figure_that_two_sources_give_is_one_version_with_both_places() -> None:
    killed = find_differences(shelf_of("ferry"))[0]
    assert [[one.at for one in version.evidence] for version in killed.versions] == [["A1.1", "C1.1"], ["B1.1"]]
    speakers = [[saying.party.name for saying in version.sayings if saying.party] for version in killed.versions]
    assert speakers == [["Ana Ruiz", "Coast guard"], ["Piet Vos"]]


def test_the_words_shown_hold_the_figure_and_stand_in_the_source() -> None:
    shelf = shelf_of("strike")
    for difference in find_differences(shelf):
        for version in difference.versions:
            assert version.figure in version.evidence[0].words
            for one in version.evidence:
                assert shelf.by_letter[one.letter].words_at(one.span) == one.words


def test_one_source_differs_from_none() -> None:
    (first, *_) = articles("ferry")
    assert find_differences(lay_out([replace(first, letter="A")])) == ()
