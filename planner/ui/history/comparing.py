"""What differs between two states of a programme: to read, to copy, to send, to restore."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere in the project
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.comparison import DifferenceKind, compare, compare_rest
from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.exchange.files import write_whole
from planner.formats.mail_draft import SUFFIX, mail_draft
from planner.text import Texts
from planner.ui import opening
from planner.ui.dialogs.file import file_dialog
from planner.ui.history.letters import bold
from planner.ui.scale import DIALOG, FRAME, MEDIUM
from planner.wording.differences import comparison_lines, difference_kind

_SIZE = QSize(620, 520)


@dataclass(frozen=True)
class Compared:
    """Two states of a programme with what each is called, the earlier first.

    `since` is the date of the earlier one. The later one has no name where it is the programme as
    it is now.
    """

    earlier: str
    later: str
    before: Programme
    after: Programme
    since: Date


class ComparisonDialog(QDialog):
    """A list to read: what is new, changed and cancelled."""

    restored = Signal()
    """The earlier state is to be restored."""
    handout_wanted = Signal(object)
    """The handout of the programme as it is now is to mark these Changes."""
    announced = Signal(str)
    failed = Signal(object)

    def __init__(
        self, texts: Texts, compared: Compared, *, may_restore: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._compared = compared
        _ = texts.gettext
        names = {"earlier": compared.earlier, "later": compared.later}
        before, after = compared.before, compared.after
        self._found = (*compare(before, after), *compare_rest(before, after))
        self.setWindowTitle(_("What has changed"))
        words = (
            _("From “%(earlier)s” to “%(later)s”") if compared.later else _("Since “%(earlier)s”")
        )
        self.heading = QLabel(words % names, self)
        self.heading.setProperty("part", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.heading.text())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.copy = QPushButton(_("&Copy as text"), self)
        self.mail = QPushButton(_("Write a &mail…"), self)
        self.restore = QPushButton(_("&Restore the earlier one"), self)
        self.handout = QPushButton(_("&Handout with change marks…"), self)
        offered = [self.copy, self.mail]
        offered += [] if compared.later else [self.handout]
        self._lay_out([*offered, *([self.restore] if may_restore else [])])
        self._fill()
        for button in (*offered, self.restore):
            button.setEnabled(bool(self._found))
        self.copy.clicked.connect(self._copy)
        self.mail.clicked.connect(self._ask_where)
        self.handout.clicked.connect(self._want_handout)
        self.restore.clicked.connect(self._restore)
        self.list.setFocus()

    def lines(self) -> list[str]:
        """All that has changed, as lines of text."""
        compared = self._compared
        lines = comparison_lines(self._texts, compared.before, compared.after, self._found)
        return lines or [self._nothing()]

    def _lay_out(self, offered: Sequence[QPushButton]) -> None:
        for button in (self.handout, self.restore):
            button.setVisible(button in offered)
        ways = QHBoxLayout()  # a row of their own: all in one are too wide for a small screen
        for button in offered:
            if button is not self.restore:
                ways.addWidget(button)
        ways.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        if self.restore in offered:
            buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addLayout(ways)
        column.addWidget(buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _fill(self) -> None:
        """A row for each difference, under the heading of its kind."""
        compared, texts = self._compared, self._texts
        rows: dict[str, list[str]] = {}
        for kind in DifferenceKind:
            for one in (found for found in self._found if found.kind is kind):
                told = comparison_lines(texts, compared.before, compared.after, [one])
                own = rows.setdefault(difference_kind(texts, kind), [])
                own.append("\n".join(line.removeprefix("- ") for line in told[1:]))
        for heading, words in rows.items():
            item = QListWidgetItem(heading, self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setFont(bold(self.font()))
            self.list.addItems(words)
        if not rows:
            self.list.addItem(self._nothing())
        self.list.setCurrentRow(min(1, self.list.count() - 1))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.lines()))
        self.announced.emit(self._texts.gettext("What has changed is on the clipboard"))

    def _ask_where(self) -> None:
        """Asks where the draft of the mail is to be kept."""
        _ = self._texts.gettext
        folder = opening.documents_folder()
        path = opening.proposed_path(folder, self._subject(), SUFFIX, _("Mail"))
        dialog = file_dialog(self._texts, self, _("Keep the mail as"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{_('Mails')} (*{SUFFIX})")
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(str(opening.free_path(path)))
        dialog.fileSelected.connect(lambda name: self._write(Path(name)))
        dialog.open()

    def _write(self, path: Path) -> None:
        try:
            write_whole(path, mail_draft(self._subject(), self.lines()))
        except PlannerError as error:
            self.failed.emit(error)
            return
        words = self._texts.gettext("The mail is in %(file)s; open it to send it")
        self.announced.emit(words % {"file": path.name})

    def _subject(self) -> str:
        words = self._texts.gettext("%(programme)s: changes since “%(version)s”")
        compared = self._compared
        return words % {"programme": compared.after.title, "version": compared.earlier}

    def _want_handout(self) -> None:
        from planner.pdf.changes import changes_since  # noqa: PLC0415 - only when wanted

        compared = self._compared
        found = changes_since(compared.since, compared.before, compared.after)
        self.accept()
        self.handout_wanted.emit(found)

    def _restore(self) -> None:
        self.accept()
        self.restored.emit()

    def _nothing(self) -> str:
        return self._texts.gettext("Nothing has changed.")
