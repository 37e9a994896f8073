"""Answers and conclusions, believed by nobody, held against the sources: what stands is tied to its place."""

from __future__ import annotations

from briefing.grounding.answers import ground
from briefing.grounding.lines import Concluded, ground_conclusion

__all__ = ["Concluded", "ground", "ground_conclusion"]
