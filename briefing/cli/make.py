"""`briefing make`: sources in, a brief out."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from briefing.cli.asking import Asking, introduce, task_for
from briefing.cli.delivery import deliver
from briefing.cli.outputs import check_writable, targets
from briefing.cli.reading import once_only, read_sources, stem_of
from briefing.engines.choice import engine_for
from briefing.errors import UsageError
from briefing.resources import layout_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.cli.world import World
    from briefing.engines import Engine
    from briefing.model import Brief, Source, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeRequest:
    """The command's arguments and options."""

    sources: tuple[str, ...]
    output: str | None
    formats: str | None
    layout: str
    kind: str | None
    date: str | None
    force: bool
    asking: Asking


def make(world: World, request: MakeRequest) -> None:
    """Make the brief and write it; nothing is read before the command is known to be right."""
    once_only(request.sources)
    wanted = targets(request.output, request.formats, stem=stem_of(request.sources[0]))
    layout_folder(request.layout)
    settings = request.asking.settings(world)
    task = task_for(settings, date=_date(world, request.date), kind=request.kind)
    check_writable(wanted, inputs=request.sources, force=request.force)
    # What a library prints is no result of ours.
    with redirect_stdout(world.console.stream):
        engine = engine_for(settings, clock=world.clock)
        sources = read_sources(world, request.sources)
        introduce(world, engine, task, request.asking.model_only())
        _say_notices(world, sources)
        deliver(world, _brief(world, sources, task, engine), wanted, layout=request.layout)


def _brief(world: World, sources: Sequence[Source], task: Task, engine: Engine) -> Brief:
    from briefing.pipeline import make_brief  # noqa: PLC0415  # kept out of `briefing --help`

    world.console.progress("making the brief" if engine.model is None else f"asking {engine.model}")
    return make_brief(sources, task=task, engine=engine)


def _date(world: World, given: str | None) -> str:
    if given is None:
        return (world.settings.date or datetime.now(UTC).date()).isoformat()
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
        raise UsageError(f"{given!r} is not a date", hint="write it as YYYY-MM-DD")
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise UsageError(f"there is no day {given!r}", hint="write it as YYYY-MM-DD") from error


def _say_notices(world: World, sources: Sequence[Source]) -> None:
    for source in sources:
        for notice in source.notices:
            world.console.say(f"{source.name}: {notice.detail}")
