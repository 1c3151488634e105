"""Colours of the screen as the inks of a printing press."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import CMYKColor, Color, toColor

_COLOURLESS = 0.06
"""How far apart the channels of what passes for a grey may be; they go from 0 to 1."""

_SPREAD = 2.2 / 1.8
"""Ink spreads: a tint on paper is as dark as a grey on a display of gamma 1.8 instead of 2.2."""

_FULL = 0.85
"""A tint above this is printed as full ink: so dark a screen only frays the letters."""


def press_ink(colour: object) -> CMYKColor:
    """The colour in cyan, magenta, yellow and black; takes whatever reportlab takes for a colour.

    Greys and what is nearly one are black ink alone, in a tint that looks as dark; what is nearly
    black is full black. Of other colours, black takes over what the three inks have in common
    (full grey component replacement), so that no place gets more ink than paper can hold.
    """
    if isinstance(colour, tuple | list):
        colour = CMYKColor(*colour) if len(colour) == 4 else Color(*colour)
    known = toColor(colour)
    if isinstance(known, CMYKColor):
        return known
    return _ink(known.red, known.green, known.blue, known.alpha)


@cache
def _ink(red: float, green: float, blue: float, alpha: float) -> CMYKColor:
    channels = (red, green, blue)
    brightest = max(channels)
    if brightest - min(channels) > _COLOURLESS:
        cyan, magenta, yellow = (round(1 - channel / brightest, 2) for channel in channels)
        return CMYKColor(cyan, magenta, yellow, round(1 - brightest, 2), alpha=alpha)
    tint = 1 - (sum(channels) / 3) ** _SPREAD
    return CMYKColor(0, 0, 0, 1 if tint > _FULL else round(tint, 2), alpha=alpha)
