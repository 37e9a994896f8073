from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.figures import figures, missing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a 20-year pact", "a pact of 20 years"),
        ("eight ships", "8 ships"),
        ("twenty-five ships", "25 ships"),
        ("two hundred and six men", "206 men"),
        ("three thousand two hundred", "3,200"),
        ("a million", "1,000,000"),
        ("2.5 million", "2,500,000"),
        ("$2bn", "two billion dollars"),
        ("US$5 million", "$5m"),
        ("€3m", "3 million euros"),
        ("4%", "four per cent"),
        ("4 percent", "4 per cent"),
        ("5-10%", "between 5 and 10 percent"),
        ("3¼ percent", "3-1/4 percent"),
        ("3/4 of it", "three quarters of it"),
        ("0.25 percentage point", "0.25 percentage points"),
        ("8 April", "April 8"),
        ("April 8, 2015", "8 April 2015"),
        ("2015-04-08", "April 8, 2015"),
        ("a dozen", "12 of them"),
        ("two-thirds of it", "2/3 of it"),
        ("the 21st time", "the 21st attempt"),
    ],
)
def test_two_wordings_of_one_figure_are_the_same(one: str, other: str) -> None:
    assert figures(one)
    assert figures(one) == figures(other)


@pytest.mark.parametrize(
    "text",
    [
        "One of them said that no one came first.",
        "He may go in a second; the two ministers agreed.",
        "Thousands came, tens of thousands stayed.",
        "COVID-19, the F-16 and the G7",
        "They march on, may they not?",
        "",
    ],
)
def test_words_that_are_mostly_no_figures_are_none(text: str) -> None:
    assert figures(text) == frozenset()


@pytest.mark.parametrize(
    ("statement", "evidence", "absent"),
    [
        ("12 men died", "21 men died", ("12",)),
        ("It rose 4%", "It rose 4 percentage points", ("4%",)),
        ("$5 million", "5 million euros", ("$5 million",)),
        ("on April 8, 2015", "on April 8", ("April 8, 2015",)),
        ("in March", "on April 8", ("March",)),
        ("on Monday", "on Tuesday", ("Monday",)),
        ("in 2016", "in 2015", ("2016",)),
        ("eight and nine", "eight and ten", ("nine",)),
        ("3.5 million", "3.4 million", ("3.5 million",)),
        ("twice 7, twice 7", "once", ("7",)),
    ],
)
def test_a_figure_that_the_evidence_lacks_is_named_as_worded(
    statement: str, evidence: str, absent: tuple[str, ...]
) -> None:
    assert missing(statement, evidence) == absent


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("5 million", "$5 million"),
        ("on 8 April", "on April 8, 2015"),
        ("in April", "on April 8"),
        ("in 2015", "on April 8, 2015"),
        ("on September 20", "on September 20-21, 2022"),
        ("10 metres", "10m"),
        ("10 percent", "5 to 10 percent"),
        ("no figure at all", ""),
    ],
)
def test_part_of_a_figure_may_rest_on_the_whole(statement: str, evidence: str) -> None:
    assert missing(statement, evidence) == ()


@given(st.text(alphabet="0123456789.,-/%$€ ½oneathirdf\n", max_size=60))
def test_a_text_misses_none_of_its_own_figures(text: str) -> None:
    assert missing(text, text) == ()


@given(st.integers(0, 10**15))
def test_separators_do_not_change_a_number(number: int) -> None:
    assert figures(f"{number:,} people") == figures(f"{number} people")


@given(
    st.lists(
        st.sampled_from(
            [
                "two",
                "twenty",
                "hundred",
                "and",
                "million",
                "a",
                "third",
                "of",
                "-",
                "3/4",
                "½",
                "$",
                "%",
                "percentage",
                "points",
                "5",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_number_words_in_any_order_are_read_the_same_twice(text: str) -> None:
    assert missing(text, text) == ()
    assert figures(text) == figures(f" {text} ")


def test_a_number_of_any_length_is_read() -> None:
    assert len(figures("9" * 10_000)) == 1
    assert figures("two hundred " + "million " * 5_000)
