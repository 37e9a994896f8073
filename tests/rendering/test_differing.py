"""Figures that differ between sources, on the page."""

from __future__ import annotations

from dataclasses import replace

from briefs import SAMPLES, a_brief

from briefing import render
from briefing.record import to_json
from briefing.rendering.view import chips, compose, marks
from briefing.verify import check

BRIEF = SAMPLES["differing figures"]()
VIEW = compose(BRIEF)


def test_each_figure_stands_with_its_words_its_speaker_and_its_place() -> None:
    ships = VIEW.differing[1]
    assert [given.figure for given in ships.given] == ["31", "38"]
    assert [given.wording.text for given in ships.given] == [
        "The strike has stopped 31 ships",
        "where the strike of the dockers has stopped 38 ships",
    ]
    assert [[(one.name, [chip.label for chip in one.chips]) for one in given.speakers] for given in ships.given] == [
        [("Port authority", ["A¶4"])],
        [("Shipowners' association", ["B¶1"])],
    ]


def test_their_chips_and_marks_lead_both_ways() -> None:
    codes = {one.code for one in VIEW.differing}
    assert codes == {"F1", "F2", "F3"}
    assert {chip for chip in chips(VIEW) if chip[0] in codes} == {mark for mark in marks(VIEW) if mark[0] in codes}
    backs = {back.label for source in VIEW.sources for one in source.paragraphs for back in one.backs}
    assert codes <= backs


def test_a_claim_with_such_a_figure_points_at_the_others() -> None:
    (claim,) = [one for one in (*VIEW.bottom_line, *VIEW.claims) if "38 ships" in one.wording.text]
    assert [one.label for one in claim.differs] == ["F2"]


def test_where_nothing_differs_there_is_no_section() -> None:
    assert compose(a_brief()).differing == ()
    assert b"Where the sources differ" not in render(a_brief(), "html")


def test_every_format_shows_them() -> None:
    html, markdown = render(BRIEF, "html").decode(), render(BRIEF, "markdown").decode()
    assert 'id="item-f2"' in html
    assert "**F2**" in markdown
    for text in (html, markdown):
        assert "Where the sources differ" in text
        assert "14 May" in text


def test_they_are_counted_as_words_of_the_brief() -> None:
    without = compose(replace(BRIEF, differences=()))
    assert VIEW.words > without.words


def test_check_holds_and_finds_a_figure_that_was_changed() -> None:
    assert check(render(BRIEF, "pdf")).findings == ()
    first, *others = BRIEF.differences
    changed = replace(first, versions=(replace(first.versions[0], figure="1,900"), *first.versions[1:]))
    (finding,) = check(to_json(replace(BRIEF, differences=(changed, *others))).encode()).findings
    assert finding.place == "F1"
    assert "1,900" in finding.message


def test_check_finds_a_figure_given_to_somebody_else() -> None:
    first, second, third = BRIEF.differences
    swapped = tuple(
        replace(one, sayings=tuple(replace(saying, party=other.sayings[0].party) for saying in one.sayings))
        for one, other in zip(second.versions, reversed(second.versions), strict=True)
    )
    brief = replace(BRIEF, differences=(first, replace(second, versions=swapped), third))
    assert [one.place for one in check(to_json(brief).encode()).findings] == ["F2, who says so", "F2, who says so"]
