"""The printed pages are read and held against the brief that the PDF carries."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_tampering import changed, glyphs, with_content, with_glyph
from small_brief import BRIEF, SOURCE, TEXT, with_claim

from briefing.errors import SourceError
from briefing.model import Brief, Excerpt, Task
from briefing.pipeline import make_brief
from briefing.record import ATTACHMENT, to_json
from briefing.rendering import render
from briefing.sources import read
from briefing.verify import Document, check
from briefing.verify.expected import Node
from briefing.verify.pages import _is_turned, _partings
from briefing.verify.printed import read_pages
from briefing.verify.squeezing import squeeze, visible

ARTICLE = Path(__file__).parents[1] / "examples" / "iran-russia-treaty" / "article.txt"


@pytest.fixture(scope="module")
def small() -> bytes:
    return render(BRIEF, "pdf")


@pytest.fixture(scope="module")
def article() -> bytes:
    return render(make_brief(read(ARTICLE), task=Task(date="2025-05-01")), "pdf")


def lines(data: bytes) -> list[str]:
    return [finding.line() for finding in check(data).findings]


def carrying(data: bytes, brief: Brief) -> bytes:
    """The pages of one brief with another inside."""

    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.attachments[ATTACHMENT]
        pdf.attachments[ATTACHMENT] = pikepdf.AttachedFileSpec(pdf, to_json(brief).encode(), filename=ATTACHMENT)

    return changed(data, change)


def test_an_untouched_pdf_holds(small):
    report = check(small)
    assert (report.kind, report.pages, report.findings, report.notes) == (Document.PDF, 1, (), ())
    assert report.lines()[0] == "14 quotations looked up in 1 source, 1 page read"


def test_an_article_s_pdf_holds_over_all_its_pages_and_against_its_file(article):
    report = check(article, against=read(ARTICLE))
    assert report.findings == ()
    assert report.pages > 1
    assert report.against == ("A article.txt",)


@pytest.mark.parametrize("share", [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95])
def test_one_changed_glyph_of_a_small_brief_is_found(small, share):
    every = glyphs(small)
    findings = lines(with_glyph(small, every[int(share * len(every))]))
    assert findings
    assert all(line.startswith("page 1: ") for line in findings)


@pytest.mark.parametrize("share", [0.1, 0.35, 0.62, 0.9])
def test_one_changed_glyph_of_an_article_s_brief_is_found_and_its_page_named(article, share):
    every = glyphs(article)
    glyph = every[int(share * len(every))]
    findings = lines(with_glyph(article, glyph))
    assert findings
    assert all(line.startswith(f"page {glyph.page + 1}: ") for line in findings)


def test_one_changed_glyph_of_the_running_head_the_foot_or_the_page_number_is_found(article):
    last = [glyph for glyph in glyphs(article) if glyph.page == 1][-40:]
    assert last[-1].instruction > last[0].instruction
    for glyph in (last[0], last[20], last[-1]):
        assert any(line.startswith("page 2: ") for line in lines(with_glyph(article, glyph)))


def test_what_changed_is_shown_in_a_few_words(small):
    (line,) = lines(with_glyph(small, glyphs(small)[310]))
    assert re.fullmatch(r"page 1: it prints “[^”]{1,40}” where the brief has “[^”]{1,40}”", line)


def test_text_that_was_added_is_found(small):
    content = re.search(rb"BT\n.*?ET\n", _content(small), re.DOTALL)[0]
    moved = re.sub(rb"1 0 0 -1 [\d.]+ [\d.]+ Tm", b"1 0 0 -1 300 700 Tm", content)
    (line,) = lines(with_content(small, b"Q", b"Q\n" + moved))
    assert line.startswith("page 1: it prints “")
    assert line.endswith("”, which is no part of the brief")


def test_text_that_was_taken_away_is_found(small):
    content = re.search(rb"BT\n.*?ET\n", _content(small), re.DOTALL)[0]
    (line,) = lines(with_content(small, content, b""))
    assert line.endswith("of the brief is not printed")


def test_content_that_is_called_an_ornament_is_found(small):
    findings = lines(with_content(small, b"/Span\n<</MCID 0>>\nBDC", b"/Artifact\nBMC"))
    assert any("is not printed" in line for line in findings)
    assert any("is no part of the brief" in line for line in findings)


def test_text_that_reads_otherwise_than_it_looks_is_found(small):
    masked = with_content(small, b"<</MCID 0>>", b"<</MCID 0/ActualText(x)>>")
    assert "page 1: it carries replacement text that hides what is drawn" in lines(masked)


def test_an_annotation_that_draws_over_the_page_is_found(small):
    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 99, 99])
        pdf.pages[0].Annots.append(pdf.make_indirect(note))

    assert lines(changed(small, change)) == ["page 1: it carries annotations that draw over it"]


def test_a_page_that_was_put_in_is_found(small):
    findings = lines(changed(small, lambda pdf: pdf.add_blank_page()))
    assert "page 2: the running head “DRAFT – not reviewed” is missing" in findings


@pytest.mark.parametrize(
    "brief",
    [
        replace(BRIEF, questions=(replace(BRIEF.questions[0], text="What do other ports charge?"),) * 3),
        replace(BRIEF, gaps=(replace(BRIEF.gaps[0], looking_for="the amount of the fee"),)),
        replace(BRIEF, task=replace(BRIEF.task, date="2025-03-05")),
        with_claim(0, label="Toll"),
        replace(BRIEF, left_out=()),
    ],
)
def test_a_brief_that_the_pages_do_not_print_is_found(small, brief):
    assert any(line.startswith("page 1: ") for line in lines(carrying(small, brief)))


def test_a_signature_that_the_pages_do_not_show_is_found(small):
    from briefing.model import Signature  # noqa: PLC0415

    signed = replace(BRIEF, signed=Signature(name="A. Editor", date="2025-03-05"))
    assert any("running head" in line for line in lines(carrying(small, signed)))


def test_pages_are_not_read_where_the_brief_inside_does_not_hold(small):
    tampered = replace(BRIEF, sources=(replace(SOURCE, digest="0" * 64),))
    report = check(carrying(small, tampered))
    assert [finding.place for finding in report.findings] == ["A"]
    assert report.notes == ("the pages were not read, as the brief inside does not hold by itself",)
    assert report.pages == 0


@pytest.fixture(scope="module")
def older() -> Brief:
    return replace(BRIEF, method=replace(BRIEF.method, version="0.0.9"))


def test_another_version_s_pages_are_searched_for_what_the_brief_says(older):
    report = check(render(older, "pdf"))
    assert report.ok
    assert (
        "made by version 0.0.9: its pages were searched for what it says, not for what it does not say" in report.notes
    )


def test_another_version_s_changed_paragraph_is_found(older):
    text = TEXT.replace("quay", "quai")
    data = carrying(render(older, "pdf"), older)
    assert check(data).ok
    printed = read_pages(data).text
    assert visible("“The toll pays for the quay,” she said.") in printed
    assert visible(text.split("\n\n")[2]) not in printed
    paragraph = [glyph for glyph in glyphs(data) if glyph.page == 0][-150]
    assert any(line.startswith("source A, ") for line in lines(with_glyph(data, paragraph)))


def test_a_pdf_without_its_structure_is_not_taken_for_one_that_holds(small):
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    assert lines(changed(small, change))


def test_a_structure_that_bites_its_own_tail_ends(small):
    def change(pdf: pikepdf.Pdf) -> None:
        top = pdf.Root.StructTreeRoot.K
        top = top[0] if isinstance(top, pikepdf.Array) else top
        top.K.append(top)

    assert lines(changed(small, change)) == []


def test_a_pdf_whose_pages_cannot_be_read_is_refused():
    with pikepdf.new() as pdf:
        pdf.attachments[ATTACHMENT] = pikepdf.AttachedFileSpec(pdf, to_json(BRIEF).encode(), filename=ATTACHMENT)
        held = BytesIO()
        pdf.save(held)
    with pytest.raises(SourceError, match="the PDF is damaged: its pages cannot be read"):
        check(held.getvalue())


def test_soft_hyphens_are_printed_where_a_line_ends_and_only_there():
    nodes = [Node("co\u00adope\u00adration"), Node("goes on")]
    assert not list(_partings(nodes, "coope-rationgoes on"))
    assert not list(_partings(nodes, "cooperationgoes on"))
    assert list(_partings(nodes, "coop-erationgoes on"))


def test_a_label_may_be_set_in_capitals_and_a_single_letter_may_not():
    assert not list(_partings([Node("Straße")], "STRASSE"))
    assert list(_partings([Node("Iran")], "IRaN"))
    assert list(_partings([Node("a")], "A"))


def test_a_list_s_mark_may_stand_before_its_entry_alone():
    assert not list(_partings([Node("one", listed=True), Node("two", listed=True)], "•one2.two"))
    assert list(_partings([Node("one"), Node("two")], "one•two"))


def test_where_words_part_the_next_shared_ones_are_found_again():
    nodes = [Node("a stretch that is here"), Node("a stretch that is not"), Node("a stretch at the end")]
    (parting,) = _partings(nodes, "a stretch that is hereXa stretch at the end")
    assert (parting.wanted, parting.end - parting.at) == ("a stretch that is not", 1)


@given(st.text(st.characters(max_codepoint=126)), st.text(alphabet=" \n\t\u200b\u2060\u200e"))
def test_squeezing_leaves_out_what_draws_nothing(text, nothing):
    assert squeeze(nothing) == ""
    assert squeeze(nothing.join(text)) == squeeze(text)


@given(st.text())
def test_squeezing_twice_changes_nothing_more(text):
    assert squeeze(squeeze(text)) == squeeze(text)


def test_squeezing_keeps_every_letter_and_mark():
    assert squeeze("a b\nc – “d” -5 e\u00adf") == "abc–“d”-5e\u00adf"
    assert squeeze("ﬁnal line-\x02") == "finalline--"


def test_words_from_right_to_left_may_be_read_in_another_order_and_lose_no_letter():
    nodes = [Node("ראש העיר (2025) אמרה.".replace(" ", "")), Node("Sources of it")]
    turned = ".אמרה(2025)ראשהעיר"
    assert all(_is_turned(each, turned + "SOURCESOFIT") for each in _partings(nodes, turned + "SOURCESOFIT"))
    lost = turned.replace("ש", "ם") + "Sources of it"
    assert not any(_is_turned(each, lost) for each in _partings(nodes, lost))
    changed_label = turned + "Sources of It"
    assert not all(_is_turned(each, changed_label) for each in _partings(nodes, changed_label))


def test_words_from_left_to_right_keep_their_order():
    (parting,) = _partings([Node("from the form")], "form the from")
    assert not _is_turned(parting, "form the from")


def test_long_words_with_soft_hyphens_are_read_back_from_the_page():
    first = "inter\u00adna\u00adtio\u00adnal co\u00adope\u00adra\u00adtion and Iran-Russia well-known trade " * 12
    data = render(make_brief(read(first.strip().encode() + b". " + ARTICLE.read_bytes(), name="long.txt")), "pdf")
    assert lines(data) == []


def _content(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes()


def test_a_source_of_which_some_is_withheld_is_printed_and_held():
    start = TEXT.index("The council")
    withheld = replace(
        SOURCE, excerpts=(Excerpt(start=0, text=TEXT[: start - 1]), Excerpt(start=start, text=TEXT[start:]))
    )
    report = check(render(replace(BRIEF, sources=(withheld,)), "pdf"))
    assert report.findings == ()
    assert "part of the text of A is withheld; its digest was not recomputed" in report.notes
