"""What stands where recent programmes will: how others begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from planner.text import Texts
from planner.ui.scale import MEDIUM, PANE


class FirstTime(QFrame):
    """Two hints for somebody who has never opened a programme here; they go with the first."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setProperty("part", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(*PANE)
        column.setSpacing(MEDIUM)
        hints = (
            _("Is it all in a mail or a document already? Copy it there and press Ctrl+V here."),
            _("Or look at the sample: it is a copy of your own, and Ctrl+Z takes back anything."),
        )
        column.addWidget(_wrapped(_("Your programmes will be listed here."), "heading"))
        for hint in hints:
            column.addWidget(_wrapped(hint, "muted"))


def _wrapped(words: str, part: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("part", part)
    label.setWordWrap(True)
    return label
