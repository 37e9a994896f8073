"""Where the prompt and page templates are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

from briefing.errors import SetupError, UsageError

Kind = Literal["prompts", "templates"]

#: The file that makes a folder a layout.
PAGE = "brief.html"


def folder(name: Kind) -> Path:
    """The folder of that name. Raises SetupError where the installation lacks it."""
    package = Path(__file__).resolve().parent
    for candidate in (package / name, package.parent / name):
        if candidate.is_dir():
            return candidate
    raise SetupError(f"this installation has no folder {name!r}", hint="install the package again")


def text(name: Kind, path: str) -> str:
    """The text of a file in a folder of ours."""
    return (folder(name) / path).read_text(encoding="utf-8")


def content(name: Kind, path: str) -> bytes:
    """The bytes of a file in a folder of ours."""
    return (folder(name) / path).read_bytes()


def layouts() -> tuple[str, ...]:
    """The names of the bundled layouts, sorted."""
    return tuple(sorted(path.parent.name for path in folder("templates").glob(f"*/{PAGE}")))


def layout_folder(layout: str) -> Path:
    """The folder of a bundled layout by its name, or of a layout of one's own by its path."""
    if layout in layouts():
        return folder("templates") / layout
    path = Path(layout)
    # A bare word is a name, so that a folder which happens to lie about is never taken by mistake.
    if path.name != layout and (path / PAGE).is_file():
        return path
    raise UsageError(
        f"unknown layout {layout!r}",
        hint=f"bundled are: {', '.join(layouts())}; a layout of your own is the path of a folder with {PAGE} (./{layout})",
    )


def layout_files(layout: str) -> tuple[str, ...]:
    """The names of a layout's files, sorted, the page itself first."""
    names = sorted(path.name for path in layout_folder(layout).iterdir() if path.is_file())
    return tuple(sorted(names, key=lambda name: name != PAGE))


def show_layout(layout: str) -> str:
    """The page template of a layout."""
    return (layout_folder(layout) / PAGE).read_text(encoding="utf-8")


def copy_layout(layout: str, target: Path) -> tuple[Path, ...]:
    """Copies a layout into a new folder and returns the files written. Refuses where the folder exists."""
    source = layout_folder(layout)
    if target.exists():
        raise UsageError(f"{str(target)!r} exists", hint="name a folder that does not exist yet")
    try:
        target.mkdir(parents=True)
        return tuple(Path(shutil.copyfile(source / name, target / name)) for name in layout_files(layout))
    except OSError as error:
        raise UsageError(f"cannot write {str(target)!r}: {error.strerror}") from error
