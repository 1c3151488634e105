"""Choosing a file; Qt's Danish leaves some words of its own dialog in English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner.text import Texts


def file_dialog(texts: Texts, parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """The system's dialog, or Qt's own where there is none, wholly in the language.

    It asks once: when it is closed it goes, with whatever waits for its answer.
    """
    _ = texts.gettext
    dialog = QFileDialog(parent, title, str(folder))
    # The endings of all that can be read would not fit beside their name.
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    for label, words in (
        (QFileDialog.DialogLabel.LookIn, _("&Look in:")),
        (QFileDialog.DialogLabel.FileName, _("File &name:")),
        (QFileDialog.DialogLabel.FileType, _("Files of &type:")),
    ):
        dialog.setLabelText(label, words)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
