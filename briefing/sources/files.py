"""Reads files and folders that the user named: regular files only, up to a cap, and says plainly what failed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import SourceError
from briefing.sources.filetypes import SUFFIXES

LARGEST = 20_000_000
"""Bytes of one source: a long book has two million."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the file, or of each readable kind of file in the folder, sorted by name.

    In a folder hidden files, sub-folders and links are passed over: nobody named what a link leads to.
    """
    if not is_folder(path):
        yield path.name, content(path)
        return
    names = _listed(path)
    if not names:
        raise SourceError(
            f"the folder {path.name or str(path)!r} holds nothing readable", hint=f"it may hold {_kinds()} files"
        )
    for name in names:
        yield name, content(path / name)


def is_folder(path: Path) -> bool:
    """Whether the path is a folder. Raises SourceError where that may not even be looked at."""
    try:
        return path.is_dir()
    except OSError as error:
        raise _failed(path, error) from error


def content(path: Path) -> bytes:
    """All bytes of a regular file. Opened before it is looked at, so that it cannot be exchanged in between."""
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise _failed(path, error) from error
    with open(descriptor, "rb") as file:  # noqa: PTH123 - by its descriptor
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SourceError(
                f"{path.name!r} is not a file but a pipe, a socket or a device", hint="save it to a file first"
            )
        try:
            data = file.read(LARGEST + 1)
        except OSError as error:
            raise _failed(path, error) from error
    return capped(data, path.name)


def capped(data: bytes, name: str) -> bytes:
    """The same bytes, unless they are too many."""
    if len(data) > LARGEST:
        raise SourceError(f"{name!r} has more than {LARGEST // 1_000_000} MB", hint="give the part that matters")
    return data


def _listed(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if _wanted(entry))
    except OSError as error:
        raise _failed(folder, error) from error


def _wanted(entry: os.DirEntry[str]) -> bool:
    readable = Path(entry.name).suffix.lower() in SUFFIXES
    return readable and not entry.name.startswith(".") and entry.is_file(follow_symlinks=False)


def _failed(path: Path, error: OSError | ValueError) -> SourceError:
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return SourceError(f"there is no file {name!r}", hint="check the path")
    if isinstance(error, PermissionError):
        return SourceError(f"{name!r} may not be read by you", hint="check its permissions")
    reason = error.strerror if isinstance(error, OSError) else error
    return SourceError(f"{name!r} cannot be read: {reason}")


def _kinds() -> str:
    *kinds, last = SUFFIXES
    return f"{', '.join(kinds)} or {last}"
