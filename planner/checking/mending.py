"""The mend of any finding, also of those that are not the core's."""

from __future__ import annotations

from planner.checking.weekdays import wrong_weekdays
from planner.core.changes import Edit
from planner.core.checks import Finding, FindingKind, look_over
from planner.core.edits import mends
from planner.core.programme import IdFactory, Programme
from planner.text import texts


def mend(programme: Programme, finding: Finding, new_id: IdFactory) -> Edit | None:
    """The edit that settles it, as `planner.core.edits.mends` says; None where there is none.

    A break that is put in is called so in the programme's language.
    """
    of_words = finding.kind is FindingKind.WRONG_WEEKDAY
    return mends.mend(
        programme,
        finding,
        new_id,
        pause=texts(programme.language).gettext("Break"),
        findings=wrong_weekdays if of_words else look_over,
    )
