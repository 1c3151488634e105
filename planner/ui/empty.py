"""What an empty day says: how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner.text import Texts


class EmptyHint(QLabel):
    """Lies in the middle of a view, and lets everything through to it."""

    def __init__(self, texts: Texts, view: QWidget) -> None:
        _ = texts.gettext
        words = (
            _("Nothing is placed on this day yet."),
            _("Double-click a time to write the first item,"),
            _("or paste a programme from the File menu."),
        )
        super().__init__("\n".join(words), view)
        self.setProperty("part", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stays in the middle."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)
