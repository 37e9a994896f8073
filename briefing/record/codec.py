"""Frozen dataclasses to plain JSON values and strictly back, driven by their type hints alone."""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeAlias, get_args, get_type_hints

from briefing.errors import SourceError

#: A type hint as it is at run time: a class, a union or a tuple's alias; typing has one name for all three.
Kind: TypeAlias = Any
#: What the json module reads and writes.
Plain: TypeAlias = Any

#: Names the class of a value where several could stand.
TAG = "is"

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_PLAIN_NAMES = {str: "text", int: "a whole number", bool: "true or false"}


def to_plain(value: object, kind: Kind) -> Plain:
    """A value of that type as dicts, lists, text, whole numbers, booleans and None, keys in the order of the fields."""
    if isinstance(value, tuple):
        (part,) = item_kinds(kind)
        return [to_plain(each, part) for each in value]
    if not dataclasses.is_dataclass(value):
        return value
    record: type = type(value)
    tag = {TAG: record.__name__} if len(alternatives(kind)) > 1 else {}
    return tag | {name: to_plain(getattr(value, name), part) for name, part in hints(record).items()}


def from_plain(value: Plain, kind: Kind, where: str = "") -> Any:  # noqa: ANN401  (typed by `kind`)
    """The value of that type. Raises SourceError naming the place where it does not fit."""
    if dataclasses.is_dataclass(kind):
        return _record(value, kind, where)
    if isinstance(kind, GenericAlias):
        (part,) = item_kinds(kind)
        if not isinstance(value, list):
            raise misfit(where, f"{_told(value)} where a list should stand")
        return tuple(from_plain(each, part, f"{where}[{index}]") for index, each in enumerate(value))
    if isinstance(kind, UnionType):
        return _one_of(value, kind, where)
    if issubclass(kind, StrEnum):
        return _member(value, kind, where)
    return _simple(value, kind, where)


@cache
def hints(kind: Kind) -> dict[str, Kind]:
    """The type of each field, inherited fields first."""
    known = get_type_hints(kind)
    return {field.name: known[field.name] for field in dataclasses.fields(kind)}


def item_kinds(kind: Kind) -> tuple[Kind, ...]:
    """The types of a tuple's items: one, as every tuple here is of one type and any length."""
    return tuple(part for part in get_args(kind) if part is not Ellipsis)


def alternatives(kind: Kind) -> tuple[Kind, ...]:
    """The types that may stand, None left aside."""
    return tuple(part for part in get_args(kind) if part is not NoneType) if isinstance(kind, UnionType) else (kind,)


def misfit(where: str, message: str) -> SourceError:
    """The error for a value that does not fit at a place of the brief."""
    return SourceError(f"not a brief of ours, {where or 'at its top'}: {message}")


def _record(value: Plain, kind: Kind, where: str) -> Plain:
    if not isinstance(value, dict):
        raise misfit(where, f"{_told(value)} where an object should stand")
    known = hints(kind)
    if missing := [name for name in known if name not in value]:
        raise misfit(where, f"the key {missing[0]!r} is missing")
    if unknown := [key for key in value if key not in known]:
        raise misfit(where, f"the key {unknown[0][:40]!r} is unknown")
    parts = {name: from_plain(value[name], part, f"{where}.{name}".lstrip(".")) for name, part in known.items()}
    try:
        return kind(**parts)
    except ValueError as error:  # the class's own rule, in its own words
        raise misfit(where, str(error)[:120]) from error


def _one_of(value: Plain, kind: Kind, where: str) -> Plain:
    if value is None and NoneType in get_args(kind):
        return None
    choices = alternatives(kind)
    if len(choices) == 1:
        return from_plain(value, choices[0], where)
    if not isinstance(value, dict) or TAG not in value:
        raise misfit(where, f"the key {TAG!r} is missing")
    named = {choice.__name__: choice for choice in choices}
    tag = value[TAG]
    if not isinstance(tag, str) or tag not in named:
        raise misfit(f"{where}.{TAG}", f"{_told(tag)} is none of {', '.join(named)}")
    return from_plain({key: part for key, part in value.items() if key != TAG}, named[tag], where)


def _member(value: Plain, kind: Kind, where: str) -> Plain:
    if not isinstance(value, str) or value not in set(kind):
        raise misfit(where, f"{_told(value)} is none of {', '.join(kind)}")
    return kind(value)


def _simple(value: Plain, kind: Kind, where: str) -> Plain:
    # A boolean is an int to Python and is none in JSON, so isinstance would let it pass.
    if type(value) is not kind:
        raise misfit(where, f"{_told(value)} where {_PLAIN_NAMES[kind]} should stand")
    if kind is str and _HALF_A_CHARACTER.search(value):
        raise misfit(where, "half a character (a lone surrogate)")
    return value


def _told(value: Plain) -> str:
    """What was found, in a few characters."""
    if isinstance(value, (list, dict)):
        return "a list" if isinstance(value, list) else "an object"
    told = "null" if value is None else ascii(value)
    return told if len(told) <= 40 else f"{told[:39]}…"
