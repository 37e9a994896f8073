"""What came back with status 200, which may still be anything: a model's message as text, or a plain error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.errors import AnswerError, EngineError
from briefing.model import Usage

OTHERWISE = "or use --engine extractive"
CUT_SHORT = {
    "length": "it was cut off at the model's length limit",
    "content_filter": "the provider's content filter stopped it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A model's message and what it took."""

    text: str
    usage: Usage


def reply_in(body: bytes, *, host: str, name: str) -> Reply:
    """The message in the answer to the prompt of that name.

    Raises EngineError where the answer is no chat completion, AnswerError where the completion holds no whole message.
    """
    answer, choice, message = _opened(body, host)
    if message.get("refusal"):
        raise AnswerError(f"the model refused to answer {name}", hint=f"try another model, {OTHERWISE}")
    if (why := CUT_SHORT.get(str(choice.get("finish_reason")))) is not None:
        raise AnswerError(f"the model's answer to {name} is not whole: {why}", hint=f"try another model, {OTHERWISE}")
    text = message.get("content")
    if not isinstance(text, str) or not text.strip():
        raise AnswerError(f"the model's answer to {name} is empty", hint=f"try again, {OTHERWISE}")
    return Reply(text=text, usage=_usage(answer.get("usage")))


def _opened(body: bytes, host: str) -> tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]]:
    """The answer, its first choice and the message in that."""
    try:
        answer = json.loads(body)
        choice = answer["choices"][0]
        message = choice["message"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise _no_completion(host) from error
    if not (isinstance(answer, dict) and isinstance(choice, dict) and isinstance(message, dict)):
        raise _no_completion(host)
    return answer, choice, message


def _no_completion(host: str) -> EngineError:
    return EngineError(
        f"{host} answered with something that is no chat completion",
        hint="check that OPENAI_BASE_URL is the API's address, usually ending in /v1",
    )


def _usage(given: object) -> Usage:
    """Tokens as the provider counts them; what is no count counts as nothing."""
    counts = given if isinstance(given, dict) else {}
    return Usage(
        calls=1, tokens_in=_count(counts.get("prompt_tokens")), tokens_out=_count(counts.get("completion_tokens"))
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0
