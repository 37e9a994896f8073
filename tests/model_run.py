"""Runs the command line over the treaty article with a model on loopback, and a clock that nobody waits for."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from command_line import Ended, run
from hand_written import RIGHT
from scripted_provider import Asked, Step, completion

from briefing.engines.clock import Clock

ARTICLE = Path(__file__).resolve().parents[1] / "examples" / "iran-russia-treaty" / "article.txt"
KEY = "sk-scripted-0123456789-do-not-print"


@dataclass
class FakeTime:
    """Goes forward by what is paused, and by nothing else."""

    now: float = 0.0
    pauses: list[float] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pause(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds
            self.pauses.append(seconds)

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.now, pause=self.pause)


def right(asked: Asked) -> Step:
    return completion(RIGHT[asked.name])


def make(url: str, *options: str, clock: Clock | None = None) -> Ended:
    """`briefing make` of the treaty article, with a model at that address."""
    env = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": url, "BRIEFING_MODEL": "a-model"}
    command = ("make", str(ARTICLE), "--date", "2025-04-18", "--format", "json", "-o", "brief.json", *options)
    return run(*command, env=env, clock=clock)
