from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from briefing.language.tables import tags
from briefing.language.voices import HEARD, voices
from briefing.model import Check, Stance
from briefing.pipeline import make_brief
from briefing.sources import read
from briefing.sources.languages import detect

ARTICLES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in (Path(__file__).parent / "articles").iterdir()
}
MORE = Path(__file__).parent / "more"
TRAPS = tomllib.loads((Path(__file__).parent / "traps.toml").read_text(encoding="utf-8"))
SAME_PERSON_TWICE = {
    "de": "Am Montag sagte Anna Brandt, dass der Hafen wächst. Am Dienstag sagte Otto Brandt nichts. Am Ende sagte Brandt, dass alles gut werde.",
    "es": "El lunes dijo Ana Soto que el río crece. El martes vino Luis Soto a la ciudad. Al final dijo Soto que no hay peligro para los vecinos.",
}


#: What makes a few sentences long enough for a source, in each language.
LENGTH = {
    "de": "\n\nDer Rat der Stadt kommt am Ende der Woche zusammen und will dann über den Haushalt und die Schulen reden, die auch in diesem Jahr nicht genug Geld für die Sanierung der Dächer haben.",
    "es": "\n\nEl consejo de la ciudad se reúne al final de la semana y hablará entonces sobre el presupuesto y las escuelas, que tampoco este año tienen el dinero para la reparación de los tejados.",
}


def said(tag: str, text: str) -> Counter[tuple[str | None, str, bool]]:
    (source,) = read(text.encode(), name=tag)
    assert source.language == tag
    heard = voices(source)
    assert all(name in heard.parties for one in heard.attributions for name in one.speakers)
    return Counter(
        (one.speaker, source.text[span.start : span.end], one.direct)
        for one in heard.attributions
        for span in one.spans
    )


def truth(article: dict[str, Any]) -> Counter[tuple[str | None, str, bool]]:
    return Counter(
        (one["speaker"], part, one.get("direct", False))
        for one in article["said"]
        for part in one["words"].split(" … ")
    )


def test_every_language_with_a_table_has_an_article_and_is_heard() -> None:
    assert set(ARTICLES) == tags() == HEARD - {"en"}


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_forty_words_of_it_tell_its_language(tag: str) -> None:
    words = ARTICLES[tag]["article"].split()
    assert {detect(" ".join(words[start : start + 40])) for start in range(0, len(words) - 40, 20)} == {tag}


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_an_article_gives_its_speakers_their_words_and_nobody_anything_else(tag: str) -> None:
    assert said(tag, ARTICLES[tag]["article"]) == truth(ARTICLES[tag])


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_of_an_article_the_rules_were_not_written_on_nothing_is_false(tag: str) -> None:
    article = tomllib.loads((MORE / f"{tag}.toml").read_text(encoding="utf-8"))
    found, wanted = said(tag, article["article"]), truth(article)
    assert found <= wanted
    assert found.total() >= wanted.total() - article.get("missed", 0)


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_a_brief_of_it_names_the_speakers_and_does_not_say_that_it_did_not_listen(tag: str) -> None:
    brief = make_brief(read(ARTICLES[tag]["article"].encode(), name=tag))
    assert Check.SPEAKER not in brief.method.skipped
    speaking = {one["speaker"] for one in ARTICLES[tag]["said"]}
    named = {saying.party.name for item in brief.positions for saying in item.sayings if saying.party}
    assert named
    assert named <= speaking
    # Doubt and stance have cues in English alone.
    assert not brief.views
    assert {one.stance for one in brief.positions} == {Stance.NOT_STATED}


@pytest.mark.parametrize("tag", sorted(ARTICLES))
def test_kin_aides_addressees_and_people_spoken_of_do_not_speak(tag: str) -> None:
    trap = TRAPS[tag]
    assert {speaker for speaker, _, _ in said(tag, trap["text"])} == set(trap["speakers"])


@pytest.mark.parametrize("tag", sorted(SAME_PERSON_TWICE))
def test_a_surname_that_two_people_have_is_nobody(tag: str) -> None:
    speakers = [speaker for speaker, _, _ in said(tag, SAME_PERSON_TWICE[tag] + LENGTH[tag])]
    assert speakers in (["Anna Brandt"], ["Ana Soto"])


def test_a_day_or_time_before_the_verb_is_no_speaker() -> None:
    text = "Am Ende sagte niemand, dass der Hafen wächst. Am Abend erklärte die Stadt, dass alles gut ist. Beobachter sagten, dass es regnet."
    assert not said("de", text + LENGTH["de"])


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = (
        "Die Ministerin Anna Brandt sagte am Montag in Mainz: „Wir haben sehr lange auf die Schleuse gewartet.\n\n"
        "„Nun wird sie gebaut, und das ist auch gut so für die Stadt.“\n\n"
        "Der Bau beginnt im Mai und wird nach den Plänen bis zum Herbst dauern."
    )
    assert {speaker for speaker, _, _ in said("de", text)} == {"Anna Brandt"}
    assert sum(said("de", text).values()) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Wenn Anna Brandt sagt, dass der Hafen wächst, dann ist das für die Stadt und die Region nicht neu.",
        "Die Nachbarin von Anna Brandt sagte, dass der Hafen wächst und die Stadt mit ihm.",
        "Sie sagte, dass der Hafen wächst. „Das ist gut“, sagte sie. Laut einem Bericht ist der Plan nicht neu.",
        "Die Regierung nannte den Plan „ein Wunder“, und Anna Brandt war auch dabei, als der Rat sich traf.",
    ],
)
def test_nobody_speaks_where_nobody_is_safe_to_name(text: str) -> None:
    assert not said("de", text + LENGTH["de"])
