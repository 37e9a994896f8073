"""A careless answer over the treaty article, written by hand for this test: what is wrong in it is left out, with why.

No model gave these answers. Each wrong item stands beside right ones, which must be printed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand_written import CONCLUSION, KEY_CLAIMS, SKEPTIC_VIEWS, STAKEHOLDER_POSITIONS, claim, position, view
from model_run import ARTICLE
from scripted_provider import ScriptedProvider, completion

from briefing import Brief, Task, make_brief, read
from briefing.engines.chat.endpoint import Endpoint
from briefing.engines.chat.engine import Chat
from briefing.model import Check, LeftOut, Result, Section

NO_ALLIANCE = "Andrei Rudenko said the signing does not mean an alliance."

#: What is wrong, the item, and what it is left out for.
CLAIMS: dict[str, tuple[dict[str, Any], Check, Result]] = {
    "an id that does not exist": (
        claim("A40.1", NO_ALLIANCE, "Andrei Rudenko"),
        Check.PLACE,
        Result.NO_SUCH_SENTENCE,
    ),
    "a range of ids": (claim("A4.1-A5.1", NO_ALLIANCE, "Andrei Rudenko"), Check.PLACE, Result.NO_SUCH_SENTENCE),
    "no id at all": (claim("", NO_ALLIANCE, "Andrei Rudenko"), Check.SHAPE, Result.EMPTY),
    "a caption as evidence": (
        claim("A~1", "The two presidents signed the treaty in Moscow on January 17."),
        Check.PLACE,
        Result.FURNITURE,
    ),
    "a headline as evidence": (
        claim("A0.1", "The treaty stops short of military guarantees."),
        Check.PLACE,
        Result.HEADLINE_ONLY,
    ),
    "altered words in quotation marks": (
        claim(
            "A4.1",
            'Rudenko said "the signing of the treaty does not mean the establishment of a political union with Iran".',
            "Andrei Rudenko",
        ),
        Check.QUOTE,
        Result.ALTERED,
    ),
    "invented words in quotation marks": (
        claim("A5.1", 'The ministers hailed "a new dawn for both great nations".', "Sergey Lavrov"),
        Check.QUOTE,
        Result.NOT_FOUND,
    ),
    "another's words": (
        claim("A14.1", "Shahram Kholdi said Moscow views Iran as a convenient subordinate.", "Shahram Kholdi"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
    ),
    "a speaker whom nothing ties to the words": (
        claim("A7.1", "This partnership offers little economic relief for ordinary Iranians.", "Seyed Emamian"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
    ),
    "one group made larger": (
        claim("A8.1", "Transport and energy agreements primarily benefit conglomerates.", "most analysts"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
    ),
    "a dropped negation": (
        claim(
            "A13.1",
            "The treaty offers a Russian commitment to defend the Islamic Republic if it is attacked.",
            "Shahin Modarres",
        ),
        Check.NEGATION,
        Result.DIFFERS,
    ),
    "a negation put in": (
        claim("A12.1", "This would not potentially undermine Iranian oil revenues.", "Shahram Kholdi"),
        Check.NEGATION,
        Result.DIFFERS,
    ),
    "a changed figure": (
        claim("A1.1", "A 25-year partnership was ratified April 8 by the Russian State Duma.", "analysts"),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    "a year that the text does not give": (
        claim("A5.1", "The two ministers met the press on April 18, 2025.", "Sergey Lavrov"),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    "an invented name": (
        claim("A2.1", "TASS and Dmitry Peskov reported that the treaty gives no concrete military backing.", "TASS"),
        Check.NAMES,
        Result.NAME_NOT_IN_SOURCE,
    ),
    "nothing said": (claim("A4.1", " ", "Andrei Rudenko"), Check.SHAPE, Result.EMPTY),
    "the same twice": (KEY_CLAIMS["claims"][0], Check.SHAPE, Result.DUPLICATE),
}
POSITIONS: dict[str, tuple[dict[str, Any], Check, Result]] = {
    "swapped speakers": (
        position("A6.1", "Abbas Araghchi noted the implementation of bank payments.", "Abbas Araghchi", "supports"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
    ),
    "a speaker who is only pictured": (
        position("A9.1", "The 2001 treaty yielded limited dividends.", "Vladimir Putin", "limits"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
    ),
    "two speakers joined": (
        position(
            "A10.1", "Kholdi and Modarres call such treaties theater.", "Shahram Kholdi and Shahin Modarres", "opposes"
        ),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
    ),
    "a position of the article's": (
        position("A7.1", "Ordinary Iranians are struggling amid an economic crisis.", None, "limits"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
    ),
}
VIEWS: dict[str, tuple[dict[str, Any], Check, Result]] = {
    "a doubt given to another": (
        view("A15.1", "Kholdi calls it a symbolic milestone.", "Shahram Kholdi", "the treaty", "insufficient"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
    ),
    "a doubt with an invented figure": (
        view("A12.1", "This would potentially halve Iranian oil revenues by 50%.", "Shahram Kholdi", "oil", "risk"),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
}
LINES: dict[str, tuple[dict[str, Any], Check, Result]] = {
    "an item that was never there": (
        {"items": ["K17"], "text": "Rudenko said it is no alliance."},
        Check.REFERENCE,
        Result.NO_SUCH_ITEM,
    ),
    "no item at all": (
        {"items": [], "text": "The article says that the treaty is weak."},
        Check.REFERENCE,
        Result.EMPTY,
    ),
    "a figure of its own": (
        {"items": ["K1"], "text": "Rudenko said that for 30 years there is no alliance."},
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    "a name of its own": (
        {"items": ["K1"], "text": "Rudenko said to Emmanuel Macron that it is no alliance."},
        Check.NAMES,
        Result.NAME_NOT_IN_SOURCE,
    ),
}
CARELESS: dict[str, Any] = {
    # The wrong ones first, so that what they leave behind gets its codes after them.
    "key_claims": {
        "claims": [*KEY_CLAIMS["claims"][:1], *(item for item, *_ in CLAIMS.values()), KEY_CLAIMS["claims"][1]]
    },
    "stakeholder_positions": {
        **STAKEHOLDER_POSITIONS,
        "positions": [*(item for item, *_ in POSITIONS.values()), *STAKEHOLDER_POSITIONS["positions"]],
    },
    "skeptic_views": {"views": [*(item for item, *_ in VIEWS.values()), *SKEPTIC_VIEWS["views"]]},
    "conclusion": {
        **CONCLUSION,
        "bottom_line": [*(line for line, *_ in LINES.values()), *CONCLUSION["bottom_line"]],
        "title": {"items": ["K1"], "text": "Angela Merkel: no alliance with Iran"},
        "open_questions": [{"follows_from": ["K44"], "question": "Why?"}, *CONCLUSION["open_questions"]],
    },
}
SECTIONS = [
    (Section.CLAIMS, CLAIMS),
    (Section.POSITIONS, POSITIONS),
    (Section.VIEWS, VIEWS),
    (Section.BOTTOM_LINE, LINES),
]
WRONG = [
    pytest.param(section, number, check, result, id=f"{section.value}: {what}")
    for section, table in SECTIONS
    for number, (what, (_, check, result)) in enumerate(table.items())
]


@pytest.fixture
def careless(provider: Callable[..., ScriptedProvider]) -> Brief:
    endpoint = provider(otherwise=lambda asked: completion(CARELESS[asked.name]))
    engine = Chat(Endpoint(base_url=endpoint.url, model="a-model"))
    return make_brief(read(ARTICLE), task=Task(date="2025-04-18"), engine=engine)


def left_out_of(brief: Brief, section: Section) -> list[LeftOut]:
    return [one for one in brief.left_out if one.section is section]


@pytest.mark.parametrize(("section", "number", "check", "result"), WRONG)
def test_what_is_wrong_is_left_out_with_the_reason(
    section: Section, number: int, check: Check, result: Result, careless: Brief
) -> None:
    left = left_out_of(careless, section)[number]
    assert (check, result) in [(verdict.check, verdict.result) for verdict in left.verdicts], left.verdicts


@pytest.mark.parametrize(("section", "table"), SECTIONS)
def test_nothing_else_is_left_out(section: Section, table: dict[str, Any], careless: Brief) -> None:
    assert len(left_out_of(careless, section)) == len(table)


def test_what_is_right_is_on_the_page(careless: Brief) -> None:
    assert [one.statement for one in careless.claims] == [one["statement"] for one in KEY_CLAIMS["claims"]]
    assert [one.statement for one in careless.positions] == [
        one["statement"] for one in STAKEHOLDER_POSITIONS["positions"]
    ]
    assert [one.statement for one in careless.views] == [one["statement"] for one in SKEPTIC_VIEWS["views"]]
    assert [one.text for one in careless.bottom_line] == [one["text"] for one in CONCLUSION["bottom_line"]]
    assert [one.text for one in careless.questions] == [one["question"] for one in CONCLUSION["open_questions"]]


def test_without_a_title_that_holds_the_articles_headline_is_the_title(careless: Brief) -> None:
    assert careless.title.verbatim
    assert [one.verdicts[0].result for one in left_out_of(careless, Section.TITLE)] == [Result.NAME_NOT_IN_SOURCE]


def test_words_that_are_no_quotation_are_not_printed_as_one_and_the_item_stays(
    provider: Callable[..., ScriptedProvider],
) -> None:
    (first, second) = STAKEHOLDER_POSITIONS["positions"]
    altered = {**second, "verbatim": "a rather convenient subordinate"}
    answers = {
        "key_claims": KEY_CLAIMS,
        "stakeholder_positions": {"proposition": None, "positions": [first, altered]},
        "skeptic_views": SKEPTIC_VIEWS,
        "conclusion": CONCLUSION,
    }
    endpoint = provider(otherwise=lambda asked: completion(answers[asked.name]))
    engine = Chat(Endpoint(base_url=endpoint.url, model="a-model"))
    brief = make_brief(read(ARTICLE), task=Task(date="2025-04-18"), engine=engine)
    assert brief.positions[1].quote is None
    assert Check.QUOTE in [verdict.check for verdict in brief.positions[1].verdicts]
