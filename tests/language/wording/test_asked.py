from __future__ import annotations

from briefing.language.wording.asked import asked


def test_a_statement_is_asked_for_its_words_of_content_once_each() -> None:
    found = asked("The union closed the port, and the union lost.")
    assert found.stems == ("union", "clos", "port", "lost")
    assert [word.text for word in found.repeated] == ["union"]
    assert found.content == 5


def test_neighbours_are_neighbours_within_a_sentence_only() -> None:
    found = asked("The union closed. Prices went.")
    assert dict(found.pairs) == {("union", "clos"): 1, ("pric", "went"): 1}


def test_a_word_that_two_sentences_have_is_not_said_again() -> None:
    assert asked("The union sued. The union lost.").repeated == ()


def test_of_nothing_nothing_is_asked() -> None:
    assert asked(" \n").stems == ()
    assert asked("").lows == []
