"""A "not" dropped or put in where all around it is the same, and what only looks like that."""

from __future__ import annotations

import pytest

from briefing.grounding.polarity import turned_around

TURNED = [
    ("The pact offers a commitment to defend the islands.", "The pact offers no commitment to defend the islands."),
    ("The text implies help in case of a storm.", "The text does not imply help in case of a storm, it said."),
    ("The harbour will not be closed in winter.", "The harbour will be closed in winter, the mayor said."),
    ("The firm has the money to build the bridge.", "The firm lacks the money to build the bridge."),
    ("The harbour can be closed in the winter.", "The harbour can’t be closed in the winter."),
]
AGREEING = [
    ("The pact offers no commitment to defend the islands.", "The pact offers no commitment to defend the islands."),
    ("The text implies no help in case of a storm.", "The text does not imply help in case of a storm, it said."),
    ("The firm builds bridges and roads in the north.", "The firm builds not only bridges and roads in the north."),
    (
        "The town sees the firm as a convenient neighbour.",
        "The town sees the firm not as a true partner of many years but rather as a convenient neighbour.",
    ),
    ("The bridge holds at least 300 cars at once.", "The bridge holds no fewer than 300 cars at once."),
    ("The mayor wants the road.", "The mayor wants the road, not the bridge."),
    ("The road is too dear, the mayor said.", "The mayor did not hide that she finds the bridge too dear."),
    ("", "The harbour will be closed."),
    ("The mayor spoke.", "not " * 500),
]


@pytest.mark.parametrize(("statement", "sentence"), TURNED)
def test_a_statement_that_is_its_evidence_but_for_a_not_is_turned_around(statement: str, sentence: str) -> None:
    assert turned_around(statement, sentence)


@pytest.mark.parametrize(("statement", "sentence"), AGREEING)
def test_a_negation_elsewhere_or_on_both_sides_turns_nothing_around(statement: str, sentence: str) -> None:
    assert turned_around(statement, sentence) is None
