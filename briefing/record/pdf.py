"""The brief's JSON out of the PDF that carries it."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.errors import SourceError

if TYPE_CHECKING:
    import pikepdf

ATTACHMENT = "brief.json"

_NAME_FORMS = (ATTACHMENT.encode(), ATTACHMENT.encode("utf-16-be"))


def attached(data: bytes, *, most: int) -> bytes:
    """The bytes of the attachment. Raises SourceError where the PDF has none, or one over `most` bytes."""
    import pikepdf  # noqa: PLC0415  (a tenth of a second that a brief in JSON need not pay)

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if ATTACHMENT not in pdf.attachments:
                raise SourceError(f"not a brief of ours: the PDF carries no attachment {ATTACHMENT!r}")
            return _inflated(pdf.attachments[ATTACHMENT].get_file().obj, most)
    except pikepdf.PasswordError as error:
        raise SourceError("the PDF is locked with a password") from error
    except (pikepdf.PdfError, zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError("the PDF is damaged: its attachment cannot be read") from error


def looks_ours(data: bytes) -> bool:
    """Whether the PDF names our attachment; opens it only where the name may be in a compressed part."""
    if any(name in data for name in _NAME_FORMS):
        return True
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return ATTACHMENT in pdf.attachments
    except pikepdf.PdfError:
        return False


def _inflated(stream: pikepdf.Object, most: int) -> bytes:
    """The stream's bytes, never more than allowed in memory however small they were packed."""
    filters = _filters(stream)
    if filters not in ([], ["/FlateDecode"]):
        raise SourceError("not a brief of ours: its attachment is packed in a way that we do not use")
    raw = stream.read_raw_bytes()
    content = zlib.decompressobj().decompress(raw, most + 1) if filters else raw
    if len(content) > most:
        raise SourceError(f"too large for a brief: over {most:,} bytes")
    return content


def _filters(stream: pikepdf.Object) -> list[str]:
    """The names of the ways a stream is packed; one may stand alone or in a list."""
    import pikepdf  # noqa: PLC0415

    named = stream.get("/Filter")
    if named is None:
        return []
    return [str(each) for each in named] if isinstance(named, pikepdf.Array) else [str(named)]
