"""How well a colour is told from its ground, by the formulas of WCAG 2.2."""

from __future__ import annotations

from PySide6.QtGui import QColor

TEXT = 4.5
"""The least contrast of words to their ground (criterion 1.4.3)."""
MARK = 3.0
"""The least contrast of a mark, a frame or a ring to what it stands on (criterion 1.4.11)."""


def brightness(colour: QColor) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """From 1 for equal colours to 21 for black on white; which is which makes no difference."""
    darker, brighter = sorted((brightness(one), brightness(other)))
    return (brighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
