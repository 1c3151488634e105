"""What stands between one open document and all panels that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from planner.core.changes import Edit, EditError
from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.ui.inspector.source import Drafts

_T = TypeVar("_T")


class Holder(Protocol):
    """What panels need of a Document; what stands in for one is looked at in the same panels."""

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at."""

    def subscribe(self, subscriber: Callable[[Edit], None]) -> Callable[[], None]:
        """Calls the subscriber with each edit; calling what this gives ends it."""

    def apply(self, edit: Edit) -> object:
        """Saves an edit."""

    def undo(self) -> Edit | None:
        """Takes back the last step."""

    def redo(self) -> Edit | None:
        """Makes again what undo last took back."""

    def go_to(self, step: str) -> Edit | None:
        """Stands at another step of the history."""

    def add_blob(self, data: bytes, media_type: str) -> str:
        """Keeps a file's bytes under their SHA-256."""

    def read_blob(self, sha256: str) -> bytes:
        """The bytes of that SHA-256."""

    def blob_size(self, sha256: str) -> int:
        """How many bytes there are of that SHA-256."""

    def drafts(self) -> Mapping[tuple[str, str], str]:
        """Half-typed text by (id, field)."""

    def keep_draft(self, id_: str, field: str, text: str) -> None:
        """Keeps half-typed text."""

    def drop_draft(self, id_: str, field: str) -> None:
        """Forgets half-typed text."""


class Relay(QObject):
    """Writes edits to the document and tells every panel what has changed.

    Panels keep no truth of their own: on `changed` they look again at the ids the edit names.
    `drafts` is what is half-typed in any of them.
    """

    changed = Signal(object)
    """The Edit that is now part of the programme, whoever made it."""
    retraced = Signal(object)
    """After `changed`: that Edit was an undo or a redo, so its values should catch the eye."""
    failed = Signal(object)
    """A PlannerError or EditError: nothing was written."""
    announced = Signal(str)
    """A sentence for assistive technology and the status line."""

    def __init__(self, document: Holder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._held: list[Edit] | None = None
        self._let_go = False
        self.drafts = Drafts(document)
        self._unsubscribe = document.subscribe(self._hear)

    def let_go(self) -> None:
        """Listens to the document no longer; to be called before it is closed or exchanged."""
        self._let_go = True
        self._unsubscribe()

    @property
    def is_open(self) -> bool:
        """Whether the document is still here; what has read something aside must ask first."""
        return not self._let_go

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._document.programme

    def apply(self, edit: Edit) -> bool:
        """Saves the edit; False, after `failed`, where that could not be done."""
        return self._tried(lambda: self._document.apply(edit)) is not None

    def undo(self) -> Edit | None:
        """Takes back the last step; gives the edit that did so, None if there was none."""
        return self._retrace(self._document.undo)

    def redo(self) -> Edit | None:
        """Makes again what undo last took back; gives its edit, None if there was none."""
        return self._retrace(self._document.redo)

    def go_to(self, step: str) -> Edit | None:
        """Stands at another step of the history; gives the edit that did so, None if it cannot."""
        return self._retrace(lambda: self._document.go_to(step))

    def replace_last(self, edit: Edit) -> bool:
        """Puts another edit, made for the programme before the last one, in the last one's place.

        Panels see one change and undo takes back one step. False, after `failed`, where that could
        not be done; the last edit then stands as it did.
        """
        self._held = []
        try:
            undone = self._tried(self._document.undo) is not None
            done = undone and self.apply(edit)
            if undone and not done:
                self._tried(self._document.redo)
        finally:
            held, self._held = self._held, None
        changes = tuple(change for each in held for change in each.changes)
        if changes:
            self.changed.emit(Edit(edit.kind, changes))
        return done

    @property
    def read_only(self) -> bool:
        """Whether the programme can only be looked at."""
        return self._document.read_only

    def add_blob(self, data: bytes, media_type: str) -> str | None:
        """Keeps a file's bytes; gives their SHA-256, None after `failed` where that fails."""
        return self._tried(lambda: self._document.add_blob(data, media_type))

    def read_blob(self, sha256: str) -> bytes | None:
        """The bytes of that SHA-256; None, after `failed`, where they cannot be read."""
        return self._tried(lambda: self._document.read_blob(sha256))

    def blob_size(self, sha256: str) -> int | None:
        """How many bytes there are of that SHA-256, None if they cannot be found."""
        try:
            return self._document.blob_size(sha256)
        except PlannerError:
            return None

    def announce(self, sentence: str) -> None:
        """Says a sentence to whoever listens."""
        self.announced.emit(sentence)

    def _retrace(self, step: Callable[[], Edit | None]) -> Edit | None:
        edit = self._tried(step)
        if edit is not None:
            self.retraced.emit(edit)
        return edit

    def _tried(self, action: Callable[[], _T]) -> _T | None:
        try:
            return action()
        except (PlannerError, EditError) as error:
            self.failed.emit(error)
            return None

    def _hear(self, edit: Edit) -> None:
        if self._held is None:
            self.changed.emit(edit)
        else:
            self._held.append(edit)
