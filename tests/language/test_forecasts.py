from __future__ import annotations

import pytest

from briefing.language.dates import dates
from briefing.language.forecasts import dates_a_forecast
from briefing.model import Span


def events(text: str) -> list[str]:
    """The dates of a sentence on which something happened."""
    within = Span(0, len(text))
    return [dated.when.words for dated in dates(text, within) if not dates_a_forecast(text, dated.span, within)]


@pytest.mark.parametrize(
    "text",
    [
        "Members submitted their projections of growth and prices for each year from 2032 through 2035.",
        "The staff's forecasts for 2033 through 2035 were little changed.",
        "The bank raised its estimate of growth for 2033.",
        "Members revised down their projections of growth for this year from their projections in June.",
        "Growth was slower than in the outlook made in May 2031 and weaker than the March forecast.",
    ],
)
def test_the_years_of_a_forecast_and_the_date_of_an_older_one_are_no_events(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bank raised its forecast in June.", "June"),
        ("The forecast was published on 4 March 2031.", "4 March 2031"),
        ("The bridge was built from 2032 through 2035.", "2032"),
        ("The rule on forecasts has held since 2033.", "2033"),
    ],
)
def test_what_happens_on_a_date_is_an_event_also_beside_a_forecast(text: str, words: str) -> None:
    assert events(text)[0] == words


@pytest.mark.parametrize(
    "text",
    [
        "Prices were expected to rise by 2.5 percent in 2035.",
        "In 2035, prices were expected to rise by 2 percent.",
        "The board sees a chance that the bridge opens by May 2035.",
    ],
)
def test_what_was_looked_forward_to_is_no_event(text: str) -> None:
    assert events(text) == []


def test_what_is_planned_is_an_event() -> None:
    assert events("The bridge will open in May 2035.") == ["May 2035"]
