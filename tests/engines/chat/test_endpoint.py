"""Addresses, and the keys that they need."""

from __future__ import annotations

import pytest

from briefing.engines.chat.endpoint import Endpoint
from briefing.errors import SetupError, UsageError


def at(url: str, key: str = "") -> Endpoint:
    return Endpoint(base_url=url, model="a-model", key=key)


@pytest.mark.parametrize(
    "host",
    [
        "localhost:11434",
        "127.0.0.1:8080",
        "127.1.2.3",
        "[::1]:8000",
        "10.1.2.3",
        "192.168.0.7",
        "172.20.0.1",
        "[fd00::1]",
        "ollama:11434",
        "gpu.local",
        "host.docker.internal",
    ],
)
def test_a_local_address_needs_no_key(host: str) -> None:
    endpoint = at(f"http://{host}/v1")
    assert endpoint.is_local
    assert endpoint.host == host
    endpoint.check_key()


@pytest.mark.parametrize(
    "host",
    [
        "api.openai.com",
        "8.8.8.8",
        "localhost.example.org",
        "127.0.0.1.example.org",
        "169.254.169.254",
        "[2001:4860::8]",
    ],
)
def test_any_other_address_needs_one(host: str) -> None:
    assert not at(f"https://{host}/v1").is_local
    with pytest.raises(SetupError, match="there is no key for"):
        at(f"https://{host}/v1").check_key()
    at(f"https://{host}/v1", "sk-x").check_key()


@pytest.mark.parametrize(
    "url", ["", "api.openai.com/v1", "ftp://host/v1", "http://", "http://host:port/v1", "http://[::1/v1", "file:///etc"]
)
def test_what_is_no_address_is_said_to_be_none(url: str) -> None:
    with pytest.raises(UsageError, match="no http address"):
        at(url)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError) as raised:
        at("https://me:hush@host/v1")
    assert "hush" not in raised.value.line()


@pytest.mark.parametrize("key", ["sk-ü", "sk-\n-x", "sk-\x1b"])
def test_a_key_that_no_header_can_hold_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(SetupError) as raised:
        at("https://host/v1", key)
    assert "sk-" not in raised.value.line()


def test_a_key_is_never_shown() -> None:
    assert "sk-x" not in repr(at("https://host/v1", "sk-x"))
