"""Each sample brief is printed once for all tests that look at its pages."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

import pikepdf
import pypdfium2
import pytest
from briefs import SAMPLES

from briefing.model import Brief
from briefing.record import ATTACHMENT, to_json
from briefing.rendering.finishing import Attached
from briefing.rendering.parts import BriefView
from briefing.rendering.pdf import to_pdf
from briefing.rendering.view import compose


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A brief on paper."""

    name: str
    brief: Brief
    view: BriefView
    data: bytes
    warnings: tuple[str, ...]

    def pages(self) -> list[str]:
        """The text of each page, as a reader selects it."""
        document = pypdfium2.PdfDocument(self.data)
        texts = [page.get_textpage().get_text_bounded() for page in document]
        document.close()
        return [" ".join(text.split()) for text in texts]

    def open(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.data))


@cache
def print_sample(name: str) -> Sample:
    brief = SAMPLES[name]()
    view = compose(brief)
    printout = to_pdf(view, Attached(name=ATTACHMENT, text=to_json(brief), date=brief.task.date), layout="policy-brief")
    return Sample(name=name, brief=brief, view=view, data=printout.data, warnings=printout.warnings)


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Sample:
    return print_sample(request.param)


@pytest.fixture
def printed() -> Sample:
    """What the extractive engine's brief of the article looks like."""
    return print_sample("article")
