"""The light and the dark look: a handful of colours by role. Knows no Qt, so it loads at once."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """Colours as `#rrggbb`.

    What is written keeps 4.5:1 to every ground, what shows where a field is or has the focus 3:1:
    WCAG 2.2, criteria 1.4.3 and 1.4.11.
    """

    dark: bool
    window: str
    panel: str
    field: str
    text: str
    muted: str
    line: str
    """Between panes and around cards: it may be overlooked."""
    frame: str
    """Around fields, which are found by it."""
    hover: str
    chosen: str
    """Behind what is selected."""
    accent: str
    accent_text: str
    warning: str
    error: str


TICKED = "#2a78a2"
"""Behind the tick of a box, which is white: one colour that is seen in every look."""

LIGHT = Look(
    dark=False,
    window="#f4f2ee",
    panel="#fbfaf8",
    field="#ffffff",
    text="#1d2126",
    muted="#565b62",
    line="#d9d6cf",
    frame="#87837b",
    hover="#eae7e0",
    chosen="#dcecf4",
    accent="#1f6286",
    accent_text="#ffffff",
    warning="#8a5a08",
    error="#a8321f",
)

DARK = Look(
    dark=True,
    window="#18191b",
    panel="#1e2023",
    field="#26292d",
    text="#eceef0",
    muted="#b0b6be",
    line="#3b3f45",
    frame="#757b84",
    hover="#2f3338",
    chosen="#243f4e",
    accent="#7cc0df",
    accent_text="#0f1a20",
    warning="#efb94e",
    error="#ff917b",
)
