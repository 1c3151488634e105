"""When a speaker is not available: a day and the hours of it, a card each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from planner.core.edits.people import add_absence, change_absence, remove_absence
from planner.core.programme import DaySpan
from planner.core.queries import days_in_order
from planner.ui.icons import icon
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source, UnusableError
from planner.ui.scale import MEDIUM
from planner.ui.typed_time import NotATimeError, read_time
from planner.wording import day_name

MIDNIGHT = 24 * 60
"""Where a day ends for somebody who is away until its end; in minutes."""

_SMALL_HOURS = 6 * 60  # an end before this hour, and before its start, is of the night after
_ICON = 15


class Absences(QWidget):
    """All stretches in which one speaker is not available, and a button to note another."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._speaker = ""
        self.cards: list[AbsenceCard] = []
        self._all: list[AbsenceCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self.add = QPushButton(editing.texts.gettext("Add a time"), self)
        self.add.clicked.connect(self._add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_speaker(self, id_: str) -> None:
        """Shows when that speaker is not available."""
        self._speaker = id_
        programme = self._editing.programme
        speaker = programme.speakers.get(id_)
        if speaker is None:
            return
        while len(self._all) < len(speaker.unavailable):
            card = AbsenceCard(self._editing)
            self._column.insertWidget(len(self._all), card)
            QWidget.setTabOrder(card.end.editor, self.add)
            self._all.append(card)
        self.cards = self._all[: len(speaker.unavailable)]
        for number, card in enumerate(self._all):
            card.setVisible(number < len(self.cards))
            if card in self.cards:
                card.show_absence(id_, number)
        self.add.setEnabled(bool(programme.days))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self.cards)

    def _add(self) -> None:
        """A whole day: the first on which the speaker is not away yet."""
        self.settle()
        programme = self._editing.programme
        speaker = programme.speakers.get(self._speaker)
        if speaker is None:
            return
        days = [day.id for day in days_in_order(programme)]
        away = {span.day for span in speaker.unavailable}
        day = next((day for day in days if day not in away), days[0])
        span = DaySpan(day, 0, MIDNIGHT)
        self._editing.attempt(add_absence(programme, speaker.id, span))


class AbsenceCard(QFrame):
    """One stretch. Without a start it is from the day's beginning, without an end to its end."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._editing = editing
        self._speaker = ""
        self._number = 0
        _ = editing.texts.gettext
        self.day = ChoiceField(_("Day"), ())
        point = editing.texts.point
        self.start = editing.text_field(_("From"), hint=f"0{point}00")
        self.end = editing.text_field(_("To"), hint=f"24{point}00")
        self.remove = QToolButton()
        self.remove.setToolTip(_("Remove this time"))
        self.remove.setAccessibleName(_("Remove this time"))
        self.remove.setIconSize(QSize(_ICON, _ICON))
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        for widgets in ((self.day, self.remove), (self.start, self.end)):
            row = QHBoxLayout()
            row.setSpacing(MEDIUM)
            for widget in widgets:
                row.addWidget(widget, int(widget is not self.remove), Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self._draw()

    def show_absence(self, speaker: str, number: int) -> None:
        """Shows that speaker's stretch of that number, from 0."""
        self._speaker, self._number = speaker, number
        self._offer_days()
        self.day.bind(lambda: self._span().day, self._change_day)
        self.start.bind(self._source("start", self._read_start, self._write_start))
        self.end.bind(self._source("end", self._read_end, self._write_end))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(self.start, self.end)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws the icon anew in another look."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "remove"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.remove.setIcon(icon("x", self.palette().placeholderText().color(), _ICON))

    def _offer_days(self) -> None:
        texts, editor = self._editing.texts, self.day.editor
        editor.clear()
        programme = self._editing.programme
        for day in days_in_order(programme):
            editor.addItem(day_name(texts, programme, day.id), day.id)

    def _span(self) -> DaySpan:
        """The stretch, or a whole nameless day where it is gone."""
        speaker = self._editing.programme.speakers.get(self._speaker)
        spans = speaker.unavailable if speaker else ()
        return spans[self._number] if self._number < len(spans) else DaySpan("", 0, MIDNIGHT)

    def _change(self, span: DaySpan) -> None:
        programme = self._editing.programme
        if self._span().day:
            self._editing.apply(change_absence(programme, self._speaker, self._number, span))

    def _change_day(self, day: str) -> None:
        """A choice is an edit at once; what fails is told by the window."""
        if self._span().day:
            programme, span = self._editing.programme, replace(self._span(), day=day)
            self._editing.attempt(change_absence(programme, self._speaker, self._number, span))

    def _source(self, name: str, read: Callable[[], str], write: Callable[[str], None]) -> Source:
        return Source(
            (self._speaker, f"unavailable {self._number} {name}"), read, write, whole=True
        )

    def _read_start(self) -> str:
        start = self._span().start
        return self._editing.texts.time(start) if start else ""

    def _read_end(self) -> str:
        end = self._span().end
        return "" if end == MIDNIGHT else self._editing.texts.time(end)

    def _write_start(self, text: str) -> None:
        """Later than the end, it takes the whole stretch along."""
        span = self._span()
        start = self._time(text, span.start) if text.strip() else 0
        end = span.end if start < span.end else start + span.end - span.start
        self._change(replace(span, start=start, end=end))

    def _write_end(self, text: str) -> None:
        span = self._span()
        end = self._time(text, span.end) if text.strip() else MIDNIGHT
        if end <= span.start and end < _SMALL_HOURS:
            end += MIDNIGHT
        if end <= span.start:
            raise UnusableError(self._editing.texts.gettext("It cannot end before it begins."))
        self._change(replace(span, end=end))

    def _time(self, text: str, now: int) -> int:
        try:
            return read_time(text, now)
        except NotATimeError:
            texts = self._editing.texts
            sentence = texts.gettext("Write a time such as %(time)s, or +15.")
            raise UnusableError(sentence % {"time": texts.time(9 * 60 + 30)}) from None

    def _remove(self) -> None:
        self.settle()
        if self._span().day:
            edit = remove_absence(self._editing.programme, self._speaker, self._number)
            self._editing.attempt(edit)
