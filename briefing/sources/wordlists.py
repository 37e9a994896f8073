"""The word tables that reading goes by: `words/*.toml`, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def wordlist(name: str) -> Mapping[str, Any]:
    """The table `words/NAME.toml` as it stands there."""
    return tomllib.loads((files("briefing.sources") / "words" / f"{name}.toml").read_text(encoding="utf-8"))
