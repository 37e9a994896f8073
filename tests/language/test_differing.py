"""Pairs of sentences of two reports: those whose figures contradict each other, and those whose figures only look so."""

from __future__ import annotations

import pytest

from briefing.language.amounts import amounts
from briefing.language.differing import agree, same_matter


def contradict(one: str, other: str) -> bool:
    return any(
        same_matter(first, second) and not agree(first, second) for first in amounts(one) for second in amounts(other)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The blast at the mill in Havn killed 12 people.",
            "Fifteen people were killed by the blast at the Havn mill.",
        ),
        ("The death toll of the Havn blast rose to 15.", "The blast in Havn left 12 people dead."),
        ("The Lune bridge will cost 40 million euros.", "The bridge over the Lune will cost €46 million."),
        ("The Norland bank puts the deficit at 3.1 percent.", "Norland faces a deficit of 3.4 percent, the bank says."),
        (
            "The Solvind treaty was signed on 12 February in Havn.",
            "The Solvind treaty was signed in Havn on 14 February.",
        ),
        ("The festival in Pell drew 45,000 visitors.", "The festival in Pell drew 30,000 visitors."),
        (
            "Norland and Vesterby signed a 20-year treaty on gas.",
            "The gas treaty of Norland and Vesterby is a 25-year treaty.",
        ),
    ],
    ids=["dead", "toll", "sum", "percentage", "date", "visitors", "length"],
)
def test_two_reports_of_one_matter_contradict_each_other(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm destroyed about 40 houses in Havn.", "The storm destroyed 42 houses in Havn."),
        ("The Lune bridge will cost 1.2 million euros.", "The Lune bridge will cost 1,234,000 euros."),
        ("Inflation in Norland stood at 4.2 percent.", "Inflation in Norland stood at 4 percent."),
        ("The blast at the mill in Havn killed 12 people.", "The blast at the mill in Havn injured 15 people."),
        ("The blast at the mill in Havn killed 12 people.", "The blast at the mill in Havn killed three children."),
        ("The blast at the mill in Havn killed 12 people.", "The blast in Havn killed another 3 people at the mill."),
        (
            "The storm killed 9 people in Havn and 4 people in Osterby.",
            "The storm killed 13 people in Havn and Osterby.",
        ),
        ("The mill in Havn employs 250 workers.", "In 2019 the mill in Havn employed 400 workers."),
        (
            "The mill in Havn sold goods for 3 million euros in 2029.",
            "The mill in Havn sold goods for 4 million euros in 2030.",
        ),
        ("Exports of Norland rose by 5 percent.", "Imports of Norland rose by 7 percent."),
        ("Prices in Norland rose by 5 percent.", "Prices in Norland fell by 7 percent."),
        ("The Havn bridge will cost 40 million euros.", "The Osterby bridge will cost 46 million euros."),
        ("The Lune bridge was planned to cost 40 million euros.", "The Lune bridge cost 46 million euros."),
        ("The Lune bridge will cost 40 million euros.", "The Lune bridge will not cost 46 million euros."),
        ("The Lune bridge will cost 40 million euros.", "The Lune bridge will cost 46 million dollars."),
        ("Some 12 of the 40 ships in Havn carry grain.", "Off Havn 40 ships carry grain."),
        ("The Lune bridge may cost between 40 and 46 million euros.", "The Lune bridge may cost 43 million euros."),
        ("Ana Ruiz, 41, is the mayor of Havn.", "The mayor of Havn, Ana Ruiz, is 43."),
        ("The flood in the Arle valley destroyed 40 homes.", "In the Arle valley the flood reached 70 homes."),
        ("Article 5 of the Havn treaty binds both states.", "Article 7 of the Havn treaty binds both states."),
        ("The mayor of Havn spoke on 3 March about the toll.", "The mayor of Havn spoke on 5 March about the toll."),
        ("The strike in Havn has lasted for 8 days.", "The strike in Havn may last for 9 days."),
    ],
)
def test_figures_that_need_not_contradict_each_other_do_not(one: str, other: str) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)
