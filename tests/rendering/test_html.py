from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from briefs import HOSTILE, SAMPLES, a_brief, a_model_brief, hostile, right_to_left

from briefing.model import Check, Result, Verdict
from briefing.rendering import render
from briefing.rendering.standing import repeated_by
from briefing.rendering.view import chips, compose


class Page(HTMLParser):
    """A page as a browser reads it: its tags, its text, and where its links lead."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_loads_nothing_and_links_only_to_itself(name):
    data = render(SAMPLES[name](), "html")
    page = Page(data)
    assert page.links
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert b"url(" not in data
    assert b"@import" not in data


@pytest.mark.parametrize("name", SAMPLES)
def test_ids_are_given_once(name):
    ids = Page(render(SAMPLES[name](), "html")).ids
    assert len(ids) == len(set(ids))


def test_every_chip_of_the_view_is_a_link_and_every_paragraph_leads_back():
    brief = a_brief()
    page = Page(render(brief, "html"))
    assert {target for _, target in chips(compose(brief))} <= {link[1:] for link in page.links}
    assert {"item-k1", "item-p1", "item-s1", "top", "who-speaks"} <= {link[1:] for link in page.links}


def test_hostile_text_is_text_in_every_field():
    page = Page(render(hostile(), "html"))
    assert page.text.count(" ".join(HOSTILE.split())) >= 35
    assert "script" not in page.tags
    assert not any("javascript" in link for link in page.links)


def test_only_a_sources_own_words_are_set_as_a_quotation():
    brief = a_brief()
    worded = replace(brief.views[0], statement="Ada Brandt finds the accord weak.", verbatim=False)
    html = render(replace(brief, views=(worded, *brief.views[1:])), "html").decode()
    assert '<div class="said"><p>Ada Brandt finds the accord weak.' in html
    told = [view for view in brief.views[1:] if repeated_by(view, brief.claims)]
    assert html.count('<blockquote class="said">') == len(brief.views) - 1 - len(told)


def test_the_page_says_which_model_made_it_and_what_its_marks_mean():
    brief = a_model_brief()
    unchecked = (Verdict(check=Check.SUPPORT, result=Result.UNVERIFIED),)
    marked = replace(brief, claims=(replace(brief.claims[0], verdicts=unchecked), *brief.claims[1:]))
    text = Page(render(marked, "html")).text
    assert "Language model: a-model at localhost." in text
    assert "Worded by a language model; only words in quotation marks are the source’s." in text
    assert "Not verified: the wording may miss" in text
    assert "Not verified: the wording may miss" not in Page(render(brief, "html")).text


def test_characters_that_help_the_pdf_are_not_copied_out_of_the_page():
    assert "\u200b" not in render(a_brief(), "html").decode()


def test_words_from_right_to_left_say_so_and_their_chips_do_not():
    html = render(right_to_left(), "html").decode()
    assert re.search(r'<bdi[^>]* dir="rtl">[^<]*הדיג', html)
    assert all('dir="ltr"' in chip for chip in re.findall(r'<a class="chip"[^>]*>', html))


def test_the_page_is_made_for_a_phone_and_says_its_language():
    html = render(a_brief(), "html").decode()
    assert html.startswith("<!doctype html>")
    assert '<html lang="en">' in html
    assert 'name="viewport"' in html
    assert html.count("<h1") == 1


def test_no_template_is_left_unfilled():
    for name in ("article", "model", "two sources"):
        html = render(SAMPLES[name](), "html").decode()
        assert "{{" not in html
        assert "{%" not in html
