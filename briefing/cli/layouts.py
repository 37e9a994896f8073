"""`briefing layouts`: what the page can look like, to see and to copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing import resources

if TYPE_CHECKING:
    from briefing.cli.world import World


def list_layouts(world: World) -> None:
    """Print the name of every bundled layout."""
    for name in resources.layouts():
        world.print(name)


def show_layout(world: World, name: str) -> None:
    """Print the page template of a layout, as it stands."""
    world.deliver(resources.show_layout(name).encode())


def copy_layout(world: World, name: str, folder: str) -> None:
    """Copy a layout to where it can be changed, and say which files there are."""
    for path in resources.copy_layout(name, Path(folder)):
        world.print(str(path))
