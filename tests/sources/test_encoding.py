from __future__ import annotations

import codecs

import pytest

from briefing.sources.encoding import decode, wide

FRENCH = "Le président a déclaré à la presse que les négociations étaient terminées et que le traité serait signé après l'été. "
RUSSIAN = "Министр заявил, что порт останется открытым и что все вопросы будут решены до конца года, но не раньше. "
JAPANESE = "大臣は、港は来年まで開いたままだと述べた。これは交渉の結果ではない。"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_before_anything_declared(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + RUSSIAN.encode(encoding), "cp1252")
    assert (decoded.text, decoded.notice) == (RUSSIAN, None)


def test_a_declared_encoding_is_believed_where_the_bytes_fit() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), "KOI8-R") == decode(RUSSIAN.encode())


def test_latin_1_means_what_the_web_means_by_it() -> None:
    assert decode("“so”".encode("cp1252"), "ISO-8859-1").text == "“so”"


@pytest.mark.parametrize("declared", ["no-such-encoding", "unicode_escape", "zip", "utf-7", "idna", "", "a\0b"])
def test_an_encoding_that_is_unknown_or_no_encoding_of_documents_is_passed_over(declared: str) -> None:
    assert decode("größer \\u0041 +AGE-".encode(), declared).text == "größer \\u0041 +AGE-"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        ("plain letters without any mark of their order", "utf-16-be"),
    ],
)
def test_an_undeclared_encoding_is_guessed_and_the_reader_is_told(text: str, encoding: str) -> None:
    decoded = decode((text * 3).encode(encoding))
    assert decoded.text == text * 3
    assert decoded.notice is not None
    assert decoded.notice.code == "encoding-guessed"


def test_strict_utf_8_needs_no_guess() -> None:
    assert decode(FRENCH.encode()).notice is None


@pytest.mark.parametrize("data", [b"", b"plain", bytes(range(256)) * 4, b"\0\1\2\3" * 50])
def test_bytes_that_are_no_utf_16_are_not_taken_for_it(data: bytes) -> None:
    assert wide(data) is None
