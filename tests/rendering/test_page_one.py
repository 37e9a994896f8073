from __future__ import annotations

from dataclasses import replace

from briefs import a_brief, with_claims
from laying import EVENT, HEIGHT, front, side_by_side, stacked

from briefing.rendering import page_one
from briefing.rendering.laid import Laid
from briefing.rendering.page_one import Front
from briefing.rendering.view import compose


def test_claims_that_do_not_fit_move_overleaf_whole_and_the_speakers_stay():
    view = compose(with_claims(12))
    found = page_one.fit(view, front(view))
    assert 3 <= found.claims < len(view.claims)
    assert 250 + found.claims * 100 + 150 <= HEIGHT
    assert found.speaks
    assert found.overleaf


def test_dates_that_do_not_fit_move_and_the_first_stay():
    brief = a_brief()
    many = tuple(replace(brief.events[0], code=f"T{number}") for number in range(1, 40))
    view = compose(replace(brief, events=many))
    found = page_one.fit(view, front(view))
    assert 0 < found.events < 39
    assert 250 + found.events * EVENT + 150 <= HEIGHT


def test_a_table_of_speakers_that_leaves_no_room_for_claims_moves_overleaf():
    view = compose(with_claims(6))
    found = page_one.fit(view, front(view, foot=600))
    assert not found.speaks
    assert found.claims == 5


def test_a_table_that_takes_too_much_of_the_page_does_not_push_claims_overleaf():
    view = compose(with_claims(6))
    assert page_one.fit(view, front(view, foot=250)) == Front(claims=4, events=6, speaks=True, overleaf=True)
    assert not page_one.fit(view, front(view, foot=300)).speaks


def test_a_layout_that_knows_no_page_one_always_holds():
    assert page_one.holds(Laid(pages=[{}, {}]))


def test_a_page_one_that_runs_on_does_not_hold():
    view = compose(a_brief())
    assert page_one.holds(front(view))
    laid = front(view)
    ending = laid.pages[-1].pop("page-one-end")  # type: ignore[attr-defined]  # ours is a dict
    assert not page_one.holds(Laid(pages=[*laid.pages, {"page-one-end": ending}]))


def test_a_page_that_does_not_hold_after_all_gives_up_one_thing_of_its_longer_column():
    view = compose(with_claims(4))
    laid = front(view)
    found = Front(claims=2, events=3)
    tried = []
    for _ in range(4):
        found = page_one.fewer(view, laid, found)
        tried.append((found.claims, found.events, found.speaks))
    assert tried == [(1, 3, True), (1, 2, True), (1, 1, True), (1, 0, True)]
    long_rail = side_by_side(
        stacked((one.anchor for one in view.claims), 10, start=250),
        stacked((one.anchor for one in (*view.dated, *view.undated)), 100, start=250),
    )
    assert page_one.fewer(view, long_rail, Front(claims=3, events=6)).events == 5


def test_where_the_sources_will_begin_is_reckoned_from_what_stands_before_them():
    view = compose(with_claims(12))
    found = page_one.fit(view, front(view))
    laid = front(view)
    moved = len(view.claims) - found.claims
    assert page_one.reach(view, laid, found) >= moved * 100
