"""What is said when something went wrong: what happened, and what is safe."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner import wording
from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.scale import DIALOG, LARGE, MEDIUM, WIDE

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
        self._close = buttons.button(QDialogButtonBox.StandardButton.Close)
        if details:
            role = QDialogButtonBox.ButtonRole.ActionRole
            copy = buttons.addButton(_("&Copy details"), role)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
            log = buttons.addButton(_("Open the &log folder"), role)
            log.clicked.connect(_open_log)
            self._put_close_last()
        words = self.words = QVBoxLayout()
        words.setSpacing(MEDIUM)
        words.addWidget(self.sentence)
        words.addWidget(self.safe)
        words.addStretch()
        top = QHBoxLayout()
        top.setSpacing(WIDE)
        top.addWidget(picture)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(LARGE)
        column.addLayout(top)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(safe)

    def _put_close_last(self) -> None:
        """Tab comes to it last, as the eye does."""
        self.buttons.removeButton(self._close)
        self.buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)

    def offer(self, words: str, deed: Callable[[], object]) -> None:
        """Offers a way out, which also closes the dialog."""
        way_out = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self._put_close_last()
        way_out.clicked.connect(self.accept)
        way_out.clicked.connect(lambda: deed())  # noqa: PLW0108 - it takes no `checked`


def _open_log() -> None:
    from planner.ui.log import log_folder  # noqa: PLC0415 - hardly ever needed

    folder = log_folder()
    with suppress(OSError):  # then there is no log to look at, either
        folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def sentence_for(texts: Texts, error: Exception) -> str:
    """What a user is told of an error that is part of the trade."""
    if isinstance(error, PlannerError):
        return wording.fault(texts, error)
    return texts.gettext("This could not be done: the programme has changed meanwhile.")
