from __future__ import annotations

import pytest

from briefing.model import SourceKind
from briefing.sources import read

TEXTS = {
    SourceKind.NEWS: """Harbour fees to rise next year

March 3, 2021

Fees in the harbour will rise by a tenth next year, the port authority said on Wednesday. US boats pay more.

"We had no choice," said Pia Holm, who heads the authority. According to the ministry, small boats are exempt.""",
    SourceKind.OPINION: """Why the plan will sink us

By Marta Gil

I have watched three governments sign away our port. I do not think we can afford a fourth. My case is simple.

We should ask who gains. I believe that the answer is plain, and I think that my readers know it well enough.""",
    SourceKind.PRESS_RELEASE: """FOR IMMEDIATE RELEASE

Northwind Opens Second Farm off the Coast

Northwind today announced the opening of its second wind farm, which will supply 80,000 homes from this spring on.

"We are proud of it," said Ada Berg, chief executive. The farm cost 300 million and took four years to build.""",
    SourceKind.SPEECH: """A Harbour for All

Ladies and gentlemen, thank you for inviting me. I am glad to be here today with so many of you who have worked for this.

We have come a long way. When we started, our port had four cranes; now we have forty, and I promise you that we go on.""",
    SourceKind.INTERVIEW: """The Echo interviews Ida Lund

Are the fees too high?

I think that they are. I told the ministry so eight months ago, and nobody has answered my letter since then.

What will you do now?

I will write again, and then I will go to court with my colleagues, because we have no other way left to us.""",
    SourceKind.MINUTES: """Minutes of the Harbour Council

Members noted that traffic had grown. Several members said that the fees were too low, and a few saw risks in raising them.

The council voted unanimously to raise the fees. The meeting adjourned at noon, and members agreed to meet in May.""",
    SourceKind.REPORT: """Water in the Valley

Executive summary

The valley uses more water than it has. This study finds that use grew by 12 percent in ten years, and that no plan exists.

1. Introduction

Water is scarce in the valley. The commission was asked why, and what can be done about it in the next ten years.""",
    SourceKind.UNKNOWN: """A walk along the coast

The path begins behind the mill and follows the stream down to the beach, where the old pier stands in the sand.

From there it climbs to the lighthouse, which is open in summer, and back through the woods to the station.""",
}


@pytest.mark.parametrize("kind", TEXTS)
def test_each_kind_is_told_with_its_reason(kind: SourceKind) -> None:
    (source,) = read(TEXTS[kind].encode())
    assert source.kind is kind
    assert source.kind_reason


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (SourceKind.NEWS, "a date, 3 reports of what others say"),
        (SourceKind.OPINION, 'its author, who is named, writes as "I" or "we"'),
        (SourceKind.PRESS_RELEASE, '"for immediate release" near the top or the end'),
        (SourceKind.INTERVIEW, '2 questions, each followed by an answer, and "interview" in the title'),
        (SourceKind.MINUTES, '"minutes of" in the title'),
        (SourceKind.REPORT, 'a section called "executive summary"'),
    ],
)
def test_the_reason_names_the_signal_in_plain_words(kind: SourceKind, reason: str) -> None:
    (source,) = read(TEXTS[kind].encode())
    assert source.kind_reason == reason


@pytest.mark.parametrize("label", ["Opinion", "Editorial", "Kommentar", "Opinión"])
def test_a_label_above_the_title_makes_an_opinion(label: str) -> None:
    text = TEXTS[SourceKind.NEWS]
    (source,) = read(f"{label}\n\n{text}".encode())
    assert source.kind is SourceKind.OPINION


def test_a_closing_section_about_the_issuer_makes_a_press_release() -> None:
    text = TEXTS[SourceKind.PRESS_RELEASE].replace("FOR IMMEDIATE RELEASE\n\n", "")
    (source,) = read(f"{text}\n\nAbout Northwind\n\nNorthwind makes electricity from wind and has 300 staff.".encode())
    assert (source.kind, source.kind_reason) == (SourceKind.PRESS_RELEASE, 'a closing section "About Northwind"')
