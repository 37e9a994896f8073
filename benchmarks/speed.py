"""Measures how long a brief takes and how much memory, beside the figures to hold.

Run it on a quiet machine: `make bench`. It ends with 1 where a figure is not held.
"""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "examples" / "iran-russia-treaty" / "article.txt"
HEAVY = ("openai", "weasyprint", "trafilatura", "pydantic")
#: Prose in which hardly anybody speaks: the example alone has an attribution in every 30 words, news in every 50.
NARRATIVE = (ROOT / "docs" / "what-is-sent.md",)
READINGS = 40
BRIEFS = 8
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure beside what it has to hold."""

    what: str
    measured: float
    hold: float
    unit: str
    at_least: bool = False

    @property
    def held(self) -> bool:
        """Whether the measure keeps to its bound."""
        return self.measured >= self.hold if self.at_least else self.measured <= self.hold

    def row(self) -> str:
        """The figure as a line of the table."""
        bound = f"{'≥' if self.at_least else '≤'} {self.hold:g} {self.unit}"
        return (
            f"{self.what:<58} {self.measured:>8.4g} {self.unit:<4} {bound:>12}   {'held' if self.held else 'NOT HELD'}"
        )


def measure() -> Iterator[Figure]:
    """Every figure, each measured when it is asked for."""
    help_times = [_cold("-m", "briefing", "--help")[0] for _ in range(11)]
    yield Figure("briefing --help, median of 11", 1000 * statistics.median(help_times), 150, "ms")
    yield Figure("heavy libraries imported by it", _heavy_modules_of_help(), 0, "")
    with tempfile.TemporaryDirectory() as folder:
        command = ("-m", "briefing", "make", str(ARTICLE), "-o", f"{folder}/x.pdf")
        runs = [_cold(*command) for _ in range(5)]
    yield Figure("article to PDF, one process from cold, median of 5", statistics.median(r[0] for r in runs), 2.0, "s")
    yield Figure("its peak memory, highest of 5", max(memory for _, memory in runs), 150, "MB")
    own = [float(_output("stages")) for _ in range(5)]
    yield Figure("our own code in it, median of 5 cold processes", 1000 * statistics.median(own), 100, "ms")
    one = float(_output("warm"))
    yield Figure(f"article to PDF in a warm process, mean of {BRIEFS}", one, 0.6, "s")
    yield Figure("attributions(), best of 5", float(_output("reading")), 500, "kw/s", at_least=True)
    yield Figure("key_claims, for 1,000 words, mean of 50", 1000 * float(_output("ranking")), 10, "ms")
    two = max(map(float, _outputs_side_by_side("warm", 2)))
    yield Figure("throughput of two such processes against one", 2 * one / two, 1.8, "×", at_least=True)


def _cold(*arguments: str) -> tuple[float, float]:
    """Wall seconds and peak megabytes of one Python process."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit(f"{' '.join(arguments)} failed")
    return seconds, usage.ru_maxrss / 1024


def _heavy_modules_of_help() -> int:
    program = "import sys, runpy\ntry: runpy.run_module('briefing', run_name='__main__')\nfinally: sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program, "--help"], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    return len(set(HEAVY) & set(done.stderr.split()))


def _output(part: str) -> str:
    return next(iter(_outputs_side_by_side(part, 1)))


def _outputs_side_by_side(part: str, count: int) -> list[str]:
    command = [sys.executable, __file__, part]
    processes = [subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) for _ in range(count)]
    outputs = [process.communicate()[0] for process in processes]
    if any(process.returncode for process in processes):
        raise SystemExit(f"the part {part!r} failed")
    return outputs


@contextmanager
def _stopwatch() -> Iterator[list[float]]:
    seconds: list[float] = []
    started = time.perf_counter()
    yield seconds
    seconds.append(time.perf_counter() - started)


def stages() -> float:
    """Seconds from the file to the view in this process, the first time, without importing: our own code."""
    from briefing.pipeline import make_brief
    from briefing.rendering.view import compose
    from briefing.sources import read

    with _stopwatch() as seconds:
        compose(make_brief(read(ARTICLE)))
    return seconds[0]


def warm() -> float:
    """Mean seconds of a brief in this process, after a first one."""
    from briefing import make_brief, read, render

    def brief() -> None:
        render(make_brief(read(ARTICLE)), "pdf")

    brief()
    with _stopwatch() as seconds:
        for _ in range(BRIEFS):
            brief()
    return seconds[0] / BRIEFS


def reading() -> float:
    """Thousand words that attributions() reads in a second of processor time, at the density of news."""
    from briefing import attributions

    text = "\n\n".join(path.read_text(encoding="utf-8") for path in (ARTICLE, *NARRATIVE))
    attributions(text)
    best = math.inf
    for _ in range(5):
        started = time.process_time()
        for _ in range(READINGS):
            attributions(text)
        best = min(best, time.process_time() - started)
    return READINGS * len(text.split()) / best / 1000


def ranking() -> float:
    """Mean seconds in which the key claims of 1,000 words are found, after a first time."""
    from briefing import key_claims

    text = ARTICLE.read_text(encoding="utf-8")
    key_claims(text)
    with _stopwatch() as seconds:
        for _ in range(50):
            key_claims(text)
    return seconds[0] / 50 * 1000 / len(text.split())


def main() -> int:
    """Print the table, or the one number of a part that runs in a process of its own."""
    parts = {"stages": stages, "warm": warm, "ranking": ranking, "reading": reading}
    if len(sys.argv) > 1:
        print(parts[sys.argv[1]]())
        return 0
    load = os.getloadavg()[0]
    print(f"load average {load:.1f}{': others are at work here, so wall times are too long' if load > 0.7 else ''}")
    held = True
    for figure in measure():
        print(figure.row(), flush=True)
        held = held and figure.held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
