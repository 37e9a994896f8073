"""Whether this machine has what the program needs, and how to mend what is missing."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib import import_module, metadata

from briefing import resources
from briefing.errors import SetupError
from briefing.rendering.pdf import load

OLDEST_PYTHON = (3, 11)
REINSTALL = "install the package again, with what it depends on"

#: Distribution and module of what is imported only when it is needed.
LIBRARIES = {
    "charset-normalizer": "charset_normalizer",
    "jinja2": "jinja2",
    "openai": "openai",
    "pikepdf": "pikepdf",
    "pydantic": "pydantic",
    "pypdfium2": "pypdfium2",
    "tiktoken": "tiktoken",
    "trafilatura": "trafilatura",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked for."""

    name: str
    ok: bool
    detail: str
    """What was found, or what to do where it is missing."""


def examine() -> tuple[Finding, ...]:
    """Everything the program needs, in the order in which it needs it."""
    libraries = (_library(name, module) for name, module in LIBRARIES.items())
    return (_python(), *libraries, _weasyprint(), _fonts())


def _python() -> Finding:
    if sys.version_info < OLDEST_PYTHON:
        return Finding(name="Python", ok=False, detail=f"{platform.python_version()} is too old; install 3.11 or newer")
    return Finding(name="Python", ok=True, detail=platform.python_version())


def _library(name: str, module: str) -> Finding:
    try:
        import_module(module)
    except (ImportError, OSError) as error:
        return Finding(name=name, ok=False, detail=f"{error}; {REINSTALL}")
    return Finding(name=name, ok=True, detail=metadata.version(name))


def _weasyprint() -> Finding:
    try:
        load()
    except ImportError as error:
        return Finding(name="WeasyPrint", ok=False, detail=f"{error}; {REINSTALL}")
    except SetupError as error:
        return Finding(name="WeasyPrint", ok=False, detail=error.line())
    return Finding(name="WeasyPrint", ok=True, detail=f"{metadata.version('weasyprint')} and its system libraries")


def _fonts() -> Finding:
    try:
        fonts = sorted((resources.folder("templates") / "fonts").glob("*.ttf"))
    except SetupError as error:
        return Finding(name="fonts", ok=False, detail=error.line())
    if not fonts or not all(font.stat().st_size for font in fonts):
        return Finding(name="fonts", ok=False, detail=f"the bundled fonts are missing; {REINSTALL}")
    return Finding(name="fonts", ok=True, detail=f"{len(fonts)} bundled")
