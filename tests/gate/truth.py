"""What is true of the gate's articles, as written down by hand beside each of them."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = Path(__file__).parent / "articles"
_ARTICLES_OF_SPEECH = ("the ", "a ", "an ", "its ", "his ", "her ", "my ")
Table = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words with their speaker, as far as the article tells."""

    who: frozenset[str]
    """Any one of these names is right; with `together`, it takes them all."""
    spans: tuple[Span, ...]
    direct: bool = False
    together: bool = False
    needed: bool = True
    """False where readers may differ: neither finding nor missing it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who speaks. Empty roles and kinds: the article gives none, and none counts."""

    names: frozenset[str]
    roles: frozenset[str]
    kinds: frozenset[str]
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where somebody stands towards the headline's subject."""

    who: frozenset[str]
    stances: frozenset[str]
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """An article with all that a reader should find in it, and what it must not find."""

    name: str
    style: str
    text: str
    kind: str
    said: tuple[Said, ...]
    parties: tuple[Person, ...]
    stances: tuple[Stand, ...]
    doubts: tuple[Said, ...]
    never_said: tuple[Said, ...]
    never_doubted: tuple[Span, ...]
    never_decided: tuple[frozenset[str], ...]
    """Those who must not be given a stance."""


def truths() -> tuple[Truth, ...]:
    """Every article of the gate, by name."""
    return tuple(_truth(path) for path in sorted(ARTICLES.glob("*.toml")))


def digest() -> str:
    """What the articles and their truth add up to: floors hold for these and no others."""
    parts = (path.name.encode() + path.read_bytes() for path in sorted(ARTICLES.iterdir()))
    return hashlib.sha256(b"".join(parts)).hexdigest()[:16]


def plain(name: str) -> str:
    """A name as it is compared: small letters, no article before it, no full stop behind it."""
    low = name.casefold().replace("’", "'").strip().rstrip(".")
    return next((low.removeprefix(word) for word in _ARTICLES_OF_SPEECH if low.startswith(word)), low)


def _truth(path: Path) -> Truth:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    never = table.get("never", {})
    return Truth(
        name=path.stem,
        style=table["style"],
        text=text,
        kind=table["kind"],
        said=(*_all_said(table, "said", text), *_all_said(table, "may", text, needed=False)),
        parties=(*_parties(table, "party"), *_parties(table, "may_party", needed=False)),
        stances=tuple(
            Stand(who=_names(row["who"]), stances=_options(row["stance"]), needed=not row.get("either"))
            for row in table.get("stance", ())
        ),
        doubts=(*_all_said(table, "doubt", text), *_all_said(table, "may_doubt", text, needed=False)),
        never_said=tuple(_said(row, text) for row in never.get("said", ())),
        never_doubted=tuple(_place(words, text) for words in never.get("doubts", ())),
        never_decided=tuple(_names(name) for name in never.get("stances", ())),
    )


def _all_said(table: Table, key: str, text: str, *, needed: bool = True) -> tuple[Said, ...]:
    return tuple(_said(row, text, needed=needed) for row in table.get(key, ()))


def _said(row: Table, text: str, *, needed: bool = True) -> Said:
    pieces = row["words"] if isinstance(row["words"], list) else [row["words"]]
    return Said(
        who=_names(row["who"]),
        spans=tuple(_place(words, text) for words in pieces),
        direct=row.get("direct", False),
        together=row.get("together", False),
        needed=needed and not row.get("either", False),
    )


def _parties(table: Table, key: str, *, needed: bool = True) -> tuple[Person, ...]:
    return tuple(
        Person(
            names=_names(row["name"]),
            roles=_names(row.get("role", ())),
            kinds=_options(row.get("kind", ())),
            needed=needed,
        )
        for row in table.get(key, ())
    )


def _place(words: str, text: str) -> Span:
    """The one place where words stand: truth that could mean two places is none."""
    if text.count(words) != 1:
        raise ValueError(f"{text.count(words)} times in the article: {words!r}")
    start = text.index(words)
    return Span(start, start + len(words))


def _names(given: str | Iterable[str]) -> frozenset[str]:
    return frozenset(plain(name) for name in _options(given))


def _options(given: str | Iterable[str]) -> frozenset[str]:
    return frozenset((given,) if isinstance(given, str) else given)
