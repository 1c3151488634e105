"""The history of an open `.programme` file, as it can be looked at."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.core import changes
from planner.core.changes import Edit, EditError
from planner.core.programme import Programme
from planner.document import walking
from planner.document.contents import Contents
from planner.document.errors import DamagedFileError
from planner.document.history import Step
from planner.document.lines import StepLine, read_edit_along, read_lines, read_parents, read_steps
from planner.document.open_file import OpenFile
from planner.document.sqlite import Database
from planner.document.walking import Parents


class OpenHistory(OpenFile):
    """An open file whose past can be read; what was read of it is kept for the next look.

    Every method that reads raises the DocumentErrors of reading, and DocumentChangedElsewhereError
    where the file no longer stands where the programme does.
    """

    _shown: tuple[str, Programme]  # the step last looked at, and the programme as it was
    _tree: tuple[str, Parents] | None  # the head it was read at, and the tree

    def __init__(
        self, path: Path, contents: Contents, database: Database, *, read_only: bool, checked: bool
    ) -> None:
        super().__init__(path, contents, database, read_only=read_only, checked=checked)
        self._look_from_here()

    @property
    def next_undo(self) -> Step | None:
        """The step that undo would take back, if any."""
        return self._place.head if self._place.head.edit else None

    @property
    def next_redo(self) -> Step | None:
        """The step that redo would make again, if any."""
        return self._place.redo

    def steps(self) -> Sequence[StepLine]:
        """A line for each step of the history, in the order they were made."""
        with self._reading_history() as file:
            return read_lines(file, self._place.head.id)

    def steps_with_edits(self, ids: Sequence[str]) -> Mapping[str, Step]:
        """Steps with what they changed, by id: for the lines of a list that are in sight."""
        with self._reading_history() as file:
            return read_steps(file, ids)

    def programme_at(self, step: str) -> Programme:
        """The programme as it was at a step; from one to the next is a short way.

        KeyError for no such step.
        """
        with self._reading_history() as file:
            parents = self._parents(file, step)
            shown, programme = self._shown
            if shown not in parents:  # another window has pruned it
                shown, programme = self._place.head.id, self._programme
            edit = read_edit_along(file, walking.way(parents, shown, step))
        programme = self._walked(edit, programme)
        self._shown = (step, programme)
        return programme

    def _look_from_here(self) -> None:
        """Forgets what was looked at, since the history is another or stands elsewhere."""
        self._shown = (self._place.head.id, self._programme)
        self._tree = None

    def _parents(self, file: sqlite3.Connection, step: str) -> Parents:
        """The tree, kept for scrolling through it: while we stand still nothing is added."""
        head = self._place.head.id
        if self._tree is None or self._tree[0] != head or step not in self._tree[1]:
            self._tree = (head, read_parents(file))
        return self._tree[1]

    def _walked(self, edit: Edit, programme: Programme | None = None) -> Programme:
        """The programme after an edit of the file's own history, which must fit."""
        try:
            return changes.apply(self._programme if programme is None else programme, edit)
        except EditError as error:
            detail = f"its history does not fit its programme ({error})"
            raise DamagedFileError(self.path, detail) from error
