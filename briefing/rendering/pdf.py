"""The brief as PDF/UA: WeasyPrint lays it out from bundled assets alone, then the finishing passes close its gaps."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, replace
from typing import Any

from briefing import resources
from briefing.errors import RenderError, SetupError
from briefing.rendering import columns, finishing, html, page_one
from briefing.rendering.finishing import Attached
from briefing.rendering.html import Pages
from briefing.rendering.page_one import Box, Front
from briefing.rendering.parts import BriefView
from briefing.rendering.system import install_line

ASSETS = "asset:"
FACES = "parts/fonts.css"
VARIANT = "pdf/ua-1"
#: Times that page one is laid out anew where the measure was wrong; seldom even once.
MOST_TRIES = 3

_LayOut = Callable[[Front, Pages], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """A finished PDF and what WeasyPrint complained of on the way."""

    data: bytes
    warnings: tuple[str, ...] = ()


def to_pdf(view: BriefView, attached: Attached, *, layout: str) -> Printout:
    """The brief on paper, with its JSON inside. Its parts are laid out first to see how tall they are."""
    lay_out = _press(view, layout)
    with _heard() as warnings:
        boxes, front = _front(view, lay_out)
        for _ in range(MOST_TRIES):
            document = _with_sources(view, boxes, front, lay_out)
            if page_one.holds(_boxes(document)):
                break
            front = page_one.fewer(front)
        data = document.write_pdf(pdf_variant=VARIANT)
    return Printout(data=finishing.finish(data, attached), warnings=tuple(warnings))


def _front(view: BriefView, lay_out: _LayOut) -> tuple[Mapping[str, Box], Front]:
    """Page one as it comes out where it has no end, and what of it the real one holds."""
    front = page_one.everything(view)
    boxes = _boxes(lay_out(front, Pages(measure="front")))
    scale = page_one.scale(boxes)
    if scale < 1:
        boxes = _boxes(lay_out(replace(front, scale=scale), Pages(measure="front")))
    return boxes, page_one.fit(view, boxes, scale)


def _with_sources(view: BriefView, boxes: Mapping[str, Box], front: Front, lay_out: _LayOut) -> Any:  # noqa: ANN401
    """The whole brief, its sources in columns as planned; or, should the plan not hold, as the style sheet has them."""
    onward = _boxes(lay_out(front, Pages(measure="onward")))
    spreads = columns.spreads(view, onward, page_one.below(boxes, front))
    document = lay_out(front, Pages(spreads=spreads))
    if spreads and not columns.hold(view, spreads, [page.anchors for page in document.pages]):
        return lay_out(front, Pages())
    return document


def _boxes(document: Any) -> Mapping[str, Box]:  # noqa: ANN401  (WeasyPrint ships no types)
    """Where on the first page everything with an id stands."""
    found: Mapping[str, Box] = document.pages[0].anchors
    return found


def _press(view: BriefView, layout: str) -> _LayOut:
    """Lays a view out, with one set of fonts for every time it does."""
    weasyprint = load()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  (as WeasyPrint itself)

    fonts, fetcher = FontConfiguration(), _fetcher()
    faces = weasyprint.CSS(string=resources.text("templates", FACES), font_config=fonts, url_fetcher=fetcher)

    def lay_out(front: Front, pages: Pages) -> Any:  # noqa: ANN401  (WeasyPrint ships no types)
        page = html.fill(view, layout=layout, front=front, pdf=True, pages=pages)
        document = weasyprint.HTML(string=page, base_url=None, url_fetcher=fetcher)
        try:
            return document.render(font_config=fonts, stylesheets=[faces], pdf_variant=VARIANT)
        except weasyprint.urls.FatalURLFetchingError as error:
            raise RenderError(str(error)) from error

    return lay_out


def load() -> Any:  # noqa: ANN401  (WeasyPrint ships no types)
    """WeasyPrint. Raises SetupError where the system lacks the libraries that it draws with."""
    try:
        # Where a library is missing it prints a banner, and stdout may be where the brief goes.
        with redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: PLC0415  (0.4 s that only a PDF needs)
    except OSError as error:
        raise SetupError(
            "PDF needs system libraries that are missing here",
            hint=f"{install_line()}; --format html works without them",
        ) from error
    return weasyprint


def _fetcher() -> Any:  # noqa: ANN401  (WeasyPrint ships no types)
    """Serves the bundled fonts by name and stops the rendering at anything else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415

    fonts = resources.folder("templates") / "fonts"

    class Assets(URLFetcher):  # type: ignore[misc]  # no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
            name = url.removeprefix(ASSETS)
            # Only a name of the folder's own list: no path can lead out of it.
            if not url.startswith(ASSETS) or name not in {path.name for path in fonts.glob("*.ttf")}:
                raise FatalURLFetchingError(f"a layout may load bundled assets only, not {url[:80]!r}")
            return URLFetcherResponse(url, (fonts / name).read_bytes(), {"Content-Type": "font/ttf"})

    return Assets()


class _Ear(logging.Handler):
    """Keeps the warnings of its own thread: WeasyPrint's logger is one for all."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.thread = threading.get_ident()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self.thread:
            self.messages.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What WeasyPrint warns of meanwhile."""
    ear = _Ear()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(ear)
    try:
        yield ear.messages
    finally:
        logger.removeHandler(ear)
