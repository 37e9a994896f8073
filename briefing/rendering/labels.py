"""Software's own words on the page, in the reader's language; a language is one file in templates/labels."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing import resources

DEFAULT = "en"

Tables = Mapping[str, Mapping[str, str]]

_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The messages of one language, by table and key."""

    language: str
    tables: Tables

    def word(self, key: str, table: str = "words") -> str:
        """A message that nothing is filled into."""
        return self.tables[table][key]

    def say(self, key: str, table: str = "words", /, **values: object) -> str:
        """A message with its gaps filled in."""
        # Not str.format: one pass, so that braces in a source's text are never taken for gaps.
        return _GAP.sub(lambda gap: str(values[gap[1]]), self.tables[table][key])

    def number(self, count: int) -> str:
        """A count in words where the language has one, else in figures."""
        return self.tables["numbers"].get(str(count), str(count))

    def listed(self, parts: Iterable[str]) -> str:
        """Parts as one would say them: a, b and c."""
        several = tuple(parts)
        if len(several) < 2:
            return "".join(several)
        return f"{self.word('comma').join(several[:-1])} {self.word('and')} {several[-1]}"


def load(language: str) -> Labels:
    """The labels of a language; what it lacks, or all where there is no file for it, in English."""
    tables = _tables(DEFAULT)
    if language == DEFAULT or language not in _languages():
        return Labels(language=DEFAULT, tables=tables)
    own = _tables(language)
    return Labels(language=language, tables={name: {**table, **own.get(name, {})} for name, table in tables.items()})


def _languages() -> frozenset[str]:
    return frozenset(path.stem for path in (resources.folder("templates") / "labels").glob("*.toml"))


def _tables(language: str) -> Tables:
    parsed = tomllib.loads(resources.text("templates", f"labels/{language}.toml"))
    return {name: table for name, table in parsed.items() if isinstance(table, dict)}
