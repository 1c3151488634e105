"""The people who may be brought: what is known of each, and what would become of them."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner.core.edits.bring_people import Arrival
from planner.core.programme import Speaker
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.dialogs.ticks import ticked_table
from planner.ui.looks import Look

_LONGEST = 200
"""Characters of a value that are shown."""
_WIDEST = 320  # pixels of a column
_ROWS = "QTableView::item { padding: 4px 8px; }"


class Column(IntEnum):
    """What the columns hold."""

    NAME = 0
    POSITION = 1
    AFFILIATION = 2
    MAIL = 3
    PHONE = 4
    OUTCOME = 5


@dataclass(frozen=True)
class Offer:
    """Somebody who may be brought, what that would do, and whether it seems wanted.

    Of one who is not `sure`, it is a guess that this is a name.
    """

    speaker: Speaker
    arrival: Arrival
    wanted: bool = True
    sure: bool = True

    @property
    def does_something(self) -> bool:
        """Whether bringing them changes anything."""
        return self.arrival.there is None or bool(self.arrival.gains)


class PeopleTable(QTableWidget):
    """A row for each, with a box to tick; Space ticks the row in hand."""

    ticked = Signal()
    """Others are ticked than before."""

    def __init__(self, texts: Texts, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(0, len(Column), parent)
        _ = texts.gettext
        self._texts, self._look = texts, look
        self._offers: Sequence[Offer] = ()
        self.setStyleSheet(ticked_table(look) + _ROWS)
        self.setAccessibleName(_("People who may be added"))
        names = (_("Name"), _("Title"), _("Affiliation"), _("Mail"), _("Phone"), _("What happens"))
        self.setHorizontalHeaderLabels(list(names))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 14)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(_WIDEST)
        for column in (Column.PHONE, Column.OUTCOME):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Shows these people, those ticked who seem wanted."""
        self._offers = offers
        self.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        self.setRowCount(len(offers))
        for row, offer in enumerate(offers):
            self._fill(row, offer)
        self.blockSignals(False)  # noqa: FBT003 - as above
        if offers:
            self.setCurrentCell(0, Column.NAME)
        self.ticked.emit()

    def chosen(self) -> list[str]:
        """The ids of those ticked."""
        return [
            offer.speaker.id
            for row, offer in enumerate(self._offers)
            if self._state(row) is Qt.CheckState.Checked
        ]

    def choose_all(self, *, ticked: bool) -> None:
        """Ticks every box that there is, or clears it."""
        self.blockSignals(True)  # noqa: FBT003 - as above
        for row, offer in enumerate(self._offers):
            if offer.does_something:
                self._tick(row, ticked=ticked)
        self.blockSignals(False)  # noqa: FBT003 - as above
        self.viewport().update()
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row's box, whichever of its cells is in hand."""
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            if self._offers[row].does_something:
                self._tick(row, ticked=self._state(row) is not Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def _fill(self, row: int, offer: Offer) -> None:
        speaker, outcome = offer.speaker, self._outcome(offer)
        values = (
            speaker.name,
            speaker.position,
            speaker.affiliation,
            speaker.mail,
            speaker.phone,
            outcome,
        )
        for column, value in enumerate(values):
            shown = on_one_line(value)[:_LONGEST]
            item = QTableWidgetItem(shown)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if column == Column.NAME and offer.does_something:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
                item.setCheckState(
                    Qt.CheckState.Checked if offer.wanted else Qt.CheckState.Unchecked
                )
            item.setFlags(flags)
            item.setToolTip(f"<qt>{escape(shown)}</qt>" if shown else "")  # as text, and wrapped
            if not offer.does_something:
                item.setForeground(QColor(self._look.muted))
            elif not offer.sure and column == Column.OUTCOME:
                item.setForeground(QColor(self._look.warning))
            self.setItem(row, column, item)
        spoken = ", ".join(on_one_line(value)[:_LONGEST] for value in values if value)
        first = self.item(row, Column.NAME)
        if first is not None:
            first.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _outcome(self, offer: Offer) -> str:
        _ = self._texts.gettext
        if offer.arrival.there is None:
            return _("new") if offer.sure else _("new – but is it a name?")
        if not offer.arrival.gains:
            return _("there already")
        names = {
            "position": _("title"),
            "affiliation": _("affiliation"),
            "mail": _("mail"),
            "phone": _("phone"),
            "biography": _("biography"),
            "photo": _("photo"),
            "note": _("note"),
        }
        gained = self._texts.listing([names[name] for name in offer.arrival.gains])
        return _("there already, gets %(what)s") % {"what": gained}

    def _state(self, row: int) -> Qt.CheckState:
        item = self.item(row, Column.NAME)
        return item.checkState() if item is not None else Qt.CheckState.Unchecked

    def _tick(self, row: int, *, ticked: bool) -> None:
        item = self.item(row, Column.NAME)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
