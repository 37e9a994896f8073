"""Finite verbs are told from participles and nouns by their neighbours."""

import pytest

from briefing.language.happenings.verbs import verbs
from briefing.language.speech.tokens import tokenise


def found(text: str) -> tuple[list[str], list[str]]:
    words = tokenise(text, 0, len(text)).words
    known = verbs(words)
    return [words[number] for number in sorted(known.finite)], [words[number] for number in sorted(known.participles)]


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("The council voted on Monday.", ["voted"]),
        ("The council has since been widely praised.", ["has"]),
        ("Boats will have to wait.", ["will"]),
        ("The mayor plans a bridge and wants a ferry.", ["plans", "wants"]),
        ("Plans of the mayor failed.", ["failed"]),
        ("Ministers say that nothing changed.", ["say", "changed"]),
        ("Brandt and Winter sign the pact.", ["sign"]),
        ("They've left.", ["They've"]),
        ("The guarantees the house gave were few.", ["gave", "were"]),
    ],
)
def test_the_verbs_of_a_sentence_are_seen(text: str, finite: list[str]) -> None:
    assert found(text)[0] == finite


@pytest.mark.parametrize(
    ("text", "finite", "participle"),
    [
        ("A pact ratified in May by the house stops short.", "stops", "ratified"),
        ("A study published in May showed little.", "showed", "published"),
        ("The board approved the minutes of the meeting held in July.", "approved", "held"),
        ("By a vote completed in May, the board approved the plan.", "approved", "completed"),
    ],
)
def test_a_participle_behind_its_noun_is_no_verb_of_the_clause(text: str, finite: str, participle: str) -> None:
    assert found(text) == ([finite], [participle])
