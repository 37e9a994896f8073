"""The two template environments: pages escape for HTML, Markdown for Markdown, and nothing undefined is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from briefing import resources
from briefing.errors import RenderError

#: A longer last word would not fit a narrow column together with its chip.
LONGEST_TIED = 22


class Cut(NamedTuple):
    """A text without its last word, and that word."""

    head: str
    last: str


def last_word(text: str) -> Cut:
    """Cuts off the last word where it is short enough to be tied to a chip."""
    head, _, last = text.rpartition(" ")
    return Cut(text, "") if len(last) > LONGEST_TIED else Cut(head, last)


def size(title: str) -> str:
    """The class of a headline by its length."""
    return next(name for limit, name in ((85, "short"), (150, "long"), (10**9, "longer")) if len(title) <= limit)


def shortened(title: str, most: int = 60) -> str:
    """A title for the running head, cut between words."""
    flat = " ".join(title.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0].rstrip(",;:– ") + "…"


def fill(message: str, **values: str) -> str:
    """A label's message with its gaps filled in."""
    return re.sub(r"\{(\w+)\}", lambda gap: values[gap[1]], message)


def css_string(text: str) -> Markup:
    """Text for inside a CSS string: every character that could end it written as its number."""
    return Markup("".join(one if one.isalnum() or one in " ¶=" else f"\\{ord(one):x} " for one in text))  # noqa: S704


def page(name: str, layout: str, values: Mapping[str, object]) -> str:
    """A page template of a layout, filled in."""
    return _filled(_environment(resources.layout_folder(layout), escape=True), name, values)


def markdown(name: str, layout: str, values: Mapping[str, object]) -> str:
    """A Markdown template of a layout, filled in with values that are escaped already."""
    return _filled(_environment(resources.layout_folder(layout), escape=False), name, values)


@lru_cache(maxsize=8)
def _environment(folder: Path, *, escape: bool) -> Environment:
    """Kept, since compiling a page takes longer than filling it in; a template that changes is read again."""
    environment = Environment(
        loader=FileSystemLoader([folder, resources.folder("templates") / "parts"]),
        undefined=StrictUndefined,
        # HTML's escaping is no use in Markdown, whose values are escaped before: see render/markdown.py.
        autoescape=escape,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "last_word": last_word,
        "size": size,
        "shortened": shortened,
        "fill": fill,
        "css": css_string,
    }
    return environment


def _filled(environment: Environment, name: str, values: Mapping[str, object]) -> str:
    try:
        return environment.get_template(name).render(values)
    except TemplateNotFound as error:
        raise RenderError(f"the layout has no template {error.name!r}") from error
    except TemplateSyntaxError as error:
        raise RenderError(f"{error.name}, line {error.lineno}: {error.message}") from error
    except TemplateError as error:
        raise RenderError(f"{_line(error, name)}: {error.message}") from error


def _line(error: BaseException, name: str) -> str:
    """Where in which template an error arose: the innermost frame that is a template's."""
    place, trace = name, error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix in (".html", ".md", ".css"):
            place = f"{file.name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place
