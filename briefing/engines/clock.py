"""The time as an engine knows it, handed in so that no test waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Seconds that only go forward, and how to let some pass."""

    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], None] = time.sleep
