"""The spaces of a text that stands on one line."""

from __future__ import annotations

from planner.core.spacing import on_one_line


def test_what_parts_words_becomes_one_space() -> None:
    assert on_one_line("  Fælles \n\t læsning  ") == "Fælles læsning"


def test_hard_spaces_stay_where_they_hold_words_together() -> None:
    assert on_one_line("Om 2\u00a0mia.\u00a0kr.\n") == "Om 2\u00a0mia.\u00a0kr."
    assert on_one_line("12\u202f%  rabat") == "12\u202f% rabat"
