"""`briefing check`: whether finished briefs hold."""

from __future__ import annotations

from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from briefing.cli.reading import naming, once_only, read_brief, read_sources
from briefing.errors import CheckError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.cli.world import World


def check(world: World, names: Sequence[str], against: Sequence[str]) -> None:
    """Print a report on each brief. Raises CheckError where one does not hold."""
    from briefing.verify import check as verify  # noqa: PLC0415  # kept out of `briefing --help`

    once_only((*names, *against))
    failed: list[str] = []
    with redirect_stdout(world.console.stream):
        sources = read_sources(world, against)
        for name in names:
            world.console.progress(f"checking {name}")
            with naming(name):
                report = verify(read_brief(world, name), against=sources)
            world.console.clear()
            for line in report.lines():
                world.print(f"{name}: {line}")
            if not report.ok:
                failed.append(name)
    if failed:
        raise CheckError(f"does not hold: {', '.join(failed)}", hint="the report names what was found")
