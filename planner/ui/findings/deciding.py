"""What can be done about a finding: mending it, ignoring it with a reason, looking at it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.text import Texts
from planner.ui.scale import HAIR, SMALL


class Deciding(QWidget):
    """The lines under the list of findings, for the one that is current."""

    mend_wanted = Signal()
    ignore_wanted = Signal(str)
    """The reason, which may be empty."""
    heed_wanted = Signal()
    resized = Signal()
    """It has come to need another height."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.read_only = False
        self.mend: Edit | None = None
        """The edit that would settle the finding."""
        self.words = ""
        """What that edit does."""
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.mend_button = QPushButton(_("&Mend this"), self)
        self.ignore_button = QPushButton(_("&Ignore…"), self)
        self.heed_button = QPushButton(_("&Look at it again"), self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(_("Why it is fine as it is (may stay empty)"))
        self.reason.setAccessibleName(_("Why it is fine as it is"))
        self.reason.setMaxLength(300)
        buttons = QHBoxLayout()
        for button in (self.mend_button, self.ignore_button, self.heed_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, HAIR, SMALL, HAIR)
        column.setSpacing(SMALL)
        column.addWidget(self.preview)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.mend_button.clicked.connect(self.mend_wanted)
        self.heed_button.clicked.connect(self.heed_wanted)
        self.ignore_button.clicked.connect(self._ignore)
        self.reason.returnPressed.connect(self._ignore)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is current that could be decided."""
        self._show(None, "")
        self.hide()

    def show_mend(self, mend: Edit | None, words: str) -> None:
        """A finding is current, with what would settle it, if anything would."""
        self._show(None if self.read_only else mend, words)
        self.ignore_button.setVisible(not self.read_only)
        self.setVisible(not self.read_only)

    def show_ignored(self) -> None:
        """A finding is current that somebody has chosen to ignore."""
        self._show(None, "")
        self.heed_button.setVisible(not self.read_only)
        self.setVisible(not self.read_only)

    def _show(self, mend: Edit | None, words: str) -> None:
        self.mend, self.words = mend, words[:1].upper() + words[1:]
        self.preview.setText(self.words)
        self.preview.setVisible(mend is not None)
        self.mend_button.setVisible(mend is not None)
        self.mend_button.setAccessibleDescription(self.words)
        for widget in (self.ignore_button, self.heed_button, self.reason):
            widget.hide()
        self.reason.clear()

    def _ignore(self) -> None:
        """The first press asks for the reason, the second ignores."""
        if self.reason.isVisible():
            self.ignore_wanted.emit(self.reason.text())
            return
        self.reason.show()
        self.reason.setFocus()
        self.resized.emit()
