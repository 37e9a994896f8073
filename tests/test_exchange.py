"""Nothing in the program knows an article: with all names exchanged and its parts moved, it is read the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import Brief, Task, make_brief, read

ARTICLE = Path(__file__).parents[1] / "examples" / "iran-russia-treaty" / "article.txt"

#: Every name of the article, longest first where one holds another; as many words, and none that a list could know.
EXCHANGED = {
    "Vyacheslav Prokofyev": "Tomislav Harvenko",
    "Vladimir Putin": "Orlando Brask",
    "Masoud Pezeshkian": "Teodor Almassy",
    "Fariba Raad": "Linnea Voss",
    "Andrei Rudenko": "Bartol Zeman",
    "Abbas Araghchi": "Corvin Aldana",
    "Sergey Lavrov": "Mattis Orsini",
    "Lavrov": "Orsini",
    "Shahram Kholdi": "Edwin Tarrant",
    "Shahin Modarres": "Ruben Castellan",
    "Seyed Emamian": "Nils Obermann",
    "Valdai Club": "Lindau Forum",
    "North Korea": "West Moravia",
    "Islamic Revolutionary Guard Corps": "National Republican Home Corps",
    "Islamic Republic": "Federal Republic",
    "IRGC": "NRHC",
    "Canadian": "Peruvian",
    "Verona, Italy": "Cadiz, Spain",
    "State Duma": "High Diet",
    "Russian-Iranian": "Norlandic-Sudrian",
    "Iran-Russia": "Sudria-Norland",
    "Tehran-Moscow": "Arlesse-Brenholm",
    "Iranians": "Sudrians",
    "Iranian": "Sudrian",
    "Iran": "Sudria",
    "Russian": "Norlandic",
    "Russia": "Norland",
    "Tehran": "Arlesse",
    "Moscow": "Brenholm",
    "Kremlin": "Citadel",
    "Ukraine": "Galvia",
    "TASS": "BORO",
    "AFP": "NPW",
    "Pishtaz": "Kelvar",
    "Western": "Eastern",
}
PATTERN = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in EXCHANGED))


def exchanged(text: str) -> str:
    return PATTERN.sub(lambda found: EXCHANGED[found.group()], text)


def blocks_of(text: str) -> list[str]:
    return text.split("\n\n")


def moved(text: str) -> str:
    """The article's paragraphs 9 to 15 (with their sub-heading) before its third."""
    blocks = blocks_of(text)
    first = next(number for number, block in enumerate(blocks) if block.startswith("A 20-year"))
    heading = next(number for number, block in enumerate(blocks) if block.startswith("'Political"))
    third, later, rest = first + 2, blocks[heading : heading + 8], blocks[heading + 8 :]
    return "\n\n".join([*blocks[:third], *later, *blocks[third:heading], *rest])


def captions_after_the_first_paragraph(text: str) -> str:
    blocks = blocks_of(text)
    captions = [block for block in blocks if "[Vyacheslav" in block]
    others = [block for block in blocks if "[Vyacheslav" not in block]
    first = next(number for number, block in enumerate(others) if block.startswith("A 20-year"))
    return "\n\n".join([*others[: first + 1], *captions, *others[first + 1 :]])


def without_captions(text: str) -> str:
    return "\n\n".join(block for block in blocks_of(text) if "[Vyacheslav" not in block)


def findings(brief: Brief) -> dict[str, set[tuple[str, ...]]]:
    """What the brief found, without places and order, which moving changes."""
    return {
        "claims": {
            (claim.statement, *sorted(said.party.name if said.party else "" for said in claim.sayings))
            for claim in brief.claims
        },
        "positions": {
            (one.party.name, one.party.role or "", one.party.kind, one.stance, *sorted(e.words for e in one.evidence))
            for one in brief.positions
        },
        "transmissions": {
            (said.party.name if said.party else "", said.via or "") for item in brief.items() for said in item.sayings
        },
        "views": {(view.statement, view.doubt) for view in brief.views},
        "events": {(event.when.words, event.statement) for event in brief.events if "~" not in event.evidence[0].at},
    }


def brief_of(text: str) -> Brief:
    return make_brief(read(text.encode(), name="article.txt"), task=Task(date="2026-01-15"))


@pytest.fixture(scope="module")
def article() -> str:
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def expected(article: str) -> dict[str, set[tuple[str, ...]]]:
    found = findings(brief_of(article))
    return {kind: {tuple(exchanged(part) for part in row) for row in rows} for kind, rows in found.items()}


@pytest.mark.parametrize(
    "change",
    [str, moved, captions_after_the_first_paragraph, without_captions, lambda text: without_captions(moved(text))],
    ids=["as it stands", "paragraphs moved", "captions moved", "captions removed", "both"],
)
@pytest.mark.parametrize("kind", ["claims", "positions", "transmissions", "views", "events"])
def test_the_findings_are_the_same_exchanged(change, kind: str, article: str, expected) -> None:
    found = findings(brief_of(exchanged(change(article))))
    assert found[kind] == expected[kind]


def test_every_name_was_exchanged(article: str) -> None:
    left = [name for name in EXCHANGED if re.search(rf"\b{re.escape(name)}\b", exchanged(article))]
    assert not left


def test_moving_loses_no_word(article: str) -> None:
    for change in (moved, captions_after_the_first_paragraph):
        assert sorted(change(article).split()) == sorted(article.split())
