from __future__ import annotations

import tomllib

import pytest

from briefing import resources
from briefing.errors import SetupError, UsageError


def test_the_bundled_layouts_are_the_folders_that_hold_a_page():
    assert "policy-brief" in resources.layouts()
    assert not {"fonts", "labels", "parts"} & set(resources.layouts())


def test_files_are_read_as_text_and_as_bytes():
    assert tomllib.loads(resources.text("templates", "labels/en.toml"))["words"]["doubts"]
    assert resources.content("templates", "fonts/SourceSans3_400Regular.ttf")[:4] == b"\x00\x01\x00\x00"


def test_each_font_comes_with_its_licence():
    fonts = {path.name.partition("_")[0] for path in (resources.folder("templates") / "fonts").glob("*.ttf")}
    licences = {
        path.stem.removeprefix("LICENSE-") for path in (resources.folder("templates") / "fonts").glob("LICENSE-*.txt")
    }
    assert fonts == licences


def test_no_python_lies_among_the_templates():
    assert not list(resources.folder("templates").rglob("*.py"))


def test_an_installation_without_its_templates_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "briefing" / "resources.py"))
    with pytest.raises(SetupError, match="no folder 'templates'"):
        resources.folder("templates")


def test_a_layout_is_shown():
    assert "<!doctype html>" in resources.show_layout("policy-brief")


def test_a_copied_layout_is_a_layout_of_ones_own(tmp_path):
    target = tmp_path / "mine"
    written = resources.copy_layout("policy-brief", target)
    assert {path.name for path in written} == set(resources.layout_files("policy-brief"))
    assert resources.layout_folder(str(target)) == target


def test_copying_never_writes_over_anything(tmp_path):
    with pytest.raises(UsageError, match="exists"):
        resources.copy_layout("policy-brief", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_copying_to_where_nothing_can_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot write"):
        resources.copy_layout("policy-brief", tmp_path / "file" / "mine")


def test_a_folder_that_happens_to_have_a_layouts_name_is_not_taken_for_one(monkeypatch, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "brief.html").write_text("")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as caught:
        resources.layout_folder("mine")
    assert "./mine" in caught.value.line()
    assert resources.layout_folder("./mine").name == "mine"
