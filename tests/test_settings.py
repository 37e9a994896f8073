from __future__ import annotations

import datetime as dt

import pytest

from briefing.errors import UsageError
from briefing.settings import Settings


def test_an_empty_environment_asks_for_nothing():
    assert Settings.from_env({}) == Settings(date=None, colour=True, debug=False)


def test_source_date_epoch_gives_the_date_in_utc():
    assert Settings.from_env({"SOURCE_DATE_EPOCH": "1745020799"}).date == dt.date(2025, 4, 18)
    assert Settings.from_env({"SOURCE_DATE_EPOCH": "1745020800"}).date == dt.date(2025, 4, 19)


@pytest.mark.parametrize("seconds", ["yesterday", "1e9", "9" * 40, "2025-04-18"])
def test_a_source_date_epoch_that_is_no_time_is_said_to_be_none(seconds):
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is not a time"):
        Settings.from_env({"SOURCE_DATE_EPOCH": seconds})


@pytest.mark.parametrize(
    ("env", "colour"),
    [({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm"}, True)],
)
def test_colour_is_given_up_on_request_and_on_a_dumb_terminal(env, colour):
    assert Settings.from_env(env).colour is colour


def test_debugging_is_asked_for_by_name():
    assert Settings.from_env({"BRIEFING_DEBUG": "1"}).debug
