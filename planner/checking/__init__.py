"""All findings about a programme: the core's checks, dates, seats, and what print cannot set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812 - as everywhere
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.checking.calendar import days_off, days_past
from planner.checking.remembering import Remembered
from planner.checking.weekdays import wrong_weekdays
from planner.core.checks import Finding, FindingKind, Severity, at_most, look_over
from planner.core.checks.seats import few_seats
from planner.core.programme import TABLES, Programme, Row
from planner.core.queries import PARTICIPANTS

if TYPE_CHECKING:
    from planner.pdf.preflight import Missing


def findings(programme: Programme, lines_over: int = 0, today: Date | None = None) -> list[Finding]:
    """Everything to look at, worst first, without what somebody has chosen to ignore.

    `lines_over` are those of the handout that stand on more pages than it may have, as far as it
    has been printed. Without `today` no date is past.
    """
    ignored = {finding.key for finding in programme.ignored}
    found = every_finding(programme, lines_over, today)
    return [finding for finding in found if finding.key not in ignored]


def every_finding(
    programme: Programme, lines_over: int = 0, today: Date | None = None
) -> list[Finding]:
    """As `findings`, with what is ignored."""
    found = [
        *look_over(programme),
        *at_most(programme, few_seats(programme, people_expected(programme))),
        *at_most(programme, wrong_weekdays(programme)),
        *days_off(programme),
        *(days_past(programme, today) if today is not None else ()),
        *at_most(programme, unprintable(programme, _missing(programme))),
        *too_long(programme, lines_over),
    ]
    found.sort(key=lambda finding: -finding.severity)
    return found


def people_expected(programme: Programme) -> int:
    """How many come, as far as the programme says: those on its list of participants."""
    text = programme.print_settings.get(PARTICIPANTS)
    return _people_on(text) if isinstance(text, str) and text.strip() else 0


@lru_cache(maxsize=4)
def _people_on(text: str) -> int:
    from planner.pdf.participants import (  # noqa: PLC0415 - only where there is a list
        is_too_long,
        read_participants,
    )

    return 0 if is_too_long(text) else len(read_participants(text).people)


def _missing(programme: Programme) -> Iterator[Missing]:
    from planner.pdf.preflight import (  # noqa: PLC0415 - the rest is told sooner
        missing_of,
        missing_of_itself,
    )

    yield from missing_of_itself(programme)
    rows = (row for table in TABLES.values() for row in getattr(programme, table).values())
    for of_row in _MISSING.of_all(rows, missing_of):
        yield from of_row


_MISSING: Remembered[Row, tuple[Missing, ...]] = Remembered()


def too_long(programme: Programme, lines_over: int) -> list[Finding]:
    """A handout with more lines than fit on the pages it may have."""
    from planner.pdf.options import read  # noqa: PLC0415 - as above

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
