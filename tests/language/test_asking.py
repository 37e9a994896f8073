from __future__ import annotations

from dataclasses import replace

import pytest
from many_articles import articles

from briefing.language.asking import ask, is_yes_or_no
from briefing.model import Source

SOURCES: tuple[Source, ...] = tuple(
    replace(one, letter=letter) for one, letter in zip(articles("strike"), "ABC", strict=False)
)


def test_the_sentence_that_shares_the_rarest_words_bears_on_a_question_most() -> None:
    asked = ask("How long will the mills in Vesterby have flour?", SOURCES)
    assert asked is not None
    flour = asked.bearing("Mills in Vesterby have flour for ten days")
    grain = asked.bearing("Twelve of them carry grain for the mills in Vesterby.")
    assert flour == 1.0 > grain > asked.bearing("The union has money for four weeks of strike") == 0.0


@pytest.mark.parametrize(
    "question",
    ["Who won the football match?", "What does Azerbaijan say about the strike?", "Does it rain on Mars?"],
)
def test_a_question_that_nothing_bears_on_ranks_nothing(question: str) -> None:
    asked = ask(question, SOURCES)
    assert asked is None or asked.best == 0.0
    assert asked is None or asked.bearing("The strike has stopped 31 ships") == 0.0


@pytest.mark.parametrize("question", [None, "", "???", "What is it?"])
def test_what_has_no_words_to_look_for_is_no_question(question: str | None) -> None:
    assert ask(question, SOURCES) is None


def test_one_can_be_for_or_against_what_a_yes_or_no_question_puts() -> None:
    assert is_yes_or_no("Should the port be closed?")
    assert not is_yes_or_no("Who should close the port?")
