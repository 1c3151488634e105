"""iCalendar (.ics, RFC 5545): the entries as events of a calendar.

Reading goes from `lines`, which are grammar, to `events`, which are values, and with `zones` for
where it is and `repeats` for what comes more than once to a programme in `assembly`. The package
`icalendar` knows the grammar of a line and of dates; files are taken apart here, because calendars
in the wild are rarely whole, and one bad line must not cost the other events.
"""

from planner.formats.icalendar_file.reading import read
from planner.formats.icalendar_file.writing import write

__all__ = ["read", "write"]
