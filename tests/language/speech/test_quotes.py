from __future__ import annotations

import pytest

from briefing.language.speech.quotes import find_quotes
from briefing.language.speech.tokens import tokenise


def quoted(text: str) -> list[str]:
    tokens = tokenise(text, 0, len(text))
    return [tokens.joined(quote.first, quote.last) for quote in find_quotes(tokens)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ("He said ''yes''.", ["''yes''"]),
        ("“He told me 'go' twice,” she said.", ["“He told me 'go' twice,”"]),
        ("A 'quiet' town", ["'quiet'"]),
        ("The drivers' plan and Ross' car", []),
        ("It's the cook's '90s song", []),
        ('mixed “marks" here', ['“marks"']),
    ],
)
def test_outer_quotations_of_every_style_are_found(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    tokens = tokenise('She said: "We go', 0, 16)
    (quote,) = find_quotes(tokens)
    assert not quote.closed
    assert quote.last == len(tokens) - 1


def test_an_opening_mark_inside_an_open_quotation_does_not_turn_the_rest_inside_out() -> None:
    assert quoted('"We go. He left. "We stay," she said.') == ['"We go. He left.', '"We stay,"']
