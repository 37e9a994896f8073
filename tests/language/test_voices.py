from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.language.voices import Voices, voices
from briefing.model import Span
from briefing.sources import read

if TYPE_CHECKING:
    from briefing.model import Party

ARTICLE = """\
Council delays the bridge

Norwegian Transport Minister Maren Solberg said the bridge was safe and that it would open in May.

"We tested every bolt," Solberg told Reuters.

Analysts said the tests were too few. Later the analysts added that nobody had seen the results.

Carl Berg, an engineer at the harbour institute, called the plan "a toy" at a hearing.
"""


@pytest.fixture(scope="module")
def heard() -> Voices:
    (source,) = read(ARTICLE.encode(), name="bridge")
    return voices(source)


def party(heard: Voices, name: str) -> Party:
    return heard.parties[name]


def test_every_speaker_is_a_party(heard: Voices) -> None:
    assert heard.attributions
    assert all(name in heard.parties for found in heard.attributions for name in found.speakers)


def test_a_party_has_the_role_the_source_gives_anywhere_and_its_other_names(heard: Voices) -> None:
    solberg = party(heard, "Maren Solberg")
    assert solberg.role == "Norwegian Transport Minister"
    assert solberg.variants == ("Solberg",)
    assert solberg.kind == "government"
    assert not solberg.group


def test_an_unnamed_group_is_one_party_however_it_is_written(heard: Voices) -> None:
    groups = {found.name for found in heard.parties.values() if found.group}
    assert groups == {"Analysts"}
    assert party(heard, "Analysts").kind == "expert"


def test_an_attribution_that_covers_more_of_a_place_comes_first(heard: Voices) -> None:
    start = ARTICLE.index("the bridge was safe")
    first, *_ = heard.covering(Span(start, ARTICLE.index("We tested") + 3))
    assert first.speaker == "Maren Solberg"
    assert start in range(first.spans[0].start, first.spans[0].end)


def test_nothing_covers_a_place_that_nobody_speaks_of(heard: Voices) -> None:
    assert heard.covering(Span(0, len("Council delays"))) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Solberg", "Maren Solberg", True),
        ("Transport Minister Maren Solberg", "Solberg", True),
        ("Analysts", "analysts", True),
        ("the analysts", "Analysts", True),
        ("Carl Berg", "Maren Solberg", False),
        ("Berg", "Solberg", False),
        ("Anna Berg", "Carl Berg", False),
    ],
)
def test_two_names_are_the_same_party_only_where_they_can_be(heard: Voices, one: str, other: str, same: bool) -> None:
    assert heard.same(one, other) is same


def test_the_answers_of_an_interview_are_the_one_who_is_interviewed(tmp_path: object) -> None:
    text = (
        "Our paper interviews Maren Solberg about the bridge\n\n"
        "Our paper interviewed Maren Solberg, the minister, about the bridge that opens in May.\n\n"
        "Is the bridge safe?\n\nIt is safe. We tested every bolt, and I believe that people will love it.\n\n"
        "When will it open?\n\nIt will open in May, once the paint is dry and the lamps are up.\n"
    )
    (source,) = read(text.encode(), name="interview")
    answers = [block for block in source.paragraphs() if block.turn == "A"]
    assert answers
    found = voices(source)
    for block in answers:
        assert [one.speaker for one in found.covering(block.span)] == ["Maren Solberg"]


def test_a_name_is_the_same_with_and_without_its_accents():
    nobody = Voices((), {})
    assert nobody.same("Simon Kovač", "Simon Kovac")
    assert not nobody.same("Simon Kovač", "Simone Kovač")


def test_a_name_that_the_headline_writes_without_its_accents_is_one_party_with_them() -> None:
    text = (
        "Minister Rudi Bergstrom says the bridge is safe\n\n"
        "The minister for roads, Rudi Bergström, said on Monday that the bridge was safe and that it would open in May.\n\n"
        "It has been closed since the storm of last winter, which took two of its lamps and much of its paint along.\n"
    )
    (source,) = read(text.encode(), name="bridge")
    assert {found.name for found in voices(source).parties.values()} == {"Rudi Bergström"}


def test_in_minutes_only_those_who_met_speak() -> None:
    text = (
        "Minutes of the Harbour Committee, March 3-4, 2031\n\n"
        "Recent data indicated that traffic had risen in the winter. Several members noted that the bridge was safe. "
        "These members added that it was cheap. The staff expected that it would open in May.\n\n"
        "Prices suggested that steel would stay dear. Members noted that the harbour survey had been too small, "
        "and a couple commented that it had cost too much.\n"
    )
    (source,) = read(text.encode(), name="minutes")
    assert source.kind == "minutes"
    found = voices(source)
    assert [one.speaker for one in found.attributions] == [
        "Several members",
        "Several members",
        "staff",
        "Members",
        "a couple of members",
    ]
    assert {one.name for one in found.parties.values()} == {
        "Several members",
        "Staff",
        "Members",
        "A couple of members",
    }


QUAY = """\
Quay sold

The Bergen Herald, citing two people close to the talks, said that the quay had been sold for nine million crowns.

The old quay lies between the fish market and the tower, and no ship has used it since the new harbour was opened in 1998.
"""


def test_what_a_speaker_does_beside_speaking_is_no_role() -> None:
    (source,) = read(QUAY.encode(), name="quay")
    (party,) = voices(source).parties.values()
    assert party.name == "Bergen Herald"
    assert party.role is None
