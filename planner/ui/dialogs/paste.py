"""Paste a programme: the text on the left, what was understood of it on the right."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.faults import PlannerError
from planner.core.programme import Programme, random_id
from planner.core.reading import Reading
from planner.formats.programme_text import read
from planner.text import Texts
from planner.ui.dialogs.paste_corrections import Correction, corrected
from planner.ui.dialogs.paste_panes import TextPane, UnderstoodPane
from planner.ui.dialogs.paste_reader import LONGEST, Answer, PasteReader, Question
from planner.ui.dialogs.paste_rows import Key, row_at, rows_of
from planner.ui.dialogs.paste_table import Understood
from planner.ui.dialogs.paste_text import text_in

_SIZE = (1240, 720)
_FRAME = QSize(20, 56)
"""What a window manager puts around."""
_LEAST_ENTRIES = 2
"""With so many a clipboard's text looks like a programme."""


class PasteDialog(QDialog):
    """Reviews a text: what is typed or pasted on the left is read at each pause.

    A row on the right and its lines on the left are chosen together. What is corrected on the
    right stays while its line on the left does. After `accepted`, `reading()` is the programme.
    """

    def __init__(
        self,
        texts: Texts,
        today: Date,
        parent: QWidget | None = None,
        text: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._answer: Answer | None = None
        self._programme: Programme | None = None
        self._corrections: dict[Key, Correction] = {}
        self._reader = PasteReader(today, self)
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._show)
        self.text_pane = TextPane(texts, self)
        self.understood = UnderstoodPane(texts, self)
        self._lay_out()
        self._connect()
        self._begin(_clipboard_text(today) if text is None else text)

    def reading(self) -> Programme | None:
        """What was understood, with all corrections; None for an empty text."""
        if self._reader.waits:
            self._reader.ask_at_once(self._question())
        if self._showing.isActive():
            self._show()
        blank = not self.text_pane.text.toPlainText().strip()
        return None if blank else self._programme

    def reject(self) -> None:
        """Leaves without taking over; asks before work on the text is thrown away."""
        if not self._corrections and self.text_pane.text.toPlainText() == self._first:
            super().reject()
            return
        _ = self._texts.gettext
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_("Paste a programme"))
        box.setText(_("Throw away what you have corrected?"))
        box.setInformativeText(_("Nothing of it has been taken over into the programme yet."))
        away = box.addButton(_("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(_("Go on correcting"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        away.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        box.open()

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        self.setWindowTitle(_("Paste a programme"))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.text_pane)
        splitter.addWidget(self.understood)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.take = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.take.setText(_("Take over"))
        self.take.setToolTip(QKeySequence("Ctrl+Return").toString(_NATIVE))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(splitter, 1)
        column.addWidget(self.buttons)
        room = self.screen().availableSize() - _FRAME
        width, height = min(_SIZE[0], room.width()), min(_SIZE[1], room.height())
        self.resize(width, height)
        splitter.setSizes([round(width * 0.36), round(width * 0.64)])

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._take)
        self._reader.answered.connect(self._take_answer)
        self.text_pane.text.textChanged.connect(self._ask)
        self.text_pane.text.line_chosen.connect(self._choose_row)
        self.text_pane.text.refused.connect(self._refuse)
        self.understood.asked.connect(self._ask)
        self.understood.line_wanted.connect(self.text_pane.text.show_line)
        self.understood.table.corrected.connect(self._correct)
        self.understood.table.refused.connect(self.understood.say)
        self.understood.view.selectionModel().currentRowChanged.connect(self._choose_lines)

    def _begin(self, text: str) -> None:
        """Shows the first text as it is read, so that the dialog opens with something to see."""
        with QSignalBlocker(self.text_pane.text):
            self.text_pane.text.setPlainText(text)
        self._first = self.text_pane.text.toPlainText()
        if text.strip():
            self._reader.ask(self._question(), pause=0)
            self.understood.view.setFocus()
        else:
            self._show()
            self.text_pane.text.setFocus()

    def _take(self) -> None:
        """Takes over from wherever the keyboard is; what is being typed in a cell counts."""
        self.take.setFocus()
        self.take.click()

    def _question(self) -> Question:
        return Question(
            self.text_pane.text.toPlainText(), self.understood.language, self.understood.date
        )

    def _ask(self) -> None:
        self._reader.ask(self._question())
        self._show_take()

    def _take_answer(self, answer: Answer) -> None:
        self._answer = answer
        self._show()

    def _correct(self, key: Key, correction: Correction) -> None:
        self._corrections[key] = correction
        # Later, for it may reorder the table under the editor that made it.
        self._showing.start(0)

    def _show(self) -> None:
        """Shows the reading with all corrections whose lines are still there."""
        self._showing.stop()
        reading = self._answer.reading if self._answer else Reading(Programme("read"))
        text = self._answer.question.text if self._answer else ""
        rows = tuple(rows_of(reading.programme, reading.marks, text.splitlines()))
        self._programme = corrected(reading.programme, rows, self._corrections, random_id)
        shown = {row.key: row for row in rows}
        order = rows_of(self._programme, reading.marks, text.splitlines())
        held = Understood(
            self._programme, tuple(shown.get(row.key, row) for row in order), self._corrections
        )
        hand = self.understood.current
        self.understood.show_reading(held, reading.warnings, language=reading.programme.language)
        if len(text) > LONGEST:
            what = self._texts.gettext("Only its first %(number)s characters were read.")
            self.understood.say(what % {"number": f"{LONGEST:,}"})
        self._show_take()
        self._keep_in_hand(hand.key if hand else None)

    def _keep_in_hand(self, key: Key | None) -> None:
        """Chooses the row that was in hand, or the one at the cursor where that is gone."""
        keys = [row.key for row in self.understood.table.rows]
        if key in keys and not self.text_pane.text.hasFocus():
            self.understood.choose(keys.index(key))
            self._choose_lines(self.understood.view.currentIndex())
        else:
            self._choose_row(self.text_pane.text.textCursor().blockNumber() + 1)

    def _show_take(self) -> None:
        self.take.setEnabled(bool(self.text_pane.text.toPlainText().strip()))

    def _choose_lines(self, current: QModelIndex) -> None:
        if current.isValid():
            lines = self.understood.table.rows[current.row()].lines
            with QSignalBlocker(self.text_pane.text):
                self.text_pane.text.light(*lines, show=not self.text_pane.text.hasFocus())

    def _choose_row(self, line: int) -> None:
        number = row_at(self.understood.table.rows, line)
        if number is None:
            self.text_pane.text.light(0, 0, show=False)
        elif self.understood.view.currentIndex().row() != number:
            self.understood.choose(number)
        else:
            self.text_pane.text.light(*self.understood.table.rows[number].lines, show=False)

    def _refuse(self, error: PlannerError) -> None:
        self.understood.say(wording.fault(self._texts, error))


def _clipboard_text(today: Date) -> str:
    """The clipboard's text if it looks like a programme, else nothing."""
    try:
        text = text_in(QGuiApplication.clipboard().mimeData())
    except PlannerError:
        return ""
    found = read(text[:LONGEST], today=today).programme
    return text if len(found.entries) >= _LEAST_ENTRIES else ""


_NATIVE = QKeySequence.SequenceFormat.NativeText
