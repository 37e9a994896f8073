"""Runs the command line as a process would, with streams and environment of the test's own."""

from __future__ import annotations

import io
from dataclasses import dataclass

from briefing.cli import main
from briefing.engines.clock import Clock


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


def run(
    *argv: str,
    stdin: bytes = b"",
    env: dict[str, str] | None = None,
    terminal: bool = False,
    clock: Clock | None = None,
) -> Ended:
    stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    stderr = Terminal() if terminal else io.StringIO()
    given = io.TextIOWrapper(io.BytesIO(stdin))
    code = main(argv, stdin=given, stdout=stdout, stderr=stderr, env=env or {}, clock=clock)
    return Ended(code, stdout.buffer.getvalue(), stderr.getvalue())
