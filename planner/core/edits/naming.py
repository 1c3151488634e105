"""What a name and a colour must be before a room, a track or a day carries it."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.ASCII)


def sound_colour(colour: str) -> str:
    """The colour in small letters, as `#rgb` or `#rrggbb`; empty for none. Raises ValueError."""
    small = colour.strip().lower()
    if small and not _COLOUR.fullmatch(small):
        raise ValueError(f"{colour} is no colour such as #2f7394")
    return small
