"""What an HTML page says beside its paragraphs, and the article in it: all that is asked of trafilatura."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing.errors import SourceError
from briefing.sources.form import formed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""Only a date that the page declares, and the same on whatever day it is read."""
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|subtitle|sub-title|subheadline|article-summary|entry-summary)(?:$|[\s_-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is known of a page beside its article."""

    title: str = ""
    author: str = ""
    date: str = ""
    outlet: str = ""
    description: str = ""
    language: str = ""


def known(tree: HtmlElement) -> Page:
    """The page's metadata; a date only where the page declares one."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - heavy, and only pages need it

    _quiet()
    try:
        found = extract_metadata(tree, date_config=_DATES)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Page()
    language = (tree.get("lang") or "").split("-", maxsplit=1)[0].lower()
    return Page(
        title=_tidy(found.title),
        author=_tidy(found.author),
        date=_tidy(found.date),
        outlet=_tidy(found.sitename),
        description=_tidy(found.description),
        language=language if re.fullmatch(r"[a-z]{2,3}", language) else "",
    )


def _tidy(value: object) -> str:
    return " ".join(formed(value).text.split()) if isinstance(value, str) else ""


def _quiet() -> None:
    """Keeps trafilatura's log off stderr where nobody asked for it."""
    for name in ("trafilatura", "htmldate"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands on the page outside the article's own paragraphs."""

    headings: tuple[str, ...]
    lines: frozenset[str]
    """Elements of text, as they stand."""
    standfirsts: frozenset[str]
    """Keys of the elements that the page itself calls a standfirst."""

    @classmethod
    def of(cls, tree: HtmlElement) -> Seen:
        """What a page shows."""
        headings = tuple(_tidy(heading.text_content()) for heading in tree.iter("h1"))
        lines = frozenset(
            _tidy(line.text_content()) for line in tree.iter("p", "h2", "h3", "h4", "span") if not len(line) > 5
        )
        called = (
            element for element in tree.iter("p", "div", "h2", "h3") if _STANDFIRST.search(element.get("class") or "")
        )
        standfirsts = frozenset(filter(None, (key(element.text_content()) for element in called)))
        return cls(tuple(filter(None, headings)), lines, standfirsts)

    def title(self, declared: str) -> str:
        """The headline as the page shows it: the first-order heading that its metadata confirms, or the only one."""
        wanted = key(declared)
        for heading in self.headings:
            own = key(heading)
            if own and wanted and (own in wanted or wanted in own) and len(own) * 3 > len(wanted):
                return heading
        return self.headings[0] if len(self.headings) == 1 and len(self.headings[0].split()) > 3 else ""

    def standfirst(self, declared: str, body: Any) -> str:  # noqa: ANN401 - lxml ships no types
        """The page's own summary, where it stands on the page and is no part of the article's paragraphs."""
        shown = len(declared.split()) > 4 and declared in self.lines
        return declared if shown and key(declared) not in key("".join(body.itertext())) else ""


def key(words: str) -> str:
    """The words alone, to tell whether two lines say the same."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def article(tree: HtmlElement, name: str) -> Any:  # noqa: ANN401 - lxml ships no types
    """The article as trafilatura's own elements."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, and only pages need it

    nothing = SourceError(f"no article was found in the page {name!r}", hint="save its text as .txt and give that")
    try:
        document = bare_extraction(tree, include_comments=False, with_metadata=False)
    except (RecursionError, ValueError) as error:
        raise nothing from error
    if document is None or isinstance(document, dict) or document.body is None:
        raise nothing
    for end in document.body.iter("lb", "p", "item"):
        end.text = f"\n{end.text or ''}"
    return document.body
