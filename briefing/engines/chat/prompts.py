"""Prompt templates: found, shown, and filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from briefing import resources
from briefing.errors import SetupError, UsageError

SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class Prompts:
    """The project's templates, single ones replaced by those of a folder of the user's own.

    Raises UsageError for a folder that replaces nothing, since that is a slip.
    """

    own: Path | None = None

    def __post_init__(self) -> None:
        if self.own is None:
            return
        if not self.own.is_dir():
            raise UsageError(f"{str(self.own)!r} is no folder of prompts", hint="name a folder with --prompts")
        found = _names(self.own)
        if not found or (unknown := sorted(found - set(self.names()))):
            odd = f"{unknown[0] + SUFFIX!r}, which is the name of no prompt" if found else "no prompt"
            raise UsageError(f"{str(self.own)!r} holds {odd}", hint="'briefing prompts list' names them all")

    def names(self) -> tuple[str, ...]:
        """Every template, parts that others share included."""
        return tuple(sorted(_names(resources.folder("prompts"))))

    def text(self, name: str) -> str:
        """A template as it stands. Raises UsageError for an unknown name."""
        if name not in self.names():
            raise UsageError(f"no prompt is called {name!r}", hint=f"there are {', '.join(self.names())}")
        found = (folder / f"{name}{SUFFIX}" for folder in self._folders())
        return next(path for path in found if path.is_file()).read_text(encoding="utf-8")

    def fill(self, name: str, context: Mapping[str, Any]) -> str:
        """A prompt, ready to be sent. Raises SetupError, with file and line, where a template is broken."""
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(self._folders()),
            undefined=jinja2.StrictUndefined,
            autoescape=False,  # noqa: S701  # a prompt is plain text: a source's "<" must reach the model as it is
            trim_blocks=True,
            lstrip_blocks=True,
        )
        try:
            return environment.get_template(name + SUFFIX).render(context).strip() + "\n"
        except jinja2.TemplateSyntaxError as error:
            broken = f"the prompt {error.name or name!r} is broken at line {error.lineno}: {error.message}"
            raise SetupError(broken, hint="mend the template") from error
        except (jinja2.TemplateError, TypeError, UnicodeDecodeError) as error:
            raise SetupError(f"the prompt {name!r} cannot be filled in: {error}", hint="mend the template") from error

    def _folders(self) -> tuple[Path, ...]:
        ours = resources.folder("prompts")
        return (self.own, ours) if self.own else (ours,)


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob(f"*{SUFFIX}")}
