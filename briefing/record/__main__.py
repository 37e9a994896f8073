"""Writes the JSON Schema of a brief to the file named, or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.record.schema import schema_text

if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8")
    else:
        sys.stdout.write(schema_text())
