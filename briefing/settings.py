"""What a run is set to: defaults, then briefing.toml, then the environment, then flags; the one reader of the environment."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from briefing.errors import UsageError

#: Looked for in the working directory.
FILE = "briefing.toml"
OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings that hold for one run."""

    date: date | None = None
    """The date of every brief, from SOURCE_DATE_EPOCH; None: today."""
    colour: bool = True
    """Whether a terminal may be shown colours: not with NO_COLOR, not on a dumb one."""
    debug: bool = False
    """BRIEFING_DEBUG: a fault of ours shows its traceback."""

    engine: str = "auto"
    """What reads the sources; "auto": a model where one is named, else rules."""
    model: str | None = None
    """The model to ask, as its provider calls it, from BRIEFING_MODEL. Without one nothing is sent to anybody."""
    base_url: str = OPENAI
    """The model's address, from OPENAI_BASE_URL."""
    key: str = field(default="", repr=False)
    """OPENAI_API_KEY. A file in a working directory is no place for it."""
    ask: str | None = None
    """The reader's question."""
    audience: str | None = None
    """Who reads the brief."""
    language: str = "en"
    """Of a model's own words, and of labels where there are any."""
    prompts: Path | None = None
    """A folder of prompt templates that replace ours."""
    silence_seconds: float = 40
    """How long a provider that gives no answer at all is tried."""
    run_seconds: float = 300
    """How long asking a model may take in all."""
    max_input_tokens: int = 100_000
    """A call to a model that needs more is refused."""

    @classmethod
    def from_env(cls, env: Mapping[str, str], *, file: Path | None = None) -> Self:
        """The settings in a file, where there is one, and an environment. Raises UsageError for one that cannot be read."""
        given = {"model": env.get("BRIEFING_MODEL"), "base_url": env.get("OPENAI_BASE_URL")}
        settings = cls(
            date=_epoch_date(env.get("SOURCE_DATE_EPOCH", "")),
            colour=not env.get("NO_COLOR") and env.get("TERM") != "dumb",
            debug=bool(env.get("BRIEFING_DEBUG")),
            key=env.get("OPENAI_API_KEY", "").strip(),
            **(_in_file(file) if file else {}),
        )
        return settings.overridden({name: value.strip() or None for name, value in given.items() if value})

    def overridden(self, given: Mapping[str, Any]) -> Self:
        """These settings with those that are given; None is not given. Raises UsageError for a value that does not fit."""
        fitting: dict[str, Any] = {name: _fitting(name, value) for name, value in given.items() if value is not None}
        return replace(self, **fitting)


def environment() -> Mapping[str, str]:
    """The process's own environment, for the entry point to pass on."""
    return os.environ


def _in_file(file: Path) -> dict[str, Any]:
    """What a file sets. An unknown key is an error: a slip would otherwise cost an evening."""
    try:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UsageError(f"{file.name} cannot be read: {error}", hint="mend it or take it away") from error
    for name in read:
        if name not in _FITS:
            raise UsageError(f"{file.name} has an unknown key {name!r}", hint=f"it may have {', '.join(_FITS)}")
    return {name: _fitting(name, value, where=f"{file.name}: ") for name, value in read.items()}


def _fitting(name: str, value: object, *, where: str = "") -> object:
    fits, wanted = _FITS[name]
    if not fits(value):
        raise UsageError(f"{where}{name} is not {wanted}: {value!r}", hint="see 'briefing make --help'")
    return Path(str(value)) if name == "prompts" else value


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_language(value: object) -> bool:
    # The letters of a tag such as "de" or "pt-BR"; whether there is such a language is not looked up.
    return isinstance(value, str) and all(part.isascii() and part.isalnum() for part in value.split("-"))


#: What a file or a flag may set, what fits there and how that is called.
_FITS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "engine": (_is_words, "an engine's name"),
    "model": (_is_words, "a model's name"),
    "base_url": (_is_words, "an address"),
    "ask": (_is_words, "a question"),
    "audience": (_is_words, "a description"),
    "language": (_is_language, 'a language tag such as "de"'),
    "prompts": (lambda value: isinstance(value, Path) or _is_words(value), "a folder"),
    "silence_seconds": (_is_seconds, "a number of seconds"),
    "run_seconds": (_is_seconds, "a number of seconds"),
    "max_input_tokens": (_is_count, "a number of tokens"),
}


def _epoch_date(seconds: str) -> date | None:
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is not a time: {seconds!r}", hint="give seconds since 1970, or --date YYYY-MM-DD"
        ) from error
