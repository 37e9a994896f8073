"""The finishing passes over a PDF: what WeasyPrint leaves open in PDF/UA, one small function each."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, ObjectStreamMode, Pdf, String

from briefing.errors import RenderError

#: The annotation flag that lets a link appear on paper (ISO 32000-1, table 165, bit 3).
PRINT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """The file that a PDF carries: the brief as JSON."""

    name: str
    text: str
    date: str
    """YYYY-MM-DD: the brief's own, so that two runs give the same bytes."""


def finish(data: bytes, attached: Attached) -> bytes:
    """The PDF after every pass, with the file attached. The same bytes in give the same bytes out."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        for each in PASSES:
            each(pdf)
        attach(pdf, attached)
        finished = io.BytesIO()
        pdf.save(finished, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return finished.getvalue()


def print_links(pdf: Pdf) -> None:
    """Lets every link appear in print, which PDF/UA asks of annotations."""
    for link in _links(pdf):
        link.F = PRINT


def name_links(pdf: Pdf) -> None:
    """Says where a link leads in words: a reading aid would say the bare id."""
    for link in _links(pdf):
        target = link.get("/Dest")
        if isinstance(target, String):
            words = str(target).replace("-", " ")
            link.Contents = String(words[:1].upper() + words[1:])


def scope_headers(pdf: Pdf) -> None:
    """Says of every header cell which way it heads: without it a table's cells have no header."""
    for element, in_head in _elements(pdf):
        if element.S == Name.TH:
            if "/A" not in element:
                element.A = Dictionary(O=Name.Table)
            element.A.Scope = Name.Column if in_head else Name.Row


PASSES: tuple[Callable[[Pdf], None], ...] = (print_links, name_links, scope_headers)


def attach(pdf: Pdf, attached: Attached) -> None:
    """Puts the file in as data that belongs to the whole document."""
    try:
        year, month, day = attached.date.split("-")
    except ValueError as error:
        raise RenderError(f"{attached.date!r} is no date (YYYY-MM-DD)") from error
    moment = f"D:{year}{month}{day}000000Z"
    specification = AttachedFileSpec(
        pdf,
        attached.text.encode(),
        filename=attached.name,
        mime_type="application/json",
        creation_date=moment,
        mod_date=moment,
        relationship=Name.Data,
    )
    pdf.attachments[attached.name] = specification
    pdf.Root.AF = Array([specification.obj])


def _links(pdf: Pdf) -> Iterator[Dictionary]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", Array()):
            if isinstance(annotation, Dictionary) and annotation.get("/Subtype") == Name.Link:
                yield annotation


def _elements(pdf: Pdf) -> Iterator[tuple[Dictionary, bool]]:
    """Every structure element, and whether it stands in a table's head."""
    waiting: list[tuple[object, bool]] = [(pdf.Root.StructTreeRoot.get("/K"), False)]
    while waiting:
        element, in_head = waiting.pop()
        if isinstance(element, Array):
            waiting.extend((child, in_head) for child in element)
        elif isinstance(element, Dictionary) and "/S" in element:
            yield element, in_head
            waiting.append((element.get("/K"), in_head or Name.THead == element.S))
