from __future__ import annotations

import pytest

from briefing.language.speech.vocabulary import Form, Frame, inflected, vocabulary


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("urge", {"urge", "urges", "urged", "urging"}),
        ("bash", {"bash", "bashes", "bashed", "bashing"}),
        ("say", {"say", "says", "said", "saying"}),
    ],
)
def test_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert {word for word, _ in inflected(verb)} == forms


def test_every_irregular_verb_has_its_four_forms() -> None:
    assert all(verb.forms for verb in vocabulary().verbs.values())


def test_a_form_keeps_all_that_its_verb_may_take() -> None:
    warned = vocabulary().verbs["warned"]
    assert {Frame.REPORT, Frame.ADDRESS} <= warned.frames
    assert Form.PAST in warned.forms
