from __future__ import annotations

import pytest

from briefing.model import Role
from briefing.sources import read
from briefing.sources.judged import Judged
from briefing.sources.paragraphs import passages
from briefing.sources.roles import judge

FIRST = "The port authority of Tallmouth said on Wednesday that fees would rise by a tenth."
SECOND = "It is the third rise in four years, and small boats are exempt from it this time."


def judged(*lines: str) -> list[Judged]:
    text = "\n\n".join(lines)
    return list(judge(text, passages(text)))


def roles(*lines: str) -> list[str]:
    return [str(one.role) for one in judged(*lines)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Harbour fees to rise", FIRST, SECOND), "title body body"),
        (("Economy", "Harbour fees to rise by a tenth", FIRST, SECOND), "furniture title body body"),
        (("World", "Coast", "Harbour fees to rise by a tenth", FIRST, SECOND), "furniture furniture title body body"),
        (("经济", "港口费用明年将上涨百分之十，小船除外", FIRST, SECOND), "furniture title body body"),
        (("Will the harbour survive?", FIRST, SECOND), "title body body"),
        (("Harbour talks fail in the U.S.", FIRST, SECOND), "title body body"),
        (("Budget Speech", FIRST, SECOND), "title body body"),
        ((FIRST, SECOND), "body body"),
        (("Dear friends,", FIRST, SECOND), "body body body"),
        (("Harbour fees to rise", "By Ann Lee", FIRST, SECOND), "title furniture body body"),
        (("Harbour fees to rise", "Fees go up for the third time.", "By Ann Lee", FIRST, SECOND), "title dek furniture body body"),
        (("Harbour fees to rise", "Fees go up for the third time", FIRST, SECOND), "title dek body body"),
        (("Harbour fees to rise", "Fees go up again.", "The port at dawn. [Ann Lee/XYZ]", FIRST, SECOND), "title body furniture body body"),
        (("Harbour fees to rise", "Fees go up for the third time.", "The port at dawn. [Ann Lee/XYZ]", FIRST, SECOND), "title dek furniture body body"),
        (("Harbour fees to rise", "Analysis", "By Ann Lee", FIRST, SECOND), "title furniture furniture body body"),
        (("Harbour fees to rise", "March 3, 2020", "An old stamp that shows the harbour of Tallmouth", FIRST, SECOND), "title furniture furniture body body"),
        (("Harbour fees to rise", "Tallmouth, March 3, 2020", FIRST, SECOND), "title furniture body body"),
        (("Harbour fees to rise", "Harbour fees to rise Friday, March 3, 2020", FIRST, SECOND), "title furniture body body"),
        (("Hárbour fees to rise", "Harbour fees to rise Friday, March 3, 2020", FIRST, SECOND), "title furniture body body"),
    ],
)  # fmt: skip
def test_the_top_of_a_page(lines: tuple[str, ...], expected: str) -> None:
    assert " ".join(roles(*lines)) == expected


def test_a_line_above_a_stretch_that_was_cut_into_paragraphs_is_its_title() -> None:
    first = "Minutes of the Harbour Council, March 3-4, 2021 (excerpt)"
    stretch = (
        "Views on the Harbour In this meeting the members said that the harbour had stayed open. " + f"{FIRST} " * 60
    )
    (source,) = read(f"{first}\n\n{stretch}".encode(), name="minutes")
    found = [(block.role, source.text[block.span.start : block.span.end][:40]) for block in source.blocks[:2]]
    assert found == [(Role.TITLE, first[:40]), (Role.HEADING, "Views on the Harbour")]
    assert source.card.title.value == first


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("What it means", "heading"),
        ("'Nobody wins'", "heading"),
        ("WHO PAYS FOR IT?", "heading"),
        ("2. Findings", "heading"),
        ("Background:", "heading"),
        ("But who pays for it?", "body"),
        ("The minister then wrote on her page with the blue mark:", "body"),
        ("and so it went on", "body"),
    ],
)
def test_a_short_line_between_paragraphs(line: str, expected: str) -> None:
    assert roles("Harbour fees to rise", FIRST, line, SECOND)[2] == expected


def test_three_short_lines_in_a_row_are_a_list_and_no_headings() -> None:
    assert (
        roles("Harbour fees to rise", FIRST, "Ann Lee, chair", "Bo Ek, clerk", "Cy Fox, pilot", SECOND)[2:5]
        == ["body"] * 3
    )


def test_a_short_line_behind_the_last_paragraph_is_furniture() -> None:
    last = judged("Harbour fees to rise", FIRST, SECOND, "Harbour desk")[-1]
    assert last.role is Role.FURNITURE
    assert last.flag is not None
    assert last.flag.why == "a short line after the end of the text"


def test_a_line_that_comes_again_is_furniture() -> None:
    assert roles("Harbour fees to rise", FIRST, SECOND, "Harbour fees to rise", FIRST) == [
        "title",
        "body",
        "body",
        "furniture",
        "furniture",
    ]


def test_a_refrain_stays_in_the_text() -> None:
    lines = (
        "A speech on the sea",
        FIRST,
        "We shall stay.",
        SECOND,
        FIRST.replace("ten", "nin"),
        SECOND.upper(),
        "We shall stay.",
    )
    assert roles(*lines)[-1] == "body"


def test_a_name_that_could_be_a_byline_counts_only_near_the_edges() -> None:
    middle = [f"{FIRST} Part {number}." for number in range(12)]
    found = judged("Harbour fees to rise", "By Ann Lee", *middle, "By Bo Ek", *(line + " So." for line in middle[:5]))
    assert found[1].role is Role.FURNITURE
    assert found[14].role is not Role.FURNITURE


def test_dates_between_paragraphs_are_the_headings_of_a_chronology() -> None:
    lines = ["A chronology of the fees"]
    for day in range(1, 5):
        lines += [f"March {day}, 2020", f"{FIRST} Day {day} was quiet."]
    assert roles(*lines) == ["title", *["heading", "body"] * 4]


def test_a_last_line_about_the_author_is_furniture() -> None:
    lines = ("Harbour fees to rise", "By Ann Lee", FIRST, SECOND, "Ann Lee is a fellow of the harbour school.")
    assert roles(*lines)[-1] == "furniture"


def test_where_every_line_is_short_all_is_text() -> None:
    assert roles("a poem", "of four lines", "and no stop", "at all") == ["title", "body", "body", "body"]


def test_a_text_that_is_all_furniture_at_first_sight_is_read_all_the_same() -> None:
    assert roles(f"Photo: Ann Lee {FIRST} {SECOND}", "Share this article") == ["body", "furniture"]
