"""Reads what a command's arguments name: files, folders and standard input."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefing.cli.outputs import is_page_of_ours
from briefing.errors import SourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from io import BufferedIOBase

    from briefing.cli.world import World
    from briefing.model import Source

STANDARD_INPUT = "-"

#: More than a source or a brief may have: what goes on without end is refused by whoever reads it, not waited for.
MOST_BYTES = 65 * 1024 * 1024


def read_sources(world: World, names: Sequence[str]) -> tuple[Source, ...]:
    """Every source that the arguments name, in their order. Raises SourceError, or UsageError for two `-`."""
    from briefing.sources import read  # noqa: PLC0415  # kept out of `briefing --help`

    once_only(names)
    sources: list[Source] = []
    for name in names:
        world.console.progress(f"reading {name}")
        if name == STANDARD_INPUT:
            sources.extend(read(_standard_input(world), name="standard input"))
        else:
            sources.extend(read(name))
    return tuple(sources)


def once_only(names: Sequence[str]) -> None:
    """Standard input can be read once. Raises UsageError."""
    if names.count(STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read only once", hint="give - once")


def read_brief(world: World, name: str) -> bytes:
    """The bytes of a finished brief. Raises SourceError where the file cannot be read or carries no record."""
    if name == STANDARD_INPUT:
        return _standard_input(world)
    try:
        data = Path(name).read_bytes()
    except OSError as error:
        raise SourceError(f"cannot read {name!r}: {error.strerror or error}", hint="name a brief's file") from error
    if is_page_of_ours(data):
        raise SourceError(
            f"{name!r} is a brief in a format that carries no record of its evidence", hint="give its PDF or JSON"
        )
    return data


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Put the file's name before what is wrong with the brief in it."""
    try:
        yield
    except SourceError as error:
        if name in error.message:
            raise
        raise SourceError(f"{name!r}: {error.message}", hint=error.hint) from error


def stem_of(name: str) -> str:
    """What results made of it are called: a file's name without its last suffix, a folder's name, or "stdin"."""
    if name == STANDARD_INPUT:
        return "stdin"
    path = Path(name)
    return (path.resolve().name if path.is_dir() else path.stem) or "sources"


def _standard_input(world: World) -> bytes:
    stdin = cast("BufferedIOBase", world.stdin.buffer)
    read = bytearray()
    # Piece by piece, since a signal is only heard between two reads.
    while len(read) < MOST_BYTES and (piece := stdin.read1(1024 * 1024)):
        read += piece
    return bytes(read)
