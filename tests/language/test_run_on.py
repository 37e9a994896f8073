"""Where one sentence ends and the next begins although no full stop tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.run_on import run_on, without_notice
from briefing.model import Span


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in run_on(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a word that opens sentences
        (
            "A view of the new harbour from the northern shore on Tuesday",
            "The council has set aside two million crowns for the work.",
        ),
        # the label of a caption
        (
            "Crowded: Passengers wait for the last ferry of the evening",
            "Empty berths: The old terminal was closed for good in April.",
        ),
        # a name with a verb, the clause before having one
        (
            "The minister was seen at the harbour in the hour of the vote",
            "Jonas Feld (right) later promised a berth to the crews of both ferries.",
        ),
    ],
)
def test_what_ran_together_is_parted(first: str, second: str) -> None:
    assert pieces(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        # a name behind its own title, not a new sentence
        "The harbour committee heard on Tuesday that transport minister Jonas Feld was ready to pay for the tunnel.",
        # capitals inside a name
        "The delegates had dinner at the Court of Appeal Hotel in the old quarter of the capital on Tuesday evening.",
        # a quotation
        'The minister told the crews on both ferries "that in the end The Company will pay for every berth that is lost".',
        # somebody's words behind a colon
        "The harbour master of the northern shore told reporters on Tuesday: 'The ferries will not stop for a tunnel.'",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert pieces(sentence) == [sentence]


def test_a_line_of_the_page_in_front_is_set_aside() -> None:
    text = "Scroll down for video The council has set aside two million crowns."
    assert text[without_notice(text, Span(0, len(text))).start :] == "The council has set aside two million crowns."
    assert without_notice("Watch the video evidence, the judge said.", Span(0, 41)) == Span(0, 41)


@given(st.text(alphabet=st.sampled_from(list("aB \n.:()\"“”'é中")), max_size=200))
def test_the_pieces_join_up_to_the_stretch(text: str) -> None:
    if text.strip():
        found = run_on(text, Span(0, len(text)))
        assert found[0].start == 0
        assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())
