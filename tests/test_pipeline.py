"""The order of the stages, with engines that say what a test wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Barrier

import pytest
from tunnel_article import ARTICLE

from briefing import Task, make_brief, read
from briefing.engines.joining import joined
from briefing.errors import AnswerError, SourceError
from briefing.model import (
    Answer,
    Check,
    Cite,
    Conclusion,
    Findings,
    Gap,
    ProposedClaim,
    ProposedLine,
    ProposedProposition,
    ProposedView,
    PropositionKind,
    Result,
    Source,
    SourceKind,
    Usage,
)

TASK = Task(date="2031-03-05")
POLISH = (
    "Minister powiedział we wtorek w Warszawie, że nowa ustawa jest potrzebna, ponieważ promy są przeciążone i wielu "
    "pasażerów traci każdego dnia ponad dwie godziny. Opozycja uważa, że ustawa jest zbyt droga, i domaga się "
    "niezależnej opinii, która ma być gotowa przed rozpoczęciem prac na wybrzeżu. Decyzja nie zapadła."
)


@dataclass
class Scripted:
    """Answers what it was given and remembers what it was asked."""

    answer: Answer
    conclusion: Conclusion
    name: str = "scripted"
    model: str | None = "a-model"
    host: str | None = "example.org"
    more: Sequence[Answer | Exception] = ()
    seen: Findings = field(default_factory=Findings)

    def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
        return tuple(partial(_give, answer) for answer in (self.answer, *self.more))

    def conclude(self, sources: Sequence[Source], task: Task, findings: Findings) -> Conclusion:
        self.seen = findings
        return self.conclusion


def _give(answer: Answer | Exception) -> Answer:
    if isinstance(answer, Exception):
        raise answer
    return answer


def article(name: str = "article.txt") -> Source:
    (source,) = read(ARTICLE.encode(), name=name)
    return source


def test_sources_are_lettered_in_the_order_given() -> None:
    brief = make_brief([article("one.txt"), article("two.txt")], task=TASK)
    assert [(source.letter, source.name) for source in brief.sources] == [("A", "one.txt"), ("B", "two.txt")]


def test_a_kind_that_the_user_sets_overrides_what_was_detected() -> None:
    brief = make_brief([article()], task=replace(TASK, kind=SourceKind.OPINION))
    assert brief.sources[0].kind is SourceKind.OPINION


def test_the_engine_concludes_from_grounded_items_alone() -> None:
    good = ProposedClaim(evidence=(Cite(at="A1.1"),))
    bad = ProposedClaim(evidence=(Cite(at="A99.1"),))
    engine = Scripted(Answer(claims=(good, bad)), Conclusion())
    brief = make_brief([article()], task=TASK, engine=engine)
    assert [claim.code for claim in engine.seen.claims] == ["K1"]
    assert [one.verdicts[0].result for one in brief.left_out] == [Result.NO_SUCH_SENTENCE]


def test_what_a_conclusion_gets_wrong_is_listed_beside_what_the_answer_got_wrong() -> None:
    engine = Scripted(
        Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)), ProposedClaim(evidence=()))),
        Conclusion(bottom_line=(ProposedLine(text="All is well.", items=("K7",)),)),
    )
    brief = make_brief([article()], task=TASK, engine=engine)
    assert len(brief.left_out) == 2
    assert not brief.bottom_line


def test_a_model_whose_answers_hold_nothing_is_an_error_and_no_empty_brief() -> None:
    with pytest.raises(AnswerError, match="no claim that the source bears out"):
        make_brief([article()], task=TASK, engine=Scripted(Answer(), Conclusion()))


def test_a_text_without_a_claim_is_the_sources_fault_where_no_model_was_asked() -> None:
    (source,) = read(("Why? Who knows? Is it so? " * 20).encode(), name="questions.txt")
    with pytest.raises(SourceError, match="nothing to brief"):
        make_brief([source], task=TASK)


def test_no_source_at_all_is_said_plainly() -> None:
    with pytest.raises(SourceError, match="no source"):
        make_brief([], task=TASK)


def test_where_speakers_are_not_heard_the_brief_says_so_and_names_nobody() -> None:
    brief = make_brief(read(POLISH.encode(), name="ustawa.txt"), task=TASK)
    assert brief.method.skipped == (Check.SPEAKER,)
    assert not brief.positions
    assert {saying.party for item in brief.items() for saying in item.sayings} == {None}


def test_a_model_engine_says_that_nobody_checked_its_support() -> None:
    engine = Scripted(Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), Conclusion())
    assert make_brief([article()], task=TASK, engine=engine).method.skipped == (Check.SUPPORT,)


def test_parts_of_an_answer_are_taken_in_their_order_and_added_up() -> None:
    first = Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),), usage=Usage(calls=1, tokens_in=10))
    second = Answer(views=(ProposedView(evidence=(Cite(at="A2.1"),), target="the tunnel"),), usage=Usage(calls=1))
    engine = Scripted(first, Conclusion(), more=(second,))
    brief = make_brief([article()], task=TASK, engine=engine)
    assert (len(brief.claims), [view.target for view in brief.views]) == (1, ["the tunnel"])
    assert brief.method.usage == Usage(calls=2, tokens_in=10)


def test_what_points_at_items_of_its_part_still_does_in_the_whole() -> None:
    def claims(at: str, other: str) -> tuple[ProposedClaim, ...]:
        return (ProposedClaim(evidence=(Cite(at=at),)), ProposedClaim(evidence=(Cite(at=other),), against=(0,)))

    part = Answer(claims=claims("A1.1", "A2.1"), gaps=(Gap(looking_for="the cost", raised_by="K1"),))
    other = Answer(claims=claims("A3.1", "A4.1"), gaps=(Gap(looking_for="the year", raised_by="K2"),))
    whole = joined((part, other))
    assert [claim.against for claim in whole.claims] == [(), (0,), (), (2,)]
    assert [gap.raised_by for gap in whole.gaps] == ["K1", "K4"]


def test_where_a_call_fails_the_first_failure_is_raised_and_there_is_no_brief() -> None:
    good = Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),))
    engine = Scripted(good, Conclusion(), more=(AnswerError("the second"), AnswerError("the third")))
    with pytest.raises(AnswerError, match="the second"):
        make_brief([article()], task=TASK, engine=engine)


def test_calls_run_side_by_side() -> None:
    # Each waits for the other: one after the other, they would never end.
    meeting = Barrier(2, timeout=10)

    @dataclass
    class Meeting(Scripted):
        def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
            def meet() -> Answer:
                meeting.wait()
                return self.answer

            return (meet, meet)

    engine = Meeting(Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), Conclusion())
    assert make_brief([article()], task=TASK, engine=engine).claims


def test_the_timeline_is_the_same_whichever_engine_reads_the_rest() -> None:
    engine = Scripted(Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), Conclusion())
    asked, unasked = make_brief([article()], task=TASK, engine=engine), make_brief([article()], task=TASK)
    assert asked.events
    assert asked.events == unasked.events


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("The tunnel is worth building.", None),
        ("The tunnel is worth 97 billion.", Result.FIGURE_NOT_IN_EVIDENCE),
        ("Zebulon Quarles wants the tunnel.", Result.NAME_NOT_IN_SOURCE),
        (" ", Result.EMPTY),
    ],
)
def test_a_proposition_in_an_engines_own_words_adds_nothing_to_its_evidence(text: str, result: Result | None) -> None:
    worded = ProposedProposition(text=text, kind=PropositionKind.MEASURE, evidence=(Cite(at="A1.1"),), worded=True)
    engine = Scripted(Answer(proposition=worded, claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), Conclusion())
    brief = make_brief([article()], task=TASK, engine=engine)
    if result is None:
        assert brief.proposition is not None
        # A place would make it look like the source's own words.
        assert (brief.proposition.text, brief.proposition.evidence) == (text, ())
    else:
        assert brief.proposition is None
        assert [one.verdicts[0].result for one in brief.left_out] == [result]
