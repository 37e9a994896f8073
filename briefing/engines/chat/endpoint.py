"""Whom to ask: an address, a model and a key that nobody gets to see."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from briefing.errors import SetupError, UsageError

#: Names that lead to this machine or its own network, wherever they are looked up.
LOCAL_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible address and the model asked there. Raises UsageError or SetupError for what cannot be used."""

    base_url: str
    model: str
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        try:
            split = urlsplit(self.base_url)
            # A port that is no number is found out only when it is asked for.
            fits = split.scheme in ("http", "https") and bool(split.hostname) and split.port != 0
        except ValueError:
            fits = False
        if not fits:
            raise UsageError("the model's address is no http address", hint="write it as https://host/v1")
        if split.username is not None or split.password is not None:
            raise UsageError("the model's address holds a name or password", hint="put the key into OPENAI_API_KEY")
        if self.key is None:
            raise SetupError("the key is None", hint="pass a text, or nothing for an address that needs no key")
        if not (self.key.isascii() and self.key.isprintable()):
            raise SetupError("OPENAI_API_KEY holds a character that no key has", hint="copy the key again")

    @property
    def host(self) -> str:
        """The host, with its port where one is named."""
        split = self._split
        name = f"[{split.hostname}]" if ":" in (split.hostname or "") else split.hostname
        return f"{name}:{split.port}" if split.port else str(name)

    @property
    def is_local(self) -> bool:
        """Whether the address is this machine's or its own network's; nothing is looked up for that."""
        name = self._split.hostname or ""
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            # A name without a dot can only be a neighbour: a container, a machine of the same network.
            return "." not in name or name.endswith(LOCAL_NAMES)
        return (address.is_private or address.is_loopback) and not address.is_link_local

    def check_key(self) -> None:
        """Raises SetupError where a key is missing and needed."""
        if not self.key and not self.is_local:
            raise SetupError(
                f"there is no key for {self.host}", hint="set OPENAI_API_KEY; only a local address needs none"
            )

    @property
    def _split(self) -> SplitResult:
        return urlsplit(self.base_url)
