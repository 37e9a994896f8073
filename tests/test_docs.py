"""The documents run: what README shows is executed, what the examples folder holds is made again and compared."""

from __future__ import annotations

import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from command_line import run

from briefing.errors import BriefingError

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/make.sh"))


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def beside_an_article(tmp_path, monkeypatch) -> Path:
    shutil.copy(ROOT / "examples" / "iran-russia-treaty" / "article.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_library_example_of_the_readme_makes_a_brief(beside_an_article):
    (example,) = _blocks("python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  # the readme's own words
    assert (beside_an_article / "article-brief.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_every_command_of_the_readme_ends_well(beside_an_article):
    commands = [line for block in _blocks("sh") for line in block.splitlines() if line.startswith("briefing ")]
    assert len(commands) >= 5
    for command in commands:
        ended = run(*shlex.split(command, comments=True)[1:])
        assert ended.code == 0, f"{command}: {ended.stderr}"
    assert (beside_an_article / "article-brief.pdf").is_file()


def test_the_readme_names_the_exit_code_of_every_error():
    listed = {(int(code), name) for code, name in re.findall(r"^\| (\d+) \| `(\w+)`", README, re.MULTILINE)}
    assert listed == {(error.exit_code, error.__name__) for error in _tree(BriefingError)}


def _tree(error: type[BriefingError]) -> list[type[BriefingError]]:
    return [each for child in error.__subclasses__() for each in (child, *_tree(child))]


def test_every_test_that_the_readme_leans_on_exists():
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", README)
    assert named
    for path, name in named:
        assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), f"{path}::{name}"


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/what-is-sent.md"])
def test_every_file_that_a_document_points_at_exists(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in target]
    assert [target for target in targets if not (ROOT / document).parent.joinpath(target).exists()] == []


def test_the_architecture_page_names_every_stage():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    stages = {path.stem for path in (ROOT / "briefing").iterdir() if not path.name.startswith(("_", "py.typed"))}
    assert [stage for stage in sorted(stages) if f"**{stage}" not in page] == []


#: What an example is made from, and with; the record of a model's run is made once, and not by a command.
GIVEN = ("make.sh", "article.txt", "model-brief.json", "side_by_side.py", "side_by_side_template.html")


@pytest.fixture(params=EXAMPLES, ids=lambda folder: folder.name)
def example(request, tmp_path, monkeypatch) -> tuple[Path, Path]:
    """The folder as it is kept, and one in which its command was run just now."""
    again = tmp_path / "again"
    again.mkdir()
    for path in request.param.iterdir():
        if path.name in GIVEN:
            shutil.copy(path, again)
    monkeypatch.chdir(again)
    script = (request.param / "make.sh").read_text(encoding="utf-8")
    commands = re.findall(r"^(briefing|python3) (.*)$", script, re.MULTILINE)
    assert commands
    for program, options in commands:
        _done(program, shlex.split(options))
    return request.param, again


def _done(program: str, options: list[str]) -> None:
    if program == "briefing":
        assert run(*options).code == 0
    else:
        subprocess.run([sys.executable, *options], check=True)  # noqa: S603  # a line of the example's own


def test_an_example_is_what_its_command_makes(example):
    kept, again = example
    names = {path.name for path in kept.iterdir() if path.name != "__pycache__"}
    assert sorted(names) == sorted(path.name for path in again.iterdir())
    for made in again.iterdir():
        if made.suffix == ".pdf":
            assert _shown_by(kept / made.name) == _shown_by(made)
        else:
            assert (kept / made.name).read_bytes() == made.read_bytes(), made.name


def _shown_by(path: Path) -> tuple[list[str], list[str], bytes]:
    """A PDF's text page by page, its tags in order, and the brief it carries: what stays from library to library."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        tags = _tags(pdf.Root.StructTreeRoot)
        attached = pdf.attachments["brief.json"].get_file().read_bytes()
    return pages, tags, attached


def _tags(element: pikepdf.Object) -> list[str]:
    own = [str(element.S)] if "/S" in element else []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            own.extend(_tags(kid))
    return own
