"""A provider on loopback that a test scripts, and a clock that nobody waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from model_run import FakeTime, right
from scripted_provider import Asked, ScriptedProvider, Step


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
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in: whatever appears in it is a result."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
