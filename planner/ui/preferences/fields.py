"""The fields of the settings: choices, lengths, the hours of a day, and a folder."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.core.interval import Interval
from planner.text import Texts
from planner.ui.dialogs.file import file_dialog
from planner.ui.planning import LONGEST
from planner.ui.scale import MEDIUM, NARROW, SMALL
from planner.ui.typed_time import NotATimeError, read_time

_MIDNIGHT = 24 * 60
_INSET = 6
"""Pixels before a number; a style sheet's padding does not reach the line within."""
_NUMBER, _TIME = 104, 72  # pixels


class Choice(QComboBox):
    """One of several values, each with its words; the wheel turns it only where the keyboard is."""

    picked = Signal()
    """Somebody chose; not when `show_value` did."""

    def __init__(self, choices: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        for value, words in choices:
            self.addItem(words, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _place: self.picked.emit())

    def value(self) -> str:
        """What is chosen."""
        return str(self.currentData())

    def show_value(self, value: str) -> None:
        """Shows a value as the chosen one."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the page scroll, unless the choice is what somebody is at."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Length(QSpinBox):
    """A number of minutes, stepped by the grid; the wheel turns it as it does a choice."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(1, LONGEST)
        self.setSuffix(texts.gettext(" min"))
        self.setFixedWidth(_NUMBER)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As a choice does."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Hours(QWidget):
    """When a day opens and closes, typed in any usual form; what cannot be is not taken."""

    changed = Signal()

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._held = Interval(0, 1)
        self.opens, self.closes = QLineEdit(self), QLineEdit(self)
        for field, name in ((self.opens, _("Opens")), (self.closes, _("Closes"))):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setFixedWidth(_TIME)
            field.editingFinished.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.opens)
        row.addWidget(QLabel(_("to"), self))
        row.addWidget(self.closes)
        row.addStretch()
        self.setFocusProxy(self.opens)

    def value(self) -> Interval:
        """Minutes since midnight."""
        return self._held

    def show_value(self, hours: Interval) -> None:
        """Shows these hours."""
        self._held = hours
        for field, minutes in ((self.opens, hours.start), (self.closes, hours.end)):
            midnight = minutes == _MIDNIGHT
            field.setText(f"24{self._texts.point}00" if midnight else self._texts.time(minutes))
            self._mark(field, wrong=False)

    def _take(self) -> None:
        """Takes what was typed; what cannot be is marked, and the hours stay as they are."""
        typed = (self.opens, self._held.start), (self.closes, self._held.end)
        minutes = [_read(field.text(), held) for field, held in typed]
        opens, closes = minutes
        if opens is not None and closes is not None and opens < closes:
            hours = Interval(opens, closes)
            taken = hours != self._held
            self.show_value(hours)
            if taken:
                self.changed.emit()
            return
        for (field, _held), minute in zip(typed, minutes, strict=True):
            self._mark(field, wrong=minute is None or None not in minutes)

    def _mark(self, field: QLineEdit, *, wrong: bool) -> None:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


class FolderField(QWidget):
    """A folder by its path, with the ways to another one, to what is in it, and to the usual."""

    chosen = Signal(Path)
    usual_wanted = Signal()
    unusable = Signal(Path)
    """The folder was to be opened, but is not there and cannot be made."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._folder = Path()
        self.path = QLabel(self)
        self.path.setWordWrap(True)
        self.path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choose = QPushButton(_("C&hoose…"), self)
        self.open = QPushButton(_("&Open"), self)
        self.usual = QPushButton(_("Usual &place"), self)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        for button in (self.choose, self.open, self.usual):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, NARROW, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.path)
        column.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.open.clicked.connect(self._open)
        self.usual.clicked.connect(self.usual_wanted)
        self.setFocusProxy(self.choose)

    def show_folder(self, folder: Path, *, usual: bool) -> None:
        """Shows a folder; `usual` says that it is where one looks for it anyway."""
        self._folder = folder
        # Without breaks of its own a path would be cut off: it may go on after each slash.
        self.path.setText(str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.path.setToolTip(str(folder))
        self.usual.setEnabled(not usual)

    def _choose(self) -> None:
        title = self._texts.gettext("Folder of the backups")
        dialog = file_dialog(self._texts, self.window(), title, self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.open()

    def _open(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:  # a drive that is not there
            self.unusable.emit(self._folder)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _read(text: str, held: int) -> int | None:
    """The time typed, in minutes up to midnight; None where it is none."""
    try:
        minutes = read_time(text, held)
    except NotATimeError:
        return None
    return minutes if minutes <= _MIDNIGHT else None
