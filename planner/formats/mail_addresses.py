"""Mail addresses: told from other text, and written as mail programs take them.

The grammar of an address with a name is that of RFC 5322, section 3.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.core.spacing import on_one_line

LONGEST = 254
"""Characters of an address (RFC 5321, section 4.5.3.1, with the brackets left out)."""

_SIGN = r"[^\s@<>()\[\]\\,;:\"]"
_LABEL = r"[^\s@<>()\[\]\\,;:\".]{1,63}"
ADDRESS = re.compile(rf"{_SIGN}{{1,64}}@{_LABEL}(?:\.{_LABEL}){{1,8}}")
"""An address that stands somewhere in a text."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_QUOTED = re.compile(r"[()<>\[\]:;@\\,.\"]")


def is_address(text: str) -> bool:
    """Whether it is one address and nothing else."""
    return len(text) <= LONGEST and ADDRESS.fullmatch(text) is not None


def sendable(text: str) -> str:
    """The address as every mail server takes it, empty for what is none.

    The domain is in the letters of the network (IDNA); before the sign there are ASCII ones only.
    """
    text = text.strip()
    if not is_address(text):
        return ""
    local, _, domain = text.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}" if local.isascii() else ""
    except UnicodeError:
        return ""


def plain_name(name: str) -> str:
    """A name on one line, without what steers a terminal or turns the direction of writing."""
    return on_one_line(_UNSEEN.sub(" ", name))


def mailbox(name: str, address: str) -> str:
    """Anna Holm <anna@example.org>, the name in quotation marks where it has signs such as a comma.

    Without a name it is the address alone.
    """
    name = plain_name(name)
    if not name:
        return address
    if _QUOTED.search(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    return f"{name} <{address}>"


def mailboxes(people: Iterable[tuple[str, str]]) -> str:
    """Names and addresses for the line of those a mail goes to; each address stands there once."""
    once: dict[str, str] = {}
    for name, address in people:
        once.setdefault(address.casefold(), mailbox(name, address))
    return ", ".join(once.values())
