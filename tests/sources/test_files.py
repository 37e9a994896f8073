from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.sources.files import LARGEST, capped, content, files


def test_a_file_gives_its_name_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    path.parent.mkdir()
    path.write_bytes(b"words")
    assert list(files(path)) == [("a.txt", b"words")]


def test_a_folder_gives_its_readable_kinds_sorted_without_hidden_ones_links_and_folders(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.HTML", ".hidden.txt", "d.pdf", "e"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "sub.txt" / "f.txt").write_bytes(b"f")
    (tmp_path / "link.txt").symlink_to(tmp_path / "d.pdf")
    assert [name for name, _ in files(tmp_path)] == ["a.txt", "b.md", "c.HTML"]


def test_a_folder_with_nothing_readable_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    with pytest.raises(SourceError, match="holds nothing readable"):
        list(files(tmp_path))


@pytest.mark.parametrize("name", ["missing.txt", "missing/a.txt", "nul\0byte.txt"])
def test_a_path_that_leads_nowhere_is_a_source_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError):
        content(tmp_path / name)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceError, match="not a file but a pipe"):
        content(tmp_path / "pipe.txt")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(SourceError, match="a device"):
        content(Path(device))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        with pytest.raises(SourceError):
            content(Path("s.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(SourceError, match="may not be read"):
        content(path)
    path.chmod(0o600)
    tmp_path.chmod(0o000)
    for refused in (tmp_path, path):
        with pytest.raises(SourceError, match="may not be read"):
            list(files(refused))
    tmp_path.chmod(0o700)


def test_a_source_over_the_cap_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(SourceError, match="more than 20 MB"):
        content(tmp_path / "big.txt")
    assert len(capped(b"x" * LARGEST, "a")) == LARGEST
