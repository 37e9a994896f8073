from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.sentences import cut, openers, pieces, word_count
from briefing.model import Span


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in cut(text, Span(0, len(text)), language=language)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ng met Sen. Ruiz and Gov. Ada Lund.",
        "J. K. Storm wrote to W. Hill about it.",
        "It rose 3.5 percent to $4.25 in a week.",
        "The U.S. President spoke at 5 p.m. Wednesday.",
        "Acme Inc. Chief Lee Wong left.",
        "See No. 5 and Art. 7, vol. 3, p. 12 of it.",
        "e.g. Rome, i.e. the city, vs. Milan.",
        "He lives on Elm St. Louis said.",
        "containment … is feasible and the … Government knows.",
        "Yahoo! announced it.",
        "Mr. and Mrs. The Younger came.",
    ],
)
def test_a_stop_that_ends_nothing_does_not_cut(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Washington D.C. The team won.", ["They met in Washington D.C.", "The team won."]),
        ("She works for Acme Inc. The firm grew.", ["She works for Acme Inc.", "The firm grew."]),
        ("No. The answer is no. So be it.", ["No.", "The answer is no.", "So be it."]),
        ("He took vitamin C. It helped.", ["He took vitamin C.", "It helped."]),
        ("He paused... Then he left.", ["He paused...", "Then he left."]),
        ("Really?! Yes. eBay grew.", ["Really?!", "Yes.", "eBay grew."]),
        ("In 2015. The end.", ["In 2015.", "The end."]),
        ("1. The first. 2. The second.", ["1. The first.", "2. The second."]),
        ("word . Next word .", ["word .", "Next word ."]),
        ("One line\n\nanother line", ["One line", "another line"]),
        ("wrapped\nline. Next\nline.", ["wrapped\nline.", "Next\nline."]),
        ("all small. no capitals here. really", ["all small.", "no capitals here.", "really"]),
    ],
)
def test_a_sentence_ends_where_the_next_one_opens(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go. They stay." Then quiet.', ['"We go.', 'They stay."', "Then quiet."]),
        ("(I am here.) So are you.", ["(I am here.)", "So are you."]),
        ('"Why?" she asked. Nobody knew.', ['"Why?" she asked.', "Nobody knew."]),
        ('"Why?" Smith asked. Nobody knew.', ['"Why?" Smith asked.', "Nobody knew."]),
        ('"Stop." He left.', ['"Stop."', "He left."]),
        ("“I know,” he said. “You do not.”", ["“I know,” he said.", "“You do not.”"]),
        ('He said "no." "Yes," she said.', ['He said "no."', '"Yes," she said.']),
    ],
)
def test_closing_marks_belong_to_their_sentence_and_attributions_to_their_quotation(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened at 9:00 a.m.1 Attendance was full.", ["It opened at 9:00 a.m.1", "Attendance was full."]),
        (
            "Rates rose.12 The board met.[3] It agreed.² Fine.",
            ["Rates rose.12", "The board met.[3]", "It agreed.²", "Fine."],
        ),
    ],
)
def test_footnote_marks_stay_with_the_sentence_before_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 3. Oktober kam Dr. Weiß z. B. hierher. „Warum?“ fragte er. Er ging.",
         ["Am 3. Oktober kam Dr. Weiß z. B. hierher.", "„Warum?“ fragte er.", "Er ging."]),
        ("de-AT", "Das war 1918. Die Zeit verging.", ["Das war 1918.", "Die Zeit verging."]),
        ("fr", "M. Blanc est venu. « Pourquoi ? » demanda-t-elle. « Je pars. » Il est parti.",
         ["M. Blanc est venu.", "« Pourquoi ? » demanda-t-elle.", "« Je pars. »", "Il est parti."]),
        ("es", "El Sr. Gil llegó a EE. UU. ayer. ¿Por qué? ¡No sé!", ["El Sr. Gil llegó a EE. UU. ayer.", "¿Por qué?", "¡No sé!"]),
        ("pt", "O Sr. Reis chegou. Não sei.", ["O Sr. Reis chegou.", "Não sei."]),
        ("ru", "А. Б. Попов родился в 1952 г. в Омске. «Почему?» — спросил он. Да.",
         ["А. Б. Попов родился в 1952 г. в Омске.", "«Почему?» — спросил он.", "Да."]),
        ("zh", "他来了。“为什么？”她问。真的？是", ["他来了。", "“为什么？”她问。", "真的？", "是"]),
        ("ja", "彼は来た。「行くぞ。」と言った。「はい。いいえ。」", ["彼は来た。", "「行くぞ。」と言った。", "「はい。", "いいえ。」"]),
        ("ar", "هل جاء؟ نعم. لقد ذهب۔ وهكذا", ["هل جاء؟", "نعم.", "لقد ذهب۔", "وهكذا"]),
        ("hi", "वह आया। वह गया। हाँ।", ["वह आया।", "वह गया।", "हाँ।"]),
        ("xx", "Mr. Hill came. He left.", ["Mr. Hill came.", "He left."]),
    ],
)  # fmt: skip
def test_each_language_has_its_own_stops_and_abbreviations(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


def test_only_the_stretch_asked_for_is_cut() -> None:
    text = "Before. One here. Two here. After."
    assert cut(text, Span(8, 27)) == (Span(8, 17), Span(18, 27))


def test_openers_are_those_of_the_language() -> None:
    assert "The" in openers("en")
    assert "Der" in openers("de")


@pytest.mark.parametrize(
    ("text", "words"), [("two words", 2), ("-- ...", 0), ("U.S.-led talks", 2), ("日本語です", 2.5), ("日本 and x", 3)]
)
def test_a_cjk_character_is_half_a_word(text: str, words: float) -> None:
    assert word_count(text) == words


def test_a_short_sentence_has_no_pieces() -> None:
    text = "A short one; with a semicolon."
    assert pieces(text, Span(0, len(text))) == ()


def test_an_over_long_sentence_is_cut_at_its_semicolons_first() -> None:
    text = "one two three, four five six; seven eight nine ten, eleven twelve"
    found = pieces(text, Span(0, len(text)), words=8)
    assert [text[span.start : span.end] for span in found] == [
        "one two three, four five six; ",
        "seven eight nine ten, eleven twelve",
    ]


def test_without_semicolons_it_is_cut_at_commas_or_before_a_conjunction() -> None:
    text = "one two three four, five six seven eight and nine ten eleven twelve"
    found = pieces(text, Span(0, len(text)), words=8)
    assert [text[span.start : span.end] for span in found] == [
        "one two three four, five six seven eight ",
        "and nine ten eleven twelve",
    ]


def test_without_any_mark_it_is_cut_between_words() -> None:
    text = "word " * 130 + "word"
    assert [word_count(text[span.start : span.end]) for span in pieces(text, Span(0, len(text)))] == [60, 60, 11]


SNIPPETS = st.sampled_from(
    ['"', "“", "”", "'", ".", "...", "…", "?", "!", "。", "「", "」", "؟", " ", "  ", "\n", "\n\n", "1", "[2]", "(", ")", "; ", ", ",
     "Dr.", "U.S.", "The", "said", "Smith", "word", "a.m.", "日本", "и", "\u00a0»", "—"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(SNIPPETS, min_size=1, max_size=60).map("".join), st.text(min_size=1, max_size=200))


@given(TEXTS, st.sampled_from(["en", "de", "fr", "ru", "zh", "ja"]))
def test_sentences_are_in_order_apart_and_cover_all_but_white_space(text: str, language: str) -> None:
    found = cut(text, Span(0, len(text)), language=language)
    covered = "".join("".join(text[span.start : span.end].split()) for span in found)
    assert covered == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in found)


@given(TEXTS, st.integers(min_value=1, max_value=12))
def test_pieces_join_up_to_the_sentence(text: str, words: int) -> None:
    span = Span(0, len(text))
    found = pieces(text, span, words=words)
    if word_count(text) <= words:
        assert found == ()
    else:
        assert "".join(text[piece.start : piece.end] for piece in found) == text
        assert all(word_count(text[piece.start : piece.end]) <= max(words, 1) for piece in found)


@pytest.mark.parametrize(
    "unit", ['"', ".", ". ", "? ", "A. ", '"? ', "a.\n\n", ".[", ". »", "'.)", "。「", "Mr. X ? ", "x", " \n", "No. 1 "]
)
def test_hostile_runs_are_cut_without_going_over_them_again_and_again(unit: str) -> None:
    text = unit * 20_000
    found = cut(text, Span(0, len(text)))
    assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())
