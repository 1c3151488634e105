"""The findings as a list over the status line; choosing one shows what it is about."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.changes import Edit
from planner.core.checks import Finding, FindingKind, Severity
from planner.text import Texts
from planner.ui.findings.deciding import Deciding
from planner.ui.findings.rows import Findings, Heading, Told, rows
from planner.ui.findings.wrapped import WrappedRows
from planner.ui.icons import icon
from planner.ui.looks import Look
from planner.ui.scale import HAIR, MEDIUM, NARROW

_WIDTH = 480
_MOST_HEIGHT = 360
_AROUND = 190
"""Pixels that the popup has besides its list, and the status line below it."""

ICONS = {
    Severity.ERROR: "circle-alert",
    Severity.WARNING: "triangle-alert",
    Severity.NOTE: "info",
}
"""Told apart by shape, not by colour alone."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TURNING = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)

Source = Callable[[], Findings]
Mender = Callable[[Finding], tuple[Edit, str] | None]
"""What would settle a finding now, and what that does in words."""


class FindingsList(QFrame):
    """A popup that goes away as soon as something else is clicked.

    Enter mends what is current where it can be mended, else it goes to it; so does Esc.
    """

    chosen = Signal(list)
    """The ids of what the current finding is about."""
    page_wanted = Signal()
    """The current finding is about the pages of the handout."""
    mended = Signal(object, str)
    """The Edit that settles the current finding, and what it does in words."""
    ignored = Signal(object, str)
    """The Finding that shall not be told any more, and why."""
    heeded = Signal(object)
    """The Finding that shall be told again."""
    undo_wanted = Signal()

    def __init__(
        self, texts: Texts, look: Look, parent: QWidget, source: Source, mender: Mender
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._texts = texts
        self._look = look
        self._source = source
        self._mender = mender
        self._turned: set[str] = set()
        self._seen: Findings | None = None
        self._rows: list[Heading | Told] = []
        self._button: QWidget | None = None
        self.setProperty("part", "popup")
        self.setAccessibleName(texts.gettext("What should be looked at"))
        self._heading = QLabel(self)
        self._heading.setProperty("part", "heading")
        self._heading.setContentsMargins(MEDIUM, HAIR, MEDIUM, 0)
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setItemDelegate(WrappedRows(self.list))
        self.list.setAccessibleName(texts.gettext("What should be looked at"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.deciding = Deciding(texts, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(NARROW)
        for widget in (self._heading, self.list, self.deciding):
            column.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._click(self.list.row(item)))
        self.list.currentRowChanged.connect(self._choose)
        self.deciding.mend_wanted.connect(self._mend)
        self.deciding.ignore_wanted.connect(self._ignore)
        self.deciding.heed_wanted.connect(self._heed)
        self.deciding.resized.connect(self._fit)

    def refresh(self) -> None:
        """Lists what there is now, those first that matter most; the current row stays."""
        self._seen = seen = self._source()
        row, hidden = self.list.currentRow(), self.list.isHidden()
        self._fill()
        self._heading.setText(
            self._texts.gettext("What should be looked at")
            if seen.found
            else self._texts.gettext("Nothing to look at: the day adds up.")
        )
        with QSignalBlocker(self.list):
            # At first it is a heading, from which the arrows lead on.
            self.list.setCurrentRow(min(max(0, row), len(self._rows) - 1))
        self._offer(self._current())
        self._fit()
        if hidden and self.isVisible():
            self.list.setFocus()

    def open_above(self, button: QWidget) -> None:
        """Shows the list over a widget, right edges aligned."""
        self._button = button
        self.setFixedWidth(_WIDTH)
        self.list.setFixedWidth(_WIDTH - 18)
        self.show()  # only then the words are wrapped and their heights known
        self._fit()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list Enter mends or goes to what is current, and a group is folded by it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._stroke(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Esc closes."""
        button = self.focusWidget()
        if event.key() in _ENTER and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _stroke(self, event: QKeyEvent) -> bool:
        """What a key does in the list; False where it does what it does in any list."""
        row = self.list.currentRow()
        heading = 0 <= row < len(self._rows) and isinstance(self._rows[row], Heading)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif heading and event.key() in _TURNING:
            self._turn(row)
        elif event.key() not in _ENTER:
            return False
        elif self.deciding.mend is not None:
            self._mend()
        else:
            self.close()
        return True

    def _fill(self) -> None:
        self._rows = [] if self._seen is None else rows(self._texts, self._seen, self._turned)
        with QSignalBlocker(self.list):
            self.list.clear()
            for row in self._rows:
                made = self._heading_item(row) if isinstance(row, Heading) else self._item(row)
                self.list.addItem(made)
        self.list.setVisible(bool(self._rows))

    def _heading_item(self, row: Heading) -> QListWidgetItem:
        arrow = "▸" if row.folded else "▾"
        item = QListWidgetItem(f"{arrow} {row.name} ({row.number})")
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        state = self._texts.gettext("folded") if row.folded else self._texts.gettext("open")
        said = f"{row.name}, {row.number}, {state}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _item(self, row: Told) -> QListWidgetItem:
        which = row.finding.severity
        colour = {
            Severity.ERROR: self._look.error,
            Severity.WARNING: self._look.warning,
            Severity.NOTE: self._look.muted,
        }[which]
        words = row.words
        if row.reason:
            words += "\n" + self._texts.gettext("Ignored: %(reason)s") % {"reason": row.reason}
        item = QListWidgetItem(icon(ICONS[which], QColor(colour), 16), words)
        severity = wording.severity(self._texts, which)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{severity}: {words}")
        item.setToolTip(severity)
        return item

    def _fit(self) -> None:
        """Is as high as it needs to be, and stands over its button."""
        if self._button is None:
            return
        screen = self.screen().availableGeometry()
        most = min(_MOST_HEIGHT, max(80, screen.height() - _AROUND))
        self.list.doItemsLayout()
        last = self.list.visualItemRect(self.list.item(self.list.count() - 1))
        first = self.list.visualItemRect(self.list.item(0))
        self.list.setFixedHeight(min(last.bottom() - first.top() + 10, most))
        self.list.doItemsLayout()  # once more, now that no scroll bar takes room
        self.adjustSize()
        corner = self._button.mapToGlobal(QPoint(self._button.width(), 0))
        right = min(corner.x(), screen.right())  # of a window that is wider than its screen
        self.move(right - self.width(), max(screen.top(), corner.y() - self.height() - 6))

    def _current(self) -> Told | None:
        row = self.list.currentRow()
        current = self._rows[row] if 0 <= row < len(self._rows) else None
        return current if isinstance(current, Told) else None

    def _click(self, row: int) -> None:
        if 0 <= row < len(self._rows) and isinstance(self._rows[row], Heading):
            self._turn(row)
        else:
            self._choose(row)

    def _choose(self, row: int) -> None:
        del row
        told = self._current()
        self._offer(told)
        self._fit()
        if told is None:
            return
        if told.finding.kind is FindingKind.PAGES_OVER:
            self.page_wanted.emit()
        else:
            self.chosen.emit(list(told.finding.ids))

    def _turn(self, row: int) -> None:
        heading = self._rows[row]
        if isinstance(heading, Heading):
            self._turned ^= {heading.name}
            self._fill()
            with QSignalBlocker(self.list):
                self.list.setCurrentRow(row)
            self._fit()

    def _offer(self, told: Told | None) -> None:
        """Shows what can be done about the current finding, and what that would do."""
        if told is None or self._seen is None:
            self.deciding.show_nothing()
        elif told.reason is not None:
            self.deciding.show_ignored()
        else:
            mend, words = self._mender(told.finding) or (None, "")
            self.deciding.show_mend(mend, words)

    def _mend(self) -> None:
        mend = self.deciding.mend
        if mend is not None:
            words = self.deciding.words
            self.deciding.show_nothing()  # until it is known what there is to see to now
            self.mended.emit(mend, words)

    def _ignore(self, reason: str) -> None:
        told = self._current()
        if told is not None:
            self.ignored.emit(told.finding, reason)
            self.list.setFocus()

    def _heed(self) -> None:
        told = self._current()
        if told is not None:
            self.heeded.emit(told.finding)
            self.list.setFocus()
