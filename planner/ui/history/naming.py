"""Asking for a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QWidget

from planner.core.spacing import on_one_line
from planner.text import Texts

LONGEST = 120
"""Characters of a name."""


def ask_name(
    texts: Texts,
    title: str,
    question: str,
    name: str,
    take: Callable[[str], object],
    window: QWidget,
) -> QInputDialog:
    """Asks for one line of words; `take` hears it, unless it is empty or nothing is wanted."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(name)
    dialog.setOkButtonText(texts.gettext("OK"))
    dialog.setCancelButtonText(texts.gettext("Cancel"))

    def hear(text: str) -> None:
        words = on_one_line(text)[:LONGEST].strip()
        if words:
            take(words)

    dialog.textValueSelected.connect(hear)
    dialog.finished.connect(dialog.deleteLater)
    dialog.resize(440, dialog.sizeHint().height())
    dialog.open()
    return dialog
