"""Events of a calendar on the clock of the place they are held at, each as often as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import islice
from zoneinfo import ZoneInfo

from planner.core.faults import Fault, PlannerError
from planner.core.reading import ReadingWarning, WarningKind
from planner.formats.foreign.limits import MOST_EVENTS, quoted
from planner.formats.icalendar_file.events import CalendarEvent, Stamp, stamp_of
from planner.formats.icalendar_file.repeats import series
from planner.formats.icalendar_file.zones import zone_named

_LONGEST = timedelta(hours=36)
"""What lasts longer is the frame of a programme and no item in it."""
_WHOLE_DAY = timedelta(days=1)
_MOST_SERIES = 200


@dataclass(frozen=True)
class Held:
    """An event at one of its times, on the venue's clock; no minutes where no end is stated."""

    event: CalendarEvent
    at: datetime
    minutes: int | None


class Timing:
    """Tells when events are held, and gathers what is to be said of those that are not clear."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self.warnings: list[ReadingWarning] = []
        self.unplaced: list[CalendarEvent] = []
        self._whole_days: list[CalendarEvent] = []

    def held(self, events: Sequence[CalendarEvent]) -> list[Held]:
        """The events at all their times, in the order of these.

        Those without a time are `unplaced`. So are those of whole days where there are no others;
        else they are the frame of these. Raises PlannerError for more than anybody has.
        """
        found = list(islice(self._held(events), MOST_EVENTS + 1))
        if len(found) > MOST_EVENTS:
            raise PlannerError(Fault.TOO_MUCH)
        self._settle_whole_days(timed=bool(found))
        return sorted(found, key=lambda one: one.at)

    def _settle_whole_days(self, *, timed: bool) -> None:
        for event in self._whole_days:
            if not timed:
                self._warn(WarningKind.NO_START, event)
                self.unplaced.append(event)
            elif event.begins is not None:
                self._warn(WarningKind.WHOLE_DAY, event, event.begins.date)

    def _held(self, events: Sequence[CalendarEvent]) -> Iterator[Held]:
        dates = [
            at.date() for event in events if not event.rule and (at := self._local(event.begins))
        ]
        days = (min(dates), max(dates)) if dates else None
        moved = {(event.uid, self._local(event.replaces)) for event in events if event.replaces}
        repeating = 0
        for event in events:
            if event.begins is None:
                self._warn(WarningKind.NO_START, event)
                self.unplaced.append(event)
                continue
            at, length = self._local(event.begins), self._length(event)
            if at is None or _is_whole_days(at, length):
                self._whole_days.append(event)
                continue
            if length is None:
                self._warn(WarningKind.NO_END, event)
            minutes = None if length is None else int(length.total_seconds()) // 60
            repeating += bool(event.rule)
            for time in self._times(event, at, days, followed=repeating <= _MOST_SERIES):
                if event.replaces or (event.uid, time) not in moved:
                    yield Held(event, time, minutes)

    def _times(
        self,
        event: CalendarEvent,
        at: datetime,
        days: tuple[Date, Date] | None,
        *,
        followed: bool,
    ) -> list[datetime]:
        """When it comes: its own time, those of its rule, those named, without those excepted."""
        found = [at]
        if event.rule:
            come = series(at, event.rule if followed else "", days, self._until)
            found = list(come.starts)
            if come.goes_on or not followed:
                self._warn(WarningKind.REPEATS, event)
        more = [time for stamp in event.more if (time := self._local(stamp))]
        without = {self._local(stamp) for stamp in event.without}
        dates = {stamp.at for stamp in event.without if not isinstance(stamp.at, datetime)}
        return [
            time
            for time in sorted({*found, *more})
            if time not in without and time.date() not in dates
        ]

    def _until(self, text: str) -> datetime | None:
        """The last moment of a rule on the venue's clock; a date's is its end."""
        stamp = stamp_of(text)
        if stamp is not None and not isinstance(stamp.at, datetime):
            return datetime.combine(stamp.at, datetime.max.time())
        return self._local(stamp)

    def _local(self, stamp: Stamp | None) -> datetime | None:
        """A stamp on the venue's clock; None for a mere date.

        What floats, and what is in a zone nobody knows, is taken as it stands.
        """
        if stamp is None or not isinstance(stamp.at, datetime):
            return None
        zone = UTC if stamp.zone == "UTC" else zone_named(stamp.zone)
        if zone is None or zone == self.zone:
            return stamp.at
        try:
            return stamp.at.replace(tzinfo=zone).astimezone(self.zone).replace(tzinfo=None)
        except OverflowError:
            return stamp.at

    def _length(self, event: CalendarEvent) -> timedelta | None:
        """How long it lasts; None where it does not say, or says it ends before it begins."""
        begins, ends = self._local(event.begins), self._local(event.ends)
        length = event.length if begins is None or ends is None else ends - begins
        return length if length is not None and length >= timedelta(minutes=1) else None

    def _warn(self, kind: WarningKind, event: CalendarEvent, date: Date | None = None) -> None:
        values: dict[str, str | int | Date] = {"title": quoted(event.title)}
        if date is not None:
            values["date"] = date
        self.warnings.append(ReadingWarning(kind, event.line, values))


def _is_whole_days(at: datetime, length: timedelta | None) -> bool:
    if length is None:
        return False
    midnight = not at.hour and not at.minute
    return length > _LONGEST or (midnight and not length % _WHOLE_DAY)
