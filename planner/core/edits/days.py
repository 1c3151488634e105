"""Days: adding them, and their dates, names and hours.

Their order is changed by `planner.core.edits.order`, they are removed by `.remove`.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.programme import Day, IdFactory, Programme
from planner.core.queries import days_in_order, free_order
from planner.core.spacing import on_one_line


def add_day(programme: Programme, new_id: IdFactory) -> Edit:
    """The edit that adds a day behind the others, with the hours of the last one.

        Thursday 9:00-16:00   ->   Thursday 9:00-16:00, Friday 9:00-16:00

    Its date is the day after the last one's, where that is known. It has no name, and shows all
    rooms.
    """
    days = days_in_order(programme)
    if not days:
        return add_rows(EditKind.ADD, [Day(new_id())])
    last = days[-1]
    order = free_order([day.order for day in days])
    made = Day(new_id(), order, _next(last.date), opens=last.opens, closes=last.closes)
    return add_rows(EditKind.ADD, [made])


def describe_day(
    programme: Programme, id_: str, label: str, date: Date | None, hours: tuple[int, int]
) -> Edit:
    """The edit that gives a day its name, its date and its hours.

    `label` may be empty, `date` None while it is not known yet. `hours` are when it opens and
    closes, in minutes since its midnight: an evening that ends after the next midnight closes at
    1440 or later. Raises ValueError for a day that would close before it opens, or open before its
    midnight.
    """
    opens, closes = hours
    if not 0 <= opens < closes:
        raise ValueError(f"a day cannot be open from minute {opens} to minute {closes}")
    values = {"label": on_one_line(label), "date": date, "opens": opens, "closes": closes}
    return change_fields(programme, EditKind.CHANGE, {id_: values})


def _next(date: Date | None) -> Date | None:
    return None if date is None or date == Date.max else date + timedelta(days=1)
