"""Which packages bring the libraries that WeasyPrint draws with, for the system at hand."""

from __future__ import annotations

import platform
from collections.abc import Mapping

#: By the `ID` or `ID_LIKE` of /etc/os-release.
INSTALL: Mapping[str, str] = {
    "debian": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "ubuntu": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "dnf install pango",
    "rhel": "dnf install pango",
    "alpine": "apk add pango",
    "arch": "pacman -S pango",
    "suse": "zypper install libpango-1_0-0",
    "darwin": "brew install pango",
}


def install_line(names: tuple[str, ...] | None = None) -> str:
    """What to type to get them: for the system at hand, or for the one that goes by these names."""
    for name in _names() if names is None else names:
        if name in INSTALL:
            return f"install them with: {INSTALL[name]}"
    return "install Pango and HarfBuzz (libpango, libpangoft2, libharfbuzz-subset)"


def _names() -> tuple[str, ...]:
    """The system's own name, then those it is like."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return (platform.system().lower(),)
    return (release.get("ID", ""), *release.get("ID_LIKE", "").split())
