"""From bytes to characters: byte-order mark, what was declared, strict UTF-8, then a guess that is said aloud."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from briefing.model import Notice
from briefing.sources.languages import detect

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web means by these names.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
# They are text encodings for Python, but run escapes or states that no document should.
_REFUSED = {"unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined", "utf-7", "mbcs", "oem"}
_WEST_EUROPEAN = {"da", "de", "en", "es", "fr", "it", "nl", "pt", "sv"}
_SAMPLE = 20_000
_ASCII = bytes(range(128))


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of some bytes, and a notice where the encoding was guessed."""

    text: str
    notice: Notice | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of the bytes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"))
    for encoding in filter(None, (_known(declared), None if wide(data) else "utf-8")):
        try:
            return Decoded(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _guessed(data)


def wide(data: bytes) -> str | None:
    """The UTF-16 byte order of a text that has no mark: its zero bytes, spaces' halves at least, keep to one side."""
    sample = data[: _SAMPLE & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 40 < len(sample) or min(even, odd) * 20 > max(even, odd) or not even + odd:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(encoding, errors="replace")
    readable = sum(character.isprintable() or character.isspace() for character in text)
    return encoding if readable * 20 >= len(text) * 19 else None


def _known(declared: str | None) -> str | None:
    """Python's name for a declared encoding, None for one that it does not know or that no document should use."""
    try:
        name = codecs.lookup((declared or "").strip()).name if declared else ""
        "".encode(name or "utf-8")
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    return None if not name or name in _REFUSED else name


def _guessed(data: bytes) -> Decoded:
    encoding = wide(data) or _guess(data)
    detail = f"The encoding of this source is not declared; it was read as {encoding}, which is a guess."
    return Decoded(data.decode(encoding, errors="replace"), Notice(code="encoding-guessed", detail=detail))


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 30 ms that most sources never need

    sample = data[:_SAMPLE]
    for encoding in ("cp932", "euc_jp"):
        if _kana(data, encoding):
            return encoding
    # The guesser takes short Western texts for Central European, Baltic or DOS ones: the words of the language tell.
    foreign = len(sample.translate(None, _ASCII))
    if foreign * 7 < len(sample) and detect(sample.decode("cp1252", errors="replace")) in _WEST_EUROPEAN:
        return "cp1252"
    best = from_bytes(data).best()
    return best.encoding if best else "cp1252"


def _kana(data: bytes, encoding: str) -> bool:
    """Whether the bytes read well in a Japanese encoding: no error, and a fifth of it kana."""
    try:
        text = data.decode(encoding)[:_SAMPLE]
    except UnicodeDecodeError:
        return False
    wide_letters = sum(character > "\u2fff" for character in text)
    return wide_letters > 8 and sum("\u3041" <= character <= "\u30ff" for character in text) * 5 > wide_letters
