"""The order of the stages, with engines that say what a test wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from tunnel_article import ARTICLE

from briefing import Task, make_brief, read
from briefing.errors import AnswerError, SourceError
from briefing.model import (
    Answer,
    Check,
    Cite,
    Conclusion,
    Item,
    ProposedClaim,
    ProposedLine,
    Result,
    Source,
    SourceKind,
)

TASK = Task(date="2031-03-05")
GERMAN = (
    "Der Minister sagte am Dienstag in Berlin, das neue Gesetz sei nötig, weil die Fähren überlastet seien und viele "
    "Pendler jeden Tag mehr als zwei Stunden verlieren. Die Opposition nennt das Gesetz zu teuer und fordert ein "
    "unabhängiges Gutachten, das vor dem Beginn der Arbeiten an der Küste vorliegen muss."
)


@dataclass
class Scripted:
    """Answers what it was given and remembers what it was asked."""

    answer: Answer
    conclusion: Conclusion
    name: str = "scripted"
    model: str | None = "a-model"
    host: str | None = "example.org"
    seen: Sequence[Item] = ()

    def propose(self, sources: Sequence[Source], task: Task) -> Answer:
        return self.answer

    def conclude(self, sources: Sequence[Source], task: Task, items: Sequence[Item]) -> Conclusion:
        self.seen = items
        return self.conclusion


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
    assert [item.code for item in engine.seen] == ["K1"]
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
    brief = make_brief(read(GERMAN.encode(), name="gesetz.txt"), task=TASK)
    assert brief.method.skipped == (Check.SPEAKER,)
    assert not brief.positions
    assert {saying.party for item in brief.items() for saying in item.sayings} == {None}


def test_a_model_engine_says_that_nobody_checked_its_support() -> None:
    engine = Scripted(Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), Conclusion())
    assert make_brief([article()], task=TASK, engine=engine).method.skipped == (Check.SUPPORT,)
