from __future__ import annotations

from grounding.small_sources import a_source
from hypothesis import given
from hypothesis import strategies as st

from briefing.grounding import ground
from briefing.language.folding import fold
from briefing.model import Answer, Cite, Evidence, ProposedClaim, Role, Source

WORDS = st.sampled_from(
    ["Winter", "said", '"the', 'plan"', "“costs", "much”,", "don’t", "--", "–", "40", "%", "in", "1990", "May.", "not", "secu-\nrity",
     "a\u00a0b", "co\u00adop", "Why?", "港口。", "  "]
)  # fmt: skip
PARAGRAPHS = st.lists(
    st.lists(WORDS, min_size=1, max_size=14).map(" ".join).map(str.strip).filter(bool), min_size=1, max_size=4
)


def cites(source: Source, draw: st.DataObject) -> tuple[Cite, ...]:
    """Cites of the source's own words, some pinned to the wrong sentence, some of words that are not there."""
    body = source.paragraphs()
    found = []
    for _ in range(draw.draw(st.integers(1, 3))):
        block = draw.draw(st.sampled_from(body))
        start = draw.draw(st.integers(block.span.start, block.span.end - 1))
        end = draw.draw(st.integers(start + 1, block.span.end))
        at = f"A{draw.draw(st.integers(1, len(body)))}.{draw.draw(st.integers(1, 2))}"
        words = draw.draw(st.sampled_from([None, source.text[start:end], fold(source.text[start:end])]))
        found.append(Cite(at=at, words=words))
    return tuple(found)


def reads_back(evidence: Evidence, source: Source) -> bool:
    return source.text[evidence.span.start : evidence.span.end] == evidence.words and bool(evidence.words.strip())


@given(PARAGRAPHS, st.data())
def test_evidence_reads_back_from_its_place(paragraphs: list[str], draw: st.DataObject) -> None:
    source = a_source([(Role.BODY, paragraph) for paragraph in paragraphs])
    proposed = tuple(ProposedClaim(evidence=cites(source, draw)) for _ in range(2))
    grounded = ground(Answer(claims=proposed), (source,))
    assert len(grounded.claims) + len(grounded.left_out) == 2
    for claim in grounded.claims:
        pieces = (*claim.evidence, *(one for saying in claim.sayings for one in saying.evidence))
        assert all(reads_back(one, source) for one in pieces)
        rest = claim.statement
        for one in claim.evidence:
            assert rest.startswith(one.words)
            rest = rest[len(one.words) :].removeprefix(" ").removeprefix("… ")
        assert rest == ""


@given(PARAGRAPHS, st.data())
def test_moved_words_fold_to_what_was_cited(paragraphs: list[str], draw: st.DataObject) -> None:
    source = a_source([(Role.BODY, paragraph) for paragraph in paragraphs])
    (cite, *_) = cites(source, draw)
    grounded = ground(Answer(claims=(ProposedClaim(evidence=(cite,)),)), (source,))
    for claim in grounded.claims:
        joined = "".join(one.words for one in claim.evidence)
        if cite.words is not None:
            assert fold(joined).replace(" ", "") == fold(cite.words).replace(" ", "")
