"""Makes a brief of every file of a folder and prints a row for each: what was read and what was found.

python benchmarks/articles.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefing import BriefingError, Task, make_brief, read
from briefing.model import Brief, Role

HEADS = (
    "file", "title", "kind and why", "paragraphs", "furniture", "speakers", "claims", "doubts", "dates", "left out"
)  # fmt: skip


def row(name: str, brief: Brief) -> tuple[str, ...]:
    """What is told of one brief, in the order of the heads."""
    source = brief.sources[0]
    roles = [block.role for block in source.blocks]
    return (
        name,
        brief.title.text,
        f"{source.kind.value}: {source.kind_reason}",
        str(roles.count(Role.BODY)),
        str(roles.count(Role.FURNITURE)),
        "; ".join(position.party.name for position in brief.positions) or "none",
        str(len(brief.claims)),
        str(len(brief.views)),
        str(len(brief.events)),
        str(len(brief.left_out)),
    )


def main(folder: Path) -> None:
    """Print the table."""
    print(f"| {' | '.join(HEADS)} |")
    print(f"|{' --- |' * len(HEADS)}")
    for path in sorted(folder.glob("*.txt")):
        try:
            brief = make_brief(read(path), task=Task(date="2026-01-15"))
        except BriefingError as error:
            print(f"| {path.name} | {error.line()} |")
        else:
            print(f"| {' | '.join(cell.replace('|', '/') for cell in row(path.name, brief))} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
