"""A language model's own answers about the treaty article, replayed: what it was asked, what is made of what it said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import run
from model_run import ARTICLE
from recorded_run import ASKED, Recording
from scripted_provider import Asked, ScriptedProvider

from briefing import check, from_json, read, to_json
from briefing.engines.chat.engine import CONCLUSION, FIRST_ROUND
from briefing.model import Brief

ROUNDS = {*FIRST_ROUND, CONCLUSION}
EXAMPLE = ARTICLE.parent / "model-brief.json"


@pytest.fixture
def recording() -> Recording:
    return Recording.of("treaty")


@pytest.fixture
def endpoint(provider: Callable[..., ScriptedProvider], recording: Recording) -> ScriptedProvider:
    return provider(otherwise=recording.replay)


@pytest.fixture
def replayed(endpoint: ScriptedProvider, recording: Recording, tmp_path: Path) -> Brief:
    made = tmp_path / "brief.json"
    env = {"OPENAI_BASE_URL": endpoint.url, "BRIEFING_MODEL": recording.model}
    ended = run("make", str(ARTICLE), "-o", str(made), "--date", "2026-01-15", env=env)
    assert ended.code == 0, ended.stderr
    return from_json(made.read_bytes())


def test_every_exchange_says_who_answered(recording: Recording) -> None:
    assert {one.name for one in recording.exchanges} == ROUNDS
    assert all(len(one.origin) > 60 for one in recording.exchanges)


@pytest.mark.usefixtures("replayed")
def test_each_question_is_asked_once_and_just_as_it_was_recorded(
    endpoint: ScriptedProvider, recording: Recording
) -> None:
    assert sorted(asked.name for asked in endpoint.asked) == sorted(ROUNDS)
    recorded = {one.name: {key: one.request[key] for key in ASKED} for one in recording.exchanges}
    assert {asked.name: {key: asked.body[key] for key in ASKED} for asked in endpoint.asked} == recorded


def test_a_question_that_was_not_recorded_gets_no_answer_that_fits(recording: Recording) -> None:
    request = dict(recording.exchanges[0].request)
    other = Asked(path="", headers={}, body={**request, "messages": [*request["messages"], {"role": "user"}]})
    step = recording.replay(other)
    assert not isinstance(step, str)
    assert b"No such request was recorded" in step.body


def test_what_the_model_said_is_on_the_page_or_in_the_list_of_what_was_left_out(
    replayed: Brief, recording: Recording
) -> None:
    proposed = [
        *recording.answer("key_claims")["claims"],
        *recording.answer("skeptic_views")["views"],
        *recording.answer("stakeholder_positions")["positions"],
    ]
    printed = " ".join(item.statement for item in replayed.items())
    left_out = [getattr(one.what, "statement", None) for one in replayed.left_out]
    for item in proposed:
        assert (item["statement"] in printed) != (item["statement"] in left_out), item["statement"]
    assert len(replayed.left_out) <= len(proposed) // 10


def test_every_quotation_stands_in_the_article(replayed: Brief) -> None:
    text = " ".join(ARTICLE.read_text(encoding="utf-8").split())
    quoted = [
        words for item in replayed.items() if not item.verbatim for words in re.findall(r'"([^"]+)"', item.statement)
    ]
    assert len(quoted) > 5
    assert [words for words in quoted if words.rstrip(".,") not in text] == []
    assert check(json_of(replayed), against=read(ARTICLE)).ok


def test_the_example_is_the_recorded_run(replayed: Brief) -> None:
    kept = json.loads(EXAMPLE.read_bytes())
    again = json.loads(json_of(replayed))
    # The run was recorded at another port of this machine, by an endpoint that counts tokens its own way.
    for brief in (kept, again):
        brief["method"]["host"] = brief["method"]["usage"] = ""
    assert kept == again


def json_of(brief: Brief) -> bytes:
    return to_json(brief).encode()
