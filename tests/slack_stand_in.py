"""Slack on loopback: its Web API as far as the example needs it, its files, and the requests that it signs. It never sleeps."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

TOKEN = "xoxb-stand-in"  # noqa: S105  # ours
SECRET = "the-signing-secret"  # noqa: S105  # ours
CHANNEL, USER = "C0CHANNEL1", "U0ASKER001"

#: Which scope Slack wants for what.
NEEDED: Mapping[str, str] = {
    "auth.test": "",
    "chat.postMessage": "chat:write",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
}
TO_DOWNLOAD = "files:read"
LOGIN_PAGE = b"<!DOCTYPE html><html><title>Sign in | Slack</title></html>"


@dataclass(frozen=True, kw_only=True)
class Call:
    """A request that came."""

    method: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    token: str = ""


@dataclass(frozen=True, kw_only=True)
class File:
    """What lies at an address under /files-pri/."""

    body: bytes
    content_type: str = "text/plain; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class SlackStandIn:
    """`refusing` names methods and the errors they end in, `limited` those that are put off once.

    `before` is called with every call before it is answered.
    """

    scopes: frozenset[str]
    refusing: Mapping[str, str] = field(default_factory=dict)
    limited: set[str] = field(default_factory=set)
    before: Callable[[Call], None] = lambda call: None
    files: dict[str, File] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    uploaded: dict[str, bytes] = field(default_factory=dict)
    delivered: list[str] = field(default_factory=list)
    """Addresses of files that were read to their end."""
    whispered: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""
    _lengths: dict[str, int] = field(default_factory=dict)
    _posts: list[Mapping[str, Any]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def posts(self) -> list[Mapping[str, Any]]:
        """What was posted, as it was sent."""
        return list(self._posts)

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def pdfs_in(self, thread: str) -> list[bytes]:
        """The files that were shared in a thread."""
        shared = [call.fields for call in self.calls_of("files.completeUploadExternal")]
        return [
            self.uploaded[one["id"]]
            for fields in shared
            if fields.get("thread_ts") == thread and fields.get("channel_id") == CHANNEL
            for one in json.loads(fields["files"])
        ]

    def keeps(self, name: str, body: bytes, **more: Any) -> dict[str, Any]:
        """Puts a file there; gives it as a message bears it."""
        path = f"/files-pri/T1-F{len(self.files)}/{quote(name)}"
        self.files[path] = File(body=body, **more)
        return {"name": name, "mimetype": "text/plain", "size": len(body), "url_private_download": self.url + path}

    def answer(self, call: Call) -> dict[str, Any]:
        """What the Web API says to a call."""
        self.calls.append(call)
        self.before(call)
        if call.token != TOKEN:
            return {"ok": False, "error": "invalid_auth"}
        if call.method not in NEEDED:
            return {"ok": False, "error": "unknown_method"}
        if NEEDED[call.method] and NEEDED[call.method] not in self.scopes:
            return {"ok": False, "error": "missing_scope"}
        self.used.add(NEEDED[call.method])
        if call.method in self.refusing:
            return {"ok": False, "error": self.refusing[call.method]}
        with self._lock:
            return {"ok": True, **self._done(call)}

    def _done(self, call: Call) -> dict[str, Any]:
        if call.method == "auth.test":
            return {"url": self.url, "team_id": "T1", "user_id": "U0BOT00001", "bot_id": "B1"}
        if call.method == "chat.postMessage":
            self._posts.append(call.fields)
            return {"channel": call.fields["channel"], "ts": f"1700000000.{len(self._posts):06}"}
        if call.method == "files.getUploadURLExternal":
            file = f"F{len(self._lengths)}"
            self._lengths[file] = int(call.fields["length"])
            return {"file_id": file, "upload_url": f"{self.url}/upload/v1/{file}"}
        return {"files": json.loads(call.fields["files"])}

    def take(self, file: str, body: bytes) -> int:
        """The second step of an upload: the status it ends with."""
        self.calls.append(Call(method="upload"))
        if "upload" in self.refusing or len(body) != self._lengths[file]:
            return 500
        self.uploaded[file] = body
        return 200

    def file_at(self, path: str, token: str) -> File:
        """A file; the login page for a token that may not read it."""
        self.calls.append(Call(method="download", fields={"path": path}, token=token))
        if TO_DOWNLOAD not in self.scopes or token != TOKEN:
            return File(body=LOGIN_PAGE, content_type="text/html; charset=utf-8")
        self.used.add(TO_DOWNLOAD)
        return self.files[path]

    @contextmanager
    def listening(self) -> Iterator[SlackStandIn]:
        server = _Server(("127.0.0.1", 0), _Handler)
        server.slack = self
        self.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    # What Slack sends to an app.

    def command(self, text: str, *, trigger: str = "1.1") -> str:
        """The body of `/brief TEXT`, with what Slack escapes escaped."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return urlencode(
            {
                "command": "/brief",
                "text": escaped,
                "channel_id": CHANNEL,
                "user_id": USER,
                "team_id": "T1",
                "trigger_id": trigger,
                "response_url": f"{self.url}/respond",
            }
        )

    def shortcut(self, message: Mapping[str, Any]) -> str:
        """The body of the shortcut on a message."""
        payload = {
            "type": "message_action",
            "callback_id": "brief",
            "channel": {"id": CHANNEL, "name": "general"},
            "user": {"id": USER, "team_id": "T1"},
            "team": {"id": "T1"},
            "trigger_id": "2.1",
            "message": {"type": "message", "ts": "1699999999.000001", **message},
            "response_url": f"{self.url}/respond",
        }
        return urlencode({"payload": json.dumps(payload)})


def signed(body: str, *, secret: str = SECRET, age: int = 0) -> dict[str, str]:
    """The headers with which Slack sends a body."""
    stamp = str(int(time.time()) - age)
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={digest}",
    }


class _Server(ThreadingHTTPServer):
    slack: SlackStandIn

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that stops reading is part of the test."""


class _Handler(BaseHTTPRequestHandler):
    @property
    def slack(self) -> SlackStandIn:
        assert isinstance(self.server, _Server)
        return self.server.slack

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the base class has it
        pass

    def do_POST(self) -> None:  # as the base class wants it
        body = self.rfile.read(int(self.headers["content-length"]))
        where, _, what = urlsplit(self.path).path.rpartition("/")
        if where == "/upload/v1":
            self._send(File(body=b"OK", status=self.slack.take(what, body)))
        elif what == "respond":
            self.slack.whispered.append(json.loads(body))
            self._send(File(body=b"ok"))
        elif what in self.slack.limited:
            self.slack.limited.remove(what)
            self._send(File(body=b'{"ok": false, "error": "ratelimited"}', status=429, headers={"retry-after": "0"}))
        else:
            answer = self.slack.answer(Call(method=what, fields=self._fields(body), token=self._token()))
            self._send(File(body=json.dumps(answer).encode(), content_type="application/json"))

    def do_GET(self) -> None:  # as the base class wants it
        self._send(self.slack.file_at(self.path, self._token()))
        self.slack.delivered.append(self.path)

    def _token(self) -> str:
        return self.headers.get("authorization", "").removeprefix("Bearer ")

    def _fields(self, body: bytes) -> dict[str, Any]:
        if "json" in self.headers.get("content-type", ""):
            fields: dict[str, Any] = json.loads(body)
            return fields
        return dict(parse_qsl(body.decode()))

    def _send(self, file: File) -> None:
        self.send_response_only(file.status)
        self.send_header("content-type", file.content_type)
        self.send_header("content-length", str(len(file.body)))
        for name, value in file.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(file.body)
