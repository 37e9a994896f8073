from __future__ import annotations

import cProfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.attributions import attributions
from briefing.model import Attribution, Block, Role, Span

TREATY = Path(__file__).parents[2] / "examples" / "iran-russia-treaty" / "article.txt"


def said(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Who says what, as words."""
    return [(found.speaker, words(found, text)) for found in attributions(text)]


def words(found: Attribution, text: str) -> tuple[str, ...]:
    return tuple(text[span.start : span.end] for span in found.spans)


def only(text: str) -> Attribution:
    (found,) = attributions(text)
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        # direct: speaker before, after, between
        ('Maren Solberg said, "The bridge is safe."', "Maren Solberg", ('"The bridge is safe."',)),
        ('"The bridge is safe," Maren Solberg said.', "Maren Solberg", ('"The bridge is safe,"',)),
        ('"The bridge is safe," said Maren Solberg.', "Maren Solberg", ('"The bridge is safe,"',)),
        ('"Is it safe?" Maren Solberg asked.', "Maren Solberg", ('"Is it safe?"',)),
        (
            '"The bridge," Maren Solberg said, "is safe."',
            "Maren Solberg",
            ('"The bridge,"', '"is safe."'),
        ),
        ("“The bridge is safe,” Maren Solberg said.", "Maren Solberg", ("“The bridge is safe,”",)),
        ("''The bridge is safe,'' Maren Solberg said.", "Maren Solberg", ("''The bridge is safe,''",)),
        # indirect
        ("Maren Solberg said the bridge was safe.", "Maren Solberg", ("the bridge was safe",)),
        ("Maren Solberg said that the bridge was safe.", "Maren Solberg", ("that the bridge was safe",)),
        ("The bridge was safe, Maren Solberg said.", "Maren Solberg", ("The bridge was safe",)),
        ("The bridge was safe, said Maren Solberg, an engineer.", "Maren Solberg", ("The bridge was safe",)),
        (
            "The bridge, Maren Solberg said on Tuesday, was never safe.",
            "Maren Solberg",
            ("The bridge", "was never safe"),
        ),
        (
            "Maren Solberg told reporters on Monday that the bridge was safe.",
            "Maren Solberg",
            ("that the bridge was safe",),
        ),
        # mixed
        (
            'Maren Solberg said the bridge was "as safe as a house" in winter.',
            "Maren Solberg",
            ('the bridge was "as safe as a house" in winter',),
        ),
        # according to
        ("According to Maren Solberg, the bridge was safe.", "Maren Solberg", ("the bridge was safe",)),
        ("The bridge was safe, according to Maren Solberg.", "Maren Solberg", ("The bridge was safe",)),
        # attitudes
        ("Maren Solberg praised the new bridge during a visit.", "Maren Solberg", ("the new bridge",)),
        ("Maren Solberg refused to close the bridge.", "Maren Solberg", ("to close the bridge",)),
        ('Maren Solberg described the bridge as "a toy" at a hearing.', "Maren Solberg", ('the bridge as "a toy"',)),
        # any verb behind a quotation, and a colon before one
        ('"We close it tonight," Maren Solberg went on.', "Maren Solberg", ('"We close it tonight,"',)),
        ('Maren Solberg had one more line: "We close it tonight."', "Maren Solberg", ('"We close it tonight."',)),
    ],
)
def test_speaker_and_words_are_found_wherever_the_speaker_stands(
    text: str, speaker: str, content: tuple[str, ...]
) -> None:
    assert said(text) == [(speaker, content)]


def test_only_a_content_wholly_in_quotation_marks_is_direct() -> None:
    assert only('"The bridge is safe," said Maren Solberg.').direct
    assert only('"The bridge," Maren Solberg said, "is safe."').direct
    assert not only('Maren Solberg said it was "safe".').direct
    assert not only("Maren Solberg said it was safe.").direct


def test_later_quotations_of_a_paragraph_join_the_attribution_before_them() -> None:
    text = '"The bridge is safe," Maren Solberg said. "It was built well. It will last."'
    assert said(text) == [("Maren Solberg", ('"The bridge is safe,"', '"It was built well. It will last."'))]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = 'Maren Solberg said: "The bridge is safe.\n\n"It was built well."'
    assert said(text) == [("Maren Solberg", ('"The bridge is safe.', '"It was built well."'))]


def test_a_paragraph_that_is_only_a_quotation_follows_the_speaker_before_it() -> None:
    text = '"The bridge is safe," said Maren Solberg.\n\n"It was built well."\n\nThe road was closed.'
    assert said(text) == [("Maren Solberg", ('"The bridge is safe,"', '"It was built well."'))]


def test_a_paragraph_that_ends_in_a_colon_leads_to_the_quotation_below_it() -> None:
    text = 'Maren Solberg wrote on her page:\n\n"The bridge is safe."'
    assert said(text) == [("Maren Solberg", ('"The bridge is safe."',))]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Norwegian Deputy Transport Minister Maren Solberg said it was safe.",
            "Maren Solberg",
            "Norwegian Deputy Transport Minister",
        ),
        (
            "Maren Solberg, an engineer at the harbour office, said it was safe.",
            "Maren Solberg",
            "engineer at the harbour office",
        ),
        (
            "It was safe, said bridge desk director Maren Solberg of the Institute for Roads in Bergen, Norway.",
            "Maren Solberg",
            "bridge desk director",
        ),
        ("It was safe, said Maren Solberg, 42, a teacher from Oslo.", "Maren Solberg", "teacher from Oslo"),
        ("The ministry's spokeswoman, Maren Solberg, said it was safe.", "Maren Solberg", "ministry's spokeswoman"),
        ("Norway's NTX news agency reported that it was safe.", "NTX", "news agency"),
        (
            "University of Bergen student union president Maren Solberg said it was safe.",
            "Maren Solberg",
            "University of Bergen student union president",
        ),
    ],
)
def test_the_office_is_told_from_the_name(text: str, name: str, role: str) -> None:
    found = only(text)
    assert (found.speaker, found.role) == (name, role)


def test_an_office_without_a_name_is_named_with_its_house() -> None:
    text = "The Director-General of the Harbour Organization said that the bridge was safe."
    assert said(text) == [("Director-General of the Harbour Organization", ("that the bridge was safe",))]
    text = "The Minister for Roads said that the bridge was safe."
    assert said(text) == [("Minister for Roads", ("that the bridge was safe",))]


def test_one_who_is_advised_says_nothing() -> None:
    assert attributions("I'm advised that the bridge is safe.") == []


def test_the_speaker_span_is_the_name_beside_the_cue() -> None:
    text = (
        "Deputy Minister Maren Solberg said it was safe. Solberg added that it was cheap. She warned that it was old."
    )
    found = attributions(text)
    assert [text[one.speaker_span.start : one.speaker_span.end] for one in found if one.speaker_span] == [
        "Maren Solberg",
        "Solberg",
        "She",
    ]
    assert [one.speaker for one in found] == ["Maren Solberg"] * 3
    assert [one.resolved_from for one in found] == [None, "Solberg", "She"]


@pytest.mark.parametrize(
    "aside", ["63", "63, who has lived beside the harbour for as long as she can think", "63, of Bergen"]
)
def test_an_age_is_nobody(aside: str) -> None:
    assert said(f"Maren Solberg, {aside}, said the bridge was safe.") == [("Maren Solberg", ("the bridge was safe",))]


def test_a_place_is_no_speaker() -> None:
    assert attributions("The bridge is safe, wrote on Twitter the next day.") == []


def test_pronouns_respect_gender_and_number() -> None:
    text = (
        "James Hall said it was safe.\n\nMaria Lopez said it was not.\n\nAnalysts said it was too early to tell.\n\n"
        "He argued that it had been tested.\n\nThey argued that nobody had tested it."
    )
    assert [speaker for speaker, _ in said(text)][-2:] == ["James Hall", "Analysts"]


def test_it_goes_back_to_a_body_and_never_to_a_person() -> None:
    text = 'The Harbour Authority said the bridge was safe.\n\n"Nobody was hurt," it said.'
    assert [speaker for speaker, _ in said(text)] == ["Harbour Authority", "Harbour Authority"]
    assert said('James Hall said it was safe.\n\n"Nobody was hurt," it said.')[-1][0] is None


def test_nobody_is_named_where_somebody_else_may_be_meant() -> None:
    text = "James Hall said it was safe.\n\nPeter Voss's sister begged Peter Voss to leave, but he replied that it was safe."
    assert said(text)[-1][0] is None


def test_two_people_of_one_surname_are_not_mixed_up() -> None:
    text = "Anna Berg met Carl Berg. Berg said it was safe."
    assert said(text) == [("Berg", ("it was safe",))]


@pytest.mark.parametrize("group", ["analysts", "Several participants", "a few officials", "critics of the plan"])
def test_unnamed_groups_speak(group: str) -> None:
    text = f"{group[0].upper()}{group[1:]} said the bridge was unsafe."
    assert only(text).speaker == f"{group[0].upper()}{group[1:]}"


@pytest.mark.parametrize(
    ("first", "then", "speaker"),
    [
        ("Several members", "These members", "Several members"),
        ("A few analysts", "Those analysts", "A few analysts"),
        ("Several members", "They", "Several members"),
        ("Several members", "Many", "Many members"),
        ("Members", "A couple", "A couple of members"),
        ("Some officials", "A few", "A few officials"),
        ("Some officials", "Others", "Other officials"),
    ],
)
def test_a_group_that_leans_on_one_before_is_named_by_it(first: str, then: str, speaker: str) -> None:
    text = f"{first} noted that the bridge was safe. {then} added that it was cheap."
    assert [one for one, _ in said(text)] == [first, speaker]
    assert attributions(text)[-1].resolved_from == then


def test_a_group_that_is_only_counted_does_not_lean_on_another_paragraph() -> None:
    assert said("Members noted that the bridge was safe.\n\nSome said that it was cheap.")[-1][0] is None


@pytest.mark.parametrize("words", ["of some announced cuts", "with rain most prominently cited as a cause"])
def test_words_that_only_say_how_much_are_no_speakers(words: str) -> None:
    text = f"Members noted that the bridge was safe. The work went on, {words}."
    assert [speaker for speaker, _ in said(text)] == ["Members"]


def test_two_who_speak_as_one_are_both_speakers() -> None:
    found = only("Transport minister Maren Solberg and police chief Carl Berg praised the plan.")
    assert found.speakers == ("Maren Solberg", "Carl Berg")
    assert found.role == "Transport minister"


def test_an_agency_that_passes_words_on_is_the_way_and_not_the_speaker() -> None:
    found = only('Minister Maren Solberg said "the bridge is safe," AFP reported.')
    assert (found.speaker, found.via, found.direct) == ("Maren Solberg", "AFP", True)
    found = only("According to ABC News, Solberg also believes the bridge is safe.")
    assert (found.speaker, found.via) == ("Solberg", "ABC News")
    found = only('"The bridge is safe," Maren Solberg told Reuters.')
    assert (found.speaker, found.via) == ("Maren Solberg", "Reuters")


def test_an_agency_quoted_by_another_speaks_by_way_of_it() -> None:
    found = only(
        "According to Nordvik news agency, quoting Bergen's main news agency Vest Press Bureau (VPB), the bridge is safe."
    )
    assert (found.speaker, found.via) == ("Vest Press Bureau", "Nordvik")


def test_a_person_who_was_told_is_no_outlet() -> None:
    text = '"The bridge is safe," Maren Solberg told Voss.\n\nKarl Voss said he doubted it.'
    assert attributions(text)[0].via is None


def test_the_reporters_half_of_a_sentence_stays_the_reporters() -> None:
    text = (
        "The bridge brings little relief to drivers, who queue for hours, and analysts note that the city lacks money."
    )
    assert said(text) == [("analysts", ("that the city lacks money",))]


def test_a_participle_has_the_speaker_of_the_sentence() -> None:
    text = '"The bridge is safe," Maren Solberg noted, adding that in a storm "it may swing."'
    assert said(text) == [
        ("Maren Solberg", ('"The bridge is safe,"',)),
        ("Maren Solberg", ('that in a storm "it may swing."',)),
    ]


def test_a_speaker_named_by_with_has_the_words_behind_the_participle() -> None:
    text = (
        'Few drivers were pleased, with Arts and Roads Forum co-founder Maren Solberg describing the bridge as "a toy".'
    )
    assert said(text)[-1] == ("Maren Solberg", ('the bridge as "a toy"',))


def test_of_nested_attributions_the_outer_one_stands() -> None:
    assert said("Maren Solberg said that Carl Berg believes the bridge is safe.") == [
        ("Maren Solberg", ("that Carl Berg believes the bridge is safe",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        'They called at the "Blue Anchor" on the way.',
        "The United States and Mexico signed it. The Washington Post reports came later.",
        "The reported costs of the claims rose.",
        "The pledged delegates went home.",
        "What do you think?",
        "",
        "\n\n",
    ],
)
def test_homographs_titles_and_scare_quotes_are_no_attributions(text: str) -> None:
    assert attributions(text) == []


def test_words_of_two_speakers_in_one_sentence_are_kept_apart() -> None:
    text = "Maren Solberg said the bridge was safe, but Carl Berg said it was not."
    assert said(text) == [("Maren Solberg", ("the bridge was safe",)), ("Carl Berg", ("it was not",))]


def test_furniture_is_not_read_and_its_neighbours_are() -> None:
    text = "Carl Berg said no.\n\nMaren Solberg said the bridge was safe."
    blocks = (
        Block(role=Role.FURNITURE, span=Span(0, 18), why="caption"),
        Block(role=Role.BODY, span=Span(20, len(text)), number=1),
    )
    (found,) = attributions(text, blocks=blocks)
    assert found.speaker == "Maren Solberg"


def test_the_one_whose_turn_it_is_says_what_is_said_in_the_first_person() -> None:
    text = "I believe that the bridge is safe."
    block = Block(role=Role.BODY, span=Span(0, len(text)), number=1, turn="Maren Solberg")
    (found,) = attributions(text, blocks=(block,))
    assert found.speaker == "Maren Solberg"
    assert attributions(text)[0].speaker is None


PIECES = st.sampled_from(
    ['"', "“", "”", "''", "'", ",", ".", "?", ":", " ", "\n", "\n\n", "said", "he", "she", "Smith", "Jane Smith", "according to",
     "analysts", "that", "adding", "and", "told", "AFP", "(", ")", "--", "the", "a lawyer", "U.S.", "Mr.", "no", "é", "\u00ad", "李"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_every_place_is_inside_the_text_and_trimmed(text: str) -> None:
    for found in attributions(text):
        spans = [*found.spans, *(span for span in (found.cue, found.speaker_span) if span)]
        assert all(span.end <= len(text) for span in spans)
        assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in spans)
        assert all(one.end <= other.start for one, other in zip(found.spans, found.spans[1:], strict=False))
        assert bool(found.speaker) == bool(found.speakers)


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "he said that it was so, ",
        '"Well ',
        "“No,” he said, ",
        "Jane Smith said so. He said no. ",
        "(Smith [said ",
        "Smith, a lawyer, ",
        '"Yes.\n',
        "Several members said no. Some said so. ",
    ],
)
def test_twice_as_much_hostile_text_costs_about_twice_as_many_steps(piece: str) -> None:
    half, whole = (_steps(piece * count) for count in (400, 800))
    assert whole < 2.5 * half


def _steps(text: str) -> int:
    """How many calls reading a text takes: unlike seconds, the same on every machine."""
    profile = cProfile.Profile()
    profile.runcall(attributions, text)
    return sum(entry.callcount for entry in profile.getstats())


# --- the treaty article: nobody has another's words ------------------------------------------


@pytest.fixture(scope="module")
def treaty() -> str:
    return TREATY.read_text(encoding="utf-8")


def has(text: str, speaker: str, fragment: str) -> list[Attribution]:
    return [
        found
        for found in attributions(text)
        if speaker in found.speakers and any(fragment in part for part in words(found, text))
    ]


@pytest.mark.parametrize(
    ("speakers", "fragment"),
    [
        (("analysts",), "stops short of the military guarantees"),
        (("TASS",), "provides no concrete military backing"),
        (("TASS",), "The signatories pledged not to help"),
        (("Andrei Rudenko",), "does not mean the establishment of a military alliance"),
        (("Abbas Araghchi", "Sergey Lavrov"), "advanced nature of political dialogue"),
        (("Sergey Lavrov",), "financial and bank payments"),
        (("analysts",), "lacks the resources"),
        (("analysts",), "transport corridor and energy agreements"),
        (("Shahram Kholdi",), "instruments of political theater"),
        (("Shahram Kholdi",), "remain competitors"),
        (("Shahram Kholdi",), "it may reassert dominance"),
        (("Shahram Kholdi",), "This would potentially undermine"),
        (("Shahin Modarres",), "offers no Russian commitment"),
        (("Shahin Modarres",), "a convenient subordinate"),
        (("Seyed Emamian",), "a symbolic milestone"),
    ],
)
def test_the_treaty_article_gives_everyone_their_own_words(
    treaty: str, speakers: tuple[str, ...], fragment: str
) -> None:
    owners = {
        found.speakers for found in attributions(treaty) if any(fragment in part for part in words(found, treaty))
    }
    assert owners == {speakers}


def test_the_treaty_article_gives_no_words_to_those_who_only_sign(treaty: str) -> None:
    speakers = {name for found in attributions(treaty) for name in found.speakers}
    assert not any("Putin" in name or "Pezeshkian" in name for name in speakers)


def test_the_treaty_article_says_how_words_reached_it(treaty: str) -> None:
    assert {found.via for found in has(treaty, "Andrei Rudenko", "alliance")} == {"AFP"}
    assert {found.via for found in has(treaty, "Shahram Kholdi", "theater")} == {"Pishtaz"}


def test_the_reporters_opening_of_a_sentence_is_not_the_analysts(treaty: str) -> None:
    assert not has(treaty, "analysts", "little economic relief")
