"""The table of formats, and the one function that turns a brief into any of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing import resources
from briefing.errors import UsageError
from briefing.model import Brief

DEFAULT_LAYOUT = "policy-brief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file that a brief can be."""

    name: str
    suffix: str
    media_type: str
    render: Callable[[Brief, str], bytes]
    """From a brief and the name of a layout."""


def _html(brief: Brief, layout: str) -> bytes:
    from briefing.rendering.html import to_html  # noqa: PLC0415  (`--help` must not pay for a format)
    from briefing.rendering.view import compose  # noqa: PLC0415

    return to_html(compose(brief), layout=layout)


def _markdown(brief: Brief, layout: str) -> bytes:
    from briefing.rendering.markdown import to_markdown  # noqa: PLC0415
    from briefing.rendering.view import compose  # noqa: PLC0415

    return to_markdown(compose(brief), layout=layout)


def _pdf(brief: Brief, layout: str) -> bytes:
    from briefing.record import ATTACHMENT, to_json  # noqa: PLC0415
    from briefing.rendering.finishing import Attached  # noqa: PLC0415
    from briefing.rendering.pdf import to_pdf  # noqa: PLC0415
    from briefing.rendering.view import compose  # noqa: PLC0415

    attached = Attached(name=ATTACHMENT, text=to_json(brief), date=brief.task.date)
    return to_pdf(compose(brief), attached, layout=layout).data


def _json(brief: Brief, layout: str) -> bytes:  # noqa: ARG001  (a record has no layout)
    from briefing.record import to_json  # noqa: PLC0415

    return to_json(brief).encode()


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format(name="pdf", suffix=".pdf", media_type="application/pdf", render=_pdf),
        Format(name="html", suffix=".html", media_type="text/html", render=_html),
        Format(name="markdown", suffix=".md", media_type="text/markdown", render=_markdown),
        Format(name="json", suffix=".json", media_type="application/json", render=_json),
    )
}


def render(brief: Brief, format: str = "pdf", *, layout: str = DEFAULT_LAYOUT) -> bytes:  # noqa: A002  (the caller's word)
    """The brief as a file of that format. `layout` is a bundled one's name or the path of one's own."""
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", hint=f"known are: {', '.join(FORMATS)}")
    resources.layout_folder(layout)
    return FORMATS[format].render(brief, layout)
