"""`briefing doctor`: what works here, one line each."""

from __future__ import annotations

from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from briefing.errors import SetupError

if TYPE_CHECKING:
    from briefing.cli.world import World


def doctor(world: World) -> None:
    """Print a line for everything looked for. Raises SetupError where something is missing."""
    # A library that cannot load may print a banner of its own.
    with redirect_stdout(world.console.stream):
        from briefing.doctor import examine  # noqa: PLC0415  # kept out of `briefing --help`

        findings = examine()
    for finding in findings:
        world.print(f"{'ok' if finding.ok else 'missing':<8} {finding.name} {finding.detail}")
    missing = [finding.name for finding in findings if not finding.ok]
    if missing:
        raise SetupError(f"missing: {', '.join(missing)}", hint="each line above says how to mend it")
