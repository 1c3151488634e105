"""A line in a dialog that becomes an edit when it is left."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from planner.ui.inspector.fields import Field
from planner.ui.inspector.source import UnusableError


class LineField(Field):
    """A labelled line over a value of the programme.

    `read` gives what is held, `write` takes what was typed and raises UnusableError with a
    sentence where that cannot be used. Enter and going elsewhere write, Esc takes back.
    """

    def __init__(
        self, label: str, read: Callable[[], str], write: Callable[[str], object], hint: str = ""
    ) -> None:
        self.editor = QLineEdit()
        super().__init__(label, self.editor)
        self._read = read
        self._write = write
        self.editor.setPlaceholderText(hint)
        self.editor.editingFinished.connect(self.settle)
        self.editor.installEventFilter(self)

    def settle(self) -> bool:
        """Writes what was typed; False, and says why, where that cannot be used."""
        if self.editor.isModified():
            try:
                self._write(self.editor.text())
            except UnusableError as error:
                self.complain(str(error))
                return False
            self.editor.setModified(False)
        self.refresh()
        return True

    def refresh(self) -> None:
        """Shows what the programme holds, unless something is being typed."""
        if not self.editor.isModified():
            self.complain("")
            if self.editor.text() != self._read():
                self.editor.setText(self._read())
                self.editor.setCursorPosition(0)

    def forget(self) -> None:
        """Drops what was typed."""
        self.editor.setModified(False)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed before it closes anything; the rest is undone by steps."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and not self.editor.isModified()
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                or event.matches(QKeySequence.StandardKey.Redo)
            )
        ):
            event.ignore()  # the line would take the key, though it holds nothing to undo
            return True
        escape = (
            isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and event.key() == Qt.Key.Key_Escape
        )
        if escape and self.editor.isModified():
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.forget()
            return True
        return super().eventFilter(watched, event)
