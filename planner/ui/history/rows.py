"""What the list of steps shows: sittings, the steps of each, and the ways that were left, folded.

Pure, and without the steps' changes: there may be thousands, and thirty are in sight.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime, timedelta, tzinfo
from enum import Enum, auto
from typing import NamedTuple

from planner.document.lines import Sitting, Standing, StepLine, sittings
from planner.text import Texts


class RowKind(Enum):
    """What stands in a row."""

    SITTING = auto()
    """The heading over the steps of a sitting."""
    STEP = auto()
    OTHER_WAYS = auto()
    """Stands for steps that were undone and then left; choosing it unfolds them."""


class Row(NamedTuple):
    """One row. `sitting` is the number of the sitting's first step, by which it is known.

    A step has its `line`; a heading and a fold have the lines they stand for.
    """

    kind: RowKind
    sitting: int
    lines: tuple[StepLine, ...]
    unfolded: bool = False

    @property
    def line(self) -> StepLine | None:
        """The step of a row that is one."""
        return self.lines[0] if self.kind is RowKind.STEP else None


def rows(
    lines: Iterable[StepLine], unfolded: Collection[int], zone: tzinfo | None = None
) -> list[Row]:
    """The rows of a history, the newest first; `unfolded` names sittings whose folds are open.

    today 10.12–10.48      a heading
    10.48  Move …          undone ones stand over where the programme stands
    10.31  Change …
    Other ways (2)         what was undone and left, in the sitting it was made in
    """
    return [
        row for sitting in reversed(sittings(lines, zone)) for row in _rows_of(sitting, unfolded)
    ]


def _rows_of(sitting: Sitting, unfolded: Collection[int]) -> Iterator[Row]:
    key = sitting.lines[0].number
    yield Row(RowKind.SITTING, key, sitting.lines)
    left = tuple(line for line in sitting.lines if line.standing is Standing.LEFT)
    for line in reversed(sitting.lines):
        if line.standing is not Standing.LEFT:
            yield Row(RowKind.STEP, key, (line,))
    if left:
        yield Row(RowKind.OTHER_WAYS, key, left, key in unfolded)
        if key in unfolded:
            for line in reversed(left):
                yield Row(RowKind.STEP, key, (line,))


def time_of(texts: Texts, moment: datetime) -> str:
    """The time of day of an aware moment where the user is: 10.31."""
    local = moment.astimezone()
    return texts.time(local.hour * 60 + local.minute)


def day_of(texts: Texts, moment: datetime, today: Date) -> str:
    """The day of an aware moment where the user is: today, yesterday, or its date."""
    date = moment.astimezone().date()
    if date == today:
        return texts.gettext("Today")
    if date == today - timedelta(days=1):
        return texts.gettext("Yesterday")
    words = texts.date(date)
    return words[:1].upper() + words[1:]


def heading(texts: Texts, row: Row, today: Date) -> str:
    """What stands over a sitting: its day, and from when to when it went."""
    first, last = row.lines[0].made, row.lines[-1].made
    start, end = time_of(texts, first), time_of(texts, last)
    span = start if start == end else f"{start}–{end}"
    near = today - first.astimezone().date() <= timedelta(days=1)
    return f"{day_of(texts, first, today)}{' ' if near else ', '}{span}"
