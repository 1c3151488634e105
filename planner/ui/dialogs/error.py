"""What is said when something went wrong: what happened, and what is safe."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner import wording
from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.icons import icon

_WIDTH = 440


class ErrorDialog(QDialog):
    """One sentence, one word of comfort, and for what nobody foresaw the details to send on."""

    def __init__(
        self,
        texts: Texts,
        sentence: str,
        safe: str = "",
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setWindowTitle(_("Programme Planner"))
        self.sentence = QLabel(sentence, self)
        # It may quote a file's name, which may look like HTML.
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("part", "heading")
        self.safe = QLabel(safe, self)
        self.safe.setWordWrap(True)
        self.safe.setVisible(bool(safe))
        picture = QLabel(self)
        picture.setPixmap(
            icon("circle-alert", QColor(self.palette().text().color()), 28).pixmap(28, 28)
        )
        self.buttons = buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        if details:
            copy = buttons.addButton(_("&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        words = self.words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.sentence)
        words.addWidget(self.safe)
        words.addStretch()
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(picture)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(18)
        column.addLayout(top)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(safe)

    def offer(self, words: str, deed: Callable[[], object]) -> None:
        """Offers a way out, which also closes the dialog."""
        way_out = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        way_out.clicked.connect(self.accept)
        way_out.clicked.connect(lambda: deed())  # noqa: PLW0108 - it takes no `checked`


def sentence_for(texts: Texts, error: Exception) -> str:
    """What a user is told of an error that is part of the trade."""
    if isinstance(error, PlannerError):
        return wording.fault(texts, error)
    return texts.gettext("This could not be done: the programme has changed meanwhile.")
