"""What a command's options say about who reads the sources and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from briefing.model import SourceKind, Task

if TYPE_CHECKING:
    from briefing.cli.world import World
    from briefing.engines import Engine
    from briefing.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Options, named as the settings that they override; None where they are not given."""

    engine: str | None = None
    model: str | None = None
    base_url: str | None = None
    ask: str | None = None
    audience: str | None = None
    language: str | None = None
    prompts: str | None = None

    def model_only(self) -> tuple[str, ...]:
        """The options given that only a model heeds."""
        given = {"base-url": self.base_url, "language": self.language, "prompts": self.prompts}
        return tuple(name for name, value in given.items() if value is not None)

    def settings(self, world: World) -> Settings:
        """The run's settings with these options over them. A model named by an option is meant to be asked."""
        return world.settings.overridden(asdict(self))


def task_for(settings: Settings, *, date: str, kind: str | None = None) -> Task:
    """What is asked of the brief."""
    return Task(
        date=date,
        question=settings.ask,
        audience=settings.audience,
        language=settings.language,
        kind=SourceKind(kind) if kind else None,
    )


def introduce(world: World, engine: Engine, task: Task, ignored: Sequence[str] = ()) -> None:
    """Say who will read the sources, before anything is sent anywhere, and what it will not heed."""
    if engine.model is not None:
        world.console.say(f"{engine.name} engine: {engine.model} at {engine.host}")
        return
    world.console.say(f"{engine.name} engine, offline: no language model is used")
    if ignored:
        named = ", ".join(f"--{option}" for option in ignored)
        world.console.say(f"{named}: heeded by a model only, and none is named (--model)")
    if task.audience:
        world.console.say("an audience changes nothing here: only a model reads for one")
