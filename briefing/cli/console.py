"""What a person at a terminal is told: plain lines, nothing in them that could steer the terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

#: Joiners shape words in Persian and Hindi; every other format character is invisible or turns the text around.
_JOINERS = "\u200c\u200d"
_UNPRINTED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

_RED, _DIM, _RESET = "\x1b[31m", "\x1b[2m", "\x1b[0m"


def plain(text: str) -> str:
    """The text on one line, without the control characters that a terminal would obey."""
    kept = (" " if character in "\n\r\t" else character for character in text)
    return "".join(c for c in kept if c in _JOINERS or unicodedata.category(c) not in _UNPRINTED)


@dataclass(slots=True)
class Console:
    """Lines for standard error; progress only where that is a terminal."""

    stream: TextIO
    colour: bool = False
    _open: int = 0
    """Characters of the progress line that stands unfinished."""

    def say(self, line: str) -> None:
        """Print a line."""
        self.clear()
        self._write(plain(line) + "\n")

    def fail(self, line: str) -> None:
        """Print the one line that says why there is no result."""
        self.clear()
        self._write(self._painted("briefing:", _RED) + " " + plain(line) + "\n")

    def progress(self, step: str) -> None:
        """Show what is being done, to be replaced by the next line."""
        if self.stream.isatty():
            self.clear()
            line = plain(step) + " …"
            self._write(self._painted(line, _DIM))
            self._open = len(line)

    def clear(self) -> None:
        """Take an unfinished progress line away."""
        if self._open:
            self._write("\r" + " " * self._open + "\r")
            self._open = 0

    def _painted(self, text: str, paint: str) -> str:
        return f"{paint}{text}{_RESET}" if self.colour and self.stream.isatty() else text

    def _write(self, text: str) -> None:
        # A standard error that is gone must not hide the exit code.
        try:
            self.stream.write(text)
            self.stream.flush()
        except (OSError, ValueError):
            return
