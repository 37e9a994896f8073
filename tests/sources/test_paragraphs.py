from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.paragraphs import passages

LONG = (
    "The committee met on Tuesday and agreed that the plan offers little to the villages along the coast. It noted "
    "that talks had begun in January and that the ministry had asked for more time to think about the fees."
)
SHORT = "Then the ministry replied that it would, in view of the costs, agree to something else entirely by the spring."


def words(text: str) -> list[str]:
    return [text[passage.span.start : passage.span.end] for passage in passages(text)]


def test_blank_lines_part_paragraphs_whatever_white_space_is_in_them() -> None:
    assert words("One.\n\nTwo.\n \t \nThree.\n\n\n\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert words(f"Title\n{LONG}\n{SHORT}\nHeading\n{LONG}") == ["Title", LONG, SHORT, "Heading", LONG]


def test_the_same_line_twice_is_two_passages() -> None:
    caption = "A minister signs the plan in the old harbour, January 17. [Ann Lee/POOL]"
    assert words(f"{caption}\n{caption}") == [caption, caption]


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_wrapped_lines_are_one_paragraph_with_the_line_ends_in_it(width: int) -> None:
    paragraphs = [textwrap.fill(LONG, width), textwrap.fill(SHORT, width), textwrap.fill(LONG, width)]
    assert words("\n\n".join(["A Title", *paragraphs])) == ["A Title", *paragraphs]


def test_wrapped_paragraphs_without_blank_lines_end_at_their_short_last_line() -> None:
    paragraphs = [textwrap.fill(LONG, 60), textwrap.fill(SHORT, 60), textwrap.fill(LONG, 60)]
    assert words("\n".join(paragraphs)) == paragraphs


def test_list_items_stand_alone_without_their_marks_and_are_known_as_items() -> None:
    text = "It says:\n- one thing\n• another thing\n* a third"
    assert words(text) == ["It says:", "one thing", "another thing", "a third"]
    assert [passage.listed for passage in passages(text)] == [False, True, True, True]


@given(st.text(alphabet=st.sampled_from("ab. \n\t-•1"), max_size=120))
def test_passages_are_in_order_apart_and_trimmed(text: str) -> None:
    end = 0
    for passage in passages(text):
        assert passage.span.start >= end
        end = passage.span.end
        found = text[passage.span.start : passage.span.end]
        assert found == found.strip()
