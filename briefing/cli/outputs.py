"""Where results go: the names of files, which of them may be replaced, and writing them whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.rendering import Format

STANDARD_OUTPUT = "-"

#: What an HTML and a Markdown brief say of their maker, near their top.
_MADE_BY_US = re.compile(rb'<meta name="generator" content="briefing\b|<!-- generator: briefing\b')
_NEAR_THE_TOP = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One result to be made and where it goes."""

    format: str
    path: Path | None
    """None: standard output."""

    @property
    def name(self) -> str:
        """What a person is told it was written as."""
        return "to standard output" if self.path is None else str(self.path)


def targets(output: str | None, names: str | None, *, stem: str) -> tuple[Target, ...]:
    """The results that -o and --format ask for. Raises UsageError where the two do not fit together."""
    formats = _formats(output, names)
    if output == STANDARD_OUTPUT:
        _only_one(formats, "only one format fits on standard output")
        return (Target(format=formats[0].name, path=None),)
    if output is None or _is_folder(output):
        folder = Path(output or "")
        return tuple(Target(format=each.name, path=folder / _default_name(stem, each.suffix)) for each in formats)
    _only_one(formats, f"{output!r} is one file")
    path = Path(output)
    if path.suffix and path.suffix.lower() != formats[0].suffix and not _is_special(path):
        raise UsageError(
            f"{output!r} does not end as {formats[0].name} does", hint=f"call it {path.with_suffix(formats[0].suffix)}"
        )
    return (Target(format=formats[0].name, path=path),)


def check_writable(wanted: Sequence[Target], *, inputs: Iterable[str], force: bool) -> None:
    """Refuse, before any work is done, what could not or should not be written. Raises UsageError."""
    read = {os.path.realpath(source) for source in inputs if source != STANDARD_OUTPUT}
    for target in wanted:
        if target.path is None:
            continue
        if os.path.realpath(target.path) in read:
            raise UsageError(
                f"{target.name!r} is what the brief is made from",
                hint="choose another name with -o; a brief itself is no source, see 'briefing render'",
            )
        _check_folder(target.path.parent)
        if not force and _belongs_to_somebody_else(target.path):
            raise UsageError(f"{target.name!r} exists and is no brief of ours", hint="--force replaces it")


def write(results: Mapping[Path, bytes]) -> None:
    """Write each file beside its place first and rename when all are there: none is ever half written. Raises UsageError."""
    pending: dict[Path, Path] = {}
    try:
        for path, data in results.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if _is_special(path):
                path.write_bytes(data)
            else:
                place = Path(os.path.realpath(path))
                pending[place] = _written_beside(place, data)
        for place, temporary in pending.items():
            temporary.replace(place)
    except OSError as error:
        raise UsageError(f"cannot write {_about(error, results)}", hint="choose another place with -o") from error
    finally:
        for temporary in pending.values():
            temporary.unlink(missing_ok=True)


def is_page_of_ours(data: bytes) -> bool:
    """Whether it is a brief of ours as HTML or Markdown."""
    return _MADE_BY_US.search(data[:_NEAR_THE_TOP]) is not None


def _formats(output: str | None, names: str | None) -> tuple[Format, ...]:
    from briefing.rendering import FORMATS  # noqa: PLC0415  # kept out of `briefing --help`

    if names is not None:
        wanted = dict.fromkeys(name.strip() for name in names.split(","))
        for name in wanted:
            if name not in FORMATS:
                raise UsageError(f"unknown format {name!r}", hint=f"choose from {', '.join(FORMATS)}")
        return tuple(FORMATS[name] for name in wanted)
    if output is None or output == STANDARD_OUTPUT or _is_folder(output):
        return (FORMATS["pdf"],)
    suffix = Path(output).suffix.lower()
    for each in FORMATS.values():
        if each.suffix == suffix:
            return (each,)
    known = ", ".join(each.suffix for each in FORMATS.values())
    raise UsageError(f"no format is written as {output!r}", hint=f"end it with one of {known}, or with / for a folder")


def _only_one(formats: Sequence[Format], why: str) -> None:
    if len(formats) > 1:
        raise UsageError(f"{len(formats)} formats were asked for, but {why}", hint="name a folder with -o FOLDER/")


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _is_special(path: Path) -> bool:
    """A device or pipe: it is there to be written into, never replaced."""
    return path.exists() and not path.is_file()


def _default_name(stem: str, suffix: str) -> str:
    return f"{stem.removesuffix('-brief')}-brief{suffix}"


def _check_folder(folder: Path) -> None:
    """A missing folder is made later; what is there already must be a folder one may write in."""
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if not nearest.is_dir():
        raise UsageError(
            f"cannot write into {str(folder)!r}: {str(nearest)!r} is no folder", hint="choose another place"
        )
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError(f"cannot write into {str(folder)!r}: not permitted", hint="choose another place with -o")


def _belongs_to_somebody_else(path: Path) -> bool:
    if not path.is_file():
        return False
    from briefing.record import looks_like_brief  # noqa: PLC0415  # kept out of `briefing --help`

    try:
        data = path.read_bytes()
    except OSError:
        return True
    return not (looks_like_brief(data) or is_page_of_ours(data))


def _written_beside(place: Path, data: bytes) -> Path:
    temporary = place.with_name(f".{secrets.token_hex(8)}.briefing")
    try:
        # Opened with os.open for the permissions that any new file gets here, which tempfile would narrow.
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:  # noqa: PTH123
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _about(error: OSError, results: Iterable[Path]) -> str:
    return f"{', '.join(str(path) for path in results)}: {error.strerror or error}"
