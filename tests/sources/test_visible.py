from __future__ import annotations

import pytest
from lxml import html

from briefing.sources.visible import hides, strip_hidden


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : none !important",
        "visibility: hidden",
        "opacity:0.0",
        "font-size:0px",
        "position:absolute; left:-9999px",
        "text-indent:-999em",
        "clip: rect(0 0 0 0)",
        "clip:rect(1px,1px,1px,1px)",
        "clip-path: inset(50%)",
        "transform: scale(0)",
        "color:transparent",
        "color:#fff; background:#fff",
        "width:1px;height:1px;overflow:hidden",
    ],
)
def test_styles_that_take_words_out_of_sight(style: str) -> None:
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        "",
        "display:block",
        "opacity:.5",
        "opacity:",
        "font-size:10px",
        "left:-10px",
        "color:#fff",
        "overflow:hidden;width:100%",
        "x",
    ],
)
def test_styles_that_do_not(style: str) -> None:
    assert not hides(style)


def seen(body: str, head: str = "") -> tuple[str, int]:
    page = html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    number = strip_hidden(page)
    return " ".join(page.body.text_content().split()), number


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>SECRET</p>",
        "<p style='display:none'>SECRET <b>SECRET</b></p>",
        "<span class='sr-only'>SECRET</span>",
        "<dialog>SECRET</dialog>",
        "<template><p>SECRET</p></template>",
        "<noscript>SECRET</noscript>",
        "<script>SECRET</script>",
        "<!-- SECRET -->",
        "<p class='big ghost'>SECRET</p>",
        "<p id='cellar'>SECRET</p>",
        "<div style='opacity:0'><div><p>SECRET</p></div></div>",
    ],
)
def test_what_the_page_hides_goes_and_what_stands_behind_it_stays(hidden: str) -> None:
    sheet = "<style>/* x */ .ghost, #cellar { display: none } @media print { .shown { display: none } }</style>"
    words, _ = seen(f"<p class='shown'>Before</p>{hidden}behind <p>After</p>", sheet)
    assert words.replace("Beforebehind", "Before behind") == "Before behind After"


def test_only_hidden_running_text_is_counted() -> None:
    prose = "The minister said that everything is fine with it. Really."
    assert seen(f"<p hidden>{prose}</p><p hidden>Menu</p><div hidden><p hidden>{prose}</p></div>")[1] == 2


def test_a_page_hidden_as_a_whole_until_its_script_runs_is_read() -> None:
    assert seen("Words", "<style>body{display:none}</style>")[0] == "Words"
