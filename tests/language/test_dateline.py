"""Datelines are no part of what a report says."""

import pytest

from briefing import attributions
from briefing.language.dateline import without_dateline
from briefing.model import Span


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT ARDEL, 4 March 2031 - ",
        "PORT ARDEL (NPW) — ",
        "LUND -- ",
        "Lund, March 4, 2031 – ",
        "Berlin, 4. März 2031 - ",
    ],
)
def test_a_dateline_is_set_aside(dateline: str) -> None:
    text = dateline + "The council voted on Monday."
    assert text[without_dateline(text, Span(0, len(text))).start :] == "The council voted on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "The council -- after a long night -- voted on Monday.",
        "Mayor Ida Brandt, 54, voted on Monday - and then left.",
        "On Monday, 4 March, the council voted.",
        "A well-known ferry line will close.",
    ],
)
def test_other_dashes_open_no_report(text: str) -> None:
    assert without_dateline(text, Span(0, len(text))) == Span(0, len(text))


def test_the_place_of_a_dateline_says_nothing() -> None:
    text = (
        "LUND, 9 October 2030 - The grain board voted on Tuesday to close three docks, saying that rail had taken "
        "two thirds of their trade."
    )
    assert "LUND" not in {one.speaker for one in attributions(text)}
