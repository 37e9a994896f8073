"""What is sent and to whom, and what becomes of the answers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hand_written import RIGHT, STAKEHOLDER_POSITIONS
from model_run import ARTICLE, KEY, FakeTime, make
from scripted_provider import SILENT, ScriptedProvider, completion

from briefing import Brief, Task, __version__, make_brief, read
from briefing.engines.chat.deadline import Patience
from briefing.engines.chat.endpoint import Endpoint
from briefing.engines.chat.engine import FIRST_ROUND, Chat, Options
from briefing.errors import AnswerError
from briefing.model import PropositionKind, Stance, Usage

TASK = Task(date="2025-04-18")
ROOT = Path(__file__).resolve().parents[3]


def brief_of(engine: Chat, task: Task = TASK) -> Brief:
    return make_brief(read(ARTICLE), task=task, engine=engine)


def chat(endpoint: ScriptedProvider, options: Options | None = None, time: FakeTime | None = None) -> Chat:
    where = Endpoint(base_url=endpoint.url, model="a-model", key=KEY)
    return Chat(where, options, clock=time.clock if time else None)


def test_a_brief_is_made_of_the_answers_that_hold(provider: Callable[..., ScriptedProvider]) -> None:
    endpoint = provider()
    brief = brief_of(chat(endpoint))
    assert [claim.statement for claim in brief.claims] == [one["statement"] for one in RIGHT["key_claims"]["claims"]]
    assert [(one.party.name, one.stance) for one in brief.positions] == [
        ("Andrei Rudenko", Stance.QUALIFIED),
        ("Shahin Modarres", Stance.CRITICAL),
    ]
    assert [view.target for view in brief.views] == ["the treaty's weight"]
    assert brief.events == make_brief(read(ARTICLE), task=TASK).events
    assert [line.text for line in brief.bottom_line] == [RIGHT["conclusion"]["bottom_line"][0]["text"]]
    assert brief.left_out == ()
    assert (brief.method.engine, brief.method.model, brief.method.host) == ("model", "a-model", chat(endpoint).host)
    assert brief.method.usage == Usage(calls=4, tokens_in=400, tokens_out=40)


def test_three_questions_see_the_source_and_the_last_sees_the_items_alone(
    provider: Callable[..., ScriptedProvider],
) -> None:
    endpoint = provider()
    brief_of(chat(endpoint))
    assert sorted(asked.name for asked in endpoint.asked[:3]) == sorted(FIRST_ROUND)
    for asked in endpoint.asked:
        prompt = asked.body["messages"][1]["content"]
        assert ("[A4.1] Russian Deputy Foreign Minister" in prompt) is (asked.name in FIRST_ROUND)
    assert "[K1] Andrei Rudenko said" in endpoint.asked[3].body["messages"][1]["content"]


def test_nothing_is_sent_but_the_model_the_messages_and_the_shape(provider: Callable[..., ScriptedProvider]) -> None:
    endpoint = provider()
    brief_of(chat(endpoint))
    for asked in endpoint.asked:
        assert sorted(asked.body) == ["messages", "model", "response_format"]
        assert asked.path == "/v1/chat/completions"
        assert "article.txt" not in json.dumps(asked.body)


def test_what_lies_in_the_environment_goes_nowhere(
    provider: Callable[..., ScriptedProvider], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {
        "OPENAI_API_KEY": "sk-found",
        "OPENAI_ORG_ID": "org-found",
        "OPENAI_PROJECT_ID": "proj-found",
        "OPENAI_CUSTOM_HEADERS": "x-found: x-found",
        "OPENAI_BASE_URL": "http://127.0.0.1:9/found",
        "HTTP_PROXY": "http://127.0.0.1:9/found",
        "ALL_PROXY": "http://127.0.0.1:9/found",
    }
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    endpoint = provider()
    brief_of(chat(endpoint))
    for asked in endpoint.asked:
        headers = {name.lower(): value for name, value in asked.headers.items()}
        assert sorted(headers) == ["accept", "authorization", "content-length", "content-type", "host", "user-agent"]
        assert headers["authorization"] == f"Bearer {KEY}"
        assert headers["user-agent"] == f"briefing/{__version__}"


def test_the_readers_question_is_the_proposition_as_it_was_asked(provider: Callable[..., ScriptedProvider]) -> None:
    question = "Must Ruritania defend Iran?"
    brief = brief_of(chat(provider()), Task(date="2025-04-18", question=question))
    assert brief.proposition is not None
    assert (brief.proposition.text, brief.proposition.kind) == (question, PropositionKind.ASSESSMENT)


def test_one_engine_makes_many_briefs_each_with_its_own_time(
    provider: Callable[..., ScriptedProvider], fake_time: FakeTime
) -> None:
    endpoint = provider()
    engine = chat(endpoint, Options(patience=Patience(silence=5, run=10)), fake_time)
    briefs = []
    for _ in range(3):
        briefs.append(brief_of(engine))
        fake_time.pause(9)
    assert briefs[0] == briefs[1] == briefs[2]
    with ThreadPoolExecutor(4) as pool:
        assert set(map(len, (brief.claims for brief in pool.map(lambda _: brief_of(engine), range(4))))) == {2}


def test_a_models_words_come_in_text_form_and_on_one_line(provider: Callable[..., ScriptedProvider]) -> None:
    (first, *others) = RIGHT["key_claims"]["claims"]
    odd = {**first, "statement": first["statement"].replace(" ", "\n\u202e\x1b ", 1), "evidence": ["[A4.1]"]}
    answers = {**RIGHT, "key_claims": {"claims": [odd, *others]}}
    brief = brief_of(chat(provider(otherwise=lambda asked: completion(answers[asked.name]))))
    assert brief.claims[0].statement == first["statement"]


def test_an_interrupt_does_not_wait_for_a_silent_provider(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    endpoint = provider(otherwise=lambda asked: SILENT)
    process = subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "-m", "briefing", "make", str(ARTICLE)],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "OPENAI_BASE_URL": endpoint.url,
            "BRIEFING_MODEL": "a-model",
        },
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no threads in the child yet
    )
    while len(endpoint.asked) < 3 and process.poll() is None:
        endpoint.closed(within=0.01)
    process.send_signal(signal.SIGINT)
    # Far less than the 40 seconds that the provider may be silent.
    _, error = process.communicate(timeout=20)
    assert process.returncode == 130
    assert error.decode().splitlines()[1:] == ["briefing: interrupted"]
    assert list(here.iterdir()) == []


def test_two_runs_over_the_same_answers_give_the_same_bytes(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    endpoint = provider()
    assert make(endpoint.url).code == 0
    first = (here / "brief.json").read_bytes()
    assert make(endpoint.url).code == 0
    assert (here / "brief.json").read_bytes() == first
    assert KEY.encode() not in first


def test_what_was_asked_twice_was_the_same_to_the_byte(provider: Callable[..., ScriptedProvider]) -> None:
    endpoint = provider()
    for _ in range(2):
        brief_of(chat(endpoint))
    for name in RIGHT:
        first, second = endpoint.named(name)
        assert first.body == second.body


def test_to_an_open_question_the_models_statement_is_the_proposition(provider: Callable[..., ScriptedProvider]) -> None:
    asked = replace(TASK, question="Who gains from the treaty?")
    brief = brief_of(chat(provider()), asked)
    assert brief.proposition is not None
    assert brief.proposition.text == STAKEHOLDER_POSITIONS["proposition"]["text"]


def test_a_key_of_the_models_own_making_is_not_said(provider: Callable[..., ScriptedProvider]) -> None:
    answer = {"claims": [], "Nora Quist is a thief": 1}
    endpoint = provider(otherwise=lambda asked: completion(answer))
    with pytest.raises(AnswerError) as caught:
        brief_of(chat(endpoint))
    assert "Quist" not in caught.value.line()
    assert "extra forbidden" in caught.value.line()
