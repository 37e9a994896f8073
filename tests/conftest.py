"""What every test gets: no network, and golden files; and a model's endpoint on loopback for those that ask for it."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from model_run import FakeTime, right
from scripted_provider import ScriptedProvider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scripted_provider import Asked, Step

GOLDEN = Path(__file__).parent / "golden"
CONNECT = socket.socket.connect


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="rewrite the golden files with what the tests produce now")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A forgotten double is a red test, not a request that leaves the machine."""

    def refuse(_socket: socket.socket, address: object) -> NoReturn:
        raise AssertionError(f"a test tried to reach {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture
def loopback(no_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a test that asks for it reach this machine, and nothing else."""

    def reach(self: socket.socket, address: tuple[str, int]) -> None:
        assert address[0] == "127.0.0.1", f"a test tried to reach {address!r}"
        CONNECT(self, address)

    monkeypatch.setattr(socket.socket, "connect", reach)


@pytest.fixture
def fake_time() -> FakeTime:
    return FakeTime()


@pytest.fixture
def provider(loopback: None) -> Iterator[Callable[..., ScriptedProvider]]:
    """Starts an endpoint: a script for the first requests, then the same for all others, then right answers."""
    with ExitStack() as stack:

        def start(script: Sequence[Step] = (), otherwise: Callable[[Asked], Step] = right) -> ScriptedProvider:
            return stack.enter_context(ScriptedProvider(otherwise, script).listening())

        yield start


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a text against tests/golden/NAME; `--regold` writes it there instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--regold"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no golden file {name}: look at the text, then run pytest --regold"
        assert text == path.read_bytes().decode("utf-8")

    return compare
