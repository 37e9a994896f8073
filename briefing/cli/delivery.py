"""Renders a brief in every format asked for, then writes the results and says what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli.outputs import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.cli.outputs import Target
    from briefing.cli.world import World
    from briefing.model import Brief


def deliver(world: World, brief: Brief, wanted: Sequence[Target], *, layout: str) -> None:
    """Render everything before anything is written, so that a failure leaves no file behind."""
    from briefing.rendering import render  # noqa: PLC0415  # kept out of `briefing --help`

    rendered: list[tuple[Target, bytes]] = []
    for target in wanted:
        world.console.progress(f"rendering {target.format}")
        rendered.append((target, render(brief, target.format, layout=layout)))
    world.console.clear()
    write({target.path: data for target, data in rendered if target.path is not None})
    for target, data in rendered:
        if target.path is None:
            world.deliver(data)
    world.console.say(f"wrote {', '.join(target.name for target in wanted)}: {_counted(brief)}")


def _counted(brief: Brief) -> str:
    parties = {position.party for position in brief.positions}
    parts = (
        _number(len(brief.claims), "claim", "claims"),
        _number(len(parties), "party", "parties"),
        _number(len(brief.views), "doubt", "doubts"),
    )
    return f"{', '.join(parts)}; {len(brief.left_out)} left out"


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
