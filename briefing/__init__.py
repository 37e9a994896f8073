"""Turns sources into a short policy brief whose every sentence shows its place in the source.

    from briefing import make_brief, read, render
    brief = make_brief(read("article.txt"))
    pdf = render(brief, "pdf")

Names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.engines.extractive.key_claims import key_claims as key_claims
    from briefing.errors import BriefingError as BriefingError
    from briefing.language.attributions import attributions as attributions
    from briefing.language.stance import stance as stance
    from briefing.language.support import Support as Support
    from briefing.language.support import supported as supported
    from briefing.model import Attribution as Attribution
    from briefing.model import Brief as Brief
    from briefing.model import Source as Source
    from briefing.model import Span as Span
    from briefing.model import Stance as Stance
    from briefing.model import Task as Task
    from briefing.pipeline import make_brief as make_brief
    from briefing.record import from_json as from_json
    from briefing.record import to_json as to_json
    from briefing.rendering import render as render
    from briefing.rendering.summary import summary as summary
    from briefing.sources import read as read
    from briefing.verify import Report as Report
    from briefing.verify import check as check

__version__ = "0.1.0"

_HOMES = {
    "Attribution": "briefing.model",
    "Brief": "briefing.model",
    "BriefingError": "briefing.errors",
    "Report": "briefing.verify",
    "Source": "briefing.model",
    "Span": "briefing.model",
    "Stance": "briefing.model",
    "Support": "briefing.language.support",
    "Task": "briefing.model",
    "attributions": "briefing.language.attributions",
    "check": "briefing.verify",
    "from_json": "briefing.record",
    "key_claims": "briefing.engines.extractive.key_claims",
    "make_brief": "briefing.pipeline",
    "read": "briefing.sources",
    "render": "briefing.rendering",
    "stance": "briefing.language.stance",
    "summary": "briefing.rendering.summary",
    "supported": "briefing.language.support",
    "to_json": "briefing.record",
}

__all__ = [*sorted(_HOMES), "__version__"]  # noqa: PLE0604 - the one list of public names is the table above


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
