from __future__ import annotations

from dataclasses import replace

from briefs import NOT, PARAGRAPHS, evidence, source_of
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Excerpt, Span
from briefing.rendering import labels
from briefing.rendering.parts import Reference
from briefing.rendering.places import Backs, is_rtl, merged, print_source

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda at: Span(at[0], at[0] + at[1]))
USES = st.lists(st.tuples(SPANS, st.sampled_from(["K1", "K2", "S1"])))


@given(USES)
def test_merged_stretches_cover_what_was_used_and_no_more(uses):
    covered = {place for span, _ in uses for place in range(span.start, span.end)}
    marks = merged(uses)
    assert {place for mark in marks for place in range(mark.span.start, mark.span.end)} == covered
    assert not any(one.span.overlaps(other.span) for one in marks for other in marks if one is not other)


@given(USES)
def test_no_code_is_lost_in_merging(uses):
    for span, code in uses:
        assert any(span in mark.span and code in mark.codes for mark in merged(uses))


def test_a_passage_two_lines_rest_on_leads_back_to_both_in_page_order():
    source = source_of(PARAGRAPHS)
    found = evidence(source, NOT)
    backs = Backs(of={code: Reference(label=code, target=code) for code in ("K1", "S1")})
    printed = print_source(source, [("S1", found), ("K1", found)], backs, labels.load("en"))
    [paragraph] = [one for one in printed.paragraphs if one.backs]
    assert [back.label for back in paragraph.backs] == ["K1", "S1"]


def test_a_caption_is_printed_only_where_something_rests_on_it():
    source = source_of(PARAGRAPHS)
    printed = print_source(source, [], Backs(of={}), labels.load("en"))
    assert "caption" not in {paragraph.sort for paragraph in printed.paragraphs}


def test_what_is_withheld_is_shown_as_missing_and_the_rest_as_it_stands():
    source = source_of(PARAGRAPHS)
    found = evidence(source, NOT)
    kept = replace(source, excerpts=(Excerpt(start=found.span.start, text=NOT),))
    backs = Backs(of={"K1": Reference(label="K1", target="item-k1")})
    printed = print_source(kept, [("K1", found)], backs, labels.load("en"))
    [paragraph] = [one for one in printed.paragraphs if one.mark == "4"]
    assert [(segment.text, segment.withheld) for segment in paragraph.segments] == [
        ("", True),
        (NOT, False),
        ("", True),
    ]


def test_the_direction_of_a_text_is_that_of_its_first_letter():
    assert is_rtl("«שר הדיג»")
    assert not is_rtl("The minister (שר)")
    assert not is_rtl("1234")
