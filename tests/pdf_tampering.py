"""Changes to the pages of a PDF that leave its attachment alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Callable

#: Glyphs are written as two bytes each.
WIDTH = 2


@dataclass(frozen=True)
class Glyph:
    """One glyph as a content stream draws it: where its code stands, and another glyph's code of the same font."""

    page: int
    instruction: int
    string: int
    offset: int
    other: bytes


def glyphs(data: bytes) -> list[Glyph]:
    """Every glyph of the PDF whose font draws another one on the same page."""
    found: list[tuple[Glyph, str]] = []
    used: dict[tuple[int, str], set[bytes]] = defaultdict(set)
    with pikepdf.open(BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            font = ""
            for index, (operands, operator) in enumerate(pikepdf.parse_content_stream(page)):
                font = str(operands[0]) if str(operator) == "Tf" else font
                for place, codes in _strings(operands, operator):
                    for offset in range(0, len(codes), WIDTH):
                        code = codes[offset : offset + WIDTH]
                        used[number, font].add(code)
                        found.append((Glyph(number, index, place, offset, code), font))
    swapped = []
    for glyph, font in found:
        others = sorted(used[glyph.page, font] - {glyph.other})
        if others:
            other = others[len(swapped) % len(others)]
            swapped.append(Glyph(glyph.page, glyph.instruction, glyph.string, glyph.offset, other))
    return swapped


def with_glyph(data: bytes, glyph: Glyph) -> bytes:
    """The PDF with that one glyph drawn as the other."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[glyph.page]
        content = list(pikepdf.parse_content_stream(page))
        operands, operator = content[glyph.instruction]
        parts = list(operands[0]) if str(operator) == "TJ" else [operands[0]]
        codes = bytearray(bytes(parts[glyph.string]))
        codes[glyph.offset : glyph.offset + WIDTH] = glyph.other
        parts[glyph.string] = pikepdf.String(bytes(codes))
        drawn = [pikepdf.Array(parts)] if str(operator) == "TJ" else parts
        content[glyph.instruction] = pikepdf.ContentStreamInstruction(drawn, operator)
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))

    return changed(data, change)


def with_content(data: bytes, old: bytes, new: bytes) -> bytes:
    """The PDF with the first such bytes of its first page's content replaced."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        assert old in content
        page.Contents = pdf.make_stream(content.replace(old, new, 1))

    return changed(data, change)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after a change to its objects."""
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        held = BytesIO()
        pdf.save(held)
    return held.getvalue()


def _strings(operands: object, operator: object) -> list[tuple[int, bytes]]:
    if str(operator) not in ("Tj", "TJ"):
        return []
    parts = list(operands[0]) if str(operator) == "TJ" else [operands[0]]
    return [(place, bytes(part)) for place, part in enumerate(parts) if isinstance(part, pikepdf.String)]
