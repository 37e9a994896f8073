"""A run's time: how long a provider may keep silent, how long the whole run may take, and a transport that obeys.

The client's own time-out is per read, so a provider that trickles bytes is never late. Here each wait gets what is left
of the run instead. The one wait that nobody can cut short is the system's own look-up of a host's name.
"""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import httpcore2
import httpx2

from briefing.engines.clock import Clock

#: Seconds for one address of a host: the next may be reachable where this one is not.
CONNECT = 5.0
#: Less than this is left to nobody: clocks and time-outs are not finer.
LEAST = 0.01
#: All that is sent beside the question. The client would add what it finds in the environment (an organisation, headers
#: of anybody's choice) and what this machine is.
HEADERS = frozenset({b"host", b"authorization", b"accept", b"content-type", b"content-length", b"user-agent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: how long a provider that gives no answer at all is tried, and how long a whole run may take."""

    silence: float = 40.0
    run: float = 300.0


@dataclass(slots=True, kw_only=True)
class Watch:
    """The time of one run, shared by its calls and safe among threads."""

    patience: Patience
    clock: Clock
    _started: float = field(init=False)
    _answered: threading.Event = field(default_factory=threading.Event, init=False)

    def __post_init__(self) -> None:
        self._started = self.clock.now()

    def answer_came(self) -> None:
        """Note that the provider works: from now on only the run's end counts."""
        self._answered.set()

    def left(self) -> float:
        """Seconds until this run is given up, never below 0."""
        left = self._started + self._limit() - self.clock.now()
        return left if left > LEAST else 0.0

    def which(self) -> str:
        """The limit that holds now, with the setting that changes it."""
        if self._limit() == self.patience.run:
            return f"the {self.patience.run:g} s that a run may take (setting run_seconds)"
        return f"the {self.patience.silence:g} s that a provider may give no answer (setting silence_seconds)"

    def _limit(self) -> float:
        return self.patience.run if self._answered.is_set() else min(self.patience.silence, self.patience.run)


class _Stream(httpcore2.NetworkStream):
    """A connection each of whose waits ends when the run does."""

    def __init__(self, inner: httpcore2.NetworkStream, watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._inner.read(max_bytes, _left(self._watch, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._inner.write(buffer, _left(self._watch, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        del timeout
        left = _left(self._watch, httpcore2.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._watch)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  # as the interface has it
        return self._inner.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    """Opens connections whose waits end when the run does."""

    def __init__(self, watch: Watch) -> None:
        self._inner = httpcore2.SyncBackend()
        self._watch = watch

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        del timeout
        left = min(CONNECT, _left(self._watch, httpcore2.ConnectTimeout))
        return _Stream(self._inner.connect_tcp(host, port, left, local_address, socket_options), self._watch)


def _left(watch: Watch, late: type[Exception]) -> float:
    left = watch.left()
    if not left:
        raise late("the run's time is over")
    return left


class DeadlineTransport(httpx2.BaseTransport):
    """The client's transport over connections that know the run's end. It uses no proxy and keeps no connection open.

    A run asks a handful of questions that take seconds each: a connection kept for the next would save nothing worth
    having to close it wherever a run may break off.
    """

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(), max_keepalive_connections=0, network_backend=_Backend(watch)
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request and read its whole answer. Raises httpx2's own errors."""
        asked = httpcore2.Request(
            method=request.method,
            url=str(request.url),
            headers=[(name, value) for name, value in request.headers.raw if name.lower() in HEADERS],
            content=request.read(),
            extensions=request.extensions,
        )
        try:
            with closing(self._pool.handle_request(asked)) as answer:
                if answer.status == httpx2.codes.OK:
                    self._watch.answer_came()
                body = answer.read()
        except httpcore2.TimeoutException as error:
            raise httpx2.ReadTimeout(str(error), request=request) from error
        except httpcore2.ConnectError as error:
            raise httpx2.ConnectError(str(error), request=request) from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise httpx2.ReadError(str(error), request=request) from error
        return httpx2.Response(answer.status, headers=answer.headers, content=body, extensions=answer.extensions)
