"""A model's answers about the treaty article that are wrong on purpose, replayed: each wrong item is left out, with why."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from model_run import ARTICLE
from recorded_run import FOLDER, Recording
from scripted_provider import ScriptedProvider

from briefing import Brief, Task, make_brief, read
from briefing.engines.chat.endpoint import Endpoint
from briefing.engines.chat.engine import Chat
from briefing.model import Check, LeftOut, Section

RECORDING = Recording.of("treaty-careless")
WRONG: list[dict[str, Any]] = tomllib.loads((FOLDER / "treaty-careless" / "expected.toml").read_text(encoding="utf-8"))[
    "wrong"
]
SECTIONS = {
    "claims": Section.CLAIMS,
    "positions": Section.POSITIONS,
    "views": Section.VIEWS,
    "bottom_line": Section.BOTTOM_LINE,
    "dek": Section.DEK,
    "open_questions": Section.QUESTIONS,
}
CHECKS = {
    "place": Check.PLACE,
    "quote": Check.QUOTE,
    "speakers": Check.SPEAKER,
    "figures": Check.FIGURES,
    "names": Check.NAMES,
    "negations": Check.NEGATION,
    "shape": Check.SHAPE,
    "reference": Check.REFERENCE,
}


@pytest.fixture(scope="module")
def brief() -> Brief:
    with ScriptedProvider(otherwise=RECORDING.replay).listening() as endpoint:
        engine = Chat(Endpoint(base_url=endpoint.url, model=RECORDING.model))
        return make_brief(read(ARTICLE), task=Task(date="2026-01-15"), engine=engine)


def wrong_numbers(field: str) -> list[int]:
    return sorted(one["number"] for one in WRONG if one["field"] == field)


def entries(prompt: str, field: str) -> list[dict[str, Any]]:
    found = RECORDING.answer(prompt)[field]
    return found if isinstance(found, list) else [found]


def left_out_of(brief: Brief, section: Section) -> list[LeftOut]:
    return [one for one in brief.left_out if one.section is section]


@pytest.mark.parametrize(
    "wrong", [one for one in WRONG if one["field"] != "verbatim"], ids=lambda one: one["what"][:60]
)
def test_what_is_wrong_is_left_out_by_the_check_that_ought_to_find_it(wrong: dict[str, Any], brief: Brief) -> None:
    place = wrong_numbers(wrong["field"]).index(wrong["number"])
    left = left_out_of(brief, SECTIONS[wrong["field"]])[place]
    assert CHECKS[wrong["check"]] in [verdict.check for verdict in left.verdicts], left.verdicts


def test_nothing_else_is_left_out(brief: Brief) -> None:
    for field, section in SECTIONS.items():
        assert len(left_out_of(brief, section)) == len(wrong_numbers(field)), field


@pytest.mark.parametrize("number", wrong_numbers("verbatim"))
def test_words_that_are_no_quotation_are_not_printed_as_one(number: int, brief: Brief) -> None:
    statement = entries("stakeholder_positions", "positions")[number - 1]["statement"]
    (position,) = (one for one in brief.positions if one.statement == statement)
    assert position.quote is None
    assert Check.QUOTE in [verdict.check for verdict in position.verdicts]


@pytest.mark.parametrize(
    ("prompt", "field"),
    [
        ("key_claims", "claims"),
        ("stakeholder_positions", "positions"),
        ("skeptic_views", "views"),
        ("conclusion", "bottom_line"),
        ("conclusion", "open_questions"),
        ("conclusion", "title"),
    ],
)
def test_what_is_right_is_in_the_brief(prompt: str, field: str, brief: Brief) -> None:
    printed = {item.statement for item in brief.items()} | {line.text for line in (brief.title, *brief.bottom_line)}
    printed |= {question.text for question in brief.questions}
    wrong = wrong_numbers(field)
    right = [one for number, one in enumerate(entries(prompt, field), start=1) if number not in wrong]
    assert right
    for one in right:
        assert one.get("statement", one.get("text", one.get("question"))) in printed


def test_there_is_something_wrong_of_every_sort() -> None:
    assert len(WRONG) >= 24
    assert {CHECKS[one["check"]] for one in WRONG} == set(CHECKS.values())
