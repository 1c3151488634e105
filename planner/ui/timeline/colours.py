"""The timeline's colours by what they are for.

Text keeps 4.5:1 to what it stands on, marks and rings 3:1.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ColourBy(StrEnum):
    """What the colours of cards tell apart."""

    KIND = "kind"
    TRACK = "track"
    ROOM = "room"


class TimelineColours(NamedTuple):
    """One look. Every colour is `#rrggbb`."""

    dark: bool
    canvas: str
    """Within the day's hours."""
    outside: str
    """Before opening and after closing."""
    hour_line: str
    grid_line: str
    ruler_text: str
    session: str
    session_edge: str
    session_text: str
    detail_text: str
    """Times and speakers on a session."""
    session_bar: str
    """The mark at a session's left that a track or room may colour."""
    rest: str
    """A break's card."""
    rest_text: str
    selected: str
    selected_edge: str
    """Also the ring of what has the focus, drop slots, the time cursor and clickable words."""
    over: str
    """What runs over something fixed, with `over_text` upon it."""
    over_text: str
    finding: str
    pill: str
    """Behind the times of what is being dragged, with `pill_text` upon it."""
    pill_text: str
    flash: str
    shade: str
    """The hatch over times at which somebody is away, with `shade_text` beside it."""
    shade_text: str
    hues: tuple[str, ...]
    """Bars of tracks or rooms that have no colour of their own, by their order."""


LIGHT = TimelineColours(
    dark=False,
    canvas="#fbfaf8",
    outside="#f2f0ec",
    hour_line="#dbd8d1",
    grid_line="#edebe6",
    ruler_text="#5f6166",
    session="#ffffff",
    session_edge="#d3d0c9",
    session_text="#1d2126",
    detail_text="#565b62",
    session_bar="#2f7394",
    rest="#ebe8e1",
    rest_text="#57534a",
    selected="#e4f0f6",
    selected_edge="#1f6286",
    over="#a8321f",
    over_text="#ffffff",
    finding="#96620a",
    pill="#1d2126",
    pill_text="#ffffff",
    flash="#f2c14e",
    shade="#8a5a44",
    shade_text="#6d4230",
    hues=(
        "#2f7394",
        "#4a7c3f",
        "#a8741a",
        "#8a4f7d",
        "#2a7f78",
        "#a8533f",
        "#5560a8",
        "#6f7433",
    ),
)

DARK = TimelineColours(
    dark=True,
    canvas="#1e2023",
    outside="#18191b",
    hour_line="#3b3e43",
    grid_line="#292c30",
    ruler_text="#a7adb5",
    session="#2c3035",
    session_edge="#43484f",
    session_text="#eceef0",
    detail_text="#b6bcc4",
    session_bar="#62aacb",
    rest="#2b2a29",
    rest_text="#b5b1a8",
    selected="#243f4e",
    selected_edge="#7cc0df",
    over="#ff917b",
    over_text="#2a0a04",
    finding="#efb94e",
    pill="#eceef0",
    pill_text="#1d2126",
    flash="#d8a63a",
    shade="#d7a58d",
    shade_text="#e2b8a3",
    hues=(
        "#62aacb",
        "#86bd78",
        "#d9ab58",
        "#c58fb8",
        "#63bdb4",
        "#e0907c",
        "#99a3e6",
        "#b5ba73",
    ),
)
