from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.language.speech.tokens import lines, tokenise


def words(text: str) -> list[str]:
    return tokenise(text, 0, len(text)).words


def test_abbreviations_numbers_and_contractions_stay_whole() -> None:
    assert words("The U.S. can't pay 1,000 or 3.5 for vice-mayors.") == [
        "The", "U.S.", "can't", "pay", "1,000", "or", "3.5", "for", "vice-mayors", ".",
    ]  # fmt: skip


def test_of_three_apostrophes_the_first_closes_an_inner_quotation() -> None:
    assert words("go,'''") == ["go", ",", "'", "''"]


@given(st.text(max_size=60))
def test_tokens_stand_at_their_places_and_leave_out_only_white_space(text: str) -> None:
    tokens = tokenise(text, 0, len(text.rstrip()))
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text.startswith(word, start)
    assert "".join(tokens.words) == "".join(text.split())


@given(st.text(alphabet="ab \n\t\u2028", max_size=40))
def test_lines_hold_all_that_is_not_white_space(text: str) -> None:
    spans = list(lines(text))
    assert "".join("".join(text[span.start : span.end].split()) for span in spans) == "".join(text.split())
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in spans)
