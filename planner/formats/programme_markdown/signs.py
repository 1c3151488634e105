"""The signs that mean something in Markdown (CommonMark) beyond what long texts here know."""

from __future__ import annotations

import re

GUARD_TAG = "<wbr>"
"""Stands before text that is to be taken as it is; a page shows nothing of it."""

_PAIR = re.compile(r"\\[!-/:-@\[-`{-~]")
_FOREIGN = re.compile(
    r"\\[!-/:-@\[-`{-~]"  # escaped already
    r"|`|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|^#(?=#{0,5}(?:\s|$))|^>"
)
_EVERY = re.compile(
    r"[\\`*\[\]]|(?<!#)#+$|(?<![^\W_])_|_(?![^\W_])|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)
_START = re.compile(r"(?:#(?=#{0,5}(?:\s|$))|[>+-](?=\s|$)|>|[=-](?=[=-]*\s*$)|\d{1,9}(?=[.)]\s))")


def escaped(text: str, *, starts: bool = False) -> str:
    """Bare text, so that Markdown shows it as it is; `starts` says that a line begins with it."""
    shown = _EVERY.sub(lambda sign: "".join(f"\\{each}" for each in sign[0]), text)
    begins = _START.match(shown) if starts else None
    if not begins:
        return shown
    at = begins.end() if begins[0][0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def unescaped(text: str) -> str:
    """The text that `escaped` was made from."""
    return _PAIR.sub(lambda pair: pair[0][1:], text)


def fenced(markdown: str) -> str:
    """Markdown of our subset, with the signs escaped that mean nothing in it."""
    return _FOREIGN.sub(lambda sign: sign[0] if len(sign[0]) > 1 else f"\\{sign[0]}", markdown)


def unfenced(markdown: str) -> str:
    """What `fenced` was made from."""
    return _PAIR.sub(lambda pair: pair[0][1:] if pair[0][1:] in "`~<&#>" else pair[0], markdown)
