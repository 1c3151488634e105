"""What schedule.xml and schedule JSON share: the values they spell, and what these mean.

`values` are a schedule as both formats have it, every field the text that stands there. Reading
takes them to a programme in `assembly`, with `clock` for times and `zone` for time zones; writing
makes them of a programme in `published_schedule`.
"""

from planner.formats.schedule.assembly import assemble
from planner.formats.schedule.published_schedule import schedule_of
from planner.formats.schedule.values import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
)

__all__ = [
    "Schedule",
    "ScheduleDay",
    "ScheduleEvent",
    "SchedulePerson",
    "ScheduleRoom",
    "ScheduleTrack",
    "assemble",
    "schedule_of",
]
