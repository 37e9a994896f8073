"""The commands that have to do with a model: who is asked, what is planned, what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import run
from model_run import ARTICLE, KEY, make
from scripted_provider import ScriptedProvider

OFFLINE = "extractive engine, offline: no language model is used"
AS_JSON = ("--format", "json", "-o", "-", "--date", "2025-04-18")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_key_alone_sends_nothing_out() -> None:
    ended = run("make", str(ARTICLE), *AS_JSON, env={"OPENAI_API_KEY": KEY})
    assert (ended.code, ended.lines[0]) == (0, OFFLINE)


@pytest.mark.parametrize("engine", [(), ("--engine", "model")])
def test_the_first_line_names_engine_model_and_host_and_without_a_key_nothing_is_sent(engine: tuple[str, ...]) -> None:
    ended = run("make", str(ARTICLE), *engine, env={"BRIEFING_MODEL": "gpt-4o"})
    assert ended.code == 4
    assert ended.lines == [
        "model engine: gpt-4o at api.openai.com",
        "briefing: there is no key for api.openai.com; set OPENAI_API_KEY; only a local address needs none",
    ]


def test_a_local_address_needs_no_key(provider: Callable[..., ScriptedProvider]) -> None:
    endpoint = provider()
    ended = run("make", str(ARTICLE), *AS_JSON, "--model", "llama3", "--base-url", endpoint.url)
    assert ended.code == 0, ended.stderr
    assert {asked.headers["authorization"] for asked in endpoint.asked} == {"Bearer none"}
    assert json.loads(ended.stdout)["method"]["model"] == "llama3"


def test_a_file_in_the_working_directory_may_name_the_model(
    here: Path, provider: Callable[..., ScriptedProvider]
) -> None:
    endpoint = provider()
    (here / "briefing.toml").write_text(
        f'model = "llama3"\nbase_url = "{endpoint.url}"\nask = "Who pays?"\naudience = "a treasurer"\nlanguage = "de"',
        encoding="utf-8",
    )
    ended = run("make", str(ARTICLE), *AS_JSON, "--ask", "Who gains?")
    assert ended.code == 0, ended.stderr
    assert {asked.body["model"] for asked in endpoint.asked} == {"llama3"}
    for asked in endpoint.asked:
        prompt = asked.body["messages"][1]["content"]
        assert all(words in prompt for words in ("Who gains?", "a treasurer", 'the tag "de"'))
        assert "Who pays?" not in prompt


def test_a_file_with_a_slip_is_refused_by_every_command(here: Path) -> None:
    (here / "briefing.toml").write_text("modle = 'x'", encoding="utf-8")
    for command in (("make", str(ARTICLE)), ("plan", str(ARTICLE)), ("prompts", "list")):
        ended = run(*command)
        assert (ended.code, ended.stdout) == (2, b"")
        assert "briefing.toml has an unknown key 'modle'" in ended.lines[-1]
    assert run("make", "--help").code == 0


def test_prompts_of_ones_own_are_what_is_sent(tmp_path: Path, provider: Callable[..., ScriptedProvider]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "skeptic_views.md").write_text("Who doubts {{ fence }}?", encoding="utf-8")
    endpoint = provider()
    assert make(endpoint.url, "--prompts", str(tmp_path / "mine")).code == 0
    (views,) = endpoint.named("skeptic_views")
    assert views.body["messages"][1]["content"].startswith("Who doubts ")
    (claims,) = endpoint.named("key_claims")
    assert "TASK: key claims." in claims.body["messages"][1]["content"]


def test_rules_say_that_an_audience_changes_nothing_for_them() -> None:
    ended = run("make", str(ARTICLE), *AS_JSON, "--ask", "Who pays?", "--audience", "a treasurer")
    assert ended.lines[:2] == [OFFLINE, "an audience changes nothing here: only a model reads for one"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--engine", "model"), "no model is named; name one with --model, BRIEFING_MODEL or in briefing.toml"),
        (("--model", "x", "--base-url", "nowhere"), "the model's address is no http address"),
        (("--model", "x", "--prompts", "nowhere"), "'nowhere' is no folder of prompts"),
        (("--language", "in German"), "language is not a language tag"),
        (("--ask", " "), "ask is not a question"),
    ],
)
def test_a_wrong_option_is_said_to_be_wrong(options: tuple[str, ...], words: str) -> None:
    ended = run("make", str(ARTICLE), *options)
    assert ended.code == 2
    assert words in ended.lines[-1]


def test_a_plan_counts_the_tokens_of_every_call_and_sends_nothing() -> None:
    # No key is needed, and the network is off.
    ended = run("plan", str(ARTICLE), env={"BRIEFING_MODEL": "gpt-4o"})
    assert (ended.code, ended.lines) == (0, ["model engine: gpt-4o at api.openai.com"])
    lines = ended.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == [
        "key_claims",
        "stakeholder_positions",
        "skeptic_views",
        "conclusion",
        "4",
    ]
    assert all("tokens in (counted)" in line for line in lines[:3])
    # What the conclusion is asked is known only when its items are.
    assert "tokens in (estimated)" in lines[3]
    figures = [int(line[22:].split()[0].replace(",", "")) for line in lines]
    assert sum(figures[:4]) == figures[4]


def test_a_plan_for_a_model_without_a_vocabulary_says_that_it_estimates() -> None:
    ended = run("plan", str(ARTICLE), "--model", "llama3", "--base-url", "http://localhost:11434/v1")
    assert ended.stdout.decode().count("(estimated)") == 5


def test_a_plan_without_a_model_has_no_calls() -> None:
    ended = run("plan", str(ARTICLE))
    assert (ended.code, ended.lines, ended.stdout) == (
        0,
        [OFFLINE],
        b"no calls: nothing is sent; --model names a model to plan for\n",
    )


def test_options_that_only_a_model_heeds_are_named_where_none_is_asked() -> None:
    ended = run("plan", str(ARTICLE), "--language", "de", "--base-url", "http://localhost/v1")
    assert ended.lines == [OFFLINE, "--base-url, --language: heeded by a model only, and none is named (--model)"]


def test_a_plan_says_when_a_call_would_be_refused(here: Path) -> None:
    (here / "briefing.toml").write_text("max_input_tokens = 2000", encoding="utf-8")
    ended = run("plan", str(ARTICLE), "--model", "gpt-4o", "--base-url", "http://localhost/v1")
    assert ended.code == 0
    assert ended.stdout.decode().splitlines()[-1].startswith("more than a call may have (2,000, max_input_tokens)")
