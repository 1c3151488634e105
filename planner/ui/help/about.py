"""About: the program, its version, and what it brings of others with their licences."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from planner import __version__
from planner.text import Texts
from planner.ui.help.brought import everything_brought, own_licence
from planner.ui.help.versions import versions
from planner.ui.icons import program_icon
from planner.ui.scale import DIALOG, FRAME, LARGE, NARROW, WIDE

SIZE = QSize(940, 560)
"""So wide that the lines of a licence, which are broken at 80 letters, are not broken again."""
_PICTURE = 56  # pixels
_LIST = 250


class AboutDialog(QDialog):
    """The program above; below, everything in it by name, and the licence of what is chosen."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._brought = everything_brought()
        self._more = QTimer(self, interval=0)
        self.setWindowTitle(_("About Programme Planner"))
        self.versions = QLabel(" · ".join(f"{name} {number}" for name, number in versions()), self)
        self.versions.setProperty("part", "muted")
        self.versions.setWordWrap(True)
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setAccessibleName(_("Licences"))
        self.list.setMinimumWidth(_LIST)
        self.list.setMaximumWidth(_LIST)
        self.licence = QPlainTextEdit(self)
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(_("Licence"))
        self.buttons = QDialogButtonBox(self)
        close = self.buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.copy = self.buttons.addButton(
            _("&Copy versions"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self._copy)
        self._fill()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda item, _old: self._show(item))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _fill(self) -> None:
        _ = self._texts.gettext
        self._add(_("Programme Planner"), __version__, "MIT", own_licence)
        self._more.timeout.connect(self._add_next)
        self._more.start()

    def _add_next(self) -> None:
        """One more of what is brought, until all are there: reading them takes its time."""
        each = next(self._brought, None)
        if each is None:
            self._more.stop()
        else:
            self._add(each.name, each.version, each.licence, each.text)

    def _add(self, name: str, version: str, licence: str, text: Callable[[], str]) -> None:
        """Puts it by its name, behind the program itself."""
        item = QListWidgetItem(f"{name} {version}".rstrip())
        item.setData(Qt.ItemDataRole.UserRole, (licence, text))
        item.setToolTip(licence)
        names = [self.list.item(row).text().casefold() for row in range(1, self.list.count())]
        self.list.insertItem(1 + bisect(names, item.text().casefold()), item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        licence, text = item.data(Qt.ItemDataRole.UserRole)
        words = text() or self._texts.gettext("No licence text came along with it.")
        self.licence.setPlainText(f"{item.text()}\n{licence}".rstrip() + f"\n\n{words}")

    def _copy(self) -> None:
        lines = "\n".join(f"{name} {number}" for name, number in versions())
        QGuiApplication.clipboard().setText(lines)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(_PICTURE, _PICTURE))
        name = QLabel(_("Programme Planner %(version)s") % {"version": __version__}, self)
        name.setProperty("part", "title")
        what = QLabel(_("Plan the day, and print a programme everybody can read."), self)
        what.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(NARROW)
        for part in (name, what, self.versions):
            words.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(LARGE)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        made = QLabel(_("Made of these, with thanks:"), self)
        made.setProperty("part", "heading")
        made.setBuddy(self.list)
        halves = QHBoxLayout()
        halves.setSpacing(WIDE)
        halves.addWidget(self.list)
        halves.addWidget(self.licence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addLayout(head)
        column.addWidget(made)
        column.addLayout(halves, 1)
        column.addWidget(self.buttons)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))
