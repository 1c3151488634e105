"""The spaces of a text that stands on one line."""

from __future__ import annotations

import re

_BREAKING = re.compile(r"[^\S\u00a0\u202f]+")


def on_one_line(text: str) -> str:
    """The text without line ends and doubled or outer spaces.

    A hard space stays one: it holds two words together, and somebody has put it there.
    """
    return _BREAKING.sub(" ", text).strip()
