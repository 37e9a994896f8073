"""What an engine is. It proposes; nothing it says is believed until `grounding` has tied it to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefing.model import Answer, Conclusion, Item, Source, Task


class Engine(Protocol):
    """Reads sources and proposes what a brief could say."""

    @property
    def name(self) -> str:
        """What the first line on stderr and the method note call it."""

    @property
    def model(self) -> str | None:
        """The language model asked, None where none is."""

    @property
    def host(self) -> str | None:
        """The host that sources are sent to, None where nothing leaves this machine."""

    def propose(self, sources: Sequence[Source], task: Task) -> Answer:
        """Everything found in the sources, most important first."""

    def conclude(self, sources: Sequence[Source], task: Task, items: Sequence[Item]) -> Conclusion:
        """Title, dek, bottom line, gaps and questions out of items that are grounded."""
