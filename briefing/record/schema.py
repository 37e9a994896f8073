"""The JSON Schema of a brief, worked out from the same types that read and write it."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
from enum import StrEnum
from types import GenericAlias
from typing import Any, get_args

from briefing import model
from briefing.record.codec import TAG, Kind, alternatives, hints, item_kinds

_SIMPLE = {str: "string", int: "integer", bool: "boolean"}


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12), described in the words of the model's own docstrings."""
    writer = _Writer()
    top = writer.reference(model.Brief)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A brief with all that it rests on",
        **top,
        "$defs": dict(sorted(writer.found.items())),
    }


def schema_text() -> str:
    """The schema as the file in docs/ holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


class _Writer:
    """Collects one definition a class, each at its first mention."""

    def __init__(self) -> None:
        self.found: dict[str, Any] = {}
        self.words = _docstrings()

    def reference(self, kind: type, *, tagged: bool = False) -> dict[str, Any]:
        name = f"Tagged{kind.__name__}" if tagged else kind.__name__
        if name not in self.found:
            self.found[name] = {}  # held before it is filled, so that a class may mention itself
            self.found[name] = self.enum(kind) if issubclass(kind, StrEnum) else self.record(kind, tagged=tagged)
        return {"$ref": f"#/$defs/{name}"}

    def enum(self, kind: type[StrEnum]) -> dict[str, Any]:
        told = [f"{each.value}: {words}" for each in kind if (words := self.words.get((kind.__name__, each.name)))]
        return {"description": " ".join([self.words[kind.__name__, ""], *told]), "enum": [each.value for each in kind]}

    def record(self, kind: type, *, tagged: bool) -> dict[str, Any]:
        named = {name: self.member(kind, name, part) for name, part in hints(kind).items()}
        if kind is model.Brief:
            named["form"]["const"] = next(field.default for field in dataclasses.fields(kind) if field.name == "form")
        properties = {TAG: {"const": kind.__name__}, **named} if tagged else named
        return {
            "description": self.words[kind.__name__, ""],
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    def member(self, kind: type, name: str, part: Kind) -> dict[str, Any]:
        inherited = (self.words.get((each.__name__, name)) for each in kind.__mro__)
        words = next((found for found in inherited if found), None)
        return {**({"description": words} if words else {}), **self.value(part)}

    def value(self, kind: Kind) -> dict[str, Any]:
        choices = alternatives(kind)
        if choices != (kind,):
            several = [self.reference(each, tagged=True) if len(choices) > 1 else self.value(each) for each in choices]
            nothing = [{"type": "null"}] if len(get_args(kind)) > len(choices) else []
            return {"oneOf": [*several, *nothing]}
        if isinstance(kind, GenericAlias):
            (item,) = item_kinds(kind)
            return {"type": "array", "items": self.value(item)}
        return {"type": _SIMPLE[kind]} if kind in _SIMPLE else self.reference(kind)


def _docstrings() -> dict[tuple[str, str], str]:
    """What the model says of each class (name, "") and of each field or member (name, field)."""
    tree = ast.parse(inspect.getsource(model))
    found: dict[tuple[str, str], str] = {}
    for each in tree.body:
        if isinstance(each, ast.ClassDef):
            found[each.name, ""] = " ".join((ast.get_docstring(each) or "").split())
            found.update({(each.name, name): words for name, words in _described(each).items()})
    return found


def _described(each: ast.ClassDef) -> dict[str, str]:
    """The strings that stand under the fields of a class."""
    found: dict[str, str] = {}
    for before, node in zip(each.body, each.body[1:], strict=False):
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            continue
        targets = before.targets if isinstance(before, ast.Assign) else [getattr(before, "target", None)]
        if isinstance(targets[0], ast.Name):
            found[targets[0].id] = " ".join(str(node.value.value).split())
    return found
