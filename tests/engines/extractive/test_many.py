"""Several sources, and a question, in whole briefs of the extractive engine."""

from __future__ import annotations

from dataclasses import replace

from many_articles import articles

from briefing import Brief, Task, make_brief
from briefing.record import to_json
from briefing.rendering.view import compose
from briefing.verify import check

TASK = Task(date="2031-03-05")


def brief_of(name: str, question: str | None = None) -> Brief:
    return make_brief(articles(name), task=replace(TASK, question=question))


def test_a_claim_that_two_sources_make_stands_once_with_both_places() -> None:
    claims = brief_of("fire").claims
    (vik,) = [claim for claim in claims if "inspectors had seen it" in claim.statement]
    assert {one.letter for one in vik.evidence} == {"A", "C"}


def test_nothing_is_taken_from_a_copied_paragraph() -> None:
    brief = brief_of("fire")
    copied = {f"B{number}" for number in range(1, 6)}
    assert not [
        one.at
        for item in (*brief.claims, *brief.positions, *brief.views)
        for one in item.evidence
        if one.at.split(".")[0] in copied
    ]


def test_the_bottom_line_is_not_one_sources_alone() -> None:
    for name in ("strike", "ferry", "fire"):
        assert len({line.evidence[0].letter for line in brief_of(name).bottom_line}) > 1, name


def test_a_surname_in_one_source_is_the_person_whom_another_names_in_full() -> None:
    (brandt,) = [one for one in brief_of("strike").positions if one.party and "Brandt" in one.party.name]
    assert brandt.party is not None
    assert brandt.party.name == "Karl Brandt"
    assert {one.letter for one in brandt.evidence} == {"A", "C"}


def test_a_question_brings_up_what_bears_on_it() -> None:
    question = "How long will the mills in Vesterby have flour?"
    assert "Mills in Vesterby" in brief_of("strike", question).claims[0].statement
    assert "Mills in Vesterby" not in brief_of("strike").claims[0].statement


def test_a_question_brings_forward_those_who_speak_to_it() -> None:
    first = brief_of("strike", "Does the government intervene in the dispute?").positions[0]
    assert first.party is not None
    assert first.party.name == "Lene Gram"


def test_a_question_that_nothing_bears_on_changes_nothing_and_the_page_says_so() -> None:
    asked, plain = brief_of("strike", "Who won the chess tournament in Baku?"), brief_of("strike")
    assert replace(asked, task=plain.task) == plain
    assert "Nothing in the sources bears on it" in compose(asked).asked
    assert compose(plain).asked == ""


def test_a_question_that_one_can_be_for_or_against_is_what_stances_refer_to() -> None:
    brief = brief_of("strike", "Should the government intervene in the strike?")
    assert brief.proposition is not None
    assert brief.proposition.text == "Should the government intervene in the strike?"
    assert compose(brief).asked == "Asked: Should the government intervene in the strike?"


def test_briefs_of_several_sources_hold() -> None:
    for name in ("strike", "fire", "quake", "dam"):
        assert check(to_json(brief_of(name)).encode()).ok, name
