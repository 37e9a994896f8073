"""The commands and their options, as click reads them; the work is in the module named after each command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

import briefing as package
from briefing.cli.world import World
from briefing.model import SourceKind

KINDS = tuple(kind.value for kind in SourceKind if kind is not SourceKind.UNKNOWN)

_output = click.option("-o", "output", metavar="FILE|DIR|-", help="Where the result goes; - is standard output.")
_formats = click.option(
    "--format", "formats", metavar="NAME,…", help="One or more of pdf, html, markdown, json; pdf unless -o says."
)
_layout = click.option(
    "--layout", metavar="NAME", default="policy-brief", show_default=True, help="How the page looks."
)
_ASKING = (
    click.option("--engine", metavar="NAME", help="What reads: auto, extractive or model. auto unless set otherwise."),
    click.option("--model", metavar="NAME", help="The language model to ask."),
    click.option("--base-url", metavar="URL", help="The address of an OpenAI-compatible endpoint."),
    click.option("--ask", metavar="QUESTION", help="What the reader wants to know; for a model."),
    click.option("--audience", metavar="TEXT", help="Who reads the brief; for a model."),
    click.option("--language", metavar="TAG", help="The language of a model's own words; en unless set otherwise."),
    click.option("--prompts", metavar="DIR", help="A folder of prompt templates that replace ours."),
)
_ASKED = ("engine", "model", "base_url", "ask", "audience", "language", "prompts")


def _asking(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that reads sources for a brief."""
    for option in reversed(_ASKING):
        command = option(command)
    return command


_force = click.option("--force", is_flag=True, help="Replace a file that is no brief of ours.")


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package.__version__, prog_name="briefing", message="%(prog)s %(version)s")
def briefing() -> None:
    """Turn sources into a short policy brief whose every sentence shows its place in the source."""


@briefing.command()
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@_output
@_formats
@_layout
@_asking
@click.option("--kind", type=click.Choice(KINDS), help="What the sources are, where detection is wrong.")
@click.option("--date", metavar="YYYY-MM-DD", help="The brief's own date; today unless given.")
@_force
@click.pass_obj
def make(world: World, /, **options: Any) -> None:  # noqa: ANN401  # click's own values, named by MakeRequest
    """Make a brief of one or more sources.

    SOURCE is a text, Markdown or HTML file, a folder of these, or - for standard input. All of them make one brief.
    """
    from briefing.cli.asking import Asking  # noqa: PLC0415  # keeps `briefing --help` fast
    from briefing.cli.make import MakeRequest, make  # noqa: PLC0415  # keeps `briefing --help` fast

    asking = Asking(**{name: options.pop(name) for name in _ASKED})
    make(world, MakeRequest(**options, asking=asking))


@briefing.command()
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@_asking
@click.pass_obj
def plan(world: World, /, **options: Any) -> None:  # noqa: ANN401  # click's own values, named by PlanRequest
    """Say which calls to a language model a brief would need, and their tokens. Sends nothing."""
    from briefing.cli.asking import Asking  # noqa: PLC0415  # keeps `briefing --help` fast
    from briefing.cli.plan import PlanRequest, plan  # noqa: PLC0415  # keeps `briefing --help` fast

    asking = Asking(**{name: options.pop(name) for name in _ASKED})
    plan(world, PlanRequest(**options, asking=asking))


@briefing.command()
@click.argument("brief", metavar="BRIEF")
@_output
@_formats
@_layout
@_force
@click.pass_obj
def render(world: World, /, **options: Any) -> None:  # noqa: ANN401  # click's own values, named by RenderRequest
    """Render a finished brief in another format; asks nobody.

    BRIEF is a brief's JSON or PDF file, or - for standard input.
    """
    from briefing.cli.render import RenderRequest, render  # noqa: PLC0415  # keeps `briefing --help` fast

    render(world, RenderRequest(**options))


@briefing.command()
@click.argument("briefs", metavar="BRIEF…", nargs=-1, required=True)
@click.option("--against", metavar="SOURCE", multiple=True, help="Also hold the brief against this source. Repeatable.")
@click.pass_obj
def check(world: World, briefs: tuple[str, ...], against: tuple[str, ...]) -> None:
    """Check finished briefs against their own evidence.

    Alone, this shows that a brief agrees with itself; only --against shows where its words come from.
    """
    from briefing.cli.check import check  # noqa: PLC0415  # keeps `briefing --help` fast

    check(world, briefs, against)


@briefing.group(no_args_is_help=False)
def layouts() -> None:
    """List, show or copy the layouts of the page."""


@layouts.command("list")
@click.pass_obj
def list_layouts(world: World) -> None:
    """List the layouts."""
    from briefing.cli.layouts import list_layouts  # noqa: PLC0415  # keeps `briefing --help` fast

    list_layouts(world)


@layouts.command("show")
@click.argument("name")
@click.pass_obj
def show_layout(world: World, name: str) -> None:
    """Show the page template of a layout."""
    from briefing.cli.layouts import show_layout  # noqa: PLC0415  # keeps `briefing --help` fast

    show_layout(world, name)


@layouts.command("copy")
@click.argument("name")
@click.argument("folder")
@click.pass_obj
def copy_layout(world: World, name: str, folder: str) -> None:
    """Copy a layout into a new folder, to be changed there."""
    from briefing.cli.layouts import copy_layout  # noqa: PLC0415  # keeps `briefing --help` fast

    copy_layout(world, name, folder)


@briefing.group(no_args_is_help=False)
def prompts() -> None:
    """List or show what a language model is asked."""


@prompts.command("list")
@click.pass_obj
def list_prompts(world: World) -> None:
    """List the prompt templates."""
    from briefing.cli.prompts import list_prompts  # noqa: PLC0415  # keeps `briefing --help` fast

    list_prompts(world)


@prompts.command("show")
@click.argument("name")
@click.pass_obj
def show_prompt(world: World, name: str) -> None:
    """Show a prompt template, your own where briefing.toml names a folder that has it."""
    from briefing.cli.prompts import show_prompt  # noqa: PLC0415  # keeps `briefing --help` fast

    show_prompt(world, name)


@briefing.command()
@click.pass_obj
def doctor(world: World) -> None:
    """Say what works on this machine, and how to mend what does not."""
    from briefing.cli.doctor import doctor  # noqa: PLC0415  # keeps `briefing --help` fast

    doctor(world)
