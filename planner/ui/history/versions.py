"""The versions: points of the history with names, to look at, to compare and to restore."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.history.comparing import Compared, ComparisonDialog
from planner.ui.history.naming import ask_name
from planner.ui.history.rows import time_of
from planner.ui.relay import Relay
from planner.ui.scale import MEDIUM, NARROW, WIDE

if TYPE_CHECKING:
    from planner.document.document import Document
    from planner.document.versions import Version


class VersionList(QListWidget):
    """Names with the day and time they were given; one or two may be selected."""

    opened = Signal()

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "list")
        self.setWordWrap(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setAccessibleName(texts.gettext("Versions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter compares."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class VersionsPane(QWidget):
    """Reads the versions while it is seen; whatever it changes is no step of the history."""

    looked = Signal(object)
    """The Version whose programme is to be seen."""
    restored = Signal(object)
    """The Programme that is to be restored."""
    handout_wanted = Signal(object)
    """The Changes that the handout is to mark."""
    named = Signal()
    """A name has been changed or forgotten."""

    def __init__(self, document: Document, relay: Relay, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._relay = relay
        self._texts = texts
        self._stale = True
        self._versions: tuple[Version, ...] = ()
        _ = texts.gettext
        self.list = VersionList(texts, self)
        self.hint = QLabel(
            _(
                "Name a point, such as “Sent to the printer”, with Ctrl+Shift+N. What has changed"
                " since then can be read here later, and sent to others."
            ),
            self,
        )
        self.hint.setProperty("part", "muted")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(WIDE, MEDIUM, WIDE, MEDIUM)
        self.compare = QPushButton(_("Compare with &now…"), self)
        self.look = QPushButton(_("As it &was"), self)
        self.rename = QPushButton(_("Rena&me…"), self)
        self.forget = QPushButton(_("F&orget"), self)
        buttons = QGridLayout()
        buttons.setContentsMargins(MEDIUM, NARROW, MEDIUM, MEDIUM)
        for number, button in enumerate((self.compare, self.look, self.rename, self.forget)):
            buttons.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.itemSelectionChanged.connect(self._settle_buttons)
        self.list.opened.connect(self.open_comparison)
        self.compare.clicked.connect(self.open_comparison)
        self.look.clicked.connect(self._look)
        self.rename.clicked.connect(self._ask_name)
        self.forget.clicked.connect(self._ask_to_forget)

    def refresh(self) -> None:
        """Reads the versions anew, now or once they are seen."""
        self._stale = True
        if self.isVisible():
            self._read()

    def chosen(self) -> list[Version]:
        """The versions selected, the older first."""
        rows = (self.list.row(item) for item in self.list.selectedItems())
        return [self._versions[row] for row in sorted(rows, reverse=True)]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Now they are needed."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def open_comparison(self) -> ComparisonDialog | None:
        """Shows what differs between two versions, or between one and the programme now."""
        chosen = self.chosen()[:2]
        if not chosen:
            return None
        try:
            found = [self._document.version_programme(version.id) for version in chosen]
        except (PlannerError, KeyError) as error:
            self._relay.failed.emit(error)
            return None
        now = len(chosen) == 1
        after = self._relay.programme if now else found[1]
        since = chosen[0].made.astimezone().date()
        compared = Compared(chosen[0].name, "" if now else chosen[1].name, found[0], after, since)
        may = now and not self._relay.read_only
        dialog = ComparisonDialog(self._texts, compared, may_restore=may, parent=self.window())
        dialog.restored.connect(lambda: self.restored.emit(found[0]))
        dialog.handout_wanted.connect(self.handout_wanted)
        dialog.announced.connect(self._relay.announce)
        dialog.failed.connect(self._relay.failed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _read(self) -> None:
        self._stale = False
        kept = {version.id for version in self.chosen()}
        try:
            self._versions = self._document.versions()[::-1]
        except PlannerError as error:
            self._relay.failed.emit(error)
            return
        with QSignalBlocker(self.list):
            self.list.clear()
            for number, version in enumerate(self._versions):
                self.list.addItem(f"{version.name}\n{self._moment(version)}")
                self.list.item(number).setSelected(version.id in kept)
            if self._versions and not kept:
                self.list.setCurrentRow(0)
        self.hint.setVisible(not self._versions)
        self.list.setVisible(bool(self._versions))
        self._settle_buttons()

    def _moment(self, version: Version) -> str:
        date = self._texts.date(version.made.astimezone().date())
        return f"{date}, {time_of(self._texts, version.made)}"

    def _settle_buttons(self) -> None:
        _ = self._texts.gettext
        chosen = len(self.chosen())
        two = chosen == 2
        self.compare.setText(_("Compare these &two…") if two else _("Compare with &now…"))
        self.compare.setEnabled(chosen in (1, 2))
        self.look.setEnabled(chosen == 1)
        for button in (self.rename, self.forget):
            button.setEnabled(chosen == 1 and not self._relay.read_only)

    def _look(self) -> None:
        for version in self.chosen():
            self.looked.emit(version)

    def _ask_name(self) -> None:
        _ = self._texts.gettext
        for version in self.chosen():
            ask_name(
                self._texts,
                _("Rename the version"),
                _("Its name:"),
                version.name,
                partial(self._try, self._document.rename_version, version.id),
                self.window(),
            )

    def _ask_to_forget(self) -> None:
        _ = self._texts.gettext
        for version in self.chosen():
            box = QMessageBox(self.window())
            box.setWindowTitle(_("Forget the version"))
            box.setText(_("Forget the version “%(name)s”?") % {"name": version.name})
            box.setInformativeText(
                _("The programme and its steps stay; only this name and what it stood for go.")
            )
            forget = box.addButton(_("&Forget it"), QMessageBox.ButtonRole.AcceptRole)
            keep = box.addButton(_("&Keep it"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(keep)
            forget.clicked.connect(
                lambda *_args, id_=version.id: self._try(self._document.forget_version, id_)
            )
            box.finished.connect(box.deleteLater)
            box.open()

    def _try(self, deed: Callable[..., object], *arguments: str) -> None:
        try:
            deed(*arguments)
        except (PlannerError, KeyError) as error:
            self._relay.failed.emit(error)
            return
        self.refresh()
        self.named.emit()
