"""All findings about a programme: the core's checks, and what print cannot set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from planner.core.checks import Finding, FindingKind, Severity, check
from planner.core.programme import Programme

if TYPE_CHECKING:
    from planner.pdf.preflight import Missing


def findings(programme: Programme, lines_over: int = 0) -> list[Finding]:
    """Everything to look at, worst first, without what somebody has chosen to ignore.

    `lines_over` are those of the handout that stand on more pages than it may have, as far as it
    has been printed.
    """
    # The faces come with reportlab, which takes a while to load.
    from planner.pdf.preflight import missing  # noqa: PLC0415 - see above

    ignored = {finding.key for finding in programme.ignored}
    found = [
        *check(programme),
        *unprintable(programme, missing(programme)),
        *too_long(programme, lines_over),
    ]
    found.sort(key=lambda finding: -finding.severity)
    return [finding for finding in found if finding.key not in ignored]


def too_long(programme: Programme, lines_over: int) -> list[Finding]:
    """A handout with more lines than fit on the pages it may have."""
    from planner.pdf.options import read  # noqa: PLC0415 - loads reportlab

    pages = read(programme.print_settings).pages
    if not pages or not lines_over:
        return []
    return [
        Finding(
            FindingKind.PAGES_OVER,
            Severity.WARNING,
            (programme.id,),
            lines=lines_over,
            pages=pages,
        )
    ]


def unprintable(programme: Programme, gaps: Iterable[Missing]) -> list[Finding]:
    """Characters that no face can show, one finding for each value that holds some."""
    entries = programme.entries.values()
    parts = {part.id: entry.id for entry in entries for part in entry.parts}
    materials = {material.id: entry.id for entry in entries for material in entry.materials}
    owners = {**parts, **materials}
    lacking: defaultdict[str, str] = defaultdict(str)
    for gap in gaps:
        lacking[owners.get(gap.id, gap.id)] += gap.characters
    return [
        Finding(
            FindingKind.UNPRINTABLE,
            Severity.WARNING,
            (id_,),
            text=" ".join(dict.fromkeys(characters)),
        )
        for id_, characters in lacking.items()
    ]
