from __future__ import annotations

import io
import json
import zipfile

import pikepdf
import pytest

from briefing.errors import SourceError
from briefing.sources.filetypes import HTML, MARKDOWN, PLAIN, media_type


@pytest.mark.parametrize(
    ("data", "name", "declared", "expected"),
    [
        (b"Some words", "a.txt", None, PLAIN),
        (b"Some words", "a", None, PLAIN),
        (b"Some words", "a.md", None, MARKDOWN),
        (b"Some words", "A.HTM", None, HTML),
        (b"<!DOCTYPE html><p>x", "a.txt", None, HTML),
        (b"\xef\xbb\xbf <html lang=en>", "a", None, HTML),
        ("<html><p>x".encode("utf-16"), "a.txt", None, HTML),
        (b"<p>x", "text", "text/html; charset=utf-8", HTML),
        (b"Some words", "a.html", "text/plain", PLAIN),
        (b"Some words", "a.txt", "text/markdown", MARKDOWN),
        (b"tab\there\x0cnew page", "a.txt", None, PLAIN),
        ("größer".encode("utf-16-le"), "a.txt", None, PLAIN),
        (b'{"form": "other/1"}', "a.txt", None, PLAIN),
    ],
)
def test_content_decides_then_what_is_declared_then_the_name(
    data: bytes, name: str, declared: str | None, expected: str
) -> None:
    assert media_type(data, name, declared) == expected


def packed(member: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(member, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (packed("word/document.xml"), "Word document"),
        (packed("xl/workbook.xml"), "Excel workbook"),
        (packed("notes.txt"), "ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old Word"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 8, "binary data"),
        (b"words\0\0\0\1\2 and more", "binary data"),
    ],
)
def test_what_is_not_text_is_named_for_what_it_is_whatever_its_name_says(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        media_type(data, "article.txt")
    assert "article.txt" in caught.value.message


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"form": "briefing/1", "sources": []}).encode(),
        b'\xef\xbb\xbf \n{"sources": [], "form": "briefing/12"}',
        b'<!doctype html><html><head><meta name="generator" content="briefing 0.1"></head>',
        b"<!-- generator: briefing 0.1.0 -->\n\n# A title\n",
    ],
)
def test_a_brief_of_ours_is_no_source(data: bytes) -> None:
    with pytest.raises(SourceError, match="is a brief made by this program") as caught:
        media_type(data, "brief.json")
    assert "briefing check" in caught.value.hint


def test_a_pdf_with_our_attachment_is_no_source() -> None:
    file = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["brief.json"] = pikepdf.AttachedFileSpec(pdf, b"{}", filename="brief.json")
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    with pytest.raises(SourceError, match="is a brief made by this program"):
        media_type(file.getvalue(), "paper.pdf")


@pytest.mark.parametrize("data", [b'{"form": "briefing/1"', b'{"form": ["briefing/1"]}', b'["briefing/1"]'])
def test_what_only_mentions_the_form_is_text(data: bytes) -> None:
    assert media_type(data, "a.txt") == PLAIN
