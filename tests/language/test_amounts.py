from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.amounts import DAY, Amount, amounts
from briefing.model import Span


def only(text: str) -> Amount:
    (found,) = amounts(text)
    return found


def test_a_figure_comes_with_what_it_counts_and_what_happened_to_it() -> None:
    found = only("The blast killed at least 12 people.")
    assert (found.words, found.value, found.happening, found.loose, found.whole) == (
        "at least 12",
        12,
        "killed",
        "over",
        True,
    )


def test_two_figures_of_a_sentence_keep_to_their_own_halves() -> None:
    killed, injured = amounts("The blast killed 12 people and injured 30.")
    assert (killed.happening, injured.happening) == ("killed", "injured")
    assert not killed.stretch.overlaps(injured.stretch)


@pytest.mark.parametrize(
    "text",
    [
        "Another 12 people were killed.",
        "Some 12 of the 40 dead were children.",
        "The toll rose from 12 last night.",
        "Earlier reports spoke of 12 people killed.",
        "No 12 people were killed.",
        "They want 5 to 10 percent.",
    ],
)
def test_parts_old_figures_and_ranges_do_not_stand_for_themselves(text: str) -> None:
    assert not any(found.whole and found.value != 40 for found in amounts(text))


@pytest.mark.parametrize(
    "text", ["See Article 5.", "He came third.", "At 10:30 it began.", "She is a 34-year-old nurse."]
)
def test_numbers_that_say_no_amount_are_none(text: str) -> None:
    assert amounts(text) == ()


def test_a_day_of_the_calendar_is_a_figure_and_a_reckoned_or_spoken_on_day_is_none() -> None:
    found = only("The dam will open on 3 June.")
    assert (found.unit, found.value) == (DAY, Fraction(603))
    assert amounts("The mayor said on 3 June that it rained.") == ()
    assert amounts("The dam will open on Tuesday.") == ()


def test_a_speaker_set_aside_is_no_part_of_what_is_counted() -> None:
    text = "Ana Ruiz said 12 ships had left."
    (found,) = amounts(text, aside=(Span(0, 8),))
    assert "Ana Ruiz" in found.around
    assert found.about == frozenset()


def test_a_sentence_that_points_back_speaks_of_what_stands_before() -> None:
    (found,) = amounts("It has cost 3 million euros.", before="The Kellin dam is ready.")
    assert "dam" in found.far


@given(st.text(alphabet="12 ,.-%€andkilledpeopleofMay\n", max_size=80))
def test_every_figure_reads_back_from_its_place(text: str) -> None:
    for found in amounts(text):
        assert text[found.span.end - len(found.words) : found.span.end] == found.words
        assert found.span in found.stretch or found.unit
