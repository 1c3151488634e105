"""What can have become of an open file, as a value; the sentence is made in `planner.wording`."""

from __future__ import annotations

from enum import StrEnum


class FileState(StrEnum):
    """A programme's file as it is found, against what is open."""

    SAME = "same"
    NEWER = "newer"
    """Another window or machine went on from where we stand."""
    BRANCHED = "branched"
    """Another copy of the programme, which does not know the step where we stand."""
    OTHER = "other"
    """Something else lies there: another programme, another version, damage."""
    MOVED = "moved"
    GONE = "gone"
    FOLDER_GONE = "folder_gone"
    """There is no way to its folder, as when a network share or a stick is gone."""
    IN_USE = "in_use"
    """Another program holds it at this moment."""
    UNREADABLE = "unreadable"
    """The disk, or the connection to it, fails; nothing is known of the file."""
