"""The reader against articles written for it. Floors may only rise: `python -m gate` prints where it stands."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gate.measures import described, measured
from gate.truth import digest, truths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gate.measures import Tally

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
MEASURES = sorted(FLOORS["floors"])
#: A floor may lag behind what is reached by so many points before it must be raised.
SLACK = 1.0


@pytest.fixture(scope="module")
def tallies() -> Mapping[str, Tally]:
    return measured(truths())


def _figures(tally: Tally) -> dict[str, float]:
    return {"precision": tally.precision, "recall": tally.recall}


@pytest.mark.parametrize("measure", MEASURES)
def test_no_measure_falls_below_its_floor(measure: str, tallies: Mapping[str, Tally]) -> None:
    for name, figure in _figures(tallies[measure]).items():
        floor = FLOORS["floors"][measure][name]
        assert figure >= floor, "\n".join((f"{measure}: {name} {figure:.1f} < {floor}", *tallies[measure].faults))


@pytest.mark.parametrize("measure", MEASURES)
def test_a_floor_rises_with_what_is_reached(measure: str, tallies: Mapping[str, Tally]) -> None:
    for name, figure in _figures(tallies[measure]).items():
        floor = FLOORS["floors"][measure][name]
        assert figure <= floor + SLACK, f"raise the floor: {measure}, {name} is {figure:.1f}, its floor {floor}"


def test_every_measure_has_its_floor(tallies: Mapping[str, Tally]) -> None:
    assert sorted(tallies) == MEASURES, described(dict(tallies))


def test_the_floors_were_measured_on_these_articles_and_this_truth() -> None:
    assert digest() == FLOORS["digest"], "articles or truth have changed: measure again, and say in the commit why"


def test_the_gate_has_articles_of_many_styles_of_a_readable_length() -> None:
    articles = truths()
    assert len({article.style for article in articles}) == len(articles) >= 14
    assert all(200 <= len(article.text.split()) <= 500 for article in articles)
