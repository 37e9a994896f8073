"""What the environment asks for; nothing else in the project reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Self

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings that hold for one run."""

    date: date | None = None
    """The date of every brief, from SOURCE_DATE_EPOCH; None: today."""
    colour: bool = True
    """Whether a terminal may be shown colours: not with NO_COLOR, not on a dumb one."""
    debug: bool = False
    """BRIEFING_DEBUG: a fault of ours shows its traceback."""

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Self:
        """The settings in an environment. Raises UsageError for one that cannot be read."""
        return cls(
            date=_epoch_date(env.get("SOURCE_DATE_EPOCH", "")),
            colour=not env.get("NO_COLOR") and env.get("TERM") != "dumb",
            debug=bool(env.get("BRIEFING_DEBUG")),
        )


def environment() -> Mapping[str, str]:
    """The process's own environment, for the entry point to pass on."""
    return os.environ


def _epoch_date(seconds: str) -> date | None:
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is not a time: {seconds!r}", hint="give seconds since 1970, or --date YYYY-MM-DD"
        ) from error
