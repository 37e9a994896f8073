"""Words by their stems."""

from __future__ import annotations

import pytest

from briefing.language.stems import read, stem, unaccented


@pytest.mark.parametrize(
    "family",
    [
        ("undermine", "undermines", "undermining", "undermined"),
        ("ratify", "ratified", "ratifies"),
        ("supply", "supplies", "supplied"),
        ("plan", "plans", "planned", "planning"),
        ("advice", "advise", "advised"),
        ("mayor", "mayor's", "Mayors"),
        ("Ličen", "Licen"),
    ],
)
def test_the_forms_of_a_word_meet(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("press", "pres"), ("may", "main"), ("sell", "sea"), ("300", "30")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_know_their_clause_and_whether_they_carry_a_topic() -> None:
    found = read("The port, 7.5 km long, may close; it isn't safe.")
    assert [(word.stem, word.clause, word.part) for word in found if word.content] == [
        ("port", 0, 0),
        ("7.5", 0, 1),
        ("km", 0, 1),
        ("long", 0, 1),
        ("clos", 0, 2),
        ("saf", 1, 3),
    ]


def test_accents_are_taken_off() -> None:
    assert unaccented("Ličen à Zürich") == "Licen a Zurich"
