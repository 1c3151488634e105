"""Programme JSON: the documented form in which a programme travels to and from other programs."""

from planner.formats.programme_json.reading import read
from planner.formats.programme_json.writing import write

__all__ = ["read", "write"]
