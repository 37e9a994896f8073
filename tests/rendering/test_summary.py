"""The brief in a few lines: what a message says of it."""

from __future__ import annotations

from dataclasses import replace

from briefs import a_brief, a_model_brief

from briefing import summary
from briefing.rendering.parts import Wording
from briefing.rendering.summary import worded


def test_a_summary_has_the_title_the_bottom_line_with_who_says_so_and_how_it_was_made():
    brief = a_brief()
    lines = summary(brief).splitlines()
    assert lines[0] == brief.title.text
    said = [line for line in lines if line.startswith("• ")]
    assert len(said) == len(brief.bottom_line)
    assert all(" – " in line and "¶" in line for line in said)
    assert lines[-1].endswith("gaps were not looked for.")


def test_a_models_summary_names_it():
    assert "Language model: a-model at localhost." in summary(a_model_brief())


def test_claims_stand_in_for_a_bottom_line_that_there_is_not():
    brief = replace(a_brief(), bottom_line=())
    said = [line for line in summary(brief).splitlines() if line.startswith("• ")]
    assert len(said) == 2
    assert all(claim.statement.split()[0].strip('"') in line for claim, line in zip(brief.claims, said, strict=False))


def test_words_are_set_as_on_the_page():
    cut = Wording(text="We stay <here>", opens="“", closes="”", cut_before=True, cut_after=True)
    assert worded(cut) == "“… We stay <here> …”"
