"""What stands in the place of the pages while there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.text import Texts
from planner.ui.scale import LARGE, OPEN


class Message(QWidget):
    """A sentence, and perhaps a button to try again."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.retry = QPushButton(texts.gettext("Try again"))
        column = QVBoxLayout(self)
        column.setContentsMargins(OPEN, OPEN, OPEN, OPEN)
        column.setSpacing(LARGE)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say_empty(self) -> None:
        """There is nothing to be printed yet."""
        self._say(
            self._texts.gettext(
                "The printed page appears here as soon as the programme has a title or an item."
            )
        )

    def say_drawing(self) -> None:
        """The pages are on their way."""
        self._say(self._texts.gettext("The page is being drawn…"))

    def say_failed(self) -> None:
        """The pages will not come by themselves."""
        self._say(
            self._texts.gettext(
                "The page could not be drawn. The programme itself is saved, and nothing is lost."
            ),
            retry=True,
        )

    def _say(self, sentence: str, *, retry: bool = False) -> None:
        self._sentence.setText(sentence)
        self.retry.setVisible(retry)
