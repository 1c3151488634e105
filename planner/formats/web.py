"""Web addresses as other programs take them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_STRAY = re.compile(r"%(?![0-9a-fA-F]{2})")
_BARE = re.compile(r"(?:[\w-]+\.)+\w{2,}(?:[/?#:]\S*)?")
_HOST = re.compile(r"[^:@/]+(?::\d{1,5})?")
_KEPT = "%!$&'()*+,;=:@/?-._~"


def web_uri(text: str) -> str:
    """The http address in it, spelled with ASCII only; empty where there is none.

    An address written without its scheme, as on paper, is taken for https.
    """
    text = text.strip()
    if "://" not in text and _BARE.fullmatch(text):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets that are no IPv6 address
        return ""
    host = _spelled(parts.netloc)
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return ""
    return urlunsplit((parts.scheme, host, *map(_spelled, parts[2:])))


def _spelled(text: str) -> str:
    return quote(_STRAY.sub("%25", text), safe=_KEPT, errors="replace")
