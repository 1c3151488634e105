"""Sentences for what the inner layers say in values: findings, edits, faults, prints."""

from planner.wording.edits import edit_name
from planner.wording.faults import doubt, fault, reading_warning
from planner.wording.findings import finding
from planner.wording.names import day_name, items, lines, minutes, name, pages, slides
from planner.wording.prints import (
    fitting_step,
    lacking,
    left_out,
    picture_left_out,
    unusable_picture,
)

__all__ = [
    "day_name",
    "doubt",
    "edit_name",
    "fault",
    "finding",
    "fitting_step",
    "items",
    "lacking",
    "left_out",
    "lines",
    "minutes",
    "name",
    "pages",
    "picture_left_out",
    "reading_warning",
    "slides",
    "unusable_picture",
]
