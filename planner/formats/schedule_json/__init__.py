"""Schedule JSON, the format of frab and pretalx beside schedule.xml."""

from planner.formats.schedule_json.reading import read
from planner.formats.schedule_json.writing import write

__all__ = ["read", "write"]
