from __future__ import annotations

import pytest

from briefing.model import NOT_GIVEN, Fact
from briefing.sources import read

BODY = "Fees in the harbour will rise by a tenth next year. They rose last year too. Small boats are exempt from them, and so are the ferries that go to the islands, it was decided after long talks."


def card_of(*lines: str):
    (source,) = read("\n\n".join(lines).encode())
    for fact in (
        source.card.title,
        source.card.byline,
        source.card.outlet,
        source.card.published,
        *source.card.rests_on,
    ):
        assert fact.span is None or source.words_at(fact.span) == fact.value
    return source.card


def values(facts: tuple[Fact, ...]) -> list[str | None]:
    return [fact.value for fact in facts]


def test_what_a_text_does_not_say_of_itself_is_not_given() -> None:
    card = card_of("Harbour fees to rise", BODY)
    assert (card.dek, card.byline, card.outlet, card.published) == (NOT_GIVEN,) * 4


def test_title_author_and_date_are_those_of_the_text_with_their_places() -> None:
    card = card_of("Harbour fees to rise", "By Ann Lee and Bo Ek |", "Published: Friday, March 3, 2021 at noon", BODY)
    assert (card.title.value, card.byline.value, card.published.value) == (
        "Harbour fees to rise",
        "Ann Lee and Bo Ek",
        "Friday, March 3, 2021",
    )


def test_a_year_that_is_not_given_is_not_supplied() -> None:
    assert card_of("Harbour fees to rise", "March 3", BODY).published.value == "March 3"


def test_a_date_inside_the_text_or_a_caption_is_no_date_of_the_text() -> None:
    card = card_of(
        "Harbour fees to rise", "The port, January 17, 2020. [Ann Lee/XYZ]", f"On March 3, 2021, it was said. {BODY}"
    )
    assert card.published == NOT_GIVEN


@pytest.mark.parametrize(
    ("opening", "outlet", "published"),
    [
        ("TALLMOUTH, March 3 (Echo News) - ", "Echo News", "March 3"),
        ("TALLMOUTH (ECHO) — ", "ECHO", None),
        ("Tallmouth, 4 May 2023 – ", None, "4 May 2023"),
        ("Talks on January 3 – the first – failed. ", None, None),
    ],
)
def test_the_place_line_of_an_agency_gives_outlet_and_date(
    opening: str, outlet: str | None, published: str | None
) -> None:
    card = card_of("Harbour fees to rise", opening + BODY)
    assert (card.outlet.value, card.published.value) == (outlet, published)


def test_a_title_that_names_the_interviewer_gives_the_outlet() -> None:
    assert card_of("Coast Echo interviews Ida Lund on fees", BODY).outlet.value == "Coast Echo"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Freeland's FNX news agency reported it.", ["FNX"]),
        ("It was a mistake, XYZ reported.", ["XYZ"]),
        (
            "According to Nordlys news agency, quoting the main news agency Central Press Bureau, it ended.",
            ["Nordlys", "Central Press Bureau"],
        ),
        ("The Coast Herald noted that it ended, according to the Daily Times.", ["Coast Herald", "Daily Times"]),
        ("According to Ambassador Ida Lund, it ended. The EU reported nothing. According to the ministry it did.", []),
        ("XYZ reported it. Later XYZ reported it again.", ["XYZ"]),
    ],
)
def test_the_outlets_a_text_rests_on_are_named_at_their_first_mention(sentence: str, names: list[str]) -> None:
    assert values(card_of("Harbour fees to rise", f"{sentence} {BODY}").rests_on) == names


def test_a_caption_is_nothing_to_rest_on() -> None:
    assert card_of("Harbour fees to rise", BODY, "The port, XYZ reported. Image: XYZ news agency").rests_on == ()
