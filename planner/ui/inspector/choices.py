"""The fields of the details in which something is chosen: each choice is an edit at once."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox

from planner.ui.inspector.fields import Field


class Calm(QComboBox):
    """A choice that the wheel does not change by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the pane scroll."""
        event.ignore()


class ChoiceField(Field):
    """One of several values; choosing is an edit at once."""

    def __init__(self, label: str, choices: Sequence[tuple[str, str]]) -> None:
        self.editor = Calm()
        super().__init__(label, self.editor)
        for value, words in choices:
            self.editor.addItem(words, value)
        self.editor.setMinimumWidth(60)
        self.editor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._read: Callable[[], str] = str
        self._write: Callable[[str], object] = lambda _value: None
        self.editor.activated.connect(lambda: self._write(self.editor.currentData()))

    def bind(self, read: Callable[[], str], write: Callable[[str], object]) -> None:
        """Stands for something else from now on."""
        self._read, self._write = read, write
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        value = self._read()
        at = self.editor.findData(value)
        if at < 0:
            self.editor.addItem(value, value)
            at = self.editor.count() - 1
        self.editor.setCurrentIndex(at)


class TickField(QCheckBox):
    """Yes or no; a click is an edit at once."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self._read: Callable[[], bool] = bool
        self._write: Callable[[bool], object] = lambda _value: None
        self.clicked.connect(lambda: self._write(self.isChecked()))

    def bind(self, read: Callable[[], bool], write: Callable[[bool], object]) -> None:
        """Stands for something else from now on."""
        self._read, self._write = read, write
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        self.setChecked(self._read())
