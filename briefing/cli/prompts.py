"""`briefing prompts`: what a model is asked, to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.cli.world import World


def list_prompts(world: World) -> None:
    """Print the name of every template."""
    from briefing.engines.chat.prompts import Prompts  # noqa: PLC0415  # kept out of `briefing --help`

    for name in Prompts(world.settings.prompts).names():
        world.print(name)


def show_prompt(world: World, name: str) -> None:
    """Print a template as it stands, the user's own where there is one."""
    from briefing.engines.chat.prompts import Prompts  # noqa: PLC0415  # kept out of `briefing --help`

    world.deliver(Prompts(world.settings.prompts).text(name).encode())
