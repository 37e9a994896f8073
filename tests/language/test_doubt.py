from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.doubt import doubt, doubts_by_name
from briefing.model import DoubtKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The pact stops short of a guarantee.", DoubtKind.INSUFFICIENT),
        ("It does little for fishermen.", DoubtKind.INSUFFICIENT),
        ("The deal offers little relief.", DoubtKind.INSUFFICIENT),
        ("It offers no binding commitment to pay.", DoubtKind.INSUFFICIENT),
        ("The port lacks the money.", DoubtKind.INSUFFICIENT),
        ("This is merely a gesture.", DoubtKind.INSUFFICIENT),
        ("The council failed to explain the costs.", DoubtKind.INSUFFICIENT),
        ("It does not mean an alliance.", DoubtKind.DISPUTES),
        ("It doesn’t imply any aid.", DoubtKind.DISPUTES),
        ("They see him not as a true friend but rather as a client.", DoubtKind.DISPUTES),
        ("He criticised the plan.", DoubtKind.DISPUTES),
        ("There is no evidence that it works.", DoubtKind.DISPUTES),
        ("She warned of floods.", DoubtKind.RISK),
        ("There are concerns about costs.", DoubtKind.RISK),
        ("It would undermine trust.", DoubtKind.RISK),
        ("It is unclear who pays.", DoubtKind.UNCERTAIN),
        ("It isn't clear who pays.", DoubtKind.UNCERTAIN),
        ("It remains to be seen.", DoubtKind.UNCERTAIN),
        ("Experts express doubts.", DoubtKind.UNCERTAIN),
        ("He asked whether it pays.", DoubtKind.ASKS),
        ("Critics doubt that it will help.", DoubtKind.UNCERTAIN),
        ("She questioned whether the town could pay.", DoubtKind.UNCERTAIN),
        ("He is not convinced.", DoubtKind.UNCERTAIN),
        ("We are not so sure.", DoubtKind.UNCERTAIN),
        ("Full output depends on the new line.", DoubtKind.UNCERTAIN),
        ("The union backs it, but only if pay rises.", DoubtKind.UNCERTAIN),
        ("Without the line we cannot run the furnace.", DoubtKind.UNCERTAIN),
        ("I fear for the cod.", DoubtKind.RISK),
        ("They saw a risk that rents rise.", DoubtKind.RISK),
        ("The numbers do not add up.", DoubtKind.INSUFFICIENT),
        ("The sanctions bite less than promised.", DoubtKind.INSUFFICIENT),
        ("The levy is a tax on the poor.", DoubtKind.DISPUTES),
        ("He called the decision a tax on the poor.", DoubtKind.DISPUTES),
        ("I do not believe it.", DoubtKind.DISPUTES),
        ("It is not true that nobody applies.", DoubtKind.DISPUTES),
        ("He denied that they had agreed.", DoubtKind.DISPUTES),
    ],
)
def test_a_doubt_is_heard_with_its_kind(text: str, kind: DoubtKind) -> None:
    heard = doubt(text)
    assert heard is not None
    assert heard.kind is kind
    assert 0.35 <= heard.strength <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell by a third.",
        "36 shells hit the area and two men died.",
        "The treaty was signed on Friday.",
        "There is no risk of war.",
        "He is without doubt the best.",
        "They signed despite the rain.",
        "Not only ships came.",
        "The team was denied visas.",
        "The measures limit the risk of a spread.",
        "He was guilty beyond reasonable doubt.",
        "They had no objections.",
        "We do not have to worry about him.",
        "Alarms and warnings occur on any device.",
        "I was wrong to repeat it.",
        "They called for a tax on sugar.",
        "We were not worried.",
        "The chamber had been sceptical at first.",
        "",
    ],
)
def test_bad_news_weak_cues_and_cues_taken_back_are_no_doubt(text: str) -> None:
    assert doubt(text) is None


@pytest.mark.parametrize(
    ("name", "doubts"),
    [
        ("critics", True),
        ("Opponents of the plan", True),
        ("analysts", False),
        ("users and critics alike", False),
        ("Ann Skepticson", False),
    ],
)
def test_some_object_by_what_they_are_called(name: str, doubts: bool) -> None:
    assert doubts_by_name(name) is doubts


def test_more_cues_make_a_stronger_doubt() -> None:
    one, two = doubt("It does little."), doubt("It does little and lacks money.")
    assert one is not None
    assert two is not None
    assert two.strength > one.strength
    assert len(two.cues) == 2


@given(
    st.lists(
        st.sampled_from(
            ["it", "does", "not", "mean", "little", "risk", "no", "unclear.", "isn’t", "clear", "—", "lacks"]
        ),
        max_size=14,
    ).map(" ".join)
)
def test_cues_lie_in_the_text_in_order_and_apart(text: str) -> None:
    heard = doubt(text)
    if heard is not None:
        ends = [0, *(cue.end for cue in heard.cues)]
        assert all(cue.start >= end for cue, end in zip(heard.cues, ends, strict=False))
        assert ends[-1] <= len(text)


@pytest.mark.parametrize(
    "words",
    [
        "The girl's age was not a factor in the decision.",
        "The closure had nothing to do with the strike, the ministry said.",
        "Money played no role in the verdict.",
        "The driver pleaded not guilty.",
        "The port is not to blame for the delay.",
    ],
)
def test_a_denial_disputes_what_it_denies(words: str) -> None:
    found = doubt(words)
    assert found is not None
    assert found.kind is DoubtKind.DISPUTES
