"""What ships is what is tested: the wheel, installed in a fresh environment, used from outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "examples" / "iran-russia-treaty" / "article.txt"


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own command
        [str(part) for part in command],
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def briefing(wheel, tmp_path_factory) -> Path:
    """The command in an environment that has the wheel and, by a path file, what the wheel depends on."""
    folder = tmp_path_factory.mktemp("environment")
    _run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    python = folder / "bin" / "python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    site = next((folder / "lib").glob("python*")) / "site-packages"
    # A folder on the path has its own path files ignored, so the checkout is not importable by way of it.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin" / "briefing"


@pytest.mark.parametrize("name", ["templates", "prompts"])
def test_the_wheel_holds_the_folders_as_they_stand(wheel, name):
    in_checkout = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _files(ROOT / name)}
    with zipfile.ZipFile(wheel) as archive:
        prefix = f"briefing/{name}/"
        in_wheel = {
            entry.removeprefix("briefing/"): archive.read(entry)
            for entry in archive.namelist()
            if entry.startswith(prefix)
        }
    assert in_wheel == in_checkout


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_wheel_holds_every_module_word_list_and_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in _files(ROOT / "briefing")
        if path.suffix in {".py", ".toml", ".typed"}
    }
    assert expected <= shipped
    assert any(name.endswith("licenses/LICENSE") for name in shipped)


def test_the_installed_wheel_makes_a_brief_outside_the_checkout(briefing, tmp_path):
    done = _run(briefing, "make", ARTICLE, "--date", "2025-04-18", cwd=tmp_path)
    assert done.stdout == ""
    assert (tmp_path / "article-brief.pdf").read_bytes().startswith(b"%PDF-1.7")
    checked = _run(briefing, "check", "article-brief.pdf", "--against", ARTICLE, cwd=tmp_path)
    assert "article-brief.pdf" in checked.stdout


def test_the_installed_command_is_the_wheel_and_not_the_checkout(briefing, tmp_path):
    python = briefing.with_name("python")
    done = _run(python, "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path)
    assert not Path(done.stdout.strip()).is_relative_to(ROOT)
