"""What somebody only set out to do is no view of theirs; what they only thought keeps its verb."""

from __future__ import annotations

from dataclasses import replace

from briefing import read
from briefing.engines.extractive.passages import read_all
from briefing.engines.extractive.positions import propose_positions

TEXT = """Bridge opens after long dispute

OSTERBY - Mayor Ada Brandt said the bridge would open on Monday. "It is the best day of the year," Brandt said.

Engineer Ruth Falk decided to rebuild the northern pier on her own. The council wants to sell the old ferries.

Olaf Winter mistakenly thought the bridge was closed to boats. He told reporters that he had lost a week's catch over it.
"""


def test_deeds_are_no_positions_and_thoughts_keep_their_verb() -> None:
    (source,) = read(TEXT.encode(), name="bridge.txt")
    positions = {
        one.speaker: " … ".join(cite.words or "" for cite in one.evidence)
        for one in propose_positions(read_all((replace(source, letter="A"),)), None)
    }
    assert "Ruth Falk" not in positions
    assert "Ada Brandt" in positions
    assert "mistakenly thought the bridge was closed" in positions["Olaf Winter"]
