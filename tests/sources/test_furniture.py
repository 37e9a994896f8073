from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.sources.furniture import Sort, byline, flag


def sort_of(line: str) -> Sort | None:
    found = flag(line, Span(0, len(line)))
    return found.sort if found else None


@pytest.mark.parametrize(
    "line",
    [
        "Ministers sign the plan in Tallmouth, January 17. [Ann Lee/POOL/XYZ]",
        "A crane lifts a crate. (XYZ Photo/Ann Lee)",
        "A crane lifts a crate. (Photo by Ann Lee/Harbour Images)",
        "The old harbour in spring. Photograph: Ann Lee/The Echo",
        "Protesters in the harbour on Monday. Ann Lee/XYZ",
        "The hall was full this week. Image: Navy of Freeland.",
        "A harbour pilot (file photo)",
        "Foto: Hans Meier",
        "Фото: Анна Ли",
        "照片：李明",
    ],
)
def test_a_credit_shows_a_caption(line: str) -> None:
    assert sort_of(line) is Sort.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "He called it a mistake [sic].",
        "She met the minister (Lund).",
        "The talks went on all night. (Echo)",
        "Photos by Echo showed soldiers at the gate on Friday",
        "Image of a nation: how the country sees itself",
        "Ein Bild sagt mehr als Worte",
        "Share prices fell sharply on Monday after the news",
        "By contrast, fees fell.",
        "By now, the plan was signed",
        "By Friday",
        "Par conséquent",
        "AC/DC",
        "The post was read by your minister, who liked this article of the treaty and signed it in the end.",
    ],
)
def test_an_ordinary_line_is_no_furniture(line: str) -> None:
    assert sort_of(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee |", "Ann Lee"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ann Lee and Bo Ek", "Ann Lee and Bo Ek"),
        ("By Ann Lee, The Echo", "Ann Lee"),
        ("By Ann Lee | March 3, 2020", "Ann Lee"),
        ("Von Jan Mai", "Jan Mai"),
        ("Par Jean Blanc, envoyé spécial", "Jean Blanc"),
        ("Written by Maria de la Cruz", "Maria de la Cruz"),
        ("作者：李明", "李明"),
    ],
)
def test_a_byline_gives_the_names_alone(line: str, names: str) -> None:
    place = byline(line, Span(0, len(line)))
    assert place is not None
    assert line[place.start : place.end] == names


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Friday, August 21, 2015", "Friday, August 21, 2015"),
        ("Published: 3 March 2020 at 10:15 GMT", "3 March 2020"),
        ("2024-03-01T10:00", "2024-03-01"),
        ("Montag, 3. Oktober 2022, 14:05 Uhr", "Montag, 3. Oktober 2022"),
        ("Le 3 mars 2020 à 10h05", "3 mars 2020"),
        ("21 сентября 2022 г.", "21 сентября 2022"),
        ("2022年9月3日", "2022年9月3日"),
        ("March 3", "March 3"),
    ],
)
def test_a_line_of_nothing_but_a_date_gives_the_date_as_it_is_worded(line: str, date: str) -> None:
    found = flag(line, Span(0, len(line)))
    assert found is not None
    assert found.value is not None
    assert (found.sort, line[found.value.start : found.value.end]) == (Sort.DATELINE, date)


@pytest.mark.parametrize(
    "line",
    [
        "Do you like this article?",
        "Share this article",
        "Subscribe",
        "ADVERTISEMENT",
        "Read more: what the plan says",
        "12 comments",
        "5 min read",
        "Home > World > Coast",
        "© 2020 The Echo",
        "Reporting by Ann Lee; editing by Bo Ek",
        "press@harbour.example",
        "Tel: +49 30 1234567",
        "https://harbour.example/plan",
        "* * *",
        "Lesen Sie auch: Was der Plan bringt",
        "À lire aussi",
        "Читайте также",
        "The writer is a fellow of the harbour school.",
    ],
)
def test_what_speaks_of_the_page_is_furniture_with_a_reason(line: str) -> None:
    found = flag(line, Span(0, len(line)))
    assert found is not None
    assert found.sort is Sort.OTHER
    assert found.why
