from __future__ import annotations

from briefing.sources.paragraphs import passages
from briefing.sources.roles import judge
from briefing.sources.turns import Turns, turns

ANSWER = "I think that the fees are too high for us, and I told the ministry so eight months ago in my letter."


def found(*lines: str) -> Turns:
    text = "\n\n".join(lines)
    return turns(judge(text, passages(text)))


def test_questions_and_answers_of_an_interview_take_turns() -> None:
    told = found(
        "The Echo interviews Ida Lund",
        "Ms Lund heads the port of Tallmouth.",
        "Are the fees too high?",
        ANSWER,
        ANSWER + " Yes.",
        "Why so?",
        ANSWER + " So.",
    )
    assert told.who == {2: "Q", 3: "A", 4: "A", 5: "Q", 6: "A"}
    assert told.reason == "2 questions, each followed by an answer"


def test_questions_answered_as_i_make_an_interview_without_the_word() -> None:
    lines = [line for number in range(3) for line in (f"What of fee {number}?", f"{ANSWER} {number}.")]
    assert found("Ida Lund on the port", *lines).questions == 3


def test_rhetorical_questions_make_no_interview() -> None:
    lines = [
        "But who pays for it?",
        "The boats do, as everybody knows.",
        "And who gains by it?",
        "The port does, and the port alone.",
    ]
    assert found("Harbour fees to rise", *lines).reason == ""


def test_marks_for_question_and_answer_are_told_and_left_out_of_the_words() -> None:
    lines = (
        "Q: Are the fees too high?",
        "A: They are.",
        "More of it, without a mark.",
        "Q. Why so?",
        "A. Nobody knows it.",
    )
    text = "\n\n".join(("Ida Lund on the port", *lines))
    judged = judge(text, passages(text))
    told = turns(judged)
    assert told.who == {1: "Q", 2: "A", 3: "A", 4: "Q", 5: "A"}
    assert text[told.spans[1].start : told.spans[1].end] == "Are the fees too high?"


def test_speakers_named_before_a_colon_take_turns() -> None:
    told = found(
        "Hearing on the Port Bill",
        "CHAIR: The committee will come to order now.",
        "MS. LUND: Thank you for having me here.",
        "I will be short about it.",
        "CHAIR: How high are they?",
        "MS. LUND: Four times what they were.",
    )
    assert [told.who[place] for place in range(1, 6)] == ["CHAIR", "MS. LUND", "MS. LUND", "CHAIR", "MS. LUND"]


def test_a_colon_here_and_there_is_no_turn() -> None:
    lines = [
        "Note: The fees rise in spring, the port says.",
        "Update: The fees rise in summer, the port says.",
        "Note: Small boats are exempt from all of it.",
    ]
    assert found("Harbour fees to rise", *lines).who == {}
