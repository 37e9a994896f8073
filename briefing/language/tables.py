"""Word tables: one TOML file a subject and language in `words/`, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table `words/NAME.toml` as it stands there."""
    return tomllib.loads((files("briefing.language") / "words" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words kept as one string with white space between them, as a set."""
    return frozenset(str(table(name)[key]).split())
