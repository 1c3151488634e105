"""Asking for a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QWidget

from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.drafting import Key, pause_in, restored

if TYPE_CHECKING:
    from planner.ui.inspector.source import Drafts

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


def keep_half_typed_name(dialog: QInputDialog, texts: Texts, drafts: Drafts, key: Key) -> None:
    """Keeps what is typed at each pause, and shows it again once the program was ended.

    What was taken is to be dropped by whoever took it, once it is saved.
    """

    def keep() -> None:
        pause.stop()
        text = dialog.textValue()
        if text.strip():
            drafts.keep(key, text)
        else:
            drafts.drop(key)

    def drop() -> None:
        pause.stop()
        drafts.drop(key)

    pause = pause_in(dialog, keep)
    text = drafts[key]
    if text is not None:
        dialog.setTextValue(text)
        dialog.setLabelText(f"{dialog.labelText()}\n\n{restored(texts)}")
    dialog.textValueChanged.connect(lambda _text: pause.start())
    dialog.accepted.connect(keep)  # before it is taken, which may fail
    dialog.rejected.connect(drop)
