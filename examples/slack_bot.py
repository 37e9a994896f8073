"""A Slack bot: `/brief TEXT`, or a shortcut on a message or its text file, is answered in a thread with bottom line and PDF.

    SLACK_BOT_TOKEN=xoxb-… SLACK_SIGNING_SECRET=… python examples/slack_bot.py

docs/slack.md says how the app is set up in Slack, what is sent where, and what this example leaves out.
"""

from __future__ import annotations

import html
import logging
import os
import re
import sys
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import Any

import httpx2
from slack_bolt import Ack, App, BoltContext, Respond
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from briefing import BriefingError, Source, make_brief, read, render, summary
from briefing.engines import Engine
from briefing.engines.choice import engine_for
from briefing.errors import SourceError
from briefing.settings import Settings

FILES = "https://files.slack.com/"
MOST_BYTES = 20_000_000

log = logging.getLogger("slack_bot")


def register(app: App, engine: Engine, jobs: Executor, *, files: str = FILES) -> None:
    """Teach an app the command and the shortcut. Briefs are made in `jobs`: Bolt's own threads stay free to acknowledge."""
    app.client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    seen: deque[str] = deque(maxlen=1000)

    @app.command("/brief")
    @app.message_shortcut("brief")
    def asked(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient, respond: Respond) -> None:
        ack()
        if body["trigger_id"] in seen:  # a request may come twice, and Bolt would have it answered twice
            return
        seen.append(body["trigger_id"])
        message = body.get("message", body)
        file = next((one for one in message.get("files", ()) if one.get("mimetype", "").startswith("text/")), None)
        sources = (
            partial(downloaded, file, str(client.token), files) if file else partial(typed, message.get("text", ""))
        )
        by = f"with {engine.model} at {engine.host}" if engine.model else "by rules, without a language model"
        # No previews: for one, Slack fetches whatever address a text holds.
        post = partial(client.chat_postMessage, channel=str(context.channel_id), unfurl_links=False, unfurl_media=False)
        try:
            first = post(text=f"Reading {shown(file['name']) if file else 'a text'} for <@{context.user_id}>, {by} …")
        except SlackApiError as error:
            respond(f"I cannot post here ({error.response['error']}); add me to this conversation, then try again")
            return
        tell = partial(post, thread_ts=first["ts"], mrkdwn=False)
        upload = partial(client.files_upload_v2, channel=context.channel_id, thread_ts=first["ts"])
        jobs.submit(answer, sources, engine, tell, upload)


def answer(
    sources: Callable[[], Sequence[Source]], engine: Engine, tell: Callable[..., object], upload: Callable[..., object]
) -> None:
    """Make the brief and hand it over; whatever fails is said in one line, which holds nothing of the source."""
    try:
        brief = make_brief(sources(), engine=engine)
        pdf = render(brief, "pdf")
        tell(text=shown(summary(brief)))
        upload(filename="brief.pdf", content=pdf)
    except BriefingError as error:
        line = error.line()
    except (SlackClientError, OSError) as error:
        reason = error.response["error"] if isinstance(error, SlackApiError) else type(error).__name__
        line = f"Slack did not take the whole answer ({reason}); try again"
    except Exception as fault:  # noqa: BLE001  # the outer edge: nobody is left without an answer
        line = f"a fault of ours ({type(fault).__name__}); the bot's log says where"
        log.warning("%s", "".join(traceback.format_tb(fault.__traceback__)))
    else:
        return
    log.warning("%s", line)
    tell(text=shown(line))


def typed(text: str) -> tuple[Source, ...]:
    """What was typed, as a source. Slack puts links and mentions between < and >, and escapes what else looks so."""
    plain = html.unescape(re.sub(r"<(?:[^<>|]*\|)?([^<>|]*)>", r"\1", text))
    return read(plain.encode(), content_type="text/plain", name="the text")


def downloaded(file: dict[str, Any], token: str, files: str) -> tuple[Source, ...]:
    """A file at Slack, as a source. The token goes to Slack's files alone: no redirect is followed."""
    name, url = file["name"], file.get("url_private_download", "")
    if not url.startswith(files):
        raise SourceError(f"{name!r} is not kept by Slack", hint="upload the file itself, or paste its text")
    try:
        with httpx2.stream("GET", url, headers={"Authorization": f"Bearer {token}"}, timeout=10) as reply:
            data = next(reply.iter_bytes(MOST_BYTES + 1), b"")  # `read` says it where that is too much
    except httpx2.HTTPError as error:
        raise SourceError(f"{name!r} did not come from Slack ({type(error).__name__})", hint="try again") from error
    # Where a token may not read files, Slack gives its login page as if that were the file.
    page = "html" in reply.headers.get("content-type", "") and len(data) != file.get("size")
    if page or reply.status_code != httpx2.codes.OK:
        raise SourceError(f"Slack gives no access to {name!r}", hint="the app needs files:read; install it again")
    return read(data, name=name)


def shown(text: str) -> str:
    """Text that Slack shows as it stands: it calls nobody and becomes no link."""
    return html.escape(text, quote=False)


def main() -> None:
    """Serve until interrupted. Briefs that are being made by then are still handed over."""
    token, secret = os.environ.get("SLACK_BOT_TOKEN"), os.environ.get("SLACK_SIGNING_SECRET")
    if not token or not secret:
        sys.exit("slack_bot: set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET; docs/slack.md says where they are")
    try:
        app = App(token=token, signing_secret=secret)
    except (BoltError, SlackClientError, OSError) as error:
        sys.exit(f"slack_bot: Slack does not take the token, or cannot be reached ({type(error).__name__})")
    with ThreadPoolExecutor(max_workers=2) as jobs:
        register(app, engine_for(Settings.from_env(os.environ)), jobs)
        app.start(port=int(os.environ.get("PORT", "3000")))


if __name__ == "__main__":
    main()
