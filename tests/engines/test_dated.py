"""The timeline holds what happened, once for all places that tell of it."""

from __future__ import annotations

from dataclasses import replace

from briefing import Brief, Task, make_brief, read
from briefing.engines.dated import MOST_EVENTS, dated_events
from briefing.model import ProposedEvent, Source

OPENED = """Harbour tunnel opens

The harbour ministry opened the Lund tunnel on 4 March 2031 after nine years of work, with mayor Ida Brandt and minister Olaf Winter cutting the ribbon.

The ministry said that the tolls will pay for the work within twenty years. The port authority of Lund warned that the tolls were too high for small boats and fishermen.

The old bridge was closed in June 2030.
"""
AGAIN = """Winter and Brandt open tunnel

Olaf Winter and Ida Brandt opened the tunnel under the harbour of Lund on 4 March 2031, the ministry said. It cost nine million crowns and took nine years.

A ferry of the northern islands sank off Ardel on 4 March 2031. Unions said that the tolls of the tunnel would drive small boats out of the harbour and into other ports.
"""


def source_of(text: str, letter: str = "A") -> Source:
    (source,) = read(text.encode(), name=f"{letter}.txt")
    return replace(source, letter=letter)


def places_of(events: tuple[ProposedEvent, ...]) -> list[tuple[str, list[str]]]:
    return [(event.when.words, [cite.at for cite in event.evidence]) for event in events]


def brief_of(*texts: str) -> Brief:
    sources = [source for text in texts for source in read(text.encode(), name="article.txt")]
    return make_brief(sources, task=Task(date="2031-03-05"))


def test_two_sources_that_tell_of_one_event_make_one_entry_and_another_of_that_day_stays() -> None:
    found = dated_events([source_of(OPENED), source_of(AGAIN, "B")])
    assert places_of(found) == [("4 March 2031", ["A1.1", "B1.1"]), ("June 2030", ["A3.1"]), ("4 March 2031", ["B2.1"])]


def test_an_event_of_two_sources_is_printed_in_the_words_of_the_first() -> None:
    event = brief_of(OPENED, AGAIN).events[0]
    assert event.statement == "The harbour ministry opened the Lund tunnel on 4 March 2031 after nine years of work"
    assert event.verbatim
    assert event.verdicts == ()
    assert [one.letter for one in event.evidence] == ["A", "B"]


FILLING = (
    "Boats of the northern islands bring grain and fish to the markets of Lund, and the harbour master expects more of "
    "them than in any year before, since the price of land has risen and the railway is slow.\n"
)


def test_the_day_of_an_agencys_report_is_no_event_beside_others() -> None:
    report = "The tunnel is closed to boats, the Coastal News Agency reported March 9."
    alone = source_of(f"Tunnel closed\n\n{report}\n\n{FILLING}")
    beside = source_of(f"Tunnel closed\n\nIda Brandt opened the tunnel on March 4.\n\n{report}\n\n{FILLING}")
    assert [event.when.words for event in dated_events([alone])] == ["March 9"]
    assert [event.when.words for event in dated_events([beside])] == ["March 4"]


def test_the_date_of_a_dateline_is_no_event() -> None:
    filed = "LUND, 9 October 2030 - The grain board closed three docks in May 2030."
    source = source_of(f"Board closes docks\n\n{filed}\n\n{FILLING}")
    assert [event.when.words for event in dated_events([source])] == ["May 2030"]


def test_where_there_are_too_many_events_those_that_lean_on_another_sentence_go_first() -> None:
    leaning = "\n\n".join(f"It was repaired by hand in {1950 + number}." for number in range(MOST_EVENTS))
    source = source_of(f"The old bridge\n\n{leaning}\n\nThe council of Lund sold the bridge on 4 March 2031.\n")
    found = dated_events([source])
    assert len(found) == MOST_EVENTS
    assert found[-1].when.words == "4 March 2031"
