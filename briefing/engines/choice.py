"""Which engine reads the sources, as the settings have it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.engines import Engine
    from briefing.engines.chat.engine import Chat
    from briefing.engines.clock import Clock
    from briefing.settings import Settings


def engine_for(settings: Settings, *, clock: Clock | None = None) -> Engine:
    """The engine that is named; "auto" asks a model only where one is named: a key alone sends nothing out.

    Raises UsageError for an unknown name and for a model that is not named.
    """
    if settings.engine not in ENGINES:
        raise UsageError(f"unknown engine {settings.engine!r}", hint=f"choose from {', '.join(ENGINES)}")
    return ENGINES[settings.engine](settings, clock)


def model_engine(settings: Settings, clock: Clock | None = None) -> Chat:
    """The engine that asks a model. It is loaded here, since what it is made of takes most of a second to load."""
    if settings.model is None:
        raise UsageError("no model is named", hint="name one with --model, BRIEFING_MODEL or in briefing.toml")
    from briefing.engines.chat.deadline import Patience  # noqa: PLC0415
    from briefing.engines.chat.endpoint import Endpoint  # noqa: PLC0415
    from briefing.engines.chat.engine import Chat, Options  # noqa: PLC0415
    from briefing.engines.chat.prompts import Prompts  # noqa: PLC0415

    return Chat(
        Endpoint(base_url=settings.base_url, model=settings.model, key=settings.key),
        Options(
            prompts=Prompts(settings.prompts),
            max_input_tokens=settings.max_input_tokens,
            patience=Patience(silence=settings.silence_seconds, run=settings.run_seconds),
        ),
        clock=clock,
    )


def _extractive(_settings: Settings, _clock: Clock | None) -> Engine:
    from briefing.engines.extractive import Extractive  # noqa: PLC0415

    return Extractive()


def _auto(settings: Settings, clock: Clock | None) -> Engine:
    return _extractive(settings, clock) if settings.model is None else model_engine(settings, clock)


ENGINES: Mapping[str, Callable[[Settings, Clock | None], Engine]] = {
    "auto": _auto,
    "extractive": _extractive,
    "model": model_engine,
}
