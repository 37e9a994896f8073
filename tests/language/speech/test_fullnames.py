from __future__ import annotations

import pytest

from briefing.language.speech.fullnames import Names
from briefing.language.speech.vocabulary import vocabulary


def names(*texts: str) -> Names:
    return Names(texts, vocabulary())


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Transport Minister Maren Solberg spoke.", "Solberg", "Maren Solberg"),
        ("Yesterday Maren Solberg spoke.", "Solberg", "Maren Solberg"),
        ("She met Anna Berg and Carl Berg.", "Berg", "Berg"),
        ("Ambassador to the United States Maren Solberg left; Maren Solberg came.", "Solberg", "Maren Solberg"),
        ("They drove to Bergen. Solberg spoke.", "Solberg", "Solberg"),
        ("The Vest Press Bureau (VPB) wrote.", "VPB", "Vest Press Bureau"),
        ("Nobody spoke.", "Solberg", "Solberg"),
    ],
)
def test_a_short_name_is_read_as_the_full_one_only_where_one_person_is_meant(text: str, short: str, full: str) -> None:
    assert names(text).fullest(short) == full


def test_people_are_told_from_places() -> None:
    known = names("Maren Solberg went to Bergen.")
    assert known.is_person("Solberg")
    assert known.is_person("James Ek")
    assert not known.is_person("Bergen")


def test_a_name_is_read_with_the_accents_that_the_text_gives_it() -> None:
    known = names("Chair of the board Rudi Bergström spoke. Åse sat.")
    assert known.fullest("Rudi Bergstrom") == "Rudi Bergström"
    assert known.fullest("Bergstrom") == "Rudi Bergström"
    assert names("Rudi Bergström met Karl Bergstrom.").fullest("Bergstrom") == "Karl Bergstrom"
