"""The shapes that a model is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hand_written import KEY_CLAIMS, STAKEHOLDER_POSITIONS

from briefing.engines.chat.wire import (
    STANCES,
    Drawn,
    KeyClaims,
    SkepticViews,
    StakeholderPositions,
    Wire,
    WirePosition,
    WireView,
)
from briefing.model import Cite, DoubtKind, PartyKind, Usage

SHAPES: tuple[type[Wire], ...] = (KeyClaims, StakeholderPositions, SkepticViews, Drawn)
#: What a strict schema may say, on every endpoint that knows them.
ALLOWED = {
    "$defs", "$ref", "additionalProperties", "anyOf", "const", "description", "enum", "items", "properties",
    "required", "title", "type",
}  # fmt: skip


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # JSON
    """Every schema within a schema."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", ())]
    for part in (*inner, *([schema["items"]] if "items" in schema else ())):
        yield from parts(part)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_schema_is_one_that_strict_endpoints_take(shape: type[Wire]) -> None:
    for part in parts(shape.model_json_schema()):
        assert set(part) <= ALLOWED
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert sorted(part["required"]) == sorted(part["properties"])


@pytest.mark.parametrize("shape", [KeyClaims, StakeholderPositions, SkepticViews])
def test_a_model_writes_its_evidence_first_and_its_statement_after_the_limits(shape: type[Wire]) -> None:
    items = [part for part in parts(shape.model_json_schema()) if "limits" in part.get("properties", {})]
    assert items
    for item in items:
        fields = list(item["properties"])
        assert fields[:5] == ["evidence", "speaker", "named_in", "reported_by", "limits"]
    assert list(WirePosition.model_fields)[-3:] == ["speaks_to", "stance", "verbatim"]
    assert list(WireView.model_fields)[-3:] == ["target", "statement", "doubt"]


def test_every_word_of_a_model_for_a_stance_kind_or_doubt_is_known() -> None:
    assert set(get_args(WirePosition.model_fields["stance"].annotation)) == set(STANCES)
    assert set(get_args(WirePosition.model_fields["kind"].annotation)) == {kind.value for kind in PartyKind}
    assert set(get_args(WireView.model_fields["doubt"].annotation)) == {kind.value for kind in DoubtKind}


def test_brackets_around_ids_empty_words_and_ids_given_twice_go() -> None:
    (first, *_others) = KEY_CLAIMS["claims"]
    odd = {**first, "evidence": ["[A4.1]", "A4.1 ", "A5.1"], "speaker": "  ", "named_in": "", "limits": ["", "if"]}
    (claim,) = KeyClaims.model_validate({"claims": [odd]}).to_answer(Usage()).claims
    assert claim.evidence == (Cite(at="A4.1"), Cite(at="A5.1"))
    assert (claim.speaker, claim.named_in, claim.limits) == (None, None, ("if",))


def test_a_proposition_in_a_models_words_is_marked_as_its_own() -> None:
    answer = StakeholderPositions.model_validate(STAKEHOLDER_POSITIONS).to_answer(Usage(calls=1))
    assert answer.proposition is not None
    assert answer.proposition.worded
    assert answer.usage == Usage(calls=1)
