"""The review: a source on the left, what was understood of it on the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from planner import wording
from planner.core.comparison import Difference
from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.reading import Reading, WarningKind
from planner.exchange.sources import Hints
from planner.text import Texts
from planner.ui.review.corrections import Correction
from planner.ui.review.halves import Tab
from planner.ui.review.layout import ReviewLayout
from planner.ui.review.outcome import Ask, Outcome
from planner.ui.review.reader import LONGEST, Answer, Question, ReviewReader
from planner.ui.review.rows import Key, RowKind, row_at
from planner.ui.review.taking import Taken
from planner.ui.review.work import Work
from planner.ui.settings import Settings


class ReviewDialog(QDialog):
    """Reviews a source: what is typed or said of it is read anew at each pause.

    A row on the right and its lines on the left are chosen together. What is corrected on the
    right stays while its line on the left does. After `accepted`, `taken()` is what is wanted.
    """

    def __init__(
        self, texts: Texts, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._asked = ask
        self._settings = settings
        self._answer: Answer | None = None
        self._read = Programme("read")
        self._work = Work()
        self._reader = ReviewReader(self)
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._show)
        _ = texts.gettext
        self.setWindowTitle(_("Read in") if ask.source.name else _("Paste a programme"))
        offers = ask.target is not None
        self.parts = ReviewLayout(self, texts, ask.source, settings, offers_into=offers)
        self.source, self.understood = self.parts.source, self.parts.understood
        self.take = self.parts.take
        self._outcome = Outcome(texts, ask, self.parts)
        self._connect()
        self._begin()

    def reading(self) -> Programme | None:
        """What was understood, with all corrections; None for an empty text."""
        if self._reader.waits:
            self._reader.ask_at_once(self._question())
        if self._showing.isActive():
            self._show()
        return None if self.source.is_blank else self._read

    def taken(self) -> Taken | None:
        """What is wanted of it; None for an empty text."""
        return None if self.reading() is None else self._outcome.taken()

    def accept(self) -> None:
        """Takes over, unless the open programme has changed so that it would be something else."""
        self.reading()
        sentence = self._outcome.overtaken()
        if sentence:
            self.parts.say(sentence)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Remembers where everything stood, and once it is taken over what was said of it."""
        self.parts.keep(self._settings)
        if result == QDialog.DialogCode.Accepted:
            self.source.keep(self._settings)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Shares the width, which is known by now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.parts.share_width(self._settings)
            if self.source.is_blank:
                self.parts.halves.go_to(Tab.SOURCE)
                self.source.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leaves low windows more of their height."""
        super().resizeEvent(event)
        self.parts.adapt()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Asks as Esc does."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def reject(self) -> None:
        """Leaves without taking over; asks before work on it is thrown away."""
        if not self._work and not self.source.is_changed:
            super().reject()
            return
        _ = self._texts.gettext
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(_("Throw away what you have corrected?"))
        box.setInformativeText(_("Nothing of it has been taken over into the programme yet."))
        away = box.addButton(_("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(_("Go on correcting"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        # Only once the question is gone, or the window behind both gets no keyboard back.
        away.clicked.connect(lambda: QTimer.singleShot(0, self, self._give_up))
        box.open()

    def _give_up(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _connect(self) -> None:
        parts, understood = self.parts, self.understood
        parts.buttons.accepted.connect(self.accept)
        parts.buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._take)
        QShortcut(QKeySequence("F8"), self, self._go_to_next)
        self._reader.answered.connect(self._take_answer)
        self.source.changed.connect(self._ask)
        self.source.line_chosen.connect(self._choose_row)
        self.source.refused.connect(self._refuse)
        parts.how.asked.connect(self._ask)
        parts.how.refused.connect(parts.say)
        parts.changes.chosen.connect(self._light_difference)
        understood.noticed.line_wanted.connect(self.source.show_line)
        understood.noticed.item_wanted.connect(self._make_item)
        understood.noticed.title_wanted.connect(self._end_title)
        understood.table.corrected.connect(self._correct)
        understood.table.refused.connect(parts.say)
        understood.view.selectionModel().currentRowChanged.connect(self._choose_lines)

    def _begin(self) -> None:
        """Shows the source as it is read, so that the dialog opens with something to see."""
        if self.source.is_blank:
            self._show()
            self.source.view.setFocus()
        else:
            self._reader.ask(self._question(), pause=0)
            self.understood.view.setFocus()

    def _take(self) -> None:
        """Takes over from wherever the keyboard is; what is being typed in a cell counts."""
        self.take.setFocus()
        self.take.click()

    def _go_to_next(self) -> None:
        if self.understood.doubtful:
            self.parts.halves.go_to(Tab.UNDERSTOOD)
            self.understood.go_to_next()

    def _question(self) -> Question:
        hints = Hints(self._asked.today, self.parts.how.date, self.parts.how.language)
        return Question(self.source.source, self.source.asked(hints))

    def _ask(self) -> None:
        self._reader.ask(self._question())
        self._outcome.show_take()

    def _take_answer(self, answer: Answer) -> None:
        self._answer = answer
        self._show()

    def _correct(self, key: Key, correction: Correction) -> None:
        self._work.correct(key, correction)
        # Later, for it may reorder the table under the editor that made it.
        self._showing.start(0)

    def _show(self) -> None:
        """Shows the reading with all corrections whose lines are still there."""
        self._showing.stop()
        answer = self._answer or Answer(self._question())
        hand = self.understood.current
        held = self._work.understood(self._of_interest(answer.reading), self.source.lines)
        self._read = held.wanted
        useful = self.source.lines if self.source.is_written_by_hand else ()
        self.understood.show_reading(held, useful)
        self.parts.how.show_read(answer.reading.programme)
        self.parts.say("")
        self._say_what_is_wrong(answer)
        self._outcome.show(self._read, is_read=self._answer is not None)
        self._keep_in_hand(hand.key if hand else None)

    def _of_interest(self, reading: Reading) -> Reading:
        """The reading without the warning that there is no title, where the programme has one."""
        target = self._outcome.target
        if target is None or not target.title:
            return reading
        told = tuple(w for w in reading.warnings if w.kind is not WarningKind.NO_TITLE or w.values)
        return replace(reading, warnings=told)

    def _say_what_is_wrong(self, answer: Answer) -> None:
        if answer.problem is not None:
            self._refuse(answer.problem)
        elif len(answer.question.source.text) > LONGEST:
            what = self._texts.gettext("Only its first %(number)s characters were read.")
            self.parts.say(what % {"number": f"{LONGEST:,}"})

    def _keep_in_hand(self, key: Key | None) -> None:
        """Chooses the row that was in hand, or the one at the cursor where that is gone."""
        keys = [row.key for row in self.understood.table.rows]
        if key in keys and not self.source.view.hasFocus():
            self.understood.choose(keys.index(key))
            self._choose_lines(self.understood.view.currentIndex())
        else:
            self._choose_row(self.source.line)

    def _choose_lines(self, current: QModelIndex) -> None:
        if current.isValid():
            self.source.light(*self.understood.table.rows[current.row()].lines)

    def _choose_row(self, line: int) -> None:
        rows = self.understood.table.rows
        number = row_at(rows, line)
        if number is None:
            self.source.light(0, 0)
        elif self.understood.view.currentIndex().row() != number:
            self.understood.choose(number)
        else:
            self.source.light(*rows[number].lines)

    def _light_difference(self, found: Difference) -> None:
        rows = self.understood.table.rows
        lines = (row.lines for row in rows if row.kind is RowKind.ENTRY and row.id == found.after)
        self.source.light(*next(lines, (0, 0)))

    def _make_item(self, line: int) -> None:
        self._work.make_item(self.source.lines, line)
        self._show()

    def _end_title(self, line: int) -> None:
        if self._answer is not None:
            self._work.end_title(self._answer.reading, self.source.lines, line)
            self._show()

    def _refuse(self, error: PlannerError) -> None:
        self.parts.say(wording.fault(self._texts, error))
