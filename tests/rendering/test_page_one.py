from __future__ import annotations

import pytest
from briefs import a_brief, bare, two_sources, with_claims

from briefing.rendering import page_one
from briefing.rendering.columns import hold, spreads
from briefing.rendering.page_one import Front
from briefing.rendering.view import compose

HEIGHT = 1000.0


def front_boxes(view, *, claim: float = 100, foot: float = 150, above: float = 250):
    """A page one without end: claims of one height, a foot, and what stands above the columns."""
    boxes = {"page-height": (0.0, 0.0, 4.0, HEIGHT)}
    at = above
    for one in view.claims:
        boxes[one.anchor] = (0, at, 100, at + claim)
        at += claim
    for one in (*view.dated, *view.undated):
        boxes[one.anchor] = (100, above, 150, above + 20)
    boxes["columns"] = (0, above, 150, at)
    boxes["page-one"] = (0, 0, 150, at + foot)
    return boxes


def test_a_page_that_holds_all_keeps_all():
    view = compose(with_claims(6))
    front = page_one.fit(view, front_boxes(view))
    assert page_one.complete(view, front)
    assert front.overleaf


def test_claims_that_do_not_fit_move_overleaf_whole():
    view = compose(with_claims(12))
    front = page_one.fit(view, front_boxes(view))
    assert 3 <= front.claims < len(view.claims)
    assert 250 + front.claims * 100 + 150 <= HEIGHT
    assert front.speaks


def test_a_table_of_speakers_that_leaves_no_room_for_claims_moves_overleaf():
    view = compose(with_claims(6))
    front = page_one.fit(view, front_boxes(view, foot=600))
    assert not front.speaks
    assert front.claims == 5


def test_a_page_that_would_be_left_empty_is_not_ended():
    view = compose(bare())
    assert not page_one.fit(view, front_boxes(view)).overleaf


def test_type_shrinks_a_little_where_that_makes_it_hold_and_never_below_what_is_read():
    view = compose(with_claims(12))
    assert page_one.scale(front_boxes(view)) == page_one.SMALLEST
    small = compose(with_claims(7))
    assert page_one.scale(front_boxes(small)) == 1
    assert page_one.SMALLEST < page_one.scale(front_boxes(small, claim=107)) < 1


def test_what_is_spare_is_given_to_the_claims_up_to_a_limit():
    view = compose(with_claims(6))
    assert page_one.fit(view, front_boxes(view)).spread == page_one.MOST_SPREAD
    snug = page_one.fit(view, front_boxes(view, foot=HEIGHT - 250 - 500 - 10))
    assert 0 < snug.spread < 1


def test_a_layout_that_knows_no_page_one_is_left_as_it_is():
    view = compose(a_brief())
    assert page_one.fit(view, {}) == page_one.everything(view)
    assert page_one.scale({}) == 1
    assert page_one.holds({})
    assert spreads(view, {}, 0) is None


def test_a_page_that_does_not_hold_after_all_gives_up_one_thing_at_a_time():
    front = Front(claims=2, events=3, spread=2.0)
    tried = []
    for _ in range(4):
        front = page_one.fewer(front)
        tried.append((front.spread, front.claims, front.events, front.speaks))
    assert tried == [(0, 2, 3, True), (0, 1, 3, True), (0, 1, 2, False), (0, 1, 1, False)]


def onward_boxes(view, *, start: float, paragraph: float = 60):
    boxes = {"page-height": (0.0, 0.0, 4.0, HEIGHT), "onward": (0, 0, 150, 0), "sources": (0, start - 40, 150, 0)}
    at = start
    for source in view.sources:
        boxes[source.anchor] = (0, at - 20, 150, 0)
        top = at
        for one in source.paragraphs:
            boxes[one.anchor] = (0, at, 70, at + paragraph - 5)
            at += paragraph
        boxes[f"{source.anchor}-paragraphs"] = (0, top, 70, at)
        at += 30
    return boxes


@pytest.mark.parametrize("start", [100, 400, 700, 860, 950])
def test_every_paragraph_is_printed_once_in_order_and_none_runs_over_its_page(start):
    view = compose(two_sources())
    found = spreads(view, onward_boxes(view, start=start), 0)
    assert found is not None
    for source in view.sources:
        runs = found[source.letter].runs
        assert tuple(one for run in runs for one in (*run.left, *run.right)) == source.paragraphs
        for run in runs:
            assert max(len(run.left), len(run.right)) * 60 <= HEIGHT


def test_a_heading_is_never_left_at_the_foot_of_a_column():
    view = compose(a_brief())
    for start in range(100, 940, 7):
        found = spreads(view, onward_boxes(view, start=start), 0)
        assert found is not None
        ends = [column[-1] for run in found["A"].runs for column in (run.left, run.right) if column]
        assert all(one.sort != "heading" for one in ends)


def test_the_columns_of_the_last_page_end_near_each_other():
    view = compose(a_brief())
    found = spreads(view, onward_boxes(view, start=100), 0)
    assert found is not None
    last = found["A"].runs[-1]
    assert abs(len(last.left) - len(last.right)) <= 1


def test_a_source_with_too_little_room_begins_on_a_new_page():
    view = compose(a_brief())
    close = spreads(view, onward_boxes(view, start=950), 0)
    roomy = spreads(view, onward_boxes(view, start=500), 0)
    assert close is not None
    assert roomy is not None
    assert close["A"].fresh
    assert not roomy["A"].fresh


def test_a_plan_that_did_not_come_out_is_noticed():
    view = compose(a_brief())
    planned = spreads(view, onward_boxes(view, start=700), 0)
    assert planned is not None
    anchors = [[one.anchor for one in (*run.left, *run.right)] for run in planned["A"].runs]
    pages = [dict.fromkeys(each, (0.0, 0.0, 1.0, 1.0)) for each in anchors]
    for each in pages:
        each["source-a"] = (0, 0, 1, 1)
    assert hold(view, planned, pages)
    assert not hold(view, planned, [{"source-a": (0.0, 0.0, 1.0, 1.0)}, *pages])


def test_where_sections_break_before_the_sources_the_style_sheet_decides():
    view = compose(a_brief())
    assert spreads(view, onward_boxes(view, start=1200), 0) is None
    assert spreads(view, onward_boxes(view, start=100, paragraph=1100), 0) is None
