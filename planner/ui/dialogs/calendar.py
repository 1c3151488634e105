"""Asks what of a programme becomes events of a calendar."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.exchange.writing import CalendarForm
from planner.text import Texts
from planner.ui.scale import DIALOG, MEDIUM


class CalendarDialog(QDialog):
    """An event for each item or for each day, and whether breaks are among them."""

    def __init__(self, texts: Texts, form: CalendarForm, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setWindowTitle(_("Export a calendar"))
        self.items = QRadioButton(_("One event for each &item"), self)
        self.days = QRadioButton(_("One event for each &day, which lists its items"), self)
        self.breaks = QCheckBox(_("&Breaks are in it, too"), self)
        (self.days if form.whole_days else self.items).setChecked(True)
        self.breaks.setChecked(form.breaks)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        for choice in (self.items, self.days, self.breaks):
            column.addWidget(choice)
        column.addSpacing(MEDIUM)
        column.addWidget(self._make_buttons(texts))

    @property
    def form(self) -> CalendarForm:
        """What is chosen."""
        return CalendarForm(breaks=self.breaks.isChecked(), whole_days=self.days.isChecked())

    def _make_buttons(self, texts: Texts) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(
            texts.gettext("&Next…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setDefault(True)
        buttons.addButton(texts.gettext("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
