"""What kind of party a role or a name shows."""

import pytest

from briefing.language.parties import is_group, kind_of
from briefing.language.speech.vocabulary import vocabulary
from briefing.model import PartyKind


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("deputy transport minister", PartyKind.GOVERNMENT),
        ("spokesman for the harbour police", PartyKind.GOVERNMENT),
        ("president of the republic", PartyKind.GOVERNMENT),
        ("think tank co-founder", PartyKind.EXPERT),
        ("economist at the harbour institute", PartyKind.EXPERT),
        ("university president", PartyKind.EXPERT),
        ("executive director of the fishermen's union", PartyKind.CIVIL_SOCIETY),
        ("student association president", PartyKind.CIVIL_SOCIETY),
        ("co-founder of the ferry line", PartyKind.COMPANY),
        ("reporter for the Port Times", PartyKind.MEDIA),
        ("party nominee for governor", PartyKind.PARTY),
        ("father of two", PartyKind.PUBLIC),
        ("gardener", PartyKind.UNKNOWN),
    ],
)
def test_a_role_shows_the_kind_of_its_head_and_a_leader_that_of_what_is_led(role: str, kind: PartyKind) -> None:
    assert kind_of("Ines Prado", (role,), vocabulary()) is kind


def test_an_outlet_is_known_by_its_capital_letter() -> None:
    assert kind_of("The Economist", (), vocabulary()) is PartyKind.MEDIA
    assert kind_of("an economist", (), vocabulary()) is PartyKind.EXPERT


@pytest.mark.parametrize(
    ("name", "group"),
    [("analysts", True), ("a few participants", True), ("Norlandic officials", True), ("Ines Prado", False)],
)
def test_several_people_without_a_name_are_a_group(name: str, group: bool) -> None:
    assert is_group(name, vocabulary()) is group
