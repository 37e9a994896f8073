"""`briefing plan`: the calls to a model that a brief would need; nothing is sent."""

from __future__ import annotations

from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing.cli.asking import Asking, introduce, task_for
from briefing.cli.reading import once_only, read_sources
from briefing.engines.choice import engine_for, model_engine
from briefing.pipeline import lettered

if TYPE_CHECKING:
    from briefing.cli.world import World
    from briefing.engines.chat.engine import Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """The command's arguments and options."""

    sources: tuple[str, ...]
    asking: Asking


def plan(world: World, request: PlanRequest) -> None:
    """Print each call with its tokens, and the sum."""
    once_only(request.sources)
    settings = request.asking.settings(world)
    with redirect_stdout(world.console.stream):
        engine = engine_for(settings)
        task = task_for(settings, date=(settings.date or datetime.now(UTC).date()).isoformat())
        sources = read_sources(world, request.sources)
        world.console.clear()
        introduce(world, engine, task, request.asking.model_only())
        planned = model_engine(settings).plan(lettered(sources, task), task) if engine.model is not None else ()
    for line in _lines(planned, settings.max_input_tokens):
        world.print(line)


def _lines(planned: tuple[Planned, ...], most: int) -> list[str]:
    if not planned:
        return ["no calls: nothing is sent; --model names a model to plan for"]
    lines = [_line(one.name, one.tokens_in, one.tokens_out, exact=one.exact) for one in planned]
    tokens_in, tokens_out = sum(one.tokens_in for one in planned), sum(one.tokens_out for one in planned)
    lines.append(_line(f"{len(planned)} calls", tokens_in, tokens_out, exact=all(one.exact for one in planned)))
    if any(one.tokens_in > most for one in planned):
        lines.append(
            f"more than a call may have ({most:,}, max_input_tokens): make would refuse before it sends anything"
        )
    return lines


def _line(name: str, tokens_in: int, tokens_out: int, *, exact: bool) -> str:
    how = "counted" if exact else "estimated"
    return f"{name:<22} {tokens_in:>8,} tokens in ({how}), about {tokens_out:,} out at most"
