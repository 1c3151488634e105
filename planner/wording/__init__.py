"""Sentences for what inner layers say in values: findings, edits, differences, faults, prints."""

from planner.wording.aspects import aspect
from planner.wording.differences import (
    changes,
    comparison_lines,
    difference,
    difference_kind,
)
from planner.wording.edits import edit_name
from planner.wording.faults import doubt, fault, file_left_out, reading_warning
from planner.wording.file_states import file_state
from planner.wording.findings import finding, finding_group, severity
from planner.wording.losses import losses
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
    "aspect",
    "changes",
    "comparison_lines",
    "day_name",
    "difference",
    "difference_kind",
    "doubt",
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
    "losses",
    "mend",
    "minutes",
    "name",
    "pages",
    "picture_left_out",
    "reading_warning",
    "severity",
    "slides",
    "unusable_picture",
]
