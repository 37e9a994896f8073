"""A brief goes through JSON without loss, and nothing but a brief comes back in."""

from __future__ import annotations

import dataclasses
import json
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from types import GenericAlias
from typing import get_args

import jsonschema
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_brief import BRIEF, TEXT, with_claim

from briefing import model
from briefing.errors import SourceError
from briefing.model import Brief, Span
from briefing.record import (
    ATTACHMENT,
    MOST_LEVELS,
    from_json,
    from_pdf,
    looks_like_brief,
    schema,
    to_json,
)
from briefing.record.codec import alternatives, hints, item_kinds
from briefing.record.schema import schema_text

SCHEMA_FILE = Path(__file__).parents[1] / "docs" / "brief.schema.json"

#: What a class refuses to be built without.
LEAST = {"evidence": 1, "sayings": 1, "verdicts": 1, "versions": 2}

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.integers(-(10**20), 10**20)
SPANS = st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)).map(lambda pair: Span(pair[0], sum(pair)))
SIMPLE = {str: TEXTS, int: NUMBERS, bool: st.booleans(), Span: SPANS}


def values(kind, *, least=0):
    """Any value of a type of the model."""
    if kind in SIMPLE:
        return SIMPLE[kind]
    if isinstance(kind, GenericAlias):
        return st.lists(values(item_kinds(kind)[0]), min_size=least, max_size=2).map(tuple)
    if alternatives(kind) != (kind,):
        nothing = [st.none()] if type(None) in get_args(kind) else []
        return st.one_of(*nothing, *(values(each) for each in alternatives(kind)))
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    fields = {name: values(part, least=LEAST.get(name, 0)) for name, part in hints(kind).items()}
    return st.builds(kind, **(fields | ({"form": st.just("briefing/1")} if kind is Brief else {})))


def plain() -> dict:
    return json.loads(to_json(BRIEF))


def refused(brief: object) -> str:
    with pytest.raises(SourceError) as caught:
        from_json(json.dumps(brief))
    assert "\n" not in caught.value.line()
    return caught.value.message


def pdf_with(attachments: dict[str, bytes], **how: object) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, content in attachments.items():
            pdf.attachments[name] = content
        held = BytesIO()
        pdf.save(held, **how)
    return held.getvalue()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(values(Brief))
def test_any_brief_comes_back_as_it_was(brief):
    assert from_json(to_json(brief)) == brief
    assert from_json(to_json(brief).encode()) == brief


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(values(Brief))
def test_any_brief_fits_its_schema(brief):
    jsonschema.Draft202012Validator(schema()).validate(json.loads(to_json(brief)))


def test_the_json_is_readable_text_in_the_order_of_the_fields():
    written = to_json(BRIEF)
    assert written.startswith('{\n  "form": "briefing/1",\n  "sources": [\n    {\n      "letter": "A",')
    assert written.endswith("}\n")
    assert "“The toll pays for the quay,”" in written
    assert list(plain()) == [field.name for field in dataclasses.fields(Brief)]
    assert to_json(from_json(written)) == written


def test_inherited_fields_stand_beside_the_class_own():
    assert list(plain()["claims"][0]) == [
        *("code", "statement", "evidence", "sayings", "limits", "verdicts", "verbatim", "original"),
        *("label", "same_as", "against"),
    ]


def test_what_was_left_out_says_what_it_is():
    assert next(iter(plain()["left_out"][0]["what"])) == "is"
    assert plain()["left_out"][0]["what"]["is"] == "ProposedClaim"


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda b: b.pop("claims"), "at its top: the key 'claims' is missing"),
        (lambda b: b.update(colour="red"), "at its top: the key 'colour' is unknown"),
        (lambda b: b["claims"][1]["evidence"][0].pop("span"), "claims[1].evidence[0]: the key 'span' is missing"),
        (
            lambda b: b["claims"][1]["evidence"][0]["span"].update(end="9"),
            "claims[1].evidence[0].span.end: '9' where a",
        ),
        (lambda b: b["claims"][1]["evidence"][0]["span"].update(end=0), "claims[1].evidence[0].span: not a place"),
        (lambda b: b["claims"][0].update(evidence=[]), "claims[0]: K1: nothing is printed without its place"),
        (lambda b: b["claims"][0].update(verbatim=1), "claims[0].verbatim: 1 where true or false should stand"),
        (lambda b: b["events"][0]["when"].update(day=True), "events[0].when.day: True where a whole number"),
        (lambda b: b["events"][0]["when"].update(day=3.0), "events[0].when.day: 3.0 where a whole number"),
        (lambda b: b["claims"][0].update(statement=None), "claims[0].statement: null where text should stand"),
        (lambda b: b.update(claims={}), "claims: an object where a list should stand"),
        (lambda b: b.update(title=[]), "title: a list where an object should stand"),
        (lambda b: b["sources"][0].update(kind="gossip"), "sources[0].kind: 'gossip' is none of news, opinion"),
        (lambda b: b["sources"][0].update(kind=[]), "sources[0].kind: a list is none of news"),
        (lambda b: b["left_out"][0]["what"].pop("is"), "left_out[0].what: the key 'is' is missing"),
        (lambda b: b["left_out"][0]["what"].update({"is": "Brief"}), "left_out[0].what.is: 'Brief' is none of Prop"),
        (lambda b: b["claims"][0].update(label="\ud800"), "claims[0].label: half a character"),
        (lambda b: b["claims"][0].update(verbatim="x" * 500), "claims[0].verbatim: 'xxxxxxxxxxxxxxxxxxxx"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(change, line):
    brief = plain()
    change(brief)
    message = refused(brief)
    assert message.startswith(f"not a brief of ours, {line}")
    assert len(message) < 300


def test_a_brief_of_another_form_is_refused_by_its_number():
    assert (
        refused(plain() | {"form": "briefing/2"})
        == "the brief has the form 'briefing/2'; this version reads 'briefing/1'"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "not JSON at line 1, column 1"),
        ("[1]", "no key 'form'"),
        ("{}", "no key 'form'"),
        ('{"form": NaN}', "NaN is not a value"),
        ('{"form": -Infinity}', "-Infinity is not a value"),
        ('{"form": ' + "9" * 5000 + "}", "a number that is too long"),
        ('{"form": "briefing/1", "form": "briefing/1"}', "the key 'form' stands twice"),
        ("[" * 100_000, f"nested more than {MOST_LEVELS} levels deep"),
        ('{"form": "' + "[" * 100, "not JSON"),
        ('{"form": "briefing/1"} and more', "not JSON"),
    ],
)
def test_what_is_no_brief_is_refused_in_one_line(text, line):
    with pytest.raises(SourceError, match=r"^not a brief of ours") as caught:
        from_json(text)
    assert line in caught.value.message


def test_bytes_that_are_not_utf_8_are_refused():
    with pytest.raises(SourceError, match="byte 1 is not UTF-8"):
        from_json(b"{\xff}")


def test_more_than_the_cap_is_refused():
    with pytest.raises(SourceError, match="too large for a brief: over 1,000 bytes"):
        from_json(to_json(BRIEF), most=1000)


def test_half_a_character_is_never_written():
    with pytest.raises(SourceError, match="half a character"):
        to_json(with_claim(0, statement="\udfff"))


@pytest.mark.parametrize("mode", list(pikepdf.ObjectStreamMode.__members__.values()))
def test_a_pdf_gives_back_the_brief_that_it_carries(mode):
    data = pdf_with({ATTACHMENT: to_json(BRIEF).encode(), "other.txt": b"x"}, object_stream_mode=mode)
    assert looks_like_brief(data)
    assert from_pdf(data) == BRIEF


def test_a_pdf_without_a_brief_is_refused():
    data = pdf_with({"other.json": b"{}"}, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert not looks_like_brief(data)
    with pytest.raises(SourceError, match="not a brief of ours: the PDF carries no attachment"):
        from_pdf(data)


def test_a_damaged_pdf_is_refused():
    assert not looks_like_brief(b"%PDF-1.7 and nothing else")
    with pytest.raises(SourceError, match="damaged"):
        from_pdf(b"%PDF-1.7 and nothing else")


def test_an_attachment_that_unpacks_to_more_than_the_cap_is_refused():
    data = pdf_with({ATTACHMENT: b" " * 1_000_000}, compress_streams=True)
    assert len(data) < 10_000
    with pytest.raises(SourceError, match="too large"):
        from_pdf(data, most=10_000)


def test_a_brief_is_known_by_its_look():
    assert looks_like_brief(to_json(BRIEF).encode())
    assert looks_like_brief(b"\xef\xbb\xbf" + to_json(BRIEF).encode())
    assert looks_like_brief(json.dumps(plain()).encode())
    assert not looks_like_brief(TEXT.encode())
    assert not looks_like_brief(b'An article about {"form": "briefing/1"}')
    assert not looks_like_brief(b'{"form": "else"}')
    assert not looks_like_brief(b"")


def test_the_schema_in_the_documents_is_fresh():
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), (
        "run: python -m briefing.record docs/brief.schema.json"
    )


def test_the_schema_is_one_and_holds_a_brief():
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(plain())


@pytest.mark.parametrize("spoil", [{"colour": "red"}, {"form": "briefing/2"}, {"claims": None}, {"title": {}}])
def test_the_schema_refuses_what_the_reader_refuses(spoil):
    assert refused(plain() | spoil)
    assert not jsonschema.Draft202012Validator(schema()).is_valid(plain() | spoil)


def test_the_schema_speaks_in_the_words_of_the_model():
    told = schema()["$defs"]
    assert told["Evidence"]["description"].startswith("Words of a source and their place")
    assert told["Claim"]["properties"]["verbatim"]["description"].startswith("Whether `statement` is the source's own")
    assert "user: Set by the person who made the brief." in told["Origin"]["description"]
    assert all(each["description"] for each in told.values())
    assert told["TaggedGap"]["properties"]["is"] == {"const": "Gap"}
    assert set(told["Role"]["enum"]) == {str(role) for role in model.Role}
