from __future__ import annotations

import pytest

from briefing.rendering.system import install_line


@pytest.mark.parametrize(
    ("names", "command"),
    [
        (("debian",), "apt-get install"),
        (("linuxmint", "ubuntu", "debian"), "apt-get install"),
        (("rocky", "rhel", "fedora"), "dnf install pango"),
        (("alpine",), "apk add pango"),
        (("darwin",), "brew install pango"),
    ],
)
def test_the_packages_are_named_as_this_system_calls_them(names, command):
    assert command in install_line(names)


def test_a_system_nobody_knows_is_told_the_libraries():
    assert "libpango" in install_line(("plan9",))


def test_the_system_at_hand_has_a_line():
    assert install_line()
