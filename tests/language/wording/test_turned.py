from __future__ import annotations

import pytest

from briefing.language.wording.stems import words
from briefing.language.wording.turned import Change, Kind, in_place


def _changes(statement: str, sentence: str) -> list[Change]:
    return list(in_place(words(statement), words(sentence)))


@pytest.mark.parametrize(
    ("statement", "sentence", "change"),
    [
        ("The plan protects the old pier.", "The plan never protects the old pier.", (Kind.NEGATION, "", "never")),
        ("The plan isn’t for the old pier.", "The plan is for the old pier.", (Kind.NEGATION, "isn't", "")),
        ("The town will reject the new pier.", "The town will accept the new pier.", (Kind.OPPOSITE, "reject", "accept")),
        ("Every boat paid the harbour fee.", "The boat paid the harbour fee.", (Kind.SCOPE, "Every", "")),
        ("The fee fell in the port.", "The fee reportedly fell in the port.", (Kind.DOUBT, "", "reportedly")),
        ("The fee fell by 40 per cent in May.", "The fee fell by about 40 per cent in May.", (Kind.AMOUNT, "", "about")),
        ("The fee will fall in May.", "The fee will fall in May, provided that the town agrees.", (Kind.CONDITION, "", "provided that")),
    ],
)  # fmt: skip
def test_a_word_that_was_changed_in_place_is_found(
    statement: str, sentence: str, change: tuple[Kind, str, str]
) -> None:
    assert Change(*change) in _changes(statement, sentence)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("The plan protects the old pier.", "The plan protects the old pier."),
        ("The plan protects piers.", "Nothing that the town has written protects the piers of the plan."),
        ("The fee may fall in the port.", "The fee could fall in the port."),
        ("The only pier is in the old port.", "The pier in the old port is the only one."),
        ("If the town agrees, the fee will fall.", "The fee will fall if the town agrees."),
        ("", "The plan protects the old pier."),
        ("The plan protects the old pier.", ""),
        ("not " * 300, "The plan protects the old pier."),
    ],
)
def test_what_says_the_same_or_is_worded_freely_is_no_change(statement: str, sentence: str) -> None:
    assert _changes(statement, sentence) == []
