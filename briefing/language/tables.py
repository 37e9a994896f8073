"""Word tables: one TOML file a subject and language in `words/`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_VOICES = re.compile(r"voices\.(?P<tag>\w+)\.toml")


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table `words/NAME.toml` as it stands there."""
    return tomllib.loads((files("briefing.language") / "words" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words kept as one string with white space between them, as a set."""
    return frozenset(str(table(name)[key]).split())


@cache
def tags() -> frozenset[str]:
    """The languages other than English with a table of their own, `words/voices.TAG.toml`, that tells who speaks."""
    found = (_VOICES.fullmatch(file.name) for file in (files("briefing.language") / "words").iterdir())
    return frozenset(name["tag"] for name in found if name)
