from __future__ import annotations

import pytest

from briefing.language.stance import merged, stance, stance_of_speaker
from briefing.model import Stance

MEASURE = "Council adopts harbour plan without a budget"
CUED = (
    ("We welcome the plan.", Stance.FAVOURABLE),
    ("The plan is a major step for the harbour.", Stance.FAVOURABLE),
    ("He opposes the harbour plan.", Stance.CRITICAL),
    ("I do not support this plan.", Stance.CRITICAL),
    ("The plan does little for fishermen.", Stance.CRITICAL),
    ("The proposal is merely a gesture.", Stance.CRITICAL),
    ("These plans are political theater.", Stance.CRITICAL),
    ("It is a sham.", Stance.CRITICAL),
    ("The plan does not mean that every pier will be rebuilt.", Stance.QUALIFIED),
    ("The document provides no money for piers.", Stance.QUALIFIED),
    ("We support the plan, but it lacks a budget.", Stance.QUALIFIED),
    ("He praised the plan, provided that it is paid for.", Stance.QUALIFIED),
    ("The plan works.", Stance.FAVOURABLE),
    ("It is a fair plan.", Stance.FAVOURABLE),
    ('She called the step "long overdue".', Stance.FAVOURABLE),
    ("He called the plan a gift to the builders.", Stance.CRITICAL),
    ('Calling the plan "a roof without walls", he left.', Stance.CRITICAL),
    ("This remains a gesture.", Stance.CRITICAL),
    ("The plan does not go far enough.", Stance.CRITICAL),
    ("The plan is merely a milestone.", Stance.CRITICAL),
    ("He welcomed the mayor's candour but could not support the plan.", Stance.CRITICAL),
    ("They back the plan but only if piers come first.", Stance.QUALIFIED),
)
SILENT = (
    "She praised the frank dialogue between the towns.",
    "The council met on Friday.",
    "The market lacks buyers.",
    "He criticised the minister over taxes.",
    "He denied that the plan does little.",
    "The mayor welcomed the visitors.",
    "The plan covers piers, quays and cranes.",
    "The plan has the support of the harbour office.",
    "He praised the workers who built the quay.",
    "The ferry is a gift to the town.",
    "Little Ann came to the quay.",
    "",
)


@pytest.mark.parametrize(("statement", "expected"), CUED)
def test_a_stance_is_read_from_its_cues(statement: str, expected: Stance) -> None:
    assert stance(statement, MEASURE) is expected


@pytest.mark.parametrize("statement", SILENT)
def test_words_about_something_else_or_without_a_cue_state_nothing(statement: str) -> None:
    assert stance(statement, MEASURE) is Stance.NOT_STATED


def test_a_stance_is_towards_the_thing_and_not_towards_a_headline_that_thinks_ill_of_it() -> None:
    assert (
        stance("The plan does little for fishermen.", "Harbour plan falls short of what was promised")
        is Stance.CRITICAL
    )


@pytest.mark.parametrize(
    "statement", ["The reckless student brought a clock.", "A support movement for the student grew."]
)
def test_towards_an_event_only_plain_approval_or_disapproval_counts(statement: str) -> None:
    assert stance(statement, "Student inspires movement at school") is Stance.NOT_STATED
    assert stance("She applauded the student movement.", "Student inspires movement at school") is Stance.FAVOURABLE


OWN = (
    ("said he opposes the plan", Stance.CRITICAL),
    ("praised the plan", Stance.FAVOURABLE),
    ("said her party backed the plan", Stance.FAVOURABLE),
    ('called the plan "a farce"', Stance.CRITICAL),
    ("said 72 per cent of his members supported the plan", Stance.NOT_STATED),
    ("said the unions reject the plan", Stance.NOT_STATED),
    ("told the man to back off", Stance.NOT_STATED),
)


@pytest.mark.parametrize(("said", "expected"), OWN)
def test_of_a_speaker_only_their_own_stance_is_told(said: str, expected: Stance) -> None:
    assert stance_of_speaker(said, MEASURE) is expected


def test_without_a_proposition_that_names_anything_nothing_is_stated() -> None:
    assert stance("It is a sham.", "Is it so?") is Stance.NOT_STATED


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (Stance.NOT_STATED, Stance.NOT_STATED, Stance.NOT_STATED),
        (Stance.NOT_STATED, Stance.CRITICAL, Stance.CRITICAL),
        (Stance.CRITICAL, Stance.QUALIFIED, Stance.CRITICAL),
        (Stance.FAVOURABLE, Stance.QUALIFIED, Stance.QUALIFIED),
        (Stance.FAVOURABLE, Stance.CRITICAL, Stance.QUALIFIED),
        (Stance.FAVOURABLE, Stance.FAVOURABLE, Stance.FAVOURABLE),
    ],
)
def test_two_stances_of_one_party_make_one(one: Stance, other: Stance, together: Stance) -> None:
    assert merged(one, other) is together
    assert merged(other, one) is together
