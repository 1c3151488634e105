"""Many backups of late, few of long ago, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from planner.document.rotation import worth_keeping

MORNING = datetime(2026, 11, 22, 10, 42, 7, tzinfo=UTC)


def rotate(moments: list[datetime], every: timedelta, begin: datetime, count: int) -> None:
    """Adds one backup after another, each time throwing out what is not worth keeping."""
    for number in range(count):
        moment = begin + every * number
        moments.append(moment)
        kept = worth_keeping({each: each for each in moments}, moment)
        moments[:] = [each for each in moments if each in kept or each == moment]


def test_rotation_keeps_a_day_by_hours_two_weeks_by_days_a_year_by_weeks() -> None:
    moments: list[datetime] = []
    begin = datetime(2025, 1, 1, 0, 30, tzinfo=UTC)
    rotate(moments, timedelta(hours=1), begin, 400 * 24)
    last = begin + timedelta(hours=400 * 24 - 1)
    hours = [each for each in moments if last - each < timedelta(hours=24)]
    days = {each.date() for each in moments if last - each < timedelta(days=14)}
    weeks = {each.isocalendar()[:2] for each in moments if last - each < timedelta(weeks=52)}
    assert len(hours) == 24
    assert len(days) == 14
    assert len(weeks) == 52
    assert 24 + 13 + 50 - 4 <= len(moments) <= 24 + 14 + 52


def test_a_programme_that_rests_for_years_keeps_its_backups() -> None:
    moments: list[datetime] = []
    begin = datetime(2020, 5, 4, 9, tzinfo=UTC)
    rotate(moments, timedelta(days=1), begin, 14)
    rotate(moments, timedelta(hours=1), datetime(2026, 5, 4, 9, tzinfo=UTC), 3)
    assert len(moments) == 17


def test_a_clock_that_runs_years_ahead_for_a_while_pushes_no_day_out() -> None:
    moments: list[datetime] = []
    rotate(moments, timedelta(hours=1), MORNING, 10)
    rotate(moments, timedelta(hours=1), MORNING.replace(year=2039), 200)
    rotate(moments, timedelta(hours=1), MORNING + timedelta(hours=10), 10)
    right = [each for each in moments if each.year == 2026]
    assert right == [MORNING + timedelta(hours=n) for n in range(9, 20)]


def test_a_clock_that_runs_years_behind_for_a_while_pushes_nothing_out() -> None:
    moments: list[datetime] = []
    rotate(moments, timedelta(hours=1), MORNING, 10)
    rotate(moments, timedelta(hours=1), MORNING.replace(year=1999), 200)
    rotate(moments, timedelta(hours=1), MORNING + timedelta(hours=10), 10)
    right = [each for each in moments if each.year == 2026]
    assert len(right) == 20


def test_another_time_zone_changes_only_where_days_begin() -> None:
    west = timezone(timedelta(hours=-9))
    moments = {n: MORNING + timedelta(hours=n) for n in range(300)}
    here = worth_keeping(moments, MORNING + timedelta(hours=299))
    there = worth_keeping(moments, (MORNING + timedelta(hours=299)).astimezone(west))
    assert abs(len(here) - len(there)) <= 2
    assert len(here & there) >= 24
