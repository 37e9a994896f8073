from __future__ import annotations

import pytest

from briefing.language.speech.passages import Place, make_passage
from briefing.language.speech.vocabulary import vocabulary
from briefing.model import Span


def sentences(text: str) -> list[str]:
    passage = make_passage(text, Place(0, Span(0, len(text))), vocabulary())
    return [passage.tokens.joined(sentence.start, sentence.stop - 1) for sentence in passage.sentences]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said no. She said yes.", ["He said no.", "She said yes."]),
        ("Dr. J. Roe said no. He left.", ["Dr. J. Roe said no.", "He left."]),
        ('"Go. Stay. Wait," he said.', ['"Go. Stay. Wait," he said.']),
        ('He said no. "Go." She left.', ["He said no.", '"Go."', "She left."]),
        ('"Go?" he asked. "No!" Jane Roe said.', ['"Go?" he asked.', '"No!" Jane Roe said.']),
    ],
)
def test_sentences_end_where_they_end_outside_quotations(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_an_endless_sentence_is_cut_so_that_no_walk_grows_with_the_text() -> None:
    assert max(len(piece.split()) for piece in sentences("he said it and " * 2000)) <= 400


def test_a_paragraph_without_cue_and_quotation_is_not_cut_at_all() -> None:
    assert sentences("The road is long. The night is dark.") == []
