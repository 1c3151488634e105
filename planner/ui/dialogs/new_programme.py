"""Asks what a new programme is called, when it is, and what its day begins with."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import IdFactory, Programme
from planner.core.templates import from_template
from planner.text import Texts
from planner.ui.date_field import DateField
from planner.ui.scale import DIALOG, MEDIUM, WIDE
from planner.ui.start.template_row import TemplateRow
from planner.wording.templates import template_titles

_AHEAD = timedelta(weeks=8)
_THURSDAY = 3


class NewProgrammeDialog(QDialog):
    """A title, a date and a template; the date may be left empty while nobody knows it."""

    def __init__(self, texts: Texts, today: Date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.setWindowTitle(_("New programme"))
        self.title = QLineEdit(_("New programme"), self)
        self.title.selectAll()
        proposed = proposed_date(today)
        self.date = DateField(texts, proposed, proposed, self)
        self.weekday = QLabel(self)
        self.weekday.setProperty("part", "muted")
        self.templates = TemplateRow(texts, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Create"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.date.textChanged.connect(self._look_at_date)
        self._look_at_date()

    def programme(self, ids: IdFactory, language: str) -> Programme:
        """The new programme: one day, as the template has it."""
        return from_template(
            self.templates.chosen,
            ids,
            template_titles(self._texts),
            title=self.title.text().strip(),
            language=language,
            date=self.date.date(),
        )

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        form = QFormLayout()
        form.setVerticalSpacing(MEDIUM)
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("&Title"), self.title)
        form.addRow(_("&Date"), self.date)
        form.addRow("", self.weekday)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        column.addLayout(form)
        column.addWidget(self.templates)
        column.addWidget(self.buttons)

    def _look_at_date(self) -> None:
        self.weekday.setText(self.date.in_words())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.date.makes_sense())


def proposed_date(today: Date) -> Date:
    """A Thursday some two months ahead: a day to start from, and never a weekend."""
    ahead = today + _AHEAD
    return ahead + timedelta(days=(_THURSDAY - ahead.weekday()) % 7)
