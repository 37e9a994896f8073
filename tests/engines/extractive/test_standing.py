"""Which stretches can be read alone."""

import pytest

from briefing.engines.extractive.standing import cost_of_opening, stands_alone
from briefing.model import SourceKind


@pytest.mark.parametrize(
    "stretch",
    [
        "The council approved the new tram line after a long debate.",
        'Mayor Ines Prado said "we will not raise fares before the line opens."',
        "This tram line will cost 40 million euros, the council said.",
        "Critics of the plan say that it serves the rich suburbs only.",
    ],
)
def test_a_sentence_that_names_its_subject_stands_alone(stretch: str) -> None:
    assert stands_alone(stretch, SourceKind.NEWS)


@pytest.mark.parametrize(
    "stretch",
    [
        "He said that the line would never open on time.",
        "This would cost the town a great deal of money.",
        "Their plan was to close the old depot by the summer.",
        "Yesterday he told the council that it was too late.",
        "However, it was not the first time that this happened.",
        "Will the council ever approve the new tram line?",
        "The line opens soon.",
        "Ines Prado, Mayor Tomas Lund, Deputy Mayor Olga Reyes, Secretary Paul Adeyemi, Treasurer",
        "and then we went home and I wrote all of this down for my readers.",
        "word " * 46,
    ],
)
def test_what_leans_on_other_sentences_does_not(stretch: str) -> None:
    assert not stands_alone(stretch, SourceKind.NEWS)


def test_the_first_person_is_the_voice_of_a_speech_and_an_aside_in_news() -> None:
    stretch = "Today we announce the largest housing programme of the decade."
    assert stands_alone(stretch, SourceKind.SPEECH)
    assert not stands_alone(stretch, SourceKind.NEWS)


def test_the_country_in_capitals_is_no_first_person() -> None:
    assert stands_alone("The US navy patrols the strait together with two of its allies.", SourceKind.NEWS)
    assert not stands_alone("The navy told us that it patrols the strait with two allies.", SourceKind.NEWS)


def test_a_weak_opening_costs() -> None:
    assert (
        cost_of_opening("Yet this plan failed.")
        > cost_of_opening("This plan failed.")
        > cost_of_opening("It failed.")
        == 0
    )


def test_a_sentence_in_a_script_without_word_spaces_stands_alone() -> None:
    assert stands_alone("外交部长王毅星期一在北京表示，新的能源协议将在明年一月生效。", SourceKind.NEWS)
    assert not stands_alone("协议生效。", SourceKind.NEWS)
