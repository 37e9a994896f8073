"""The Slack example against a stand-in on loopback: slack-bolt and slack-sdk as they are, and signed requests over HTTP."""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, make_server

import httpx2
import pytest
from model_run import ARTICLE
from scripted_provider import ScriptedProvider
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient
from slack_stand_in import CHANNEL, SECRET, TO_DOWNLOAD, TOKEN, USER, Call, SlackStandIn, signed
from small_brief import BRIEF

from briefing import check, read
from briefing.engines import Engine
from briefing.engines.choice import engine_for
from briefing.model import Answer, Source, Task
from briefing.record import from_pdf
from briefing.rendering.view import compose
from briefing.settings import Settings
from examples import slack_bot

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
(MANIFEST,) = re.findall(r"^ *```yaml\n(.*?)^ *```", PAGE, re.MULTILINE | re.DOTALL)
SCOPES = frozenset(re.findall(r"^ +- ([a-z]+(?::[a-z]+)?) +#", MANIFEST, re.MULTILINE))

TREATY = ARTICLE.read_text(encoding="utf-8")
FIRST_POST = "1700000000.000001"
HAILING = """
The council of <!channel> will raise the harbour toll by a fifth in March, Mayor Ana Ruiz of <@U0VICTIM1> said on
Monday. The toll pays for the quay & the lights, she told <!here|reporters> after the meeting in the old town hall.
Skippers doubt it, and three of them said that they would rather call at other ports along the coast this year.
"""


@dataclass(kw_only=True)
class Bot:
    """The example, served on loopback and working for the stand-in."""

    slack: SlackStandIn
    jobs: ThreadPoolExecutor
    listeners: ThreadPoolExecutor
    url: str

    def hears(self, body: str, **signing: Any) -> int:
        """Slack sends it a request: the status of its acknowledgement."""
        reply = httpx2.post(f"{self.url}/slack/events", content=body, headers=signed(body, **signing), timeout=10)
        assert not reply.text or reply.status_code != 200
        return reply.status_code

    def answers(self, body: str) -> list[str]:
        """A request, and what was posted in the thread once all is done."""
        assert self.hears(body) == 200
        self.finish()
        return [post["text"] for post in self.slack.posts if post.get("thread_ts") == FIRST_POST]

    def finish(self) -> None:
        self.listeners.shutdown()
        self.jobs.shutdown()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the base class has it
        pass


@contextmanager
def serving(slack: SlackStandIn, engine: Engine | None = None) -> Iterator[Bot]:
    jobs, listeners = ThreadPoolExecutor(2), ThreadPoolExecutor(5)  # as many as Bolt has by itself
    client = WebClient(token=TOKEN, base_url=f"{slack.url}/api/")
    app = App(client=client, signing_secret=SECRET, listener_executor=listeners)
    slack_bot.register(app, engine or engine_for(Settings()), jobs, files=f"{slack.url}/files-pri/")
    with make_server("127.0.0.1", 0, SlackRequestHandler(app), handler_class=_Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        bot = Bot(slack=slack, jobs=jobs, listeners=listeners, url=f"http://127.0.0.1:{server.server_port}")
        try:
            yield bot
        finally:
            server.shutdown()
            thread.join()
            bot.finish()


@pytest.fixture
def slack(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackStandIn]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with SlackStandIn(scopes=SCOPES).listening() as stand_in:
        yield stand_in


@pytest.fixture
def bot(slack: SlackStandIn) -> Iterator[Bot]:
    with serving(slack) as serves:
        yield serves


# What is made of what is given.


def test_a_command_is_answered_in_the_thread_of_its_own_post_with_the_bottom_line_and_the_pdf(bot: Bot) -> None:
    (answer,) = bot.answers(bot.slack.command(TREATY))
    first, second = bot.slack.posts
    assert first["text"] == f"Reading a text for <@{USER}>, by rules, without a language model …"
    assert "thread_ts" not in first
    (pdf,) = bot.slack.pdfs_in(FIRST_POST)
    assert check(pdf, against=read(TREATY.strip().encode(), name="the text")).ok
    view = compose(from_pdf(pdf))
    assert answer.count("\n• ") == len(view.bottom_line) > 0
    for line in (view.title, *view.bottom_line):
        assert line.wording.text in answer
        assert all(speaker.name in answer for speaker in line.speakers)
    assert {post["channel"] for post in (first, second)} == {CHANNEL}


def test_the_steps_are_post_answer_and_the_three_of_an_upload(bot: Bot) -> None:
    bot.answers(bot.slack.command(TREATY))
    assert [call.method for call in bot.slack.calls] == [
        "auth.test",
        "chat.postMessage",
        "chat.postMessage",
        "files.getUploadURLExternal",
        "upload",
        "files.completeUploadExternal",
    ]


def test_a_message_is_read_where_it_has_no_file(bot: Bot) -> None:
    assert len(bot.answers(bot.slack.shortcut({"text": TREATY.replace("&", "&amp;")}))) == 1
    assert len(bot.slack.pdfs_in(FIRST_POST)) == 1


def test_the_text_file_of_a_message_is_fetched_with_the_token_and_read(bot: Bot) -> None:
    picture = {"name": "a.png", "mimetype": "image/png", "url_private_download": f"{bot.slack.url}/files-pri/a.png"}
    file = bot.slack.keeps("a<b>.txt", TREATY.encode())
    assert len(bot.answers(bot.slack.shortcut({"text": "look at this", "files": [picture, file]}))) == 1
    assert [call.token for call in bot.slack.calls_of("download")] == [TOKEN]
    assert bot.slack.posts[0]["text"].startswith("Reading a&lt;b&gt;.txt for ")
    (pdf,) = bot.slack.pdfs_in(FIRST_POST)
    assert [source.name for source in from_pdf(pdf).sources] == ["a<b>.txt"]


def test_links_and_mentions_are_read_as_slack_shows_them() -> None:
    text = (
        "See <https://a.example/?x=1&amp;y=2|the report> and <https://b.example>, <@U1> &amp; <#C1|general>: 1 &lt; 2. "
    )
    (source,) = slack_bot.typed(text + "word " * 40)
    assert source.excerpts[0].text.startswith("See the report and https://b.example, @U1 & general: 1 < 2. word")


def test_an_answer_has_title_bottom_line_with_who_says_so_and_how_it_was_made() -> None:
    assert slack_bot.summary(BRIEF).splitlines() == [
        "Harbour toll is to rise",
        "",
        "• Skippers fear that “Nobody will call here”. ¶2",
        "",
        " ".join(compose(BRIEF).made_by),
    ]


def test_an_answer_without_a_bottom_line_gives_the_first_claims() -> None:
    assert slack_bot.summary(replace(BRIEF, bottom_line=())).splitlines()[2:4] == [
        "• The council will raise the harbour toll, Mayor Ana Ruiz said. (word for word) – Ana Ruiz, Mayor ¶1",
        "• Mayor Ruiz says the toll pays for the quay. – Ana Ruiz, Mayor ¶1",
    ]


# What a text may not do.


def test_nobody_is_called_by_what_a_text_holds_and_no_preview_is_made(bot: Bot) -> None:
    (answer,) = bot.answers(bot.slack.command(HAILING))
    assert "&lt;!channel&gt;" in answer
    assert re.findall(r"<[^>]*>", answer) == []
    assert [(post["unfurl_links"], post["unfurl_media"]) for post in bot.slack.posts] == [(False, False)] * 2
    assert bot.slack.posts[1]["mrkdwn"] is False


# Who may ask, and how often.


@pytest.mark.parametrize("signing", [{"secret": "another"}, {"age": 400}])
def test_a_wrong_or_old_signature_is_refused_and_nothing_is_done(bot: Bot, signing: dict[str, Any]) -> None:
    assert bot.hears(bot.slack.command(TREATY), **signing) == 401
    bot.finish()
    assert [call.method for call in bot.slack.calls] == ["auth.test"]


def test_the_same_request_twice_is_answered_once(bot: Bot) -> None:
    body = bot.slack.command("too short")
    assert [bot.hears(body), bot.hears(body)] == [200, 200]
    bot.finish()
    assert [post.get("thread_ts") for post in bot.slack.posts] == [None, FIRST_POST]


def test_a_request_is_acknowledged_before_slack_is_asked_for_anything(slack: SlackStandIn) -> None:
    acknowledged = threading.Event()
    in_order = []

    def hold(call: Call) -> None:
        if call.method == "chat.postMessage":
            in_order.append(acknowledged.wait(timeout=30))

    slack.before = hold
    with serving(slack) as bot:
        assert bot.hears(slack.command("too short")) == 200
        acknowledged.set()
        bot.finish()
    assert in_order == [True, True]


def test_requests_are_acknowledged_while_more_briefs_are_waiting_than_bolt_has_threads(slack: SlackStandIn) -> None:
    all_acknowledged = threading.Event()

    def hold(call: Call) -> None:
        if "thread_ts" in call.fields:
            all_acknowledged.wait(timeout=60)

    slack.before = hold
    with serving(slack) as bot:
        assert [bot.hears(slack.command("too short", trigger=str(number))) for number in range(8)] == [200] * 8
        all_acknowledged.set()
        bot.finish()
    assert sum("thread_ts" in post for post in slack.posts) == 8


# What fails is said in one line.


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "'the text' is empty; give a text of at least 40 words"),
        ("Too short.", "'the text' holds nothing to brief: 2 words; give a text of at least 40 words"),
    ],
)
def test_too_little_text_is_said_in_one_line(bot: Bot, text: str, line: str) -> None:
    assert bot.answers(bot.slack.command(text)) == [line]
    assert bot.slack.calls_of("files.getUploadURLExternal") == []


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])
def test_an_upload_that_fails_is_said_after_the_bottom_line(slack: SlackStandIn, method: str) -> None:
    slack.refusing = {method: "not_allowed"}
    with serving(slack) as bot:
        answer, line = bot.answers(slack.command(TREATY))
    reason = "HTTPError" if method == "upload" else "not_allowed"
    assert "\n• " in answer
    assert line == f"Slack did not take the whole answer ({reason}); try again"


def test_where_slack_wants_the_bot_to_wait_the_answer_still_comes(slack: SlackStandIn) -> None:
    slack.limited = {"chat.postMessage", "files.completeUploadExternal"}
    with serving(slack) as bot:
        assert len(bot.answers(slack.command(TREATY))) == 1
    assert slack.limited == set()
    assert len(slack.pdfs_in(FIRST_POST)) == 1


def test_where_the_bot_may_not_post_the_asker_alone_is_told(slack: SlackStandIn) -> None:
    slack.refusing = {"chat.postMessage": "not_in_channel"}
    with serving(slack) as bot:
        assert bot.answers(slack.command(TREATY)) == []
    (whisper,) = slack.whispered
    assert whisper["text"] == "I cannot post here (not_in_channel); add me to this conversation, then try again"
    assert [call.method for call in slack.calls] == ["auth.test", "chat.postMessage"]


def test_without_the_scope_slack_gives_its_login_page_and_that_is_said(slack: SlackStandIn) -> None:
    slack.scopes = SCOPES - {TO_DOWNLOAD}
    with serving(slack) as bot:
        file = slack.keeps("article.txt", TREATY.encode())
        lines = bot.answers(slack.shortcut({"text": "", "files": [file]}))
    assert lines == ["Slack gives no access to 'article.txt'; the app needs files:read; install it again"]


def test_a_page_that_is_a_file_is_read(bot: Bot) -> None:
    page = b"<html><title>A toll</title><body><p>" + HAILING.replace("<", "").replace(">", "").encode() + b"</p></html>"
    file = bot.slack.keeps("page.html", page, content_type="text/html") | {"mimetype": "text/html"}
    bot.answers(bot.slack.shortcut({"text": "", "files": [file]}))
    assert len(bot.slack.pdfs_in(FIRST_POST)) == 1


def test_a_redirect_is_not_followed(bot: Bot) -> None:
    file = bot.slack.keeps("article.txt", b"", status=302, headers={"location": f"{bot.slack.url}/files-pri/b"})
    (line,) = bot.answers(bot.slack.shortcut({"text": "", "files": [file]}))
    assert line.startswith("Slack gives no access to 'article.txt'; ")
    assert len(bot.slack.calls_of("download")) == 1


@pytest.mark.parametrize("address", ["/elsewhere/a.txt", "", "@127.0.0.1/a.txt"])
def test_the_token_goes_nowhere_but_to_the_files_of_slack(bot: Bot, address: str) -> None:
    file = bot.slack.keeps("a.txt", b"") | {"url_private_download": address and f"{bot.slack.url}{address}"}
    (line,) = bot.answers(bot.slack.shortcut({"text": "", "files": [file]}))
    assert line == "'a.txt' is not kept by Slack; upload the file itself, or paste its text"
    assert bot.slack.calls_of("download") == []


def test_a_file_that_is_too_large_is_not_read_to_its_end(bot: Bot) -> None:
    file = bot.slack.keeps("long.txt", b"word " * 12_000_000)
    (line,) = bot.answers(bot.slack.shortcut({"text": "", "files": [file]}))
    assert line == "'long.txt' has more than 20 MB; give the part that matters"
    assert bot.slack.delivered == []


@dataclass(frozen=True)
class _Faulty:
    """An engine with a fault, which says words of the source."""

    name: str = "faulty"
    model: None = None
    host: None = None
    words: str = field(default="the words of a secret source")

    def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
        raise LookupError(self.words)

    def conclude(self, *_: object) -> Any:
        raise NotImplementedError


def test_a_fault_is_said_without_a_word_of_the_source_there_or_in_the_log(
    slack: SlackStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with serving(slack, _Faulty()) as bot:
        assert bot.answers(slack.command(TREATY)) == ["a fault of ours (LookupError); the bot's log says where"]
    assert "in proposals" in caplog.text
    assert _Faulty().words not in caplog.text
    assert "Tehran" not in caplog.text


# A model.


def test_the_first_post_names_model_and_host_before_anything_is_sent_to_it(
    slack: SlackStandIn, provider: Callable[..., ScriptedProvider]
) -> None:
    endpoint = provider()
    host = urlsplit(endpoint.url).netloc
    sent_before = []

    def note(call: Call) -> None:
        if call.method == "chat.postMessage":
            sent_before.append(len(endpoint.asked))

    slack.before = note
    with serving(slack, engine_for(Settings(model="a-model", base_url=endpoint.url))) as bot:
        (answer,) = bot.answers(slack.command(TREATY))
    assert slack.posts[0]["text"] == f"Reading a text for <@{USER}>, with a-model at {host} …"
    assert sent_before == [0, 4]
    assert len(slack.pdfs_in(FIRST_POST)) == 1
    assert "No language model was used" not in answer


# The page that says how to set it up.


def test_every_file_that_the_page_points_at_exists() -> None:
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", PAGE) if "://" not in target]
    assert len(targets) >= 2
    assert [target for target in targets if not (ROOT / "docs" / target).exists()] == []


def test_the_manifest_asks_for_no_scope_that_is_not_used(bot: Bot) -> None:
    bot.answers(bot.slack.shortcut({"text": "", "files": [bot.slack.keeps("article.txt", TREATY.encode())]}))
    # The stand-in refuses what needs a scope that the manifest lacks.
    assert bot.slack.used - {""} == SCOPES - {"commands"}
    assert len(bot.slack.pdfs_in(FIRST_POST)) == 1


def test_the_manifest_names_the_command_and_the_shortcut(bot: Bot) -> None:
    assert re.findall(r"command: (\S+)", MANIFEST) == ["/brief"]
    assert re.findall(r"callback_id: (\S+)", MANIFEST) == ["brief"]
    assert json.dumps(re.findall(r"url: (\S+)", MANIFEST)).count("/slack/events") == 2
