"""Sentences for what inner layers say in values: findings, edits, faults, prints.

What is seldom said is asked of its module: of differences and conflicts, what reading a text warns
of, what a damaged file has lost, templates.
"""

from planner.wording.edits import edit_name
from planner.wording.faults import fault, file_left_out
from planner.wording.file_states import file_state
from planner.wording.findings import finding, finding_group, severity
from planner.wording.mends import mend
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
    "edit_name",
    "fault",
    "file_left_out",
    "file_state",
    "finding",
    "finding_group",
    "fitting_step",
    "items",
    "lacking",
    "left_out",
    "lines",
    "mend",
    "minutes",
    "name",
    "pages",
    "picture_left_out",
    "severity",
    "slides",
    "unusable_picture",
]
