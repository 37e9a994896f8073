from __future__ import annotations

import re
from dataclasses import replace

import pytest
from briefs import SAMPLES, a_brief, a_model_brief, hostile, two_sources
from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering import render
from briefing.rendering.markdown import escape
from briefing.rendering.standing import repeated_by

HEADINGS = re.compile(r"^## ", re.MULTILINE)


def components(text: str) -> dict[str, str]:
    """The parts of a page by their headings."""
    head, *sections = HEADINGS.split(text)
    parts = {"head": head}
    for section in sections:
        title, _, body = section.partition("\n")
        name = re.sub(r"<[^>]*>|[^a-z ]", "", title.lower()).strip().replace(" ", "-")
        parts[name] = body.strip() + "\n"
    return parts


@pytest.mark.parametrize(
    "component",
    [
        "head",
        "bottom-line",
        "what-the-source-says",
        "about-the-source",
        "timeline",
        "who-speaks-in-it",
        "doubts-and-objections",
        "what-speaks-against-this-finding",
        "method-note",
        "sources",
    ],
)
def test_each_part_of_the_page_is_as_reviewed(component, golden):
    golden(f"render/{component}.md", components(render(a_brief(), "markdown").decode())[component])


@pytest.mark.parametrize(
    "component", ["what-the-source-does-not-tell-us", "questions-to-ask-raised-by-software", "where-they-stand"]
)
def test_what_only_a_model_raises_is_as_reviewed(component, golden):
    golden(f"render/{component}.md", components(render(a_model_brief(), "markdown").decode())[component])


def test_several_sources_are_told_apart(golden):
    golden("render/two-sources-about.md", components(render(two_sources(), "markdown").decode())["about-the-sources"])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_citation_leads_to_a_paragraph_that_is_there(name):
    text = render(SAMPLES[name](), "markdown").decode()
    targets = set(re.findall(r"(?<!\\)\]\(#([\w-]+)\)", text))
    assert targets
    assert targets <= set(re.findall(r'<a id="([\w-]+)">', text))


def test_hostile_text_makes_no_tag_no_link_no_code_and_no_emphasis():
    text = render(hostile(), "markdown").decode()
    ours = re.sub(r'<!-- generator: briefing .* -->|<a id="[\w-]+"></a>|</?mark>', "", text)
    assert not re.search(r"(?<!\\)<", ours)
    assert not re.search(r"(?<!\\)`", ours)
    assert not re.search(r"(?<!\\)\]\((?!#)", ours)
    assert "{{ 7\\*7 }}" in ours
    assert "http://" not in ours


@given(st.text(alphabet="ab *_`[]<>#|~&$\\-+=.)1\n\r"))
def test_escaped_text_is_one_line_and_holds_no_bare_mark(text):
    shown = escape(text)
    assert "\n" not in shown
    assert "\r" not in shown
    without_escapes = re.sub(r"\\[*_`\[\]<>#|~&$\\]|&#\d+;", "x", shown)
    assert not re.search(r"[*_`\[\]<>#|~&$\\]", without_escapes)
    assert not re.match(r"\s*([-+=]|\d+[.)](\s|$))", without_escapes)


def test_only_a_sources_own_words_are_set_as_a_quotation():
    brief = a_brief()
    worded = replace(brief.views[0], statement="Ada Brandt finds the accord weak.", verbatim=False)
    text = render(replace(brief, views=(worded, *brief.views[1:])), "markdown").decode()
    assert "> Ada Brandt finds" not in text
    assert "  Ada Brandt finds the accord weak." in text
    told = [view for view in brief.views[1:] if repeated_by(view, brief.claims)]
    assert text.count("\n  > ") == len(brief.views) - 1 - len(told)


def test_a_doubt_that_a_claim_says_already_is_told_there():
    brief = a_brief()
    claim = replace(brief.claims[0], statement="Ada Brandt finds the new accord weak.", verbatim=False)
    view = replace(
        brief.views[0],
        statement="Ada Brandt finds the accord weak.",
        verbatim=False,
        evidence=claim.evidence,
        sayings=claim.sayings,
    )
    text = render(replace(brief, claims=(claim, *brief.claims[1:]), views=(view,)), "markdown").decode()
    assert "finds the accord weak" not in text
    assert f"; see [{claim.code}](#item-{claim.code.lower()})" in text
    other = replace(view, statement="Ada Brandt thinks little of what the accord will bring.")
    assert other.statement in render(replace(brief, claims=(claim,), views=(other,)), "markdown").decode()


def test_a_model_is_named_and_its_questions_are_set_apart():
    text = render(a_model_brief(), "markdown").decode()
    assert "**Language model: a-model at localhost.**" in text
    assert "- **Q1** *Which ships could Norland send today?* ([K1](#item-k1))" in text


def test_a_line_that_begins_like_a_list_does_not_become_one():
    assert escape("- a") == "&#45; a"
    assert escape("2024. A year") == "&#50;024. A year"
    assert escape("a - b") == "a - b"
    assert escape("0.1.0") == "0.1.0"


def test_an_address_does_not_become_a_link():
    assert escape("see https://z.example/a_b") == "see https&#58;//z.example/a\\_b"
