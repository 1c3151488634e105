"""Choosing several products to be made into files at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.dialogs.file import file_dialog
from planner.ui.exporting import Order
from planner.ui.scale import DIALOG, HUGE, MEDIUM, WIDE

Named = tuple[str, Order]
"""What a product is called, and the file it becomes."""


class ExportDialog(QDialog):
    """A tick for each product, the file it becomes, and the folder for all."""

    def __init__(
        self,
        texts: Texts,
        offered: Callable[[Path], Sequence[Named]],
        ticked: Collection[tuple[str, bool]],
        folder: Path,
        parent: QWidget,
    ) -> None:
        """`offered` names what there is for a folder; `ticked` are products, with their press."""
        super().__init__(parent)
        self._texts = texts
        self._offered = offered
        self._folder = folder
        self.setWindowTitle(texts.gettext("Export several PDFs"))
        self._ticks: list[QCheckBox] = []
        self._files: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addLayout(self._make_list(ticked))
        column.addLayout(self._make_folder())
        column.addWidget(self._make_buttons())
        self._export.setDefault(True)  # only in the dialog does it stay so beside other buttons
        self._show_files()

    @property
    def orders(self) -> list[Order]:
        """What is ticked."""
        offered = self._offered(self._folder)
        return [
            order for (_, order), tick in zip(offered, self._ticks, strict=True) if tick.isChecked()
        ]

    def _make_list(self, ticked: Collection[tuple[str, bool]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(HUGE)
        grid.setVerticalSpacing(MEDIUM)
        grid.setColumnStretch(1, 1)
        for row, (name, order) in enumerate(self._offered(self._folder)):
            tick, file = QCheckBox(name), QLabel()
            tick.setChecked((order.product, order.press) in ticked)
            tick.toggled.connect(self._allow)
            file.setProperty("part", "muted")
            grid.addWidget(tick, row, 0)
            grid.addWidget(file, row, 1)
            self._ticks.append(tick)
            self._files.append(file)
        return grid

    def _make_folder(self) -> QHBoxLayout:
        self._where = QLabel()
        self._where.setWordWrap(True)
        other = QPushButton(self._texts.gettext("&Other folder…"))
        other.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(other)
        return row

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = buttons.addButton(
            self._texts.gettext("&Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose_folder(self) -> None:
        dialog = file_dialog(
            self._texts, self, self._texts.gettext("Folder for the PDFs"), self._folder
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, name: str) -> None:
        self._folder = Path(name)
        self._show_files()

    def _show_files(self) -> None:
        """Says which files would be made, and which of them there are already."""
        replaced = self._texts.gettext("%(file)s (replaces the one there)")
        for (_, order), label, tick in zip(
            self._offered(self._folder), self._files, self._ticks, strict=True
        ):
            file = order.path.name
            words = replaced % {"file": file} if order.path.exists() else file
            label.setText(words)
            tick.setAccessibleDescription(words)
        words = self._texts.gettext("In the folder %(folder)s")
        self._where.setText(words % {"folder": self._folder})
        self._allow()

    def _allow(self) -> None:
        self._export.setEnabled(any(tick.isChecked() for tick in self._ticks))
