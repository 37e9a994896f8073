from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from command_line import run

from briefing import __version__
from briefing.cli.console import plain
from briefing.cli.outputs import write
from briefing.engines.choice import ENGINES
from briefing.errors import UsageError
from briefing.rendering import FORMATS

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "examples" / "iran-russia-treaty" / "article.txt"
DATE = ("--date", "2025-04-18")

TEN_WORDS = "The minister said that the bridge would be closed today."
INTRODUCTION = "extractive engine, offline: no language model is used"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch) -> Path:
    """An empty folder to work in; sources lie beside it, so that whatever appears in it is a result."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="module")
def brief_json() -> bytes:
    ended = run("make", str(ARTICLE), "--format", "json", "-o", "-", *DATE)
    assert ended.code == 0
    return ended.stdout


# What is wrong with the input, and what the person is told.


def _missing(folder: Path) -> tuple[str, ...]:
    return (str(folder / "nowhere.txt"),)


def _nothing_readable(folder: Path) -> tuple[str, ...]:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return (str(folder / "pictures"),)


def _empty(folder: Path) -> tuple[str, ...]:
    (folder / "empty.txt").write_bytes(b"")
    return (str(folder / "empty.txt"),)


def _ten_words(folder: Path) -> tuple[str, ...]:
    (folder / "short.txt").write_text(TEN_WORDS, encoding="utf-8")
    return (str(folder / "short.txt"),)


def _few_chinese_characters(folder: Path) -> tuple[str, ...]:
    # 72 characters count as 36 words.
    (folder / "short.txt").write_text("部长说桥今天关闭。" * 9, encoding="utf-8")
    return (str(folder / "short.txt"),)


def _binary(folder: Path) -> tuple[str, ...]:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return (str(folder / "binary.txt"),)


def _a_brief(folder: Path) -> tuple[str, ...]:
    (folder / "brief.json").write_bytes(run("make", str(ARTICLE), "--format", "json", "-o", "-").stdout)
    return (str(folder / "brief.json"),)


def _under_a_file(folder: Path) -> tuple[str, ...]:
    (folder / "file").write_bytes(b"")
    return (str(ARTICLE), "-o", str(folder / "file" / "brief.pdf"))


def _not_a_real_folder(_folder: Path) -> tuple[str, ...]:
    return (str(ARTICLE), "--format", "json", "-o", "/proc/self/brief.json")


def _with(*options: str):
    return lambda _folder: (str(ARTICLE), *options)


BAD_INPUT = {
    "a missing file": (_missing, 3, "nowhere.txt"),
    "a folder with nothing readable": (_nothing_readable, 3, "pictures"),
    "an empty file": (_empty, 3, "empty"),
    "a text of ten words": (_ten_words, 3, "nothing to brief"),
    "thirty-six words of Chinese": (_few_chinese_characters, 3, "nothing to brief"),
    "binary bytes named .txt": (_binary, 3, "binary"),
    "a brief of ours": (_a_brief, 3, "brief"),
    "an unknown format": (_with("--format", "pdf,papyrus"), 2, "unknown format 'papyrus'; choose from "),
    "no format": (_with("--format", ""), 2, "unknown format ''"),
    "an unknown layout": (_with("--layout", "papyrus"), 2, "unknown layout 'papyrus'"),
    "an unknown engine": (_with("--engine", "oracle"), 2, "unknown engine 'oracle'; choose from auto, extractive"),
    "an unknown kind": (_with("--kind", "poem"), 2, "'poem' is not one of 'news'"),
    "a date that is none": (_with("--date", "18 April"), 2, "'18 April' is not a date; write it as YYYY-MM-DD"),
    "a day that is none": (_with("--date", "2025-02-30"), 2, "there is no day '2025-02-30'"),
    "a suffix that disagrees": (_with("-o", "x.html", "--format", "pdf"), 2, "'x.html' does not end as pdf does"),
    "a suffix of no format": (_with("-o", "x.doc"), 2, "no format is written as 'x.doc'; end it with one of .pdf"),
    "several formats in one file": (
        _with("-o", "x.pdf", "--format", "pdf,html"),
        2,
        "'x.pdf' is one file; name a folder",
    ),
    "several formats on standard output": (_with("-o", "-", "--format", "pdf,html"), 2, "only one format fits"),
    "standard input twice": (lambda _folder: ("-", "-"), 2, "standard input can be read only once"),
    "a folder under a file": (_under_a_file, 2, "cannot write into"),
    "a folder that takes no files": (_not_a_real_folder, 2, "cannot write"),
    "an option of a later issue": (_with("--max-cost", "1"), 2, "no such option '--max-cost'"),
    "no source": (lambda _folder: (), 2, "missing argument 'SOURCE…'"),
}


@pytest.mark.parametrize(("arguments", "code", "words"), BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input_gives_its_exit_code_one_line_and_no_file(arguments, code, words, tmp_path, here):
    ended = run("make", *arguments(tmp_path))
    assert ended.code == code
    assert words in ended.stderr
    assert [line for line in ended.lines if line != INTRODUCTION] == [ended.lines[-1]]
    assert ended.lines[-1].startswith("briefing: ")
    assert ended.stdout == b""
    assert list(here.iterdir()) == []


def test_a_text_that_is_not_utf_8_is_read_and_said_to_be_guessed(tmp_path, here):
    text = ARTICLE.read_text(encoding="utf-8").replace("Kholdi", "Kholdí")
    (tmp_path / "latin.txt").write_bytes(text.encode("cp1252"))
    ended = run("make", str(tmp_path / "latin.txt"), "--format", "markdown")
    assert ended.code == 0
    assert any(line.startswith("latin.txt: ") and "guess" in line for line in ended.lines)
    assert "Kholdí" in (here / "latin-brief.md").read_text(encoding="utf-8")


# What a run says.


def test_the_first_line_names_the_engine_and_the_last_what_was_written(here):
    ended = run("make", str(ARTICLE), "--format", "json", *DATE)
    record = json.loads((here / "article-brief.json").read_bytes())
    parties = len({position["party"]["name"] for position in record["positions"]})
    assert ended.lines[0] == INTRODUCTION
    assert ended.lines[-1] == (
        f"wrote article-brief.json: {len(record['claims'])} claims, {parties} parties, {len(record['views'])} doubts; "
        f"{len(record['left_out'])} left out"
    )
    assert ended.stdout == b""


def test_progress_is_shown_on_a_terminal_only(here):
    arguments = ("make", str(ARTICLE), "--format", "json", *DATE)
    assert "rendering json" not in run(*arguments).stderr
    shown = run(*arguments, terminal=True).stderr
    assert "rendering json" in shown
    assert "\x1b[" in shown
    assert (here / "article-brief.json").is_file()


def test_no_color_is_honoured():
    shown = run("make", str(ARTICLE), "--format", "json", *DATE, terminal=True, env={"NO_COLOR": "1"}).stderr
    assert "rendering json" in shown
    assert "\x1b" not in shown


def test_nothing_printed_can_steer_the_terminal():
    ended = run("make", "no\x1b[31m\x07such\r\nfile\u202e.txt")
    assert ended.code == 3
    assert len(ended.lines) == 1
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(ended.stderr)
    assert plain("نمی\u200cدانم\x9b1m\u2028") == "نمی\u200cدانم1m"


# Where results go.


def test_the_default_is_a_pdf_named_after_the_source_in_the_working_folder(here):
    assert run("make", str(ARTICLE), *DATE).code == 0
    assert [path.name for path in here.iterdir()] == ["article-brief.pdf"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_suffix_of_the_output_decides_the_format(name, here):
    path = here / f"x{FORMATS[name].suffix}"
    assert run("make", str(ARTICLE), "-o", str(path), *DATE).code == 0
    assert path.read_bytes() == run("make", str(ARTICLE), "-o", "-", "--format", name, *DATE).stdout


def test_several_formats_go_into_a_folder_that_is_made_where_it_is_missing(here):
    assert run("make", str(ARTICLE), "-o", "out/", "--format", "json,markdown", *DATE).code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["article-brief.json", "article-brief.md"]


def test_standard_input_and_folders_give_their_names(here, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "one.txt").write_bytes(ARTICLE.read_bytes())
    assert run("make", "-", "--format", "json", stdin=ARTICLE.read_bytes()).code == 0
    assert run("make", str(tmp_path / "papers"), "--format", "json").code == 0
    assert sorted(path.name for path in here.iterdir()) == ["papers-brief.json", "stdin-brief.json"]


def test_several_sources_make_one_brief(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.read_text(encoding="utf-8").replace("Kholdi", "Rahimi"), encoding="utf-8")
    ended = run("make", str(ARTICLE), str(other), "-o", "-", "--format", "json")
    assert [source["letter"] for source in json.loads(ended.stdout)["sources"]] == ["A", "B"]


def test_a_brief_of_ours_is_replaced_and_any_other_file_is_not(here):
    path = here / "x.json"
    arguments = ("make", str(ARTICLE), "-o", "x.json", *DATE)
    assert run(*arguments).code == 0
    first = path.read_bytes()
    path.write_bytes(first.replace(b"2025-04-18", b"2024-04-18"))
    assert run(*arguments).code == 0
    assert path.read_bytes() == first
    path.write_text('{"mine": true}', encoding="utf-8")
    refused = run(*arguments)
    assert refused.code == 2
    assert refused.lines == ["briefing: 'x.json' exists and is no brief of ours; --force replaces it"]
    assert path.read_text(encoding="utf-8") == '{"mine": true}'
    assert run(*arguments, "--force").code == 0
    assert path.read_bytes() == first


@pytest.mark.parametrize("name", ["pdf", "html", "markdown"])
def test_a_brief_of_ours_is_recognised_in_every_format(name, here):
    arguments = ("make", str(ARTICLE), "--format", name, *DATE)
    assert [run(*arguments).code, run(*arguments).code] == [0, 0]
    assert len(list(here.iterdir())) == 1


def test_a_source_is_never_overwritten_not_even_by_force(tmp_path):
    source = tmp_path / "note.md"
    source.write_bytes(ARTICLE.read_bytes())
    ended = run("make", str(source), "-o", str(source), "--force")
    assert ended.code == 2
    assert "is what the brief is made from" in ended.stderr
    assert source.read_bytes() == ARTICLE.read_bytes()


def test_a_link_is_written_through(here):
    (here / "real.json").write_bytes(b"")
    (here / "link.json").symlink_to("real.json")
    assert run("make", str(ARTICLE), "-o", "link.json", "--force", *DATE).code == 0
    assert (here / "link.json").is_symlink()
    assert json.loads((here / "real.json").read_bytes())["form"] == "briefing/1"


# The brief's date.


@pytest.mark.parametrize(
    ("options", "env", "date"),
    [
        (("--date", "2025-04-18"), {"SOURCE_DATE_EPOCH": "0"}, "2025-04-18"),
        ((), {"SOURCE_DATE_EPOCH": "1745020800"}, "2025-04-19"),
    ],
)
def test_the_date_is_the_option_else_the_environment(options, env, date):
    ended = run("make", str(ARTICLE), "--format", "json", "-o", "-", *options, env=env)
    assert json.loads(ended.stdout)["task"]["date"] == date


def test_the_kind_is_the_users_word_where_it_is_given():
    ended = run("make", str(ARTICLE), "--format", "json", "-o", "-", "--kind", "opinion")
    assert json.loads(ended.stdout)["sources"][0]["kind"] == "opinion"


# The other commands.


@pytest.mark.parametrize("name", ["json", "pdf"])
def test_render_gives_the_same_bytes_as_make(name, here):
    run("make", str(ARTICLE), "-o", f"x.{name}", *DATE)
    assert run("render", f"x.{name}", "--format", "html,markdown", "-o", "again/").code == 0
    run("make", str(ARTICLE), "-o", "first/", "--format", "html,markdown", *DATE)
    for suffix in ("html", "md"):
        assert (here / "again" / f"x-brief.{suffix}").read_bytes() == (
            here / "first" / f"article-brief.{suffix}"
        ).read_bytes()


def test_render_reads_standard_input(brief_json):
    ended = run("render", "-", "--format", "json", "-o", "-", stdin=brief_json)
    assert ended.stdout == brief_json


@pytest.mark.parametrize("data", [b"", b"{}", b"%PDF-1.7 nothing", b'{"form": "briefing/99"}'])
def test_render_refuses_what_is_no_brief(data, here):
    ended = run("render", "-", stdin=data)
    assert (ended.code, len(ended.lines)) == (3, 1)
    assert list(here.iterdir()) == []


def test_a_missing_brief_is_said_to_be_missing():
    for command in ("render", "check"):
        ended = run(command, "nowhere.json")
        assert ended.code == 3
        assert ended.lines == ["briefing: cannot read 'nowhere.json': No such file or directory; name a brief's file"]


def test_check_passes_a_brief_and_says_what_that_shows(here, brief_json):
    (here / "x.json").write_bytes(brief_json)
    alone = run("check", "x.json")
    assert alone.code == 0
    assert b"--against" in alone.stdout
    against = run("check", "x.json", "--against", str(ARTICLE))
    assert against.code == 0
    assert b"--against" not in against.stdout


def test_check_fails_a_brief_whose_source_was_changed(here, brief_json, tmp_path):
    (here / "x.json").write_bytes(brief_json)
    changed = tmp_path / "article.txt"
    changed.write_text(ARTICLE.read_text(encoding="utf-8").replace("Kholdi", "Kholdo"), encoding="utf-8")
    ended = run("check", "x.json", "--against", str(changed))
    assert ended.code == 9
    assert len(ended.lines) == 1
    assert ended.stdout


def test_layouts_are_listed_shown_and_copied(here):
    assert b"policy-brief" in run("layouts", "list").stdout.splitlines()
    assert run("layouts", "show", "policy-brief").stdout == (ROOT / "templates/policy-brief/brief.html").read_bytes()
    assert run("layouts", "copy", "policy-brief", "mine").code == 0
    assert (here / "mine" / "brief.html").read_bytes() == (ROOT / "templates/policy-brief/brief.html").read_bytes()
    again = run("layouts", "copy", "policy-brief", "mine")
    assert (again.code, len(again.lines)) == (2, 1)


def test_doctor_finds_this_machine_in_order():
    ended = run("doctor")
    assert ended.code == 0
    lines = ended.stdout.decode().splitlines()
    assert all(line.startswith("ok ") for line in lines)
    assert {"Python", "WeasyPrint", "fonts", "pypdfium2", "trafilatura"} <= {line.split()[1] for line in lines}


def test_the_version_is_the_packages():
    assert run("--version").stdout.decode() == f"briefing {__version__}\n"


@pytest.mark.parametrize(("argv", "hint"), [((), "briefing --help"), (("layouts",), "briefing layouts --help")])
def test_no_command_is_a_mistake_with_a_way_out(argv, hint):
    ended = run(*argv)
    assert (ended.code, ended.lines) == (2, [f"briefing: missing command; see '{hint}'"])


def test_the_help_names_every_format_and_engine():

    shown = run("make", "--help").stdout.decode()
    assert all(name in shown for name in (*FORMATS, *ENGINES))


# As a process.


def _process(*argv: str, stdout: int | IO[bytes] = subprocess.PIPE) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "-m", "briefing", *argv],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        # Where the tests run in the background, Ctrl-C is ignored, and a child would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no threads here
    )


def test_help_leaves_the_heavy_libraries_alone():
    program = (
        "import sys\n"
        "from briefing.cli import run\n"
        "try:\n"
        "    run()\n"
        "finally:\n"
        "    print(' '.join(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-c", program, "--help"],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    heavy = {
        "openai",
        "httpx2",
        "tiktoken",
        "weasyprint",
        "trafilatura",
        "pydantic",
        "jinja2",
        "pikepdf",
        "pypdfium2",
        "lxml",
        "charset_normalizer",
    }
    assert "Turn sources into a short policy brief" in done.stdout
    assert not heavy & set(done.stderr.split())


@pytest.mark.parametrize(
    ("number", "code", "word"), [(signal.SIGTERM, 143, b"terminated"), (signal.SIGINT, 130, b"interrupted")]
)
def test_a_signal_ends_the_run_with_its_own_code_and_no_file(number, code, word, here):
    with _process("make", "-") as process:
        # More than a pipe holds: once this is written, the other side is reading, and has taken over the signals.
        process.stdin.write(b"words " * 50_000)
        process.send_signal(number)
        error = process.stderr.read()
    assert process.returncode == code
    assert error == b"briefing: " + word + b"\n"
    assert list(here.iterdir()) == []


def test_a_reader_that_went_away_ends_the_run_quietly():
    with _process("make", str(ARTICLE), "--format", "json", "-o", "-") as process:
        process.stdout.close()
        error = process.stderr.read()
    assert process.returncode == 141
    assert error.decode().splitlines() == [INTRODUCTION]


def test_a_standard_output_that_is_full_is_said_to_be():
    command = ("make", str(ARTICLE), "--format", "json", "-o", "-")
    with Path("/dev/full").open("wb") as full, _process(*command, stdout=full) as process:
        error = process.stderr.read()
    assert process.returncode == 2
    assert error.decode().splitlines()[-1].startswith("briefing: cannot write to standard output: ")


def test_without_its_system_libraries_pdf_is_refused_in_one_line_and_html_still_works():
    hidden = (
        "import sys, cffi\n"
        "def refuse(self, name, flags=0):\n"
        "    raise OSError(f'cannot load library {name!r}')\n"
        "cffi.FFI.dlopen = refuse\n"
        "from briefing.cli import run\n"
        "run()\n"
    )

    def make(name: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", hidden, "make", str(ARTICLE), "--format", name, "-o", "-"]
        return subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)  # noqa: S603

    refused = make("pdf")
    assert (refused.returncode, refused.stdout) == (4, b"")
    lines = refused.stderr.decode().splitlines()
    assert lines[0] == INTRODUCTION
    assert len(lines) == 2
    assert "libpango" in lines[1]
    html = make("html")
    assert html.returncode == 0
    assert html.stdout.lstrip().lower().startswith(b"<!doctype html>")


def test_a_fault_of_ours_is_one_line_that_holds_no_words_of_the_source(monkeypatch):
    def broken(*_given: object, **_named: object) -> None:
        raise KeyError("words of the source")

    monkeypatch.setattr("briefing.pipeline.make_brief", broken)
    ended = run("make", str(ARTICLE))
    assert ended.code == 1
    assert "a fault of ours: KeyError at test_cli.py:" in ended.lines[-1]
    assert "words of the source" not in ended.stderr
    assert "words of the source" in run("make", str(ARTICLE), env={"BRIEFING_DEBUG": "1"}).stderr


def test_where_one_of_several_files_cannot_be_written_none_is(here):
    (here / "b.json").mkdir()
    with pytest.raises(UsageError, match=r"cannot write .*b\.json"):
        write({here / "a.json": b"{}", here / "b.json": b"{}"})
    assert [path.name for path in here.iterdir()] == ["b.json"]


def test_a_new_file_has_the_permissions_that_any_new_file_gets_here(here):
    before = os.umask(0o027)
    try:
        write({here / "a.json": b"{}"})
    finally:
        os.umask(before)
    assert (here / "a.json").stat().st_mode & 0o777 == 0o640


def test_two_runs_of_the_same_input_give_the_same_bytes():
    command = [sys.executable, "-m", "briefing", "make", str(ARTICLE), "-o", "-", *DATE]
    runs = [
        subprocess.run(  # noqa: S603  # our own command
            command, env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0].startswith(b"%PDF-")
    assert runs[0] == runs[1]


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize("made", ["html", "markdown"])
def test_a_page_of_ours_carries_no_record_and_is_said_to(command, made, here):
    run("make", str(ARTICLE), "--format", made, "-o", "made/")
    (page,) = (here / "made").iterdir()
    refused = run(command, str(page), *(("-o", "again.pdf") if command == "render" else ()))
    assert refused.code == 3
    assert refused.lines[-1].endswith(
        "is a brief in a format that carries no record of its evidence; give its PDF or JSON"
    )


def test_what_is_wrong_with_a_brief_names_its_file(here):
    (here / "notes.txt").write_text("no brief at all")
    refused = run("check", "notes.txt")
    assert refused.code == 3
    assert refused.lines[-1].startswith("briefing: 'notes.txt': not a brief of ours")
