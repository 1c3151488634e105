"""All findings about a programme: the core's checks, and what print cannot set."""

from __future__ import annotations

from collections import defaultdict

from planner.core.checks import Finding, FindingKind, Severity, check
from planner.core.programme import Programme


def findings(programme: Programme) -> list[Finding]:
    """Everything to look at, worst first, without what somebody has chosen to ignore."""
    ignored = {finding.key for finding in programme.ignored}
    found = [*check(programme), *unprintable(programme)]
    found.sort(key=lambda finding: -finding.severity)
    return [finding for finding in found if finding.key not in ignored]


def unprintable(programme: Programme) -> list[Finding]:
    """Characters that no face can show, one finding for each value that holds some."""
    # The faces come with reportlab, which takes a while to load.
    from planner.pdf.preflight import missing  # noqa: PLC0415 - see above

    owners = {part.id: entry.id for entry in programme.entries.values() for part in entry.parts}
    lacking: defaultdict[str, str] = defaultdict(str)
    for gap in missing(programme):
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
