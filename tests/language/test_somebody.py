from __future__ import annotations

import pytest

from briefing.language.somebody import is_somebody
from briefing.language.speech.vocabulary import vocabulary


@pytest.mark.parametrize(
    "name",
    [
        "staff",
        "Harbour Committee",
        "Bank of Norway",
        "A couple of participants",
        "Most respondents to the harbour survey",
        "manager of the open harbour account",
        "Maren Solberg",
        "FOMC",
        "several members",
    ],
)
def test_people_groups_offices_and_bodies_are_somebody(name: str) -> None:
    assert is_somebody(name, vocabulary())


@pytest.mark.parametrize(
    "name",
    [
        "Data",
        "recent indicators",
        "Policy-sensitive rates",
        "21 meeting",
        "Harbour Survey",
        "results of this year's stress test",
        "increase in the number of respondents",
        "Engage",
        "September",
    ],
)
def test_documents_figures_and_days_are_not(name: str) -> None:
    assert not is_somebody(name, vocabulary())
