"""What an engine is. It proposes; nothing it says is believed until `grounding` has tied it to its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from briefing.model import Answer, Conclusion, Findings, Source, Task


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

    def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
        """Calls that do not wait for each other; each gives a part of the answer, most important first.

        Together they make the answer, in this order. What would spend too much is refused here, before any call.
        """

    def conclude(self, sources: Sequence[Source], task: Task, findings: Findings) -> Conclusion:
        """Title, dek, bottom line, gaps and questions out of what is grounded; in the thread that asked for proposals."""
