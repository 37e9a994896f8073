from __future__ import annotations

import pytest

from briefing.language.wording.stems import bare, low_words, stem, words


@pytest.mark.parametrize(
    "forms",
    [
        ("order", "orders", "ordered", "ordering"),
        ("vote", "votes", "voted", "voting"),
        ("plan", "planned", "planning", "plans"),
        ("try", "tries", "tried"),
        ("minister", "minister's", "ministers'"),
        ("quick", "quickly"),
    ],
)
def test_the_forms_of_a_word_are_one(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("gas", "gap"), ("crisis", "crib"), ("2019", "2018"), ("pass", "pas")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["the", "did", "wouldn't", "of", "said"])
def test_a_word_without_content_has_no_stem_but_can_be_compared(word: str) -> None:
    assert stem(word) == ""
    assert bare(word)


def test_words_know_whether_they_negate_and_whether_a_comma_follows() -> None:
    found = words("It isn’t so, he said: never.")
    assert [(word.low, word.negates, word.breaks) for word in found] == [
        ("it", False, False),
        ("isn't", True, False),
        ("so", False, True),
        ("he", False, False),
        ("said", False, True),
        ("never", True, False),
    ]


def test_a_long_text_is_read_for_the_same_words() -> None:
    text = "The union’s lawyers weren't there in 2019."
    assert low_words(text) == [word.low for word in words(text)]
