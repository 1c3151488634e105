"""schedule.xml, the format of frab, pretalx and Pentabarf, which conference apps read."""

from planner.formats.schedule_xml.reading import read
from planner.formats.schedule_xml.writing import write

__all__ = ["read", "write"]
