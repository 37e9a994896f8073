"""Answers that a language model gave once, kept with what it was asked and where they came from, replayed over loopback."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripted_provider import Asked, Step, completion

FOLDER = Path(__file__).resolve().parent / "recorded"
#: What decides an answer, of all that a request holds.
ASKED = ("model", "messages", "response_format")


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One question, the answer to it, and where that came from."""

    name: str
    origin: str
    request: Mapping[str, Any]
    answer: str

    @classmethod
    def read(cls, path: Path) -> Exchange:
        return cls(name=path.stem, **json.loads(path.read_text(encoding="utf-8")))

    def is_of(self, asked: Asked) -> bool:
        """Whether a request asks just this."""
        return all(asked.body.get(key) == self.request.get(key) for key in ASKED)


@dataclass(frozen=True)
class Recording:
    """A whole run: one exchange a question."""

    exchanges: tuple[Exchange, ...]

    @classmethod
    def of(cls, name: str) -> Recording:
        return cls(tuple(Exchange.read(path) for path in sorted((FOLDER / name).glob("*.json"))))

    @property
    def model(self) -> str:
        (model,) = {str(one.request["model"]) for one in self.exchanges}
        return model

    def answer(self, name: str) -> Any:
        """What was answered to the prompt of that name."""
        return json.loads(next(one.answer for one in self.exchanges if one.name == name))

    def replay(self, asked: Asked) -> Step:
        """The answer to a request that was made just so; any other is a mistake of the test or a prompt that changed."""
        found = next((one for one in self.exchanges if one.is_of(asked)), None)
        if found is None:
            return completion(f"No such request was recorded for {asked.name}: record the run again (tests/recorded).")
        return completion(found.answer)
