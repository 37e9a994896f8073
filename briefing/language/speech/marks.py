"""The marks that quote and the marks that end a sentence."""

from __future__ import annotations

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»"})
EITHER = frozenset({'"', "''"})
SINGLE = frozenset({"'", "‘", "’"})
QUOTING = OPENING | CLOSING | EITHER | SINGLE
ENDING = frozenset({".", "!", "?", "…", "...", "....", "。", "！", "？"})
