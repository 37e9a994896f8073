"""Each pass is held against what WeasyPrint writes by itself: a test fails once its pass is no longer needed."""

from __future__ import annotations

import io

import page as page_validation
import pikepdf
import pytest
import weasyprint

from briefing.rendering import finishing

PAGE = """<!doctype html><html lang="en"><head><title>A title</title></head><body><h1>A title</h1>
<p><a href="#source-a-paragraph-4">4</a></p><table><tr><th scope="row">Outlet</th><td>none</td></tr></table>
<p id="source-a-paragraph-4">Words.</p></body></html>"""


@pytest.fixture(scope="module")
def bare() -> bytes:
    written: bytes = weasyprint.HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1")
    return written


def links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [link for page in pdf.pages for link in page.Annots]


def headers(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH"]


def test_weasyprint_alone_leaves_links_out_of_print(bare):
    with pikepdf.open(io.BytesIO(bare)) as pdf:
        assert not any(int(link.get("/F", 0)) & finishing.PRINT for link in links(pdf))
        finishing.print_links(pdf)
        assert all(int(link.F) & finishing.PRINT for link in links(pdf))


def test_weasyprint_alone_names_links_by_bare_ids(bare):
    with pikepdf.open(io.BytesIO(bare)) as pdf:
        assert [str(link.Contents) for link in links(pdf)] == ["source-a-paragraph-4"]
        finishing.name_links(pdf)
        assert [str(link.Contents) for link in links(pdf)] == ["Source a paragraph 4"]


def test_weasyprint_alone_says_of_no_header_which_way_it_heads(bare):
    with pikepdf.open(io.BytesIO(bare)) as pdf:
        assert headers(pdf)
        assert not any("/Scope" in header.get("/A", {}) for header in headers(pdf))
        finishing.scope_headers(pdf)
        assert [str(header.A.Scope) for header in headers(pdf)] == ["/Row"]


def test_weasyprint_alone_ties_an_attachment_to_nothing():
    attachment = weasyprint.Attachment(string="{}", name="brief.json", relationship="Data")
    written = weasyprint.HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1", attachments=[attachment])
    with pikepdf.open(io.BytesIO(written)) as pdf:
        assert "/AF" not in pdf.Root


def test_the_finished_file_carries_the_attachment_and_still_passes(bare, tmp_path):
    attached = finishing.Attached(name="brief.json", text="{}", date="2026-11-24")
    finished = finishing.finish(bare, attached)
    assert finished == finishing.finish(bare, attached)
    with pikepdf.open(io.BytesIO(finished)) as pdf:
        assert pdf.attachments["brief.json"].get_file().read_bytes() == b"{}"
        assert len(pdf.Root.AF) == 1
    file = tmp_path / "finished.pdf"
    file.write_bytes(finished)
    assert page_validation.validate_pdf(str(file), profile="ua1").failures == []
