"""All backups by programme, each with a look at what is in it, and a way to have it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.queries import days_in_order, entries_of_day
from planner.document.backups import Backup, preview, restore
from planner.text import Texts
from planner.ui.history.letters import bold
from planner.ui.history.rows import day_of, time_of
from planner.ui.scale import DIALOG, FRAME, LARGE, NARROW, WIDE

_SIZE = QSize(820, 520)
_PAUSE = 60  # milliseconds on a backup before it is opened


class BackupsDialog(QDialog):
    """Lists backups; one that is chosen comes back as a new file, and nothing is overwritten."""

    restored = Signal(Path)
    """The new file."""
    failed = Signal(object)

    def __init__(
        self,
        texts: Texts,
        backups: Sequence[Backup],
        folder: Path,
        today: Date,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where a backup comes back to."""
        super().__init__(parent)
        self._texts = texts
        self._folder = folder
        self._today = today
        _ = texts.gettext
        self.setWindowTitle(_("Backups"))
        self.tree = QTreeWidget(self)
        self.heading = QLabel(self)
        self.facts = QLabel(self)
        self.contents = QListWidget(self)
        self.again = QPushButton(_("&Restore as a new file"), self)
        self.again.setEnabled(False)
        self.again.setDefault(True)
        self._look = QTimer(self, singleShot=True, interval=_PAUSE)
        self._look.timeout.connect(self._show_chosen)
        self._dress()
        self._lay_out()
        self._fill(backups)
        self.tree.currentItemChanged.connect(lambda *_items: self._look.start())
        self.tree.itemDoubleClicked.connect(lambda *_where: self._restore())
        self.again.clicked.connect(self._restore)
        self._show_chosen()
        self.tree.setFocus()

    def chosen(self) -> Backup | None:
        """The backup that is selected, if one is."""
        item = self.tree.currentItem()
        found = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Backup) else None

    def _dress(self) -> None:
        _ = self._texts.gettext
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(_("Backups by programme"))
        self.contents.setAccessibleName(_("What is in it"))
        self.contents.setWordWrap(True)
        parts = (self.tree, "list"), (self.contents, "list")
        for widget, part in (*parts, (self.heading, "title"), (self.facts, "muted")):
            widget.setProperty("part", part)
        for label in (self.heading, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        words = QVBoxLayout()
        words.setSpacing(NARROW)
        words.addWidget(self.heading)
        words.addWidget(self.facts)
        words.addWidget(self.contents, 1)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(self.tree, 2)
        row.addLayout(words, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _fill(self, backups: Sequence[Backup]) -> None:
        """A programme a branch, the one backed up last first; its latest backup is current."""
        branches: dict[str, QTreeWidgetItem] = {}
        for backup in backups:
            branch = branches.get(backup.lineage)
            if branch is None:
                title = backup.title or self._texts.gettext("Untitled")
                branch = branches[backup.lineage] = QTreeWidgetItem(self.tree, [title])
                branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
            leaf = QTreeWidgetItem(branch, [self._moment(backup)])
            leaf.setData(0, Qt.ItemDataRole.UserRole, backup)
        for branch in branches.values():
            branch.setExpanded(True)
        for branch in list(branches.values())[:1]:
            latest = branch.child(0)
            if latest is not None:
                self.tree.setCurrentItem(latest)

    def _moment(self, backup: Backup) -> str:
        day = day_of(self._texts, backup.made, self._today)
        return f"{day}, {time_of(self._texts, backup.made)}"

    def _show_chosen(self) -> None:
        _ = self._texts.gettext
        backup = self.chosen()
        self.contents.clear()
        self.again.setEnabled(False)
        if backup is None:
            none = self.tree.topLevelItemCount() == 0
            self.heading.setText(_("There are no backups yet.") if none else "")
            self.facts.setText(
                _("One is made whenever a programme is opened, and hourly while it is changed.")
                if none
                else ""
            )
            return
        self.heading.setText(backup.title or _("Untitled"))
        try:
            programme = preview(backup)
        except PlannerError as error:
            self.facts.setText(wording.fault(self._texts, error))
            return
        self.again.setEnabled(True)
        size = self._texts.number(backup.size / 1_000_000)
        items = wording.items(self._texts, len(programme.entries))
        facts = {"moment": self._moment(backup), "items": items, "size": size}
        self.facts.setText(_("%(moment)s · %(items)s · %(size)s MB") % facts)
        self._list(programme)

    def _list(self, programme: Programme) -> None:
        for day in days_in_order(programme):
            heading = QListWidgetItem(wording.day_name(self._texts, programme, day.id))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFont(bold(self.font()))
            self.contents.addItem(heading)
            for entry in entries_of_day(programme, day.id):
                end = None if entry.open_end else entry.end
                time = self._texts.time_span(entry.start or 0, end)
                self.contents.addItem(f"{time}  {entry.title}")

    def _restore(self) -> None:
        backup = self.chosen()
        if backup is None or not self.again.isEnabled():
            return
        try:
            path = restore(backup, self._folder)
        except PlannerError as error:
            self.failed.emit(error)
            return
        self.accept()
        self.restored.emit(path)
