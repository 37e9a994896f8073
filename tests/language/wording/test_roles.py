from __future__ import annotations

import pytest

from briefing.language.wording.roles import misattributed, swapped
from briefing.language.wording.stems import words
from briefing.language.wording.turned import Kind


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("The port sued the union.", "The union sued the port."),
        ("The union was sued by the port.", "The union sued the port."),
        ("The union sued the port.", "The union was sued by the port."),
        ("Norway beat Sweden on Monday.", "On Monday Sweden beat Norway."),
    ],
)
def test_who_did_it_and_to_whom_must_not_change_places(statement: str, sentence: str) -> None:
    assert [change.kind for change in swapped(words(statement), words(sentence))] == [Kind.ROLES]


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("The union sued the port.", "The union sued the port."),
        ("The port was sued by the union.", "The union sued the port."),
        ("The union sued the port.", "The port was sued by the union."),
        ("Sweden met Norway.", "Norway met Sweden."),
        ("Piers, ports and quays closed.", "Quays, ports and piers closed."),
        ("The ports of Norway", "Norway ports"),
        ("The port sued the union and the union sued the port.", "The union sued the port."),
        ("The union sued " + "the town and " * 80 + "the port.", "The port sued the union."),
    ],
)
def test_other_orders_of_the_same_words_are_no_change_of_roles(statement: str, sentence: str) -> None:
    assert list(swapped(words(statement), words(sentence))) == []


TEXT = 'The lock closed on Monday. "The lock is beyond repair," said chief engineer Ida Thorsen. Karl Holm said the money is there.'


def test_words_of_one_name_must_not_be_given_to_another() -> None:
    (change,) = misattributed("Karl Holm said the lock is beyond repair.", TEXT)
    assert (change.kind, change.here, change.there) == (Kind.SPEAKER, "Karl Holm", "Ida Thorsen")


@pytest.mark.parametrize(
    "statement",
    [
        "Ida Thorsen said the lock is beyond repair.",
        "Thorsen said the lock is beyond repair.",
        "The chief engineer said the lock is beyond repair.",
        "Karl Holm said the money is there.",
        "Karl Holm said the weather is fair.",
        "The lock is beyond repair.",
    ],
)
def test_a_speaker_who_may_be_the_same_or_whose_words_are_not_there_is_left_alone(statement: str) -> None:
    assert list(misattributed(statement, TEXT)) == []
