from __future__ import annotations

import pytest

from briefing.language.parties import is_group, kind_of
from briefing.language.speech.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("name", "role", "kind"),
    [
        ("Maren Solberg", "Deputy Transport Minister", "government"),
        ("US Harbour Department", "", "government"),
        ("Maren Solberg", "Labour Party's nominee for mayor of Oslo", "party"),
        ("Maren Solberg", "senator", "party"),
        ("Maren Solberg", "professor of history at the University of Bergen", "expert"),
        ("analysts", "", "expert"),
        ("Maren Solberg", "co-founder of a bank", "company"),
        ("Maren Solberg", "coach of the Bergen team", "civil-society"),
        ("NTX", "Norway's news agency", "media"),
        ("Bergen Herald", "", "media"),
        ("Reuters", "", "media"),
        ("Maren Solberg", "Economist", "expert"),
        ("Maren Solberg", "editor of The Economist", "media"),
        ("The Economist", "", "media"),
        ("Maren Solberg", "hydrologist", "expert"),
        ("Maren Solberg", "spokesman for the Shippers' Union", "civil-society"),
        ("Maren Solberg", "spokesman for the company", "company"),
        ("Maren Solberg", "spokesman", "government"),
        ("Maren Solberg", "its president", "unknown"),
        ("her ministry", "", "government"),
        ("Maren Solberg", "technical director", "unknown"),
        ("Maren Solberg", "Councillor", "government"),
        ("Maren Solberg", "nurse", "public"),
        ("residents of the old town", "", "public"),
        ("the report", "", "document"),
        ("Maren Solberg", "", "unknown"),
    ],
)
def test_the_kind_of_a_party_is_told_by_its_role_and_its_name(name: str, role: str, kind: str) -> None:
    assert kind_of(name, (role,) if role else (), vocabulary()) == kind


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("analysts", True),
        ("Analysts", True),
        ("a few participants", True),
        ("a number of participants", True),
        ("Norwegian officials close to the talks", True),
        ("Maren Solberg", False),
        ("Harbour Workers Union", False),
        ("the minister", False),
    ],
)
def test_only_several_people_without_a_name_are_a_group(name: str, group: bool) -> None:
    assert is_group(name, vocabulary()) is group
