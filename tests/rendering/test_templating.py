from __future__ import annotations

import pytest
from briefs import a_brief, bare, hostile

from briefing.errors import RenderError, UsageError
from briefing.rendering import FORMATS, render, templating


def layout(folder, page: str) -> str:
    (folder / "brief.html").write_text(page)
    return str(folder)


def test_a_layout_that_asks_for_what_is_not_there_fails_by_file_and_line(tmp_path):
    path = layout(tmp_path, "<!doctype html>\n<title>x</title>\n{{ view.nothing_of_the_kind }}")
    with pytest.raises(RenderError, match=r"brief\.html, line 3: .*nothing_of_the_kind"):
        render(bare(), "html", layout=path)


def test_a_layout_with_a_mistake_in_it_fails_by_file_and_line(tmp_path):
    path = layout(tmp_path, "<!doctype html>\n{% if %}")
    with pytest.raises(RenderError, match=r"brief\.html, line 2"):
        render(bare(), "html", layout=path)


def test_a_layout_without_a_template_for_a_format_says_which(tmp_path):
    path = layout(tmp_path, "<!doctype html>")
    with pytest.raises(RenderError, match=r"no template 'brief\.md'"):
        render(bare(), "markdown", layout=path)


def test_a_layout_of_ones_own_may_use_our_parts(tmp_path):
    path = layout(tmp_path, '{% import "citing.html" as citing %}{{ citing.chips(view.title.speakers[0].chips, zw) }}')
    assert b'href="#source-a-headline"' in render(bare(), "html", layout=path)


def test_everything_is_escaped_in_a_layout_of_ones_own_too(tmp_path):
    path = layout(tmp_path, "{{ view.title.wording.text }}")
    assert b"<script" not in render(hostile(), "html", layout=path)


@pytest.mark.parametrize("name", ["docx", "", "PDF"])
def test_an_unknown_format_is_refused_with_the_known_ones(name):
    with pytest.raises(UsageError) as caught:
        render(a_brief(), name)
    assert all(known in caught.value.line() for known in FORMATS)


@pytest.mark.parametrize("name", ["no-such", "fonts", "parts", "../policy-brief-not", ""])
@pytest.mark.parametrize("kind", ["html", "json"])
def test_an_unknown_layout_is_refused_with_the_known_ones(name, kind):
    with pytest.raises(UsageError, match="unknown layout") as caught:
        render(a_brief(), kind, layout=name)
    assert "policy-brief" in caught.value.line()


def test_the_last_word_is_tied_to_its_chip_unless_it_is_too_long():
    assert templating.last_word("one two three") == ("one two", "three")
    assert templating.last_word("word") == ("", "word")
    assert templating.last_word("see " + "x" * 40) == ("see " + "x" * 40, "")


def test_a_running_head_is_cut_between_words():
    assert templating.shortened("A short title") == "A short title"
    assert templating.shortened("word " * 30) == "word " * 11 + "word…"


def test_a_css_string_cannot_be_ended_from_inside():
    assert '"' not in templating.css_string('a"}body{display:none}')
    assert "\\" not in templating.css_string("plain words")
