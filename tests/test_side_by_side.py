"""The page of the example that sets the two engines' briefs of the treaty article beside each other."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from types import ModuleType

import pytest
from model_run import ARTICLE, make
from scripted_provider import ScriptedProvider

from briefing import Brief, Task, from_json, make_brief, read, to_json
from briefing.model import Check, Result, Verdict

SCRIPT = ARTICLE.parent / "side_by_side.py"
FROM = "written by hand <for this test>"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("side_by_side", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def model(provider: Callable[..., ScriptedProvider], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Brief:
    monkeypatch.chdir(tmp_path)
    assert make(provider().url).code == 0
    return from_json((tmp_path / "brief.json").read_bytes())


@pytest.fixture(scope="module")
def extractive() -> Brief:
    return make_brief(read(ARTICLE), task=Task(date="2025-04-18"))


def shown(page: str) -> str:
    """The words of a page, without its head."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page.partition("<body>")[2])).split())


def test_every_line_of_both_briefs_stands_on_the_page(script: ModuleType, extractive: Brief, model: Brief) -> None:
    text = shown(script.side_by_side(extractive, model, recorded_from=FROM))
    for brief in (extractive, model):
        for item in (*brief.claims, *brief.positions, *brief.views):
            assert f"{item.code} " in text
            assert " ".join(item.statement.split()) in text
        for line in brief.bottom_line:
            assert line.text in text
        for question in brief.questions:
            assert question.text in text
    assert "Who says so Andrei Rudenko, Russian Deputy Foreign Minister, via AFP" in text


def test_only_the_articles_own_words_look_like_a_quotation(script: ModuleType, extractive: Brief, model: Brief) -> None:
    page = script.side_by_side(extractive, model, recorded_from=FROM)
    verbatim = [one for one in (*extractive.items(), *extractive.bottom_line) if one.verbatim]
    dated = len(extractive.events)
    assert page.count('<p class="own">') == len(verbatim) - dated
    assert page.count('<p class="worded">') == len(model.items()) + len(model.bottom_line) - len(model.events)


def test_the_page_says_where_the_answers_came_from_and_what_they_cost(
    script: ModuleType, extractive: Brief, model: Brief
) -> None:
    text = shown(script.side_by_side(extractive, model, recorded_from=FROM))
    assert f"The model’s answers were recorded and are replayed here. Where they came from: {FROM}" in text
    assert "No language model was used." in text
    assert f"{model.method.model} at {model.method.host}" in text
    usage = model.method.usage
    assert f"Calls to a model {usage.calls} Tokens sent {usage.tokens_in:,}" in text
    assert "Calls to a model none" in text


def test_what_was_left_out_is_shown_with_the_reason(script: ModuleType, extractive: Brief, model: Brief) -> None:
    assert extractive.left_out == ()
    for left in model.left_out:
        text = shown(script.side_by_side(extractive, model, recorded_from=FROM))
        assert left.verdicts[0].result.value in text
    text = shown(script.side_by_side(extractive, replace(model, left_out=()), recorded_from=FROM))
    assert "Left out nothing" in text


def test_a_line_that_nobody_checked_says_so(script: ModuleType, extractive: Brief, model: Brief) -> None:
    open_ones = (Verdict(check=Check.LIMITS, result=Result.DIFFERS),)
    claims = tuple(replace(claim, verdicts=()) for claim in model.claims)
    plain = replace(
        model,
        claims=claims,
        positions=tuple(replace(one, verdicts=()) for one in model.positions),
        views=tuple(replace(one, verdicts=()) for one in model.views),
        bottom_line=tuple(replace(one, verdicts=()) for one in model.bottom_line),
    )
    marked = replace(plain, claims=(replace(claims[0], verdicts=open_ones), *claims[1:]))
    tags = [
        script.side_by_side(extractive, one, recorded_from=FROM).count('<span class="tag">not verified</span>')
        for one in (plain, marked)
    ]
    assert tags == [0, 1]


def test_the_page_loads_nothing_and_escapes_what_it_is_given(
    script: ModuleType, extractive: Brief, model: Brief
) -> None:
    page = script.side_by_side(extractive, model, recorded_from=FROM)
    assert "<for this test>" not in page
    assert not re.search(r"<(?:script|link|img|iframe)|url\(|@import|https?:", page)


def test_briefs_of_two_texts_are_not_set_side_by_side(script: ModuleType, extractive: Brief, model: Brief) -> None:
    other = replace(model, sources=(replace(model.sources[0], digest="0" * 64),))
    with pytest.raises(SystemExit, match="not of the same text"):
        script.side_by_side(extractive, other, recorded_from=FROM)


def test_the_script_reads_two_briefs_and_writes_the_page(
    script: ModuleType, extractive: Brief, model: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "e.json").write_text(to_json(extractive), encoding="utf-8")
    (tmp_path / "m.json").write_text(to_json(model), encoding="utf-8")
    given = ["--extractive", "e.json", "--model", "m.json", "--recorded-from", FROM, "-o", "page.html"]
    monkeypatch.setattr(sys, "argv", ["side_by_side.py", *given])
    script.main()
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == script.side_by_side(
        extractive, model, recorded_from=FROM
    )
