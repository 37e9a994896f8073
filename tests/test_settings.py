from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.settings import FILE, Settings


def test_an_empty_environment_asks_for_nothing():
    assert Settings.from_env({}) == Settings(date=None, colour=True, debug=False)
    assert (Settings().engine, Settings().model, Settings().key) == ("auto", None, "")


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


def written(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder / FILE


def test_the_file_overrides_defaults_the_environment_the_file_and_flags_the_environment(tmp_path):
    file = written(tmp_path, 'model = "from-file"\nbase_url = "http://file/v1"\nlanguage = "de"\nrun_seconds = 60')
    env = {"BRIEFING_MODEL": "from-env", "OPENAI_BASE_URL": "http://env/v1", "OPENAI_API_KEY": " sk-env\n"}
    settings = Settings.from_env(env, file=file)
    assert (settings.model, settings.base_url, settings.language) == ("from-env", "http://env/v1", "de")
    assert (settings.run_seconds, settings.silence_seconds, settings.key) == (60, 40, "sk-env")
    flagged = settings.overridden({"model": "from-flag", "language": None})
    assert (flagged.model, flagged.base_url, flagged.language) == ("from-flag", "http://env/v1", "de")


def test_without_a_file_and_with_empty_variables_the_defaults_hold(tmp_path):
    env = {"BRIEFING_MODEL": "", "OPENAI_BASE_URL": " ", "OPENAI_API_KEY": ""}
    assert Settings.from_env(env, file=tmp_path / FILE) == Settings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("modell = 'x'", "briefing.toml has an unknown key 'modell'; it may have engine, model, base_url"),
        ("key = 'sk-x'", "briefing.toml has an unknown key 'key'"),
        ("[model]\nname = 'x'", "briefing.toml: model is not a model's name"),
        ("model = ''", "briefing.toml: model is not a model's name"),
        ("silence_seconds = '40'", "silence_seconds is not a number of seconds"),
        ("silence_seconds = true", "silence_seconds is not a number of seconds"),
        ("run_seconds = 0", "run_seconds is not a number of seconds"),
        ("run_seconds = inf", "run_seconds is not a number of seconds"),
        ("max_input_tokens = 1.5", "max_input_tokens is not a number of tokens"),
        ("language = 'in German'", "language is not a language tag"),
        ("language = ''", "language is not a language tag"),
        ("model = ", "briefing.toml cannot be read"),
        ("\udcff", "briefing.toml cannot be read"),
    ],
)
def test_a_file_that_cannot_hold_is_refused_by_name(text, told, tmp_path):
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError) as raised:
        Settings.from_env({}, file=tmp_path / FILE)
    assert told in raised.value.line()


def test_the_key_is_never_shown():
    assert "sk-env" not in repr(Settings.from_env({"OPENAI_API_KEY": "sk-env"}))
