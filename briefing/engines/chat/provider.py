"""One question to a chat model and its answer as text, or a plain error: every fault of a provider ends here."""

from __future__ import annotations

import random
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import openai

import briefing
from briefing.engines.chat.completion import OTHERWISE, Reply, reply_in
from briefing.engines.chat.deadline import DeadlineTransport, Watch
from briefing.engines.chat.endpoint import Endpoint
from briefing.engines.clock import Clock
from briefing.errors import BriefingError, EngineError, SetupError

ATTEMPTS = 4
#: Seconds: the longest pause that is ours to choose.
LONGEST_PAUSE = 30.0
#: Asking again may help after these, and after any 5xx.
PASSING = frozenset({408, 409, 425, 429})
#: A 429 that no waiting cures.
NO_MONEY = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})


class _Passing(Exception):  # noqa: N818  # never leaves this module: it says "perhaps next time"
    """A fault that may pass, with the wait that the provider asks for."""

    def __init__(self, what: str, *, wait: float | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.wait = wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A prompt and the shape that its answer should have."""

    name: str
    messages: Sequence[Mapping[str, str]]
    schema: Mapping[str, Any]


class Provider:
    """Asks one endpoint, over one run's watch. The calls of a round share it."""

    def __init__(self, endpoint: Endpoint, watch: Watch, clock: Clock) -> None:
        self._endpoint = endpoint
        self._watch = watch
        self._clock = clock
        self._chance = random.Random()  # noqa: S311  # spreads retries, hides nothing
        self._client = openai.OpenAI(
            # A local server needs no key, but the client does not start without one.
            api_key=endpoint.key or "none",
            base_url=endpoint.base_url,
            # The client retries by a rule of its own: it asks an account without money three times, and a hint to
            # wait for a minute holds it for a minute.
            max_retries=0,
            default_headers={"User-Agent": f"briefing/{briefing.__version__}"},
            # A redirect would carry the prompt to another host.
            http_client=openai.DefaultHttpx2Client(
                transport=DeadlineTransport(watch), follow_redirects=False, trust_env=False
            ),
        )

    def ask(self, question: Question) -> Reply:
        """The model's answer, which should be JSON. Raises EngineError, AnswerError or SetupError."""
        attempt = 1
        while True:
            try:
                return self._once(question)
            except _Passing as fault:
                pause = max(fault.wait or 0.0, self._chance.uniform(0, min(LONGEST_PAUSE, 0.5 * 2**attempt)))
                if attempt == ATTEMPTS:
                    raise self._gave_up(f"{fault.what}, {attempt} times") from fault.__cause__
                if pause >= self._watch.left():
                    raise self._gave_up(f"{fault.what}, within {self._watch.which()}") from fault.__cause__
            self._clock.pause(pause)
            attempt += 1

    def _once(self, question: Question) -> Reply:
        request: dict[str, Any] = {
            "model": self._endpoint.model,
            "messages": list(question.messages),
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": question.name, "strict": True, "schema": question.schema},
            },
        }
        try:
            answered = self._client.chat.completions.with_raw_response.create(**request)
        except openai.APIStatusError as error:
            raise self._refusal(error) from error
        except openai.APIConnectionError as error:
            raise self._silence(error) from error
        return reply_in(answered.content, host=self._endpoint.host, name=question.name)

    def _refusal(self, error: openai.APIStatusError) -> BriefingError | _Passing:
        """What an HTTP status means. The provider's own words are not repeated: they may hold the key or the prompt."""
        status, host = error.status_code, self._endpoint.host
        if status in (401, 403):
            return SetupError(
                f"{host} refused the key (HTTP {status})", hint="check OPENAI_API_KEY and whether it may use this model"
            )
        if {str(error.code), str(error.type)} & NO_MONEY:
            return EngineError(f"{host} says that the account has no quota left", hint="check plan and billing there")
        if status in PASSING or status >= 500:
            return _Passing(f"HTTP {status}", wait=_retry_after(error.response.headers))
        if status == 404:
            return EngineError(
                f"{host} does not know the model {self._endpoint.model!r}, or this address (HTTP 404)",
                hint="check the model's name and the address (--model, --base-url)",
            )
        return EngineError(
            f"{host} did not accept the request (HTTP {status})",
            hint="check that the model takes a JSON schema and so long a text",
        )

    def _silence(self, error: openai.APIConnectionError) -> BriefingError | _Passing:
        """What no answer at all means."""
        causes = tuple(_causes(error))
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            return SetupError(
                f"the certificate of {self._endpoint.host} is not trusted on this machine",
                hint="add its authority to the system's, or check OPENAI_BASE_URL",
            )
        if not self._watch.left():
            return self._gave_up(f"no whole answer came within {self._watch.which()}")
        if any(isinstance(cause, socket.gaierror) for cause in causes):
            return _Passing("no such host was found")
        if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
            return _Passing("the connection was refused")
        return _Passing("the connection broke")

    def _gave_up(self, what: str) -> EngineError:
        return EngineError(f"no answer from the model at {self._endpoint.host}: {what}", hint=f"try again, {OTHERWISE}")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """What an error comes from, nearest first."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the provider asks us to wait; None where it does not, or in no form that can be read."""
    milliseconds, wait = headers.get("retry-after-ms"), headers.get("retry-after")
    if milliseconds and (given := _seconds(milliseconds)) is not None:
        return given / 1000
    if not wait:
        return None
    if (given := _seconds(wait)) is not None:
        return given
    try:
        # Against the provider's own clock: ours may be wrong.
        until, since = parsedate_to_datetime(wait), parsedate_to_datetime(headers.get("date", ""))
        return max(0.0, (until - since).total_seconds())
    except (TypeError, ValueError):
        return None


def _seconds(text: str) -> float | None:
    try:
        given = float(text)
    except ValueError:
        return None
    # Not infinite, not "nan".
    return given if 0 <= given < float("inf") else None
