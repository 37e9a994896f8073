"""Takes everything out of an HTML page that its readers do not see, as far as the page itself says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_SHOWN = {
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "embed",
    "applet",
    "canvas",
    "svg",
    "datalist",
    "audio",
    "video",
    "map",
}
# By property, the values that take an element out of sight. White space is out before they are compared.
_OFF = r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|vw|vh|%)?"
_NOTHING = r"0*(?:\.0*)?(?:px|em|rem|pt|%)?"
_HIDING = {
    name: re.compile(values)
    for name, values in {
        "display": "none",
        "visibility": "hidden|collapse",
        "opacity": rf"(?=[0.]){_NOTHING}",
        "font-size": rf"(?=[0.]){_NOTHING}",
        "text-indent": _OFF,
        "left": _OFF,
        "right": _OFF,
        "top": _OFF,
        "bottom": _OFF,
        "margin-left": _OFF,
        "margin-top": _OFF,
        "clip": r"rect\((?:[01](?:px)?,?){3,4}\)",
        "clip-path": r"(?:inset\((?:50|100)%|circle\(0).*",
        "transform": r"scale\(0\).*",
        "color": "transparent",
    }.items()
}
_THIN = re.compile(r"[01](?:px)?")
_BOXES = ("width", "height", "max-width", "max-height")
_FOR_READERS_ALOUD = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "a11y-hidden"}
)
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#])([A-Za-z_][\w-]*)\Z")
_BRACE = re.compile(r"[{}]")
_MOST_CSS = 500_000


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Classes and ids that the page's own style sheets hide."""

    classes: frozenset[str]
    ids: frozenset[str]


def strip_hidden(page: HtmlElement) -> int:
    """Empties the elements that are not shown; the number of those that read as running text."""
    from lxml import etree  # noqa: PLC0415 - heavy, and only pages need it

    sheets = _sheets(page)
    etree.strip_tags(page, etree.Comment, etree.ProcessingInstruction)
    prose = 0
    waiting = [page]
    while waiting:
        element = waiting.pop()
        if element.tag in _NEVER_SHOWN:
            element.clear(keep_tail=True)
        elif element.tag not in {"html", "body"} and _hidden(element, sheets):
            prose += _reads_as_prose("".join(element.itertext()))
            element.clear(keep_tail=True)
        else:
            waiting.extend(element)
    return prose


def _reads_as_prose(words: str) -> bool:
    return len(words.split()) >= 8 and any(mark in words for mark in ".。!?؟।")


def _hidden(element: HtmlElement, sheets: _Sheets) -> bool:
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return True
    if element.tag == "input" or hides(element.get("style") or ""):
        return True
    classes = frozenset((element.get("class") or "").split())
    return bool(classes & (_FOR_READERS_ALOUD | sheets.classes)) or element.get("id") in sheets.ids


def hides(style: str) -> bool:
    """Whether a style declaration takes the element out of sight."""
    declared: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, _, value = declaration.partition(":")
        declared[name.strip()] = "".join(value.partition("!")[0].split())
    if declared.get("overflow") == "hidden" and any(_THIN.fullmatch(declared.get(box, "")) for box in _BOXES):
        return True
    background = declared.get("background-color") or declared.get("background")
    same = background is not None and background == declared.get("color")
    return same or any(values.fullmatch(declared.get(name, "")) for name, values in _HIDING.items())


def _sheets(page: HtmlElement) -> _Sheets:
    names: dict[str, set[str]] = {".": set(), "#": set()}
    for sheet in page.iter("style"):
        for selectors, declarations in _rules((sheet.text or "")[:_MOST_CSS]):
            if hides(declarations):
                for selector in selectors.split(","):
                    if simple := _SIMPLE.match(selector.strip()):
                        names[simple[1]].add(simple[2])
    return _Sheets(frozenset(names["."]), frozenset(names["#"]))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that hold on every screen: those inside @media are left alone."""
    depth = start = opened = 0
    selectors = ""
    for brace in _BRACE.finditer(css):
        if brace.group() == "{":
            if depth == 0:
                selectors, opened = css[start : brace.start()].rpartition("*/")[2].strip(), brace.end()
            depth += 1
            continue
        depth = max(0, depth - 1)
        if depth == 0:
            if not selectors.startswith("@"):
                yield selectors, css[opened : brace.start()]
            start = brace.end()
