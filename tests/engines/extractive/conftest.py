"""An invented article, read and laid out."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tunnel_article import ARTICLE

from briefing import read
from briefing.engines.extractive.passages import Reading, read_passages


@pytest.fixture
def reading_of() -> Callable[[str], Reading]:
    def lay_out(text: str) -> Reading:
        (source,) = read(text.encode(), name="article.txt")
        return read_passages(replace(source, letter="A"))

    return lay_out


@pytest.fixture
def reading(reading_of: Callable[[str], Reading]) -> Reading:
    return reading_of(ARTICLE)
