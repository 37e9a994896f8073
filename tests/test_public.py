"""The public names, on one page: what a caller may use, and that importing them costs nothing before they are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import briefing

ROOT = Path(__file__).resolve().parents[1]

PUBLIC = [
    "Attribution",
    "Brief",
    "BriefingError",
    "Report",
    "Source",
    "Span",
    "Stance",
    "Support",
    "Task",
    "__version__",
    "attributions",
    "check",
    "from_json",
    "key_claims",
    "make_brief",
    "read",
    "render",
    "stance",
    "summary",
    "supported",
    "to_json",
]


def _python(program: str) -> str:
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_public_names_are_these():
    assert sorted(briefing.__all__) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_explained(name):
    value = getattr(briefing, name)
    assert isinstance(value, str) or value.__doc__


def test_a_caller_can_ask_whether_a_text_bears_a_statement_out_and_where_a_statement_stands():
    support = briefing.supported("The council closed the lock.", "The council did not close the lock.")
    assert isinstance(support, briefing.Support)
    assert not support.supported
    assert briefing.stance("We welcome the plan.", "Council adopts the harbour plan") is briefing.Stance.FAVOURABLE


def test_an_unknown_name_is_refused_as_in_any_module():
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        briefing.summarise  # noqa: B018  # the access is the test


@pytest.mark.parametrize(
    "first", ["briefing.rendering", "briefing.rendering.view", "briefing.pipeline", "briefing.verify"]
)
def test_render_is_the_function_whatever_was_imported_before(first):
    program = f"import {first}\nfrom briefing import render\nfrom briefing import render as again\nprint(callable(render), callable(again))"
    assert _python(program) == "True True"


def test_importing_the_package_loads_nothing_else_of_it():
    program = "import sys, briefing; print(sorted(name for name in sys.modules if name.startswith('briefing')))"
    assert _python(program) == "['briefing']"
