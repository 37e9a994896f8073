"""A chat model's endpoint on loopback that answers by a script, counts what it is asked and keeps it. It waits for nothing but its own end."""

from __future__ import annotations

import json
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What goes back over the wire."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


#: The connection is reset instead of an answer.
RESET = "reset"
#: The question is read, and nothing comes back before the endpoint is closed.
SILENT = "silent"

#: A first byte comes, and then one now and again, without an end.
TRICKLE = "trickle"

Step = Reply | str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request as it came."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def name(self) -> str:
        """The prompt's name, which its schema bears."""
        return str(self.body["response_format"]["json_schema"]["name"])


def completion(content: object, *, finish_reason: str = "stop", **message: object) -> Reply:
    """A whole completion. What is no text is written as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    return Reply(
        body=json.dumps(
            {
                "id": "scripted",
                "object": "chat.completion",
                "created": 0,
                "model": "scripted",
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": finish_reason,
                        "message": {"role": "assistant", "content": text, "refusal": None, **message},
                    }
                ],
                "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
            }
        ).encode()
    )


def refusal(status: int, code: str = "", *, message: str = "", **headers: str) -> Reply:
    """An error as OpenAI words it; `headers` with underscores for hyphens."""
    body = json.dumps({"error": {"message": message, "type": code or None, "code": code or None, "param": None}})
    return Reply(
        status=status, body=body.encode(), headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


@dataclass
class ScriptedProvider:
    """`script` answers the first requests in the order in which they come, `otherwise` all that follow."""

    otherwise: Callable[[Asked], Step]
    script: Sequence[Step] = ()
    asked: list[Asked] = field(default_factory=list)
    url: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _closing: threading.Event = field(default_factory=threading.Event)

    def answer(self, asked: Asked) -> Step:
        with self._lock:
            number = len(self.asked)
            self.asked.append(asked)
        return self.script[number] if number < len(self.script) else self.otherwise(asked)

    def named(self, name: str) -> list[Asked]:
        """The requests that asked for the prompt of that name."""
        return [asked for asked in self.asked if asked.name == name]

    @contextmanager
    def listening(self) -> Iterator[ScriptedProvider]:
        server = _Server(("127.0.0.1", 0), _Handler)
        server.provider = self
        self.url = f"http://127.0.0.1:{server.server_port}/v1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._closing.set()
            server.shutdown()
            server.server_close()
            thread.join()

    def closed(self, *, within: float | None) -> bool:
        """Waits until the endpoint is closed, so long at most."""
        return self._closing.wait(within)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    provider: ScriptedProvider

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is part of the test."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def provider(self) -> ScriptedProvider:
        assert isinstance(self.server, _Server)
        return self.server.provider

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the base class has it
        pass

    def do_POST(self) -> None:  # as the base class wants it
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        step = self.provider.answer(Asked(path=self.path, headers=dict(self.headers), body=body))
        if step == RESET:
            self._reset()
        elif isinstance(step, Reply):
            self._send(step)
        elif step == TRICKLE:
            self._trickle()
        else:
            self.provider.closed(within=None)
            self.close_connection = True

    def _send(self, reply: Reply) -> None:
        # Not send_response: it sends a date of its own.
        self.send_response_only(reply.status)
        for name, value in {"content-type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def _trickle(self) -> None:
        self.send_response_only(200)
        self.send_header("content-length", "100000")
        self.end_headers()
        while not self.provider.closed(within=0.05):
            self.wfile.write(b" ")
        self.close_connection = True

    def _reset(self) -> None:
        self.close_connection = True
        # Closed with nothing to linger for, a connection ends in a reset and not in an orderly end.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
