from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.language.names import Roll, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday the mayor met Ada Brandt in Osterby.", ("Ada Brandt", "Osterby")),
        ("Deputy Foreign Minister Ivo Marek spoke.", ("Ivo Marek",)),
        ("The mayor praised Brandt's plan.", ("Brandt",)),
        ("He met Mr. Smith and J. K. Rowling.", ("Smith", "J. K. Rowling")),
        ("It joined the World Health Organization of the north.", ("World Health Organization",)),
        ("They met Ludwig van Beethoven.", ("Ludwig van Beethoven",)),
        ("NATO and the U.S. agreed.", ("NATO", "U.S.")),
        ("On Tuesday in April the Iranians came.", ("Iranians",)),
        ("He asked the Anglo-Dutch firm.", ("Anglo-Dutch",)),
        ('He said: "Prices fell in Osterby."', ("Osterby",)),
    ],
)
def test_names_are_found_without_titles_possessives_months_and_weekdays(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text", ["Officials agreed.", "Prices fell. Buyers stayed away.", "", "I may, I said.", "In May it rained."]
)
def test_a_capital_that_opens_a_sentence_makes_no_name(text: str) -> None:
    assert names(text) == ()


def test_an_opening_word_is_a_name_where_the_text_has_it_capitalised_elsewhere() -> None:
    assert names("Brandt left. The mayor, Brandt, had no plan.") == ("Brandt",)


def test_of_a_line_in_title_case_only_acronyms_are_names() -> None:
    assert names("Harbour Plan Divides Council While NATO Watches Closely") == ("NATO",)


ROLL = Roll(
    "Mayor Ada Brandt of Osterby met Chinese and Iranian envoys of the World Health Organization. It helps us all. North Korea left."
)


@pytest.mark.parametrize(
    "name",
    [
        "Brandt",
        "Ada Brandt",
        "Mayor Brandt",
        "China",
        "Iran",
        "Iranians",
        "WHO",
        "North Koreans",
        "DPRK",
        "OSTERBY",
        "Osterby",
    ],
)
def test_a_name_is_there_as_people_adjective_or_initials_too(name: str) -> None:
    assert ROLL.has(name)


def test_the_parts_of_a_name_stand_near_each_other() -> None:
    far = " ".join(["The quay is closed."] * 5)
    roll = Roll(
        f"Nora Lund left the port of Osterby. {far} Mayor Ada Brandt wrote to the North Sea fleet and to South Norland."
    )
    assert roll.has("Ada Brandt")
    assert roll.has("Mayor Brandt")
    assert roll.has("Brandt of the North Sea Fleet")
    assert not roll.has("Nora Brandt")
    assert not roll.has("Osterby Norland")


@pytest.mark.parametrize("name", ["Quist", "Nora Brandt", "Russia", "US", "NATO", "Ira", "Bran", "Korea Telecom"])
def test_a_name_that_is_not_there_is_not_there(name: str) -> None:
    assert not ROLL.has(name)


@given(st.text(max_size=80))
@example("0 A.A0")
def test_any_text_has_its_own_names(text: str) -> None:
    roll = Roll(text)
    assert all(roll.has(name) for name in names(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Televising the Paralympic Games live improves coverage.", ("Paralympic Games",)),
        ("Leaving the European Union was wrong.", ("European Union",)),
        ("NATO the Alliance met in Bonn.", ("NATO the Alliance", "Bonn")),
    ],
)
def test_a_word_that_opens_the_sentence_before_a_named_thing_is_no_part_of_the_name(
    text: str, found: tuple[str, ...]
) -> None:
    assert names(text) == found
