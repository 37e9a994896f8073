"""The command line: arguments in, an exit code out. Everything it decides is how to say things."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import click

from briefing.cli.commands import briefing as command
from briefing.cli.console import Console
from briefing.cli.world import World
from briefing.engines.clock import Clock
from briefing.errors import BriefingError
from briefing.settings import FILE, Settings, environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

FAULT_OF_OURS = 1
INTERRUPTED = 130
TERMINATED = 143
READER_GONE = 141

HELP = frozenset({"-h", "--help", "--version"})


class Terminated(BaseException):
    """SIGTERM arrived; what is half done is cleaned up on the way out."""


def run() -> NoReturn:
    """The `briefing` command: `main` with the process's own world."""
    signal.signal(signal.SIGTERM, _terminate)
    stdin = sys.stdin or _nothing("r")
    # Closed by the caller: open for reading only, so that a result meant for it fails aloud.
    stdout = sys.stdout or _nothing("r")
    stderr = sys.stderr or _nothing("w")
    code = main(sys.argv[1:], stdin=stdin, stdout=stdout, stderr=stderr, env=environment())
    try:
        stdout.flush()
    except OSError:
        # What could not be written was reported; Python would try once more at exit, and complain in its own words.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
    sys.exit(code)


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


def main(  # noqa: PLR0911, PLR0913  # every way a run can end in one place, and its whole world handed in
    argv: Sequence[str],
    *,
    stdin: TextIO,
    stdout: TextIO,
    stderr: TextIO,
    env: Mapping[str, str],
    clock: Clock | None = None,
) -> int:
    """Run one command and give its exit code; every failure is one line on `stderr`."""
    console = Console(stderr)
    settings = Settings()
    try:
        # Help must come even where the file is what one needs help with.
        settings = Settings.from_env(env, file=None if HELP & set(argv) else Path(FILE))
        console.colour = settings.colour
        world = World(stdin=stdin, stdout=stdout, console=console, settings=settings, clock=clock or Clock())
        _invoke(argv, world)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        console.fail(_click_line(error))
        return error.exit_code
    except BriefingError as error:
        console.fail(error.line())
        return error.exit_code
    except BrokenPipeError:
        return READER_GONE
    except KeyboardInterrupt:
        console.fail("interrupted")
        return INTERRUPTED
    except Terminated:
        console.fail("terminated")
        return TERMINATED
    except Exception as fault:  # noqa: BLE001  # the outer edge: a person gets one line, whatever went wrong
        _report(fault, console, settings)
        return FAULT_OF_OURS
    return 0


def _invoke(argv: Sequence[str], world: World) -> None:
    # click prints help and version to sys.stdout, whatever stream the caller gave.
    printed = io.StringIO()
    try:
        with redirect_stdout(printed), command.make_context("briefing", list(argv), obj=world) as context:
            command.invoke(context)
    finally:
        if printed.getvalue():
            world.deliver(printed.getvalue().encode())


def _click_line(error: click.ClickException) -> str:
    line = " ".join(error.format_message().split()).replace(". Did you mean ", ", perhaps ").rstrip(".?")
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "briefing"
    return f"{line[:1].lower()}{line[1:]}; see '{path} --help'"


def _report(fault: Exception, console: Console, settings: Settings) -> None:
    if settings.debug:
        console.stream.write("".join(traceback.format_exception(fault)))
    place = traceback.extract_tb(fault.__traceback__)[-1]
    # Only the kind of fault and its line: a message may hold words of a source.
    console.fail(
        f"a fault of ours: {type(fault).__name__} at {Path(place.filename).name}:{place.lineno}; "
        "please report it in the project's issue tracker, with what BRIEFING_DEBUG=1 prints"
    )


def _terminate(_number: int, _frame: object) -> NoReturn:
    raise Terminated
