"""`briefing render`: a finished brief in another format."""

from __future__ import annotations

from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.cli.delivery import deliver
from briefing.cli.outputs import check_writable, targets
from briefing.cli.reading import naming, read_brief, stem_of
from briefing.resources import layout_folder

if TYPE_CHECKING:
    from briefing.cli.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderRequest:
    """The command's argument and options."""

    brief: str
    output: str | None
    formats: str | None
    layout: str
    force: bool


def render(world: World, request: RenderRequest) -> None:
    """Read the brief back and write it in the formats asked for."""
    from briefing.record import from_json, from_pdf, is_pdf  # noqa: PLC0415  # kept out of `briefing --help`

    wanted = targets(request.output, request.formats, stem=stem_of(request.brief))
    layout_folder(request.layout)
    check_writable(wanted, inputs=(request.brief,), force=request.force)
    with redirect_stdout(world.console.stream):
        with naming(request.brief):
            data = read_brief(world, request.brief)
            brief = from_pdf(data) if is_pdf(data) else from_json(data)
        deliver(world, brief, wanted, layout=request.layout)
