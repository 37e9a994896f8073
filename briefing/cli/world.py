"""What one run of the command line has to do with: its streams, its settings, its time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.cli.console import plain
from briefing.engines.clock import Clock
from briefing.errors import UsageError

if TYPE_CHECKING:
    from typing import TextIO

    from briefing.cli.console import Console
    from briefing.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The streams, the settings and the time of one run."""

    stdin: TextIO
    stdout: TextIO
    console: Console
    settings: Settings
    clock: Clock = field(default_factory=Clock)

    def print(self, text: str) -> None:
        """Print a line on standard output."""
        self.deliver((plain(text) + "\n").encode())

    def deliver(self, data: bytes) -> None:
        """Write a result to standard output. Raises UsageError where it takes none."""
        try:
            self.stdout.flush()
            self.stdout.buffer.write(data)
            self.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            reason = error.strerror or "it is closed"
            raise UsageError(f"cannot write to standard output: {reason}", hint="name a file with -o") from error
