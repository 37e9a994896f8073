"""Which engine reads: a key that lies about sends nothing out."""

from __future__ import annotations

import pytest

from briefing.engines.choice import ENGINES, engine_for
from briefing.errors import UsageError
from briefing.settings import Settings


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (Settings(), "extractive"),
        (Settings(key="sk-x"), "extractive"),
        (Settings(key="sk-x", base_url="http://localhost/v1"), "extractive"),
        (Settings(model="a-model"), "model"),
        (Settings(model="a-model", engine="extractive"), "extractive"),
        (Settings(model="a-model", engine="model"), "model"),
    ],
)
def test_a_model_is_asked_only_where_one_is_named(settings: Settings, name: str) -> None:
    assert engine_for(settings).name == name


def test_a_model_engine_without_a_model_is_refused() -> None:
    with pytest.raises(UsageError, match="no model is named"):
        engine_for(Settings(engine="model", key="sk-x"))


def test_an_unknown_engine_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError) as raised:
        engine_for(Settings(engine="oracle"))
    assert raised.value.line() == f"unknown engine 'oracle'; choose from {', '.join(ENGINES)}"
