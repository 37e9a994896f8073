"""The words that a PDF prints, in reading order, read from its pages and not from its attachment."""

from __future__ import annotations

import ctypes
import threading
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from briefing.errors import SourceError
from briefing.verify.squeezing import visible

#: pdfium is one for the whole process and knows nothing of threads.
_PDFIUM = threading.Lock()

_NO_CONTENT_ID = -1
_DEEPEST_FORM = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What stands on the pages of a PDF, squeezed."""

    text: str
    """The pages' content in reading order."""
    starts: tuple[tuple[int, int], ...]
    """Where in the text something of which page begins: offset and page from 1, by offset."""
    apart: tuple[str, ...]
    """For each page what is no part of the content: running heads and feet, page numbers."""
    masked: tuple[int, ...] = ()
    """Pages, from 1, with text that says to readers of text something else than it shows."""
    overlaid: tuple[int, ...] = ()
    """Pages, from 1, with annotations that draw over the page."""

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.apart)

    def page_at(self, offset: int) -> int:
        """The page, from 1, that a place in the text is on."""
        index = bisect_right(self.starts, (offset, self.pages)) - 1
        return self.starts[index][1] if index >= 0 else 1


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of text as it is drawn."""

    content: int
    text: str
    masked: bool


#: A stretch of marked content: the page from 0 and its number there.
_Content = tuple[int, int]


def read_pages(data: bytes) -> Printed:
    """The words printed. Raises SourceError where the PDF cannot be read."""
    order, overlaid = _structure(data)
    pages = _runs(data)
    drawn: defaultdict[_Content, str] = defaultdict(str)
    apart = [""] * len(pages)
    for number, runs in enumerate(pages):
        for run in runs:
            if (number, run.content) in order:
                drawn[number, run.content] += run.text
            else:
                apart[number] += run.text
    text, starts = _joined([(number, visible(drawn[number, content])) for number, content in order])
    return Printed(
        text=text,
        starts=starts,
        apart=tuple(visible(words) for words in apart),
        masked=tuple(number for number, runs in enumerate(pages, start=1) if any(run.masked for run in runs)),
        overlaid=overlaid,
    )


def _joined(parts: list[tuple[int, str]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    starts: list[tuple[int, int]] = []
    offset = 0
    for number, words in parts:
        if words and (not starts or starts[-1][1] != number + 1):
            starts.append((offset, number + 1))
        offset += len(words)
    return "".join(words for _, words in parts), tuple(starts)


def _runs(data: bytes) -> list[list[_Run]]:
    """For each page what it draws as text, in the order of drawing."""
    import pypdfium2  # noqa: PLC0415  (a brief in JSON has no pages)

    with _PDFIUM:
        try:
            with closing(pypdfium2.PdfDocument(data)) as pdf:
                return [list(_runs_of(pdf[number])) for number in range(len(pdf))]
        except pypdfium2.PdfiumError as error:
            raise SourceError("the PDF is damaged: its pages cannot be read") from error


def _runs_of(page: Any) -> Iterator[_Run]:  # noqa: ANN401  (pypdfium2 ships no types)
    from pypdfium2 import raw  # noqa: PLC0415

    with closing(page), closing(page.get_textpage()) as words:
        for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST_FORM, textpage=words):
            content = raw.FPDFPageObj_GetMarkedContentID(text.raw)
            yield _Run(content, text.extract(), _is_masked(text.raw))


def _is_masked(text: Any) -> bool:  # noqa: ANN401
    """Whether the text carries a replacement, which a reader of text takes instead of what is drawn."""
    from pypdfium2 import raw  # noqa: PLC0415

    length = ctypes.c_ulong()
    marks = (raw.FPDFPageObj_GetMark(text, index) for index in range(raw.FPDFPageObj_CountMarks(text)))
    return any(
        raw.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, ctypes.byref(length)) for mark in marks
    )


def _structure(data: bytes) -> tuple[dict[_Content, None], tuple[int, ...]]:
    """The marked content in reading order, and the pages with annotations that draw."""
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            order = dict.fromkeys(
                (numbers[page], content)
                for page, content in _contents(pdf.Root.get("/StructTreeRoot"))
                if page in numbers and content != _NO_CONTENT_ID
            )
            overlaid = tuple(number for number, page in enumerate(pdf.pages, start=1) if _draws_over(page))
            return order, overlaid
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError("the PDF is damaged: its structure cannot be read") from error


def _contents(root: Any) -> Iterator[tuple[tuple[int, int], int]]:  # noqa: ANN401  (pikepdf objects are untyped inside)
    """The page's object and the number of every stretch of content, in the order of the structure tree."""
    import pikepdf  # noqa: PLC0415

    nowhere = (0, 0)
    waiting: list[tuple[Any, tuple[int, int]]] = [(root, nowhere)]
    met: set[tuple[int, int]] = set()
    while waiting:
        element, page = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting.extend((child, page) for child in reversed(list(element)))
        elif isinstance(element, int):
            yield page, element
        elif isinstance(element, pikepdf.Dictionary) and (element.objgen == nowhere or element.objgen not in met):
            met.add(element.objgen)  # a tree that bites its own tail would never end
            page = element.Pg.objgen if "/Pg" in element else page
            waiting.append((element.get("/MCID", element.get("/K")), page))


def _draws_over(page: Any) -> bool:  # noqa: ANN401
    notes = page.get("/Annots")
    return notes is not None and any(str(note.get("/Subtype")) != "/Link" or "/AP" in note for note in notes)
