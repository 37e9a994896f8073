"""Runs the command line as a process would, with streams and environment of the test's own."""

from __future__ import annotations

import io
from dataclasses import dataclass

from briefing.cli import main


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    stdout: bytes
    stderr: str

    @property
    def lines(self) -> list[str]:
        return self.stderr.splitlines()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(*argv: str, stdin: bytes = b"", env: dict[str, str] | None = None, terminal: bool = False) -> Ended:
    stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    stderr = Terminal() if terminal else io.StringIO()
    code = main(argv, stdin=io.TextIOWrapper(io.BytesIO(stdin)), stdout=stdout, stderr=stderr, env=env or {})
    return Ended(code, stdout.buffer.getvalue(), stderr.getvalue())
