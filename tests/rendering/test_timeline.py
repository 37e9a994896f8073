from __future__ import annotations

import pytest

from briefing.model import When
from briefing.rendering import labels
from briefing.rendering.timeline import worded


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(words="April 8, 2025", year=2025, month=4, day=8), "8 April 2025"),
        (When(words="April 8", month=4, day=8), "8 April"),
        (When(words="in 2001", year=2001), "2001"),
        (When(words="March 2024", year=2024, month=3), "March 2024"),
        (When(words="in June", month=6), "June"),
        (When(words="the eighth", day=8), "the eighth"),
        (When(words="last spring"), "last spring"),
    ],
)
def test_a_date_says_what_the_text_gives_and_no_more(when, said):
    assert worded(when, labels.load("en")) == said
