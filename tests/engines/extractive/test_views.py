from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import Task, make_brief, read
from briefing.engines.extractive.views import MOST_VIEWS, propose_views
from briefing.model import DoubtKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.engines.extractive.passages import Reading
    from briefing.model import ProposedView

REPORT = """Port Ardel council adopts ferry tunnel plan

Mayor Ida Brandt said the tunnel would open in nine years and that the ferries would run until then.

Critics say the tunnel was drawn up in a week by people who had never seen the ferry.

Engineer Tom Rask called the plan "a gift to the builders" and left the meeting before it had come to a vote.

The union leader Marek Dvorn denied that his members had agreed to the plan of the council in the spring of last year.

It is unclear whether the province will pay. A storm sank two boats in March and a man was hurt.
"""
OPINION = """Opinion: The tunnel is a mistake

By Edda Marlow

I take the ferry to Port Ardel twice a week, and I like the wind. But I do not believe that the tunnel will be built in nine years.

My father said that the sea keeps its own books. He was a calm man, and he was right about most things in his life.

The plan does nothing for those who live on the north shore. I would rather that we bought a second boat, and I would pay for it.
"""
TURNS = """Interview with Tom Rask on the tunnel

Tom Rask has drawn tunnels for thirty years.

Q: Will it open in nine years?

A: They have good engineers in Port Ardel, and I have worked with most of them. The rock is hard on the west side and soft on the east side. I doubt that nine years will do. The money is there, and so are the machines, and the winter is short on this coast.

Q: And the ferries?

A: They will run for as long as there are people who want them to.
"""


def views(reading_of: Callable[[str], Reading], text: str) -> dict[str, ProposedView]:
    reading = reading_of(text)
    proposed = propose_views([reading], None)
    return {
        " ".join(cite.words or reading.words(reading.places[cite.at].span) for cite in one.evidence): one
        for one in proposed
    }


def test_who_is_called_a_critic_objects_by_whatever_they_say(reading_of: Callable[[str], Reading]) -> None:
    found = views(reading_of, REPORT)
    (words,) = (words for words, one in found.items() if one.speaker == "Critics")
    assert words.startswith("the tunnel was drawn up in a week")
    assert found[words].cues == ("Critics",)


def test_a_doubt_comes_with_the_words_that_show_it(reading_of: Callable[[str], Reading]) -> None:
    by_speaker = {one.speaker: one for one in views(reading_of, REPORT).values()}
    assert by_speaker["Marek Dvorn"].cues == ("denied that",)
    assert by_speaker["Tom Rask"].cues == ("gift to",)
    assert by_speaker["Tom Rask"].doubt is DoubtKind.DISPUTES


def test_a_brief_keeps_the_words_that_show_a_doubt() -> None:
    brief = make_brief(read(REPORT.encode(), name="report"), task=Task(date="2031-03-05"))
    assert {view.cues for view in brief.views} >= {("Critics",), ("denied that",)}


def test_a_report_may_leave_something_open_and_its_bad_news_is_no_doubt(reading_of: Callable[[str], Reading]) -> None:
    own = [words for words, one in views(reading_of, REPORT).items() if one.speaker is None]
    assert own == ["It is unclear whether the province will pay."]


def test_an_opinion_doubts_in_its_own_voice(reading_of: Callable[[str], Reading]) -> None:
    own = [words for words, one in views(reading_of, OPINION).items() if one.speaker is None]
    assert sorted(own) == [
        "But I do not believe that the tunnel will be built in nine years.",
        "The plan does nothing for those who live on the north shore.",
    ]


def test_of_a_long_answer_only_the_sentence_that_doubts_is_a_doubt(reading_of: Callable[[str], Reading]) -> None:
    assert list(views(reading_of, TURNS)) == ["I doubt that nine years will do."]


def test_there_are_no_more_than_five(reading_of: Callable[[str], Reading]) -> None:
    names = ("Ada Holm", "Ben Ruud", "Cora Lie", "Dan Moe", "Eva Dahl", "Finn Aas", "Gro Lund")
    lines = "\n\n".join(
        f"{name} warned that the tunnel number {number} would flood the town." for number, name in enumerate(names)
    )
    assert len(views(reading_of, f"Tunnel worries many\n\n{lines}\n")) == MOST_VIEWS
