"""Prints where the reader stands at the gate, and every fault: `PYTHONPATH=.:tests python -m gate [MEASURE …]`."""

from __future__ import annotations

import sys

from gate.measures import described, measured
from gate.truth import digest, truths

if __name__ == "__main__":
    tallies = measured(truths())
    lines = (f"\n{name}\n" + "\n".join(tally.faults) for name, tally in tallies.items() if name in sys.argv[1:])
    sys.stdout.write("\n".join((f"digest {digest()}", described(tallies), *lines, "")))
