from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.dates import dates, read_date
from briefing.model import Span, When

FRIDAY = dt.date(2015, 8, 21)


def found(text: str, published: dt.date | None = None) -> list[When]:
    return [dated.when for dated in dates(text, Span(0, len(text)), published=published)] if text else []


@pytest.mark.parametrize(
    ("text", "words", "year", "month", "day"),
    [
        ("ratified April 8 by the Duma", "April 8", None, 4, 8),
        ("on the 8th of April 2015", "8th of April 2015", 2015, 4, 8),
        ("on 8 April, 2015", "8 April, 2015", 2015, 4, 8),
        ("Friday, August 21, 2015", "Friday, August 21, 2015", 2015, 8, 21),
        ("on Tuesday 3 March", "Tuesday 3 March", None, 3, 3),
        ("since January 2024", "January 2024", 2024, 1, None),
        ("on 20-21 September 2022", "20-21 September 2022", 2022, 9, 20),
        ("September 20–21, 2022", "September 20–21, 2022", 2022, 9, 20),
        ("on 2022-09-20", "2022-09-20", 2022, 9, 20),
        ("on Jan. 17", "Jan. 17", None, 1, 17),
        ("MARCH 5, 2001", "MARCH 5, 2001", 2001, 3, 5),
        ("in May", "May", None, 5, None),
        ("the March meeting", "March", None, 3, None),
        ("in 2001", "2001", 2001, None, None),
        ("a 2024 pact", "2024", 2024, None, None),
        ("the 2001 harbour treaty", "2001", 2001, None, None),
        ("(2015)", "2015", 2015, None, None),
        ("from 2015-2019", "2015-2019", 2015, None, None),
        ("It ended. 2024 was calm", "2024", 2024, None, None),
        ("since the 1990s", "1990s", None, None, None),
    ],
)
def test_a_date_gives_what_its_words_give_and_no_more(
    text: str, words: str, year: int | None, month: int | None, day: int | None
) -> None:
    assert found(text) == [When(words=words, year=year, month=month, day=day)]
    # The publication date supplies no year either.
    assert found(text, FRIDAY) == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "He may go. They march on. May I?",
        "Theresa May spoke; Prime Minister May left",
        "2,000 people and 2000 people",
        "UN resolution 2231, Article 1984, Flight 1549",
        "the 2019-nCoV virus",
        "at 10:30 or 20.15",
        "aged 20, she paid $2000",
        "2022-13-01 and 31 February",
        "today's world",
        "1,950 votes, 1.950 and 1950%",
        "the 2000 soldiers",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["on Tuesday", "yesterday", "last month", "next year", "two days ago", "last week", "last Monday"]
)
def test_a_relative_date_stays_as_it_is_where_no_publication_date_is_known(text: str) -> None:
    (when,) = found(text)
    assert (when.year, when.month, when.day, when.resolved) == (None, None, None, "")


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("on Tuesday", 2015, 8, 18),
        ("on Friday", 2015, 8, 21),
        ("last Friday", 2015, 8, 14),
        ("next Friday", 2015, 8, 28),
        ("they will meet on Tuesday", 2015, 8, 25),
        ("On Tuesday they are to meet", 2015, 8, 25),
        ("they will meet, she said on Tuesday", 2015, 8, 18),
        ("yesterday", 2015, 8, 20),
        ("tomorrow", 2015, 8, 22),
        ("last month", 2015, 7, None),
        ("next year", 2016, None, None),
        ("two days ago", 2015, 8, 19),
        ("eight months ago", 2014, 12, None),
        ("three years ago", 2012, None, None),
        ("last April", 2015, 4, None),
        ("last October", 2014, 10, None),
        ("next April", 2016, 4, None),
    ],
)
def test_a_relative_date_is_worked_out_from_the_publication_date_and_says_how(
    text: str, year: int, month: int | None, day: int | None
) -> None:
    (when,) = found(text, FRIDAY)
    assert (when.year, when.month, when.day) == (year, month, day)
    assert "publication" in when.resolved


def test_a_week_has_no_one_day() -> None:
    assert found("last week", FRIDAY) == [When(words="last week")]


def test_a_full_date_is_read_from_words() -> None:
    assert read_date("Published on Friday, August 21, 2015") == FRIDAY
    assert read_date("August 21") is None
    assert read_date("") is None


@given(
    st.lists(
        st.sampled_from(
            ["8 April", "in", "2015", "May", "Tuesday,", "the", "1990s", "20-21", "last", "March", "$", "31", "."]
        ),
        max_size=12,
    ),
    st.data(),
)
def test_a_date_reads_back_from_its_place_and_lies_where_it_was_looked_for(
    tokens: list[str], draw: st.DataObject
) -> None:
    text = " ".join(tokens) + " ."
    start = draw.draw(st.integers(0, len(text) - 1))
    within = Span(start, draw.draw(st.integers(start + 1, len(text))))
    for dated in dates(text, within, published=FRIDAY):
        assert dated.span in within
        assert text[dated.span.start : dated.span.end] == dated.when.words


@given(st.dates(dt.date(1000, 1, 1), dt.date(2099, 12, 31)))
def test_any_full_date_reads_back(date: dt.date) -> None:
    assert read_date(f"{date:%B} {date.day}, {date.year}") == date
    assert read_date(f"{date.day} {date:%B} {date.year}") == date
