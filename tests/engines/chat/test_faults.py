"""Whatever a provider does: an exit code, one plain line, no file, no key; and no more requests than can help."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hand_written import KEY_CLAIMS, NOTHING
from model_run import ARTICLE, KEY, FakeTime, make, right
from scripted_provider import RESET, SILENT, TRICKLE, Reply, ScriptedProvider, Step, completion, refusal

from briefing.engines.chat.provider import ATTEMPTS
from briefing.engines.clock import Clock

#: The calls of the first round run side by side, and each of them meets the fault.
ROUND = 3
ALL_ATTEMPTS = ROUND * ATTEMPTS

INTRODUCTION = "model engine: a-model at "


@dataclass(frozen=True)
class Fault:
    """What every request gets, and how the run ends."""

    step: Step
    code: int
    requests: int
    words: str


def _wrong_shape(**more: object) -> Reply:
    (first, *_others) = KEY_CLAIMS["claims"]
    return completion({"claims": [{**first, **more}]})


# A provider may repeat the key in what it says.
_TOLD = f"Incorrect API key provided: {KEY}."
_NO_COMPLETION = "answered with something that is no chat completion; check that OPENAI_BASE_URL"
_NOT_THE_FORM = "does not have the form that was asked for"

FAULTS = {
    "reset": Fault(RESET, 5, ALL_ATTEMPTS, "the connection broke, 4 times"),
    "400": Fault(refusal(400, "context_length_exceeded", message=_TOLD), 5, ROUND, "did not accept the request"),
    "401": Fault(refusal(401, "invalid_api_key", message=_TOLD), 4, ROUND, "refused the key (HTTP 401); check OPENAI_"),
    "403": Fault(refusal(403, message=_TOLD), 4, ROUND, "refused the key (HTTP 403)"),
    "404": Fault(refusal(404, "model_not_found"), 5, ROUND, "does not know the model 'a-model'"),
    "429": Fault(refusal(429, "rate_limit_exceeded", retry_after="1"), 5, ALL_ATTEMPTS, "HTTP 429, 4 times"),
    "429, to wait for minutes": Fault(
        refusal(429, retry_after="300"), 5, ROUND, "HTTP 429, within the 40 s that a provider may give no answer"
    ),
    "429, no quota": Fault(refusal(429, "insufficient_quota", message=_TOLD), 5, ROUND, "has no quota left"),
    "500": Fault(refusal(500), 5, ALL_ATTEMPTS, "HTTP 500, 4 times; try again"),
    "502 with a page": Fault(Reply(status=502, body=b"<html>Bad gateway"), 5, ALL_ATTEMPTS, "HTTP 502"),
    "503": Fault(refusal(503), 5, ALL_ATTEMPTS, "HTTP 503"),
    "a redirect": Fault(
        Reply(status=307, body=b"", headers={"location": "http://127.0.0.1:9/v1"}), 5, ROUND, "(HTTP 307)"
    ),
    "200 with a page": Fault(Reply(body=b"<html>Welcome</html>"), 5, ROUND, _NO_COMPLETION),
    "200, empty": Fault(Reply(body=b""), 5, ROUND, _NO_COMPLETION),
    "200 with null": Fault(Reply(body=b"null"), 5, ROUND, _NO_COMPLETION),
    "200 with a list": Fault(Reply(body=b"[]"), 5, ROUND, _NO_COMPLETION),
    "200, cut": Fault(Reply(body=completion(KEY_CLAIMS).body[:200]), 5, ROUND, _NO_COMPLETION),
    "200 that is no UTF-8": Fault(Reply(body=b'{"choices": "\xe9"}'), 5, ROUND, _NO_COMPLETION),
    "200 with an error": Fault(Reply(body=b'{"error": {"message": "no"}}'), 5, ROUND, _NO_COMPLETION),
    "200 without choices": Fault(Reply(body=b'{"choices": []}'), 5, ROUND, _NO_COMPLETION),
    "200 with a message that is none": Fault(Reply(body=b'{"choices": [{"message": "x"}]}'), 5, ROUND, _NO_COMPLETION),
    "200, nested for ever": Fault(Reply(body=b"[" * 100_000), 5, ROUND, _NO_COMPLETION),
    "content null": Fault(completion(None), 6, ROUND, "is empty"),
    "a refusal": Fault(completion(None, refusal="I cannot help with that."), 6, ROUND, "refused to answer"),
    "cut at its length": Fault(completion('{"cla', finish_reason="length"), 6, ROUND, "cut off at the model's length"),
    "filtered": Fault(completion("", finish_reason="content_filter"), 6, ROUND, "content filter stopped it"),
    "an answer cut in its JSON": Fault(completion('{"claims": [{"ev'), 6, ROUND, f"{_NOT_THE_FORM} (no JSON)"),
    "an answer in prose": Fault(completion("Here are the claims you asked for."), 6, ROUND, f"{_NOT_THE_FORM} (no J"),
    "an answer of another shape": Fault(completion({"summary": "x"}), 6, ROUND, "missing"),
    "a lone surrogate": Fault(completion('{"claims": "\ud800"}'), 6, ROUND, _NOT_THE_FORM),
    "an answer nested for ever": Fault(completion("[" * 100_000), 6, ROUND, _NOT_THE_FORM),
}


@pytest.fixture(params=FAULTS)
def fault(request: pytest.FixtureRequest) -> Fault:
    return FAULTS[request.param]


def test_every_fault_is_one_line_with_its_exit_code_and_no_file(
    fault: Fault, provider: Callable[..., ScriptedProvider], here: Path, fake_time: FakeTime
) -> None:
    endpoint = provider(otherwise=lambda asked: fault.step)
    ended = make(endpoint.url, clock=fake_time.clock)
    assert ended.code == fault.code
    assert len(endpoint.asked) == fault.requests
    introduction, line = ended.lines
    assert introduction == INTRODUCTION + endpoint.url.split("/")[2]
    assert line.startswith("briefing: ")
    assert fault.words in line
    assert KEY not in ended.stderr
    assert ended.stdout == b""
    assert list(here.iterdir()) == []
    assert fake_time.now < 40


def test_a_refused_connection_is_said_to_be_refused(loopback: None, here: Path, fake_time: FakeTime) -> None:
    with socket.socket() as unheard:
        # Bound and not listening: nobody else can come to listen there.
        unheard.bind(("127.0.0.1", 0))
        ended = make(f"http://127.0.0.1:{unheard.getsockname()[1]}/v1", clock=fake_time.clock)
    assert ended.code == 5
    assert "the connection was refused, 4 times" in ended.lines[-1]
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (socket.gaierror(-2, "Name or service not known"), 5, "no such host was found, 4 times"),
        (ssl.SSLCertVerificationError(1, "self-signed certificate"), 4, "the certificate of localhost is not trusted"),
    ],
)
def test_a_host_that_is_not_found_or_not_trusted_is_said_to_be(
    error: OSError, code: int, words: str, here: Path, fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(socket, "create_connection", refuse)
    ended = make("https://localhost/v1", clock=fake_time.clock)
    assert ended.code == code
    assert words in ended.lines[-1]


def test_a_silent_provider_is_given_up_after_the_time_that_a_setting_names(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    (here / "briefing.toml").write_text("silence_seconds = 0.3", encoding="utf-8")
    endpoint = provider(otherwise=lambda asked: SILENT)
    # The real clock: what is cut short here is a wait for bytes.
    ended = make(endpoint.url, clock=Clock())
    assert ended.code == 5
    assert len(endpoint.asked) == ROUND
    assert ended.lines[-1].startswith("briefing: no answer from the model at 127.0.0.1:")
    assert "within the 0.3 s that a provider may give no answer (setting silence_seconds)" in ended.lines[-1]
    assert [path.name for path in here.iterdir()] == ["briefing.toml"]


def test_once_it_has_answered_a_provider_has_until_the_runs_end(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    (here / "briefing.toml").write_text("silence_seconds = 0.2\nrun_seconds = 1.5", encoding="utf-8")
    endpoint = provider(otherwise=lambda asked: SILENT if asked.name == "conclusion" else right(asked))
    ended = make(endpoint.url, clock=Clock())
    assert ended.code == 5
    assert "within the 1.5 s that a run may take (setting run_seconds)" in ended.lines[-1]


def test_a_provider_that_trickles_is_given_up_when_the_run_is_over(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    (here / "briefing.toml").write_text("silence_seconds = 0.2\nrun_seconds = 0.6", encoding="utf-8")
    ended = make(provider(otherwise=lambda asked: TRICKLE).url, clock=Clock())
    assert ended.code == 5
    assert "no whole answer came within the 0.6 s that a run may take (setting run_seconds)" in ended.lines[-1]


def test_an_answer_with_nothing_in_it_is_no_brief(
    provider: Callable[..., ScriptedProvider], here: Path, fake_time: FakeTime
) -> None:
    endpoint = provider(otherwise=lambda asked: completion(NOTHING[asked.name]))
    ended = make(endpoint.url, clock=fake_time.clock)
    assert (ended.code, len(endpoint.asked)) == (6, ROUND)
    assert "the model's answers hold no claim that the source bears out (0 left out)" in ended.lines[-1]
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "more",
    [
        {"statement": 7},
        {"statement": "x" * 5000},
        {"evidence": "A1.1"},
        {"evidence": ["A1.1"] * 100},
        {"stance": "supports"},
    ],
)
def test_one_field_of_the_wrong_form_is_named_and_its_words_are_not_repeated(
    more: dict[str, object], provider: Callable[..., ScriptedProvider], here: Path, fake_time: FakeTime
) -> None:
    endpoint = provider(otherwise=lambda asked: _wrong_shape(**more) if asked.name == "key_claims" else right(asked))
    ended = make(endpoint.url, clock=fake_time.clock)
    assert ended.code == 6
    (field,) = more
    assert f"the model's answer to key_claims {_NOT_THE_FORM} (claims.0.{field}" in ended.lines[-1]
    assert "Rudenko" not in ended.lines[-1]
    assert "xxx" not in ended.lines[-1]


@pytest.mark.parametrize(
    ("headers", "least"),
    [
        ({"retry_after": "2"}, 2.0),
        ({"retry_after_ms": "2500"}, 2.5),
        ({"retry_after": "Fri, 18 Apr 2025 10:00:03 GMT", "date": "Fri, 18 Apr 2025 10:00:00 GMT"}, 3.0),
        ({"retry_after": "-5"}, 0.0),
        ({"retry_after": "soon"}, 0.0),
        ({"retry_after": "inf"}, 0.0),
        ({}, 0.0),
    ],
)
def test_a_provider_that_asks_to_wait_is_waited_for_and_then_asked_again(
    headers: dict[str, str],
    least: float,
    provider: Callable[..., ScriptedProvider],
    here: Path,
    fake_time: FakeTime,
) -> None:
    endpoint = provider(script=[refusal(429, **headers)])
    ended = make(endpoint.url, clock=fake_time.clock)
    assert ended.code == 0, ended.stderr
    # Three and the conclusion, and one of them twice.
    assert len(endpoint.asked) == 5
    (pause,) = fake_time.pauses
    assert least <= pause <= max(least, 1.0)


@pytest.mark.parametrize("step", [RESET, refusal(500), refusal(503), refusal(408)])
def test_a_fault_that_passes_leaves_no_trace_in_the_brief(
    step: Step, provider: Callable[..., ScriptedProvider], here: Path, fake_time: FakeTime
) -> None:
    assert make(provider().url, clock=fake_time.clock).code == 0
    undisturbed = json.loads((here / "brief.json").read_bytes())
    assert make(provider(script=[step]).url, clock=fake_time.clock).code == 0
    disturbed = json.loads((here / "brief.json").read_bytes())
    # Each endpoint has a port of its own.
    assert {**undisturbed, "method": None} == {**disturbed, "method": None}


def test_a_conclusion_that_fails_ends_the_run_too(
    provider: Callable[..., ScriptedProvider], here: Path, fake_time: FakeTime
) -> None:
    endpoint = provider(otherwise=lambda asked: refusal(500) if asked.name == "conclusion" else right(asked))
    ended = make(endpoint.url, clock=fake_time.clock)
    assert (ended.code, len(endpoint.asked), len(endpoint.named("conclusion"))) == (5, ROUND + ATTEMPTS, ATTEMPTS)
    assert list(here.iterdir()) == []


def test_a_source_over_the_budget_is_refused_before_anything_is_sent(
    provider: Callable[..., ScriptedProvider], here: Path
) -> None:
    (here / "briefing.toml").write_text("max_input_tokens = 2000", encoding="utf-8")
    endpoint = provider()
    ended = make(endpoint.url, "--model", "gpt-4o")
    assert ended.code == 8
    assert endpoint.asked == []
    assert "tokens and may have 2,000; nothing was sent; give a shorter source" in ended.lines[-1]
    assert " about " not in ended.lines[-1]
    estimated = make(endpoint.url)
    assert (estimated.code, endpoint.asked) == (8, [])
    assert "needs about " in estimated.lines[-1]


def test_the_article_is_what_the_tests_think_it_is() -> None:
    # The hand-written answers point at its sentences.
    assert "Rudenko said" in ARTICLE.read_text(encoding="utf-8")
