"""What running late would do, item by item: the times before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from planner.core.edits.late import Late
from planner.core.programme import Entry, Programme
from planner.core.queries import entries_of_day
from planner.text import Texts
from planner.ui.entries import untitled


class LateTable(QTreeWidget):
    """A line for each item of the rest of the day; what stays says so."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.setHeaderLabels([_("Item"), _("Before"), _("After"), _("What changes")])
        self.setStyleSheet("QTreeView::item { padding: 3px; }")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Times before and after"))
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        for column in range(4):
            mode = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode if column else QHeaderView.ResizeMode.Stretch)

    def show_late(self, programme: Programme, day: str, minute: int, late: Late) -> None:
        """Shows what comes of it; the line in hand stays so."""
        place = max(0, self.currentIndex().row())
        self.clear()
        rows = {row.id: row for row in late.rows}
        over = dict(late.over)
        for entry in entries_of_day(programme, day):
            if entry.end is None or entry.end <= minute or entry.start is None:
                continue
            row = rows.get(entry.id)
            before = self._texts.time_span(entry.start, entry.end)
            after = before if row is None else self._texts.time_span(row.after.start, row.after.end)
            longer = 0 if row is None else row.after.minutes - row.before.minutes
            told = self._told(entry, longer, over.get(entry.id, 0), moves=row is not None)
            line = QTreeWidgetItem(
                [entry.title or untitled(self._texts, entry), before, after, told]
            )
            if row is not None:
                font = self.font()
                font.setWeight(font.Weight.DemiBold)
                line.setFont(2, font)
            self.addTopLevelItem(line)
        line_in_hand = self.topLevelItem(min(place, self.topLevelItemCount() - 1))
        if line_in_hand is not None:
            self.setCurrentItem(line_in_hand)

    def _told(self, entry: Entry, longer: int, over: int, *, moves: bool) -> str:
        """What becomes of an item, besides its times."""
        _ = self._texts.gettext
        if over:
            return _("%(number)s min over what comes next") % {"number": over}
        if longer < 0:
            return _("%(number)s min shorter") % {"number": -longer}
        if longer > 0:
            return _("%(number)s min longer") % {"number": longer}
        if moves:
            return ""
        return _("fixed") if entry.pinned else _("stays")
