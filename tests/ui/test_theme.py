"""The looks: everything that is read stands out enough."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.ui.looks import DARK, LIGHT, Look
from planner.ui.theme import style_sheet


def _light(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    brighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "warning", "error"])
@pytest.mark.parametrize("ground", ["window", "panel", "field"])
def test_words_are_readable_on_every_ground(look: Look, ink: str, ground: str) -> None:
    assert _contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_readable_on_what_is_chosen(look: Look) -> None:
    assert _contrast(look.text, look.chosen) >= 4.5
    assert _contrast(look.accent_text, look.accent) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_of_the_style_sheet_is_there(look: Look) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet(look))
    assert pictures
    assert [path for path in pictures if not Path(path).is_file()] == []
