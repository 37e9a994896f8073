from __future__ import annotations

from itertools import pairwise

import pytest
from briefs import a_brief, two_sources
from laying import HEIGHT, Laid, side_by_side, stacked

from briefing.rendering.columns import evenly, guessed, hold, measured
from briefing.rendering.view import compose

PARAGRAPH = 60.0


def onward(view, *, start: float, tall: float = PARAGRAPH) -> Laid:
    """The sources below each other, as a first layout may have left them."""
    names = ["sources"]
    for source in view.sources:
        names += [source.anchor, *(one.anchor for one in source.paragraphs)]
    return side_by_side(stacked(names, tall, start=start))


@pytest.mark.parametrize("start", [0, 100, 400, 700, 860, 940])
def test_every_paragraph_is_printed_once_in_order_and_none_runs_over_its_page(start):
    view = compose(two_sources())
    found = measured(view, onward(view, start=start))
    assert found is not None
    for source in view.sources:
        runs = found[source.letter].runs
        assert tuple(one for run in runs for one in (*run.left, *run.right)) == source.paragraphs
        for run in runs:
            assert max(len(run.left), len(run.right)) * PARAGRAPH <= HEIGHT


def test_a_heading_is_never_left_at_the_foot_of_a_column():
    view = compose(a_brief())
    for start in range(0, 940, 7):
        found = measured(view, onward(view, start=start))
        assert found is not None
        ends = [column[-1] for run in found["A"].runs for column in (run.left, run.right) if column]
        assert all(one.sort != "heading" for one in ends)


def test_the_columns_of_the_last_page_end_near_each_other():
    view = compose(a_brief())
    found = measured(view, onward(view, start=100))
    assert found is not None
    last = found["A"].runs[-1]
    assert abs(len(last.left) - len(last.right)) <= 1
    assert evenly([1, 1, 1]) == 2
    assert evenly([5, 1, 1, 1]) == 1
    assert evenly([]) == 0


def test_a_source_with_too_little_room_begins_on_a_new_page():
    view = compose(a_brief())
    close, roomy = (measured(view, onward(view, start=start)) for start in (800, 400))
    assert close is not None
    assert roomy is not None
    assert close["A"].fresh
    assert not roomy["A"].fresh


def test_a_paragraph_that_fits_no_page_is_left_to_the_style_sheet():
    view = compose(a_brief())
    laid = onward(view, start=0)
    pages = [*laid.pages, *({view.sources[0].paragraphs[5].anchor: (0.0, 0.0, 1.0, HEIGHT)} for _ in range(2))]
    assert measured(view, Laid(pages=pages)) is None


def test_a_layout_that_sets_its_sources_in_another_way_is_left_as_it_is():
    view = compose(a_brief())
    assert measured(view, Laid(pages=[{}])) is None
    assert hold(view, guessed(view), Laid(pages=[{}]))


def test_a_plan_that_did_not_come_out_is_noticed():
    view = compose(a_brief())
    planned = measured(view, onward(view, start=700))
    assert planned is not None
    runs = planned["A"].runs
    assert len(runs) > 1
    pages = [{one.anchor: (0.0, 0.0, 1.0, 1.0) for one in (*run.left, *run.right)} for run in runs]
    pages[0] |= {"sources": (0, 0, 1, 1), "source-a": (0, 0, 1, 1)}
    assert hold(view, planned, Laid(pages=pages))
    assert not hold(view, planned, Laid(pages=[{"sources": (0, 0, 1, 1)}, *pages]))
    running_on = [*pages, {runs[-1].left[0].anchor: (0.0, 0.0, 1.0, 1.0)}]
    assert not hold(view, planned, Laid(pages=running_on))


def test_a_guess_keeps_every_paragraph_in_its_order():
    view = compose(two_sources())
    for source in view.sources:
        (run,) = guessed(view)[source.letter].runs
        assert (*run.left, *run.right) == source.paragraphs
        assert all(one.sort != "heading" for one in (run.left[-1], run.right[-1]))
        assert all(first != second for first, second in pairwise((*run.left, *run.right)))
