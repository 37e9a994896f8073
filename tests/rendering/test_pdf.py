from __future__ import annotations

import logging
import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from briefs import HOSTILE, SAMPLES, a_brief, bare, hostile, with_claims

from briefing.errors import RenderError, SetupError
from briefing.model import Signature
from briefing.record import from_pdf, to_json
from briefing.rendering import pdf, render
from briefing.rendering.finishing import Attached
from briefing.rendering.pdf import _heard, load, to_pdf
from briefing.rendering.view import chips, compose, marks

#: Where a page's text may stand: 18 mm at the sides, and the running lines above and below.
SIDE = 18 / 25.4 * 72
EDGE = 8 / 25.4 * 72
OUR_FONTS = {"Brief-Serif", "Brief-Serif-Italic", "Brief-Serif-Semi-Bold", "Brief-Serif-Bold"} | {
    "Brief-Sans",
    "Brief-Sans-Semi-Bold",
    "Brief-Sans-Bold",
}
SECTIONS = (
    "Source brief: one article",
    "Fishing accord leaves Marlow Strait patrols",
    "Bottom line",
    "What the source says",
    "About the source",
    "Timeline",
    "Who speaks in it",
    "Doubts and objections",
    "What speaks against this finding",
    "Method note",
    "Sources",
)


def squeezed(text: str) -> str:
    """Without white space or case: letters set apart are read with spaces between them by some tools."""
    return re.sub(r"\s", "", text).casefold()


def test_sections_come_in_the_order_of_the_design(printed):
    text = squeezed("".join(printed.pages()))
    at = 0
    for section in SECTIONS:
        at = text.index(squeezed(section), at)


def test_the_text_is_painted_in_the_order_in_which_it_is_read(printed):
    """What is floated or positioned is painted last, and read so by tools that know no tags."""
    text = squeezed("".join(printed.pages()))
    claims = [text.index(squeezed(one.wording.text)) for one in printed.view.claims]
    assert text.index("whatthesourcesays") < claims[0]
    assert claims == sorted(claims)
    assert claims[-1] < text.index("aboutthesource") < text.index("whospeaksinit")
    assert text.index("1afive-yearfishingaccord") < text.index("15evenresearchers")


def test_gaps_and_questions_stand_between_the_doubts_and_the_sources():
    data = render(SAMPLES["model"]())
    text = squeezed("".join(_texts(data)))
    sections = ("Doubts and objections", "What the source does not tell us", "Questions to ask", "Method note")
    found = [text.index(squeezed(section)) for section in sections]
    assert found == sorted(found)


def test_page_one_says_which_model_worded_it_and_how_to_read_that():
    first = squeezed(_texts(render(SAMPLES["model"]()))[0])
    for said in ("Language model: a", "model at localhost.", "only words in quotation marks are the source’s"):
        assert squeezed(said) in first


def test_where_parties_stand_follows_the_table_of_who_speaks():
    text = squeezed("".join(_texts(render(SAMPLES["model"]()))))
    parts = (
        "Who speaks in it",
        "P8 Paul Eide",
        "Where they stand",
        "Lene Gram praised the tone",
        "Doubts and objections",
    )
    found = [text.index(squeezed(part)) for part in parts]
    assert found == sorted(found)


def test_page_one_ends_on_page_one_and_is_complete(sample):
    first, *others = (squeezed(page) for page in sample.pages())
    labels = sample.view.words_of
    assert squeezed(labels["about_many" if sample.view.plural else "about_one"]) in first
    assert not any(squeezed(labels["bottom_line"]) in page for page in others)
    if sample.view.rows and sample.name != "hostile":
        assert squeezed(labels["speaks"]) in first
        # Every party is named there, and none of the table runs on overleaf.
        assert all(squeezed(f"{voice.code} {voice.name}") in first for row in sample.view.rows for voice in row.voices)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 8, 10, 12])
def test_page_one_holds_for_any_number_of_claims_and_no_claim_is_lost(count):
    brief = with_claims(count)
    view = compose(brief)
    pages = [squeezed(page) for page in _texts(render(brief))]
    assert "whospeaksinit" in pages[0]
    assert "p8pauleide" in pages[0]
    text = "".join(pages)
    assert all(squeezed(one.wording.text) in text for one in (*view.bottom_line, *view.claims))


def test_no_page_but_the_last_leaves_its_lower_quarter_empty(sample):
    document = pypdfium2.PdfDocument(sample.data)
    for number in range(len(document) - 1):
        sheet = document[number]
        lowest = min(bottom for _, bottom, _, _ in _boxes(sheet) if bottom > 16 / 25.4 * 72)
        assert lowest < sheet.get_height() * 0.30, f"page {number + 1}"


def test_fonts_are_embedded_and_only_ours(sample):
    if sample.name == "right to left":
        pytest.skip("Hebrew is set in a font of the system's: the bundled ones have no such letters")
    assert _fonts(sample) <= OUR_FONTS


def test_no_text_stands_outside_its_page(sample):
    document = pypdfium2.PdfDocument(sample.data)
    for sheet in document:
        width, height = sheet.get_size()
        for left, bottom, right, top in _boxes(sheet):
            assert left >= SIDE - 2  # the tail of a j hangs over
            assert right <= width - SIDE + 1
            assert bottom >= EDGE
            assert top <= height - EDGE


def layouts(brief, monkeypatch) -> int:
    """How many times a brief is laid out."""
    count = 0

    def counted(view, layout):
        lay_out = press(view, layout)

        def once_more(*plan):
            nonlocal count
            count += 1
            return lay_out(*plan)

        return once_more

    press = pdf._press
    monkeypatch.setattr(pdf, "_press", counted)
    render(brief)
    return count


@pytest.mark.parametrize("name", ["article", "model", "bare", "no dates", "two sources"])
def test_a_brief_of_an_ordinary_article_is_laid_out_once(name, monkeypatch):
    assert layouts(SAMPLES[name](), monkeypatch) == 1


@pytest.mark.parametrize("name", ["twelve claims", "hostile", "long paragraph"])
def test_a_longer_one_is_laid_out_anew_once_its_parts_have_been_seen(name, monkeypatch):
    assert 1 < layouts(SAMPLES[name](), monkeypatch) <= 3


def test_claims_that_moved_come_first_overleaf_and_dates_after_the_doubts():
    brief = a_brief()
    claims = tuple(replace(brief.claims[1], code=f"K{number}") for number in range(1, 20))
    events = tuple(replace(brief.events[0], code=f"T{number}") for number in range(1, 50))
    brief = replace(brief, claims=claims, bottom_line=(), events=events)
    first, *others = (squeezed(page) for page in _texts(render(brief)))
    rest = "".join(others)
    assert "continuedoverleaf:k" in first
    assert rest.startswith(squeezed("What the source says, continued"), rest.index("whatthesource"))
    assert "timeline" in first
    order = ("What the source says, continued", "Doubts and objections", "Timeline, continued", "Method note")
    found = [rest.index(squeezed(section)) for section in order]
    assert found == sorted(found)


def test_two_threads_may_print_at_once():
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(render, [a_brief(), bare()]))
    assert both == [render(a_brief()), render(bare())]


def test_weasyprint_has_nothing_to_complain_of(sample):
    assert sample.warnings == ()


def test_pdf_ua_holds(sample, tmp_path):
    if sample.name == "right to left" and _fonts(sample) <= OUR_FONTS:
        pytest.skip("no font of this system has Hebrew letters")
    file = tmp_path / "brief.pdf"
    file.write_bytes(sample.data)
    assert page_validation.validate_pdf(str(file), profile="ua1").failures == []


def test_the_brief_itself_is_attached(sample):
    assert from_pdf(sample.data) == sample.brief
    with sample.open() as pdf:
        attached = pdf.attachments["brief.json"]
        assert attached.get_file().read_bytes() == to_json(sample.brief).encode()
        assert attached.relationship == "/Data"
        assert attached.get_file().creation_date.isoformat() == f"{sample.brief.task.date}T00:00:00+00:00"


def test_links_lead_somewhere_and_nowhere_else(sample):
    with sample.open() as pdf:
        names = {str(name) for name in pdf.Root.Names.Dests.Names[::2]} if "/Names" in pdf.Root else set()
        links = [link for page in pdf.pages for link in page.get("/Annots", []) if link.Subtype == "/Link"]
        assert links
        assert all("/A" not in link for link in links), "a link that leaves the document"
        assert {str(link.Dest) for link in links} <= names


def test_every_chip_has_its_mark_and_every_mark_its_way_back(sample):
    """The links of the page, compared as sets: to paragraphs, and from them."""
    with sample.open() as pdf:
        targets = {str(link.Dest) for page in pdf.pages for link in page.get("/Annots", []) if link.Subtype == "/Link"}
    assert chips(sample.view) == marks(sample.view)
    assert {target for target in targets if target.startswith("source-")} == {
        target for _, target in chips(sample.view)
    }


def test_the_same_brief_gives_the_same_bytes():
    assert render(a_brief()) == render(a_brief())


def test_the_file_says_its_title_language_and_kind(printed):
    with printed.open() as pdf:
        assert str(pdf.docinfo["/Title"]) == printed.view.title.wording.text
        assert str(pdf.Root.Lang) == "en"
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        assert bool(pdf.Root.MarkInfo.Marked)


def test_a_draft_says_so_on_every_page_and_a_reviewed_brief_who_reviewed_it(printed):
    assert all("DRAFT – not reviewed" in page for page in printed.pages())
    signed = replace(bare(), signed=Signature(name="R. Iyer", date="2026-11-25"))
    pages = _texts(render(signed))
    assert all("Reviewed by R. Iyer, 2026-11-25" in page for page in pages)
    assert not any("DRAFT" in page for page in pages)


def test_a_layout_that_asks_for_anything_but_bundled_assets_is_refused(tmp_path):
    for address in ("file:///etc/hostname", "http://192.0.2.1/x.png", "asset:../labels/en.toml", "data:text/css,a"):
        (tmp_path / "brief.html").write_text(
            f'<!doctype html><html lang="en"><title>x</title><img alt="x" src="{address}">'
        )
        with pytest.raises(RenderError, match="bundled assets only"):
            render(bare(), layout=str(tmp_path))


def test_a_layout_of_ones_own_needs_none_of_our_pages(tmp_path):
    (tmp_path / "brief.html").write_text(
        '<!doctype html><html lang="en"><head><title>x</title></head><body><h1>{{ view.title.wording.text }}</h1></body></html>'
    )
    assert "Fishing accord" in " ".join(_texts(render(bare(), layout=str(tmp_path))))


def test_missing_system_libraries_are_named_in_one_line_and_stdout_stays_clean(monkeypatch, capsys):
    class Banner:
        """Stands in for WeasyPrint where Pango is missing: it prints, then fails."""

        def find_spec(self, name, *_where):
            if name == "weasyprint":
                print("\n-----\nWeasyPrint could not import some external libraries.\n-----")  # noqa: T201
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Banner(), *sys.meta_path])
    with pytest.raises(SetupError) as caught:
        load()
    line = caught.value.line()
    assert "install" in line
    assert "--format html" in line
    assert "\n" not in line
    assert capsys.readouterr().out == ""


def test_warnings_of_another_thread_are_not_taken_for_ours():
    with _heard() as warnings:
        logger = logging.getLogger("weasyprint")
        thread = threading.Thread(target=logger.warning, args=("not ours",))
        thread.start()
        thread.join()
        logger.warning("ours")
    assert warnings == ["ours"]


def test_a_brief_with_a_date_that_is_none_is_refused():
    brief = bare()
    attached = Attached(name="brief.json", text="{}", date="soon")
    with pytest.raises(RenderError, match="'soon'"):
        to_pdf(compose(brief), attached, layout="policy-brief")


def test_hostile_text_is_printed_as_it_stands():
    text = squeezed("".join(_texts(render(hostile()))))
    # In the title, the dek, three claims, their labels, speakers and channels, the card, and on.
    assert text.count(squeezed(HOSTILE)) >= 30


def _texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]


def _fonts(sample) -> set[str]:
    """The names of the fonts, all of which are embedded."""
    with sample.open() as pdf:
        descriptors = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        ]
        assert descriptors
        assert all("/FontFile2" in one or "/FontFile3" in one for one in descriptors)
        return {str(one.FontName).partition("+")[2] for one in descriptors}


def _boxes(sheet) -> list[tuple[float, float, float, float]]:
    text = sheet.get_textpage()
    return [text.get_rect(index) for index in range(text.count_rects())]
