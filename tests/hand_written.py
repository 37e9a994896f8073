"""Answers over the treaty article, written by hand for the tests: no model has given them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def claim(evidence: str, statement: str, speaker: str | None = None, **more: object) -> Json:
    return {**_item(evidence, speaker, more), "statement": statement, "label": more.get("label", "")}


def position(evidence: str, statement: str, speaker: str | None, stance: str = "unclear", **more: object) -> Json:
    return {
        **_item(evidence, speaker, more),
        "role": more.get("role", ""),
        "kind": more.get("kind", "unknown"),
        "statement": statement,
        "speaks_to": "the treaty",
        "stance": stance,
        "verbatim": more.get("verbatim"),
    }


def view(evidence: str, statement: str, speaker: str | None, target: str, doubt: str, **more: object) -> Json:
    return {**_item(evidence, speaker, more), "target": target, "statement": statement, "doubt": doubt}


def _item(evidence: str, speaker: str | None, more: Json) -> Json:
    return {
        "evidence": evidence.split(),
        "speaker": speaker,
        "named_in": more.get("named_in"),
        "reported_by": more.get("reported_by"),
        "limits": more.get("limits", []),
    }


KEY_CLAIMS: Json = {
    "claims": [
        claim(
            "A4.1",
            "Andrei Rudenko said the signing of the treaty does not mean a military alliance with Iran.",
            "Andrei Rudenko",
            reported_by="AFP",
            label="No alliance",
        ),
        claim(
            "A13.1",
            "The treaty offers no Russian commitment to defend the Islamic Republic if it is attacked, Shahin Modarres said.",
            "Shahin Modarres",
            limits=["if it is attacked"],
            label="No defence",
        ),
    ]
}
STAKEHOLDER_POSITIONS: Json = {
    "proposition": {
        "kind": "assessment",
        "evidence": ["A1.1"],
        "text": "The treaty gives Iran substantial protection or support.",
    },
    "positions": [
        position(
            "A4.1",
            "Andrei Rudenko said that signing it does not mean a military alliance.",
            "Andrei Rudenko",
            "limits",
            role="Deputy Foreign Minister",
            kind="government",
        ),
        position(
            "A14.1",
            "Shahin Modarres said that Moscow views Iran as a convenient subordinate, not as a true strategic ally.",
            "Shahin Modarres",
            "opposes",
            kind="expert",
            named_in="A13.1",
            verbatim="a convenient subordinate",
        ),
    ],
}
SKEPTIC_VIEWS: Json = {
    "views": [
        view(
            "A15.1",
            "Seyed Emamian described the treaty as a symbolic milestone.",
            "Seyed Emamian",
            "the treaty's weight",
            "insufficient",
        )
    ]
}
CONCLUSION: Json = {
    "bottom_line": [
        {
            "items": ["K1"],
            "text": "Andrei Rudenko said the treaty does not mean a military alliance with Iran.",
        }
    ],
    "title": {"items": ["K1"], "text": "Rudenko: the treaty does not mean a military alliance"},
    "dek": None,
    "open_questions": [{"follows_from": ["K2"], "question": "What would Russia do if Iran were attacked?"}],
}
RIGHT = {
    "key_claims": KEY_CLAIMS,
    "stakeholder_positions": STAKEHOLDER_POSITIONS,
    "skeptic_views": SKEPTIC_VIEWS,
    "conclusion": CONCLUSION,
}
#: Every answer has its shape, and none says anything.
NOTHING: dict[str, Json] = {
    "key_claims": {"claims": []},
    "stakeholder_positions": {"proposition": None, "positions": []},
    "skeptic_views": {"views": []},
}
