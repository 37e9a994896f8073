"""The brief as PDF/UA: WeasyPrint lays it out from bundled assets alone, then the finishing passes close its gaps."""

from __future__ import annotations

import atexit
import io
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing import resources
from briefing.errors import RenderError, SetupError
from briefing.rendering import columns, finishing, html, page_one
from briefing.rendering.finishing import Attached
from briefing.rendering.html import Spreads
from briefing.rendering.laid import Laid
from briefing.rendering.page_one import Front
from briefing.rendering.parts import BriefView
from briefing.rendering.system import install_line

ASSETS = "asset:"
FACES = "parts/fonts.css"
VARIANT = "pdf/ua-1"
#: Times that a brief is laid out anew; once for a longer one, seldom twice.
MOST_TRIES = 4

_LayOut = Callable[[Front, Spreads], Any]

#: WeasyPrint and the fonts that all briefs share are used by one thread at a time.
_PRESS = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """A finished PDF and what WeasyPrint complained of on the way."""

    data: bytes
    warnings: tuple[str, ...] = ()


def to_pdf(view: BriefView, attached: Attached, *, layout: str) -> Printout:
    """The brief on paper, with its JSON inside."""
    with _PRESS, _heard() as warnings:
        data = _settled(view, _press(view, layout)).write_pdf(pdf_variant=VARIANT)
    return Printout(data=finishing.finish(data, attached), warnings=tuple(warnings))


def _settled(view: BriefView, lay_out: _LayOut) -> Any:  # noqa: ANN401  (WeasyPrint ships no types)
    """The document with page one whole and its sources in even columns.

    Most briefs come out at once. One that does not has shown by then how tall its parts are, and is laid out anew.
    """
    front = page_one.everything(view)
    spreads: Spreads = columns.guessed(view)
    document = lay_out(front, spreads)
    for attempt in range(MOST_TRIES):
        laid = Laid(pages=[page.anchors for page in document.pages])
        if not page_one.holds(laid):
            front = page_one.fewer(view, laid, front) if attempt else page_one.fit(view, laid)
            start = page_one.reach(view, laid, front)
        elif spreads is None or columns.hold(view, spreads, laid):
            break
        else:
            start = None
        spreads = columns.measured(view, laid, start)
        document = lay_out(front, spreads)
    return document


def _press(view: BriefView, layout: str) -> _LayOut:
    """Lays a view out, with one set of fonts for every time it does."""
    weasyprint = load()
    fonts, fetcher, faces = _fonts()

    def lay_out(front: Front, spreads: Spreads) -> Any:  # noqa: ANN401  (WeasyPrint ships no types)
        page = html.fill(view, layout=layout, front=front, pdf=True, spreads=spreads)
        document = weasyprint.HTML(string=page, base_url=None, url_fetcher=fetcher)
        try:
            return document.render(font_config=fonts, stylesheets=[faces], pdf_variant=VARIANT)
        except weasyprint.urls.FatalURLFetchingError as error:
            raise RenderError(str(error)) from error

    return lay_out


@cache
def _fonts() -> tuple[Any, Any, Any]:
    """The bundled fonts made ready, what serves them, and the style that names them: the same for every brief."""
    weasyprint = load()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  (as WeasyPrint itself)

    fonts, fetcher = FontConfiguration(), _fetcher()
    faces = weasyprint.CSS(string=resources.text("templates", FACES), font_config=fonts, url_fetcher=fetcher)
    # Its finaliser needs modules that are gone by the time the interpreter would drop it.
    atexit.register(_fonts.cache_clear)
    return fonts, fetcher, faces


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
