from __future__ import annotations

import pytest

from briefing.language.wording.asked import asked
from briefing.language.wording.passages import Reading, read


def _read(statement: str, text: str) -> Reading:
    return read(text, asked(statement))


def test_the_best_sentence_has_the_rare_words() -> None:
    text = "The port is old. The port is wide. A lighthouse guards it. The port is deep."
    best = _read("The lighthouse of the port.", text).best(2)
    assert [text[passage.span.start : passage.span.end] for passage in best] == [
        "A lighthouse guards it.",
        "The port is old.",
    ]


def test_words_are_found_in_another_form_and_missed_words_are_known() -> None:
    reading = _read("The council closes docks.", "Docks were closed by the mayor.")
    assert reading.absent() == {"council"}


def test_a_copy_is_copied_and_nothing_of_it_is_apart() -> None:
    reading = _read("The council closed the old lock.", "Yesterday the council closed the old lock.")
    assert reading.copied() == 1
    assert dict(reading.apart()) == {}


def test_neighbours_from_two_sentences_are_apart_in_full_and_close_ones_by_half() -> None:
    apart = _read("Divers closed locks.", "Divers swim. The council closed many old locks.").apart()
    assert apart["diver", "clos"] > apart["clos", "lock"] > 0
    assert apart["diver", "clos"] + 2 * apart["clos", "lock"] == pytest.approx(1)


def test_close_neighbours_may_stand_in_either_order() -> None:
    passive = _read("The union sued the port.", "The port was sued by the union.").apart()
    assert sum(passive.values()) == pytest.approx(0.5)


def test_a_word_said_again_counts_only_where_no_sentence_of_the_text_says_it_twice() -> None:
    assert _read("A lock beside a lock.", "The lock is old.").repeated() == ("lock",)
    assert _read("A lock beside a lock.", "The lock meets a lock.").repeated() == ()


@pytest.mark.parametrize(
    "text", ["All had gone.Police said so.", "“All had gone.”Police said so.", "All had gone\nPolice said so"]
)
def test_a_lost_paragraph_break_ends_a_sentence(text: str) -> None:
    assert len(_read("Gone police.", text).passages) == 2


def test_an_abbreviation_or_a_decimal_ends_none() -> None:
    assert len(_read("Sites cost money.", "The U.S. sites at 3.5Mbit cost money.").passages) == 1


def test_a_text_without_a_full_stop_is_read_in_pieces() -> None:
    text = "lock and gate " * 500
    passages = _read("A lock.", text).passages
    assert len(passages) > 10
    assert all(passage.span.end - passage.span.start < 2000 for passage in passages)


def test_a_word_without_end_is_one_passage() -> None:
    assert len(_read("x" * 5000, "x" * 5000).passages) == 1
