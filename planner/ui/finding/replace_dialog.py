"""Replace text: type what and by what, see each place before and after, untick, and say yes."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit
from planner.core.edits.replace import replace_text
from planner.core.programme import Programme
from planner.core.replacing import Wanted, replacements
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.dialogs.tidy_table import TidyTable, TidyView
from planner.ui.finding.replace_words import exchanged, verdict
from planner.ui.looks import DARK, LIGHT
from planner.ui.scale import DIALOG, FRAME, MEDIUM, WIDE

_PATIENCE = 120  # milliseconds without typing before it is looked for
_SIZE = QSize(900, 560)


class ReplaceDialog(QDialog):
    """The question about that programme. After `accepted`, `edit()` is one step that does it."""

    def __init__(
        self, texts: Texts, programme: Programme, parent: QWidget | None = None, find: str = ""
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._programme = texts, programme
        self.setWindowTitle(_("Replace text"))
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.sought = QLineEdit(find, self)
        self.instead = QLineEdit(self)
        self.whole_words = QCheckBox(_("Only &whole words"), self)
        self.match_case = QCheckBox(_("&Capitals count"), self)
        self.table = TidyTable(
            texts, programme, (), lambda before, _after: exchanged(self.wanted(), before)
        )
        self.view = TidyView(self.table, look, self)
        self.view.setAccessibleName(_("Texts before and after"))
        self.all = QPushButton(_("Select &all"), self)
        self.none = QPushButton(_("Select &none"), self)
        self.verdict = QLabel(self)
        self.verdict.setProperty("part", "heading")
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.do = self.buttons.addButton(_("Replace"), role.AcceptRole)
        self.buttons.addButton(_("Cancel"), role.RejectRole)
        self.do.setDefault(True)
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._lay_out()
        self._connect()
        self.look()
        self.sought.setFocus()
        self.sought.selectAll()

    def wanted(self) -> Wanted:
        """What is asked for now."""
        return Wanted(
            self.sought.text(),
            self.instead.text(),
            self.whole_words.isChecked(),
            self.match_case.isChecked(),
        )

    def edit(self) -> Edit:
        """What the present ticks would do."""
        return replace_text(self._programme, self.table.chosen())

    def accept(self) -> None:
        """Only what has been shown is done: who types and presses Enter at once sees it first."""
        if self._later.isActive():
            self.look()
        elif self.table.chosen():
            super().accept()

    def look(self) -> None:
        """Finds anew."""
        self._later.stop()
        self.table.show_found(replacements(self._programme, self.wanted()))
        if self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._tell()

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        form = QFormLayout()
        form.setVerticalSpacing(MEDIUM)
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("&Replace"), self.sought)
        form.addRow(_("&By"), self.instead)
        ticks = QHBoxLayout()
        ticks.addWidget(self.whole_words)
        ticks.addWidget(self.match_case)
        ticks.addStretch()
        form.addRow("", ticks)
        choosing = QHBoxLayout()
        choosing.setSpacing(MEDIUM)
        choosing.addWidget(self.verdict, 1)
        choosing.addWidget(self.all)
        choosing.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addLayout(form)
        column.addLayout(choosing)
        column.addWidget(self.view, 1)
        column.addWidget(self.buttons)
        # Finding anew at each letter must not measure hundreds of rows: what is shown is short.
        rows = self.view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 14)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.all.clicked.connect(lambda: self.table.choose_all(ticked=True))
        self.none.clicked.connect(lambda: self.table.choose_all(ticked=False))
        self.table.ticked.connect(self._tell)
        self._later.timeout.connect(self.look)
        for line in (self.sought, self.instead):
            line.textChanged.connect(self._wait)
        for box in (self.whole_words, self.match_case):
            box.toggled.connect(self.look)

    def _wait(self) -> None:
        """What is shown is no longer what is asked for; Enter shows it at once."""
        self._later.start()
        self.do.setEnabled(bool(self.sought.text()))

    def _tell(self) -> None:
        chosen, number = len(self.table.chosen()), self.table.rowCount()
        sentence = verdict(self._texts, self.wanted(), chosen, number)
        if sentence != self.verdict.text():
            self.verdict.setText(sentence)
            self.view.setAccessibleDescription(sentence)
            say_aloud(self.verdict, sentence)
        self.do.setEnabled(chosen > 0)
        for button in (self.all, self.none):
            button.setEnabled(number > 0)
