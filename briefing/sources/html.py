"""Reads HTML: the article of a page, as its readers see it, becomes the text; paragraphs stand a blank line apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from briefing.errors import SourceError
from briefing.model import NOT_GIVEN, Card, Fact, Notice, Origin, Role, Span
from briefing.sources.draft import Content, Draft, Passage
from briefing.sources.encoding import decode
from briefing.sources.filetypes import HTML
from briefing.sources.form import formed
from briefing.sources.languages import detect
from briefing.sources.pages import Page, Seen, article, key, known
from briefing.sources.paragraphs import passages
from briefing.sources.plain import invisible
from briefing.sources.visible import strip_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})|<\?xml\b[^>]{0,200}?\bencoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no element may hold."""
_HEAD = 8192
_DEEPEST = 200
"""Levels of nesting that are still read: more is no page."""
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "code", "div", "ab"})


@dataclass(slots=True)
class _Writer:
    """Puts the passages of a page one behind the other, a blank line between them."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    written: list[Passage] = field(default_factory=list)
    unseen: int = 0
    standfirsts: frozenset[str] = frozenset()
    declared: str = ""
    """The title that the page declares, for the case that only the article shows it."""

    def add(self, words: str, role: Role | None = None, *, listed: bool = False) -> None:
        """One element's words, in text form."""
        form = formed(words)
        self.unseen += form.invisible
        tidy = "\n".join(filter(None, (" ".join(line.split()) for line in form.text.split("\n"))))
        if not tidy:
            return
        start = self.length + (2 if self.parts else 0)
        self.parts.append(tidy)
        self.length = start + len(tidy)
        if role is not None or listed:
            self.written.append(Passage(span=Span(start, self.length), role=role, listed=listed))
            return
        for passage in passages(tidy):
            span = Span(start + passage.span.start, start + passage.span.end)
            self.written.append(replace(passage, span=span))


def read_html(content: Content) -> Draft:
    """The draft of a page. Raises SourceError where it holds no article."""
    declared = _CHARSET.search(content.data[:_HEAD])
    charset = _ascii_compatible(next(filter(None, declared.groups())).decode()) if declared else None
    decoded = decode(content.data, content.charset or charset)
    tree = _parsed(decoded.text, content.name)
    page = known(tree)
    unshown = strip_hidden(tree)
    seen = Seen.of(tree)
    body = article(tree, content.name)
    writer = _Writer(declared=key(page.title), standfirsts=seen.standfirsts)
    title = seen.title(page.title)
    for words, role in ((title, Role.TITLE), (seen.standfirst(page.description, body), Role.DEK)):
        writer.add(words, role)
    _write(body, writer, title)
    text = "\n\n".join(writer.parts)
    return Draft(
        text=text,
        media_type=HTML,
        passages=tuple(writer.written),
        card=_card(page, titled=any(passage.role is Role.TITLE for passage in writer.written)),
        notices=(*filter(None, [decoded.notice]), *_unshown(unshown), *invisible(writer.unseen)),
        language=found if (found := detect(text)) != "und" else page.language,
    )


def _ascii_compatible(charset: str) -> str | None:
    """The declared encoding, unless it cannot be the one in which the declaration itself was read."""
    return None if charset.lower().startswith(("utf-16", "utf-32", "utf16", "utf32")) else charset


def _parsed(text: str, name: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415 - heavy, and only pages need it

    try:
        return html.document_fromstring(
            _NOT_XML.sub("", text).encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(
            f"{name!r} is not a page that can be read", hint="save its text as .txt and give that"
        ) from error


def _write(element: Any, writer: _Writer, title: str, depth: int = 0) -> None:  # noqa: ANN401 - lxml ships no types
    """Writes an element's passages in reading order; the title is not written twice."""
    inner = [child for child in element if child.tag in _BLOCKS]
    if not inner or depth > _DEEPEST or element.tag in {"row", "head", "p", "item"}:
        _write_words(element, writer, title)
        return
    loose: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            writer.add("".join(loose))
            loose = []
            _write(child, writer, title, depth + 1)
        else:
            loose.append(_words(child))
        loose.append(child.tail or "")
    writer.add("".join(loose))


def _write_words(element: Any, writer: _Writer, title: str) -> None:  # noqa: ANN401 - lxml ships no types
    if element.tag == "row":
        cells = (_words(cell) for cell in element)
        writer.add(" | ".join(" ".join(cell.split()) for cell in cells if cell.strip()), listed=True)
        return
    words = _words(element)
    if title and not writer.written[1:] and key(words) == key(title):
        return
    role = Role.HEADING if element.tag == "head" else None
    if role and not title and key(words) == writer.declared:
        role, writer.declared = Role.TITLE, ""
    elif not any(passage.role is not Role.TITLE for passage in writer.written) and key(words) in writer.standfirsts:
        role = Role.DEK
    writer.add(words, role, listed=element.tag == "item")


def _words(element: Any) -> str:  # noqa: ANN401 - lxml ships no types
    return "".join(element.itertext())


def _card(page: Page, *, titled: bool) -> Card:
    """What the metadata says; the title only where the text does not show one."""
    return Card(
        title=NOT_GIVEN if titled else _detected(page.title),
        byline=_detected(page.author),
        outlet=_detected(page.outlet),
        published=_detected(page.date),
    )


def _detected(value: str) -> Fact:
    return Fact(value=value, origin=Origin.DETECTED) if value else NOT_GIVEN


def _unshown(number: int) -> tuple[Notice, ...]:
    if not number:
        return ()
    passages = (
        "1 passage that the page hides from its readers was"
        if number == 1
        else f"{number} passages that the page hides from its readers were"
    )
    return (Notice(code="invisible", detail=f"{passages} left out."),)
