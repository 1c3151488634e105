"""Programme JSON: the documented form in which a programme travels to and from other programs."""

from planner.formats.programme_json.files import Files, gather
from planner.formats.programme_json.reading import read, read_with_files
from planner.formats.programme_json.writing import write

__all__ = ["Files", "gather", "read", "read_with_files", "write"]
