"""Make it fit: choose what, see each item before and after, and say yes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit, EditKind
from planner.core.edits.fit import Fit, FitRow, FitScope, day_scope, fit, fit_scope
from planner.core.interval import Interval
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.dialogs.fit_table import Column, FitTable, FitView
from planner.ui.dialogs.fit_words import title, verdict
from planner.ui.looks import DARK, LIGHT
from planner.ui.scale import FRAME, LARGE, MEDIUM, NARROW, WIDE
from planner.ui.typed_time import NotATimeError, read_end

_MARGIN = 22
_LEAST_WIDTH = 720
_LEAST_HEIGHT = 160
"""Of the table, in pixels."""
_LONGEST_TITLE = 300
"""Pixels of a title within the words of a choice."""


class FitDialog(QDialog):
    """What is to fit, a table of each item before and after, and whether it can be done.

    `chosen` is the entry in hand, if it is placed on that day, and `grid` is in minutes. Every
    answer is worked out at once. After `accepted`, `edit()` is one step that makes it fit.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        day: str,
        chosen: str | None,
        grid: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts, self._programme, self._day, self._grid = texts, programme, day, grid
        entry = programme.entries.get(chosen or "")
        self._chosen = chosen if entry is not None and entry.day == day else None
        self._kept: set[str] = set()
        self._found: Fit | None = None
        self._shown: tuple[tuple[FitRow, ...], bool] | None = None
        self._worked_out: dict[tuple[FitScope, frozenset[str]], Fit] = {}
        self._make_choices()
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.table = FitTable(texts, programme, look)
        self.view = FitView(self.table, look, self)
        self.view.setColumnHidden(Column.ROOM, not programme.rooms)
        self.view.setAccessibleName(texts.gettext("Items before and after"))
        self.verdict = QLabel(self)
        self.verdict.setWordWrap(True)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._size()
        self._look()

    def edit(self) -> Edit:
        """What the present answers would do; empty where nothing can or need be done."""
        return Edit(EditKind.FIT, ()) if self._found is None else self._found.edit

    def _make_choices(self) -> None:
        _ = self._texts.gettext
        whole = day_scope(self._programme, self._day)
        self.around = QRadioButton(self)
        self.around.setVisible(self._chosen is not None)
        if self._chosen is not None:
            self.around.setText(self._around_words(self._chosen))
        self.whole = QRadioButton(
            _("&The whole day, %(span)s") % {"span": self._texts.time_span(whole.start, whole.end)},
            self,
        )
        self.to_end = QRadioButton(_("The whole day, to &end at"), self)
        self.end = QLineEdit(self._texts.time(whole.end), self)
        self.end.setAccessibleName(_("The time at which the day is to end"))
        self.end.setMaximumWidth(90)
        self._choices = QButtonGroup(self)
        for choice in (self.around, self.whole, self.to_end):
            self._choices.addButton(choice)
        (self.whole if self._chosen is None else self.around).setChecked(True)

    def _around_words(self, id_: str) -> str:
        name = title(self._texts, self._programme, id_)
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_TITLE)
        scope = fit_scope(self._programme, id_)
        return self._texts.gettext("&Between the fixed times around “%(title)s”, %(span)s") % {
            "title": short.replace("&", "&&"),
            "span": self._texts.time_span(scope.start, scope.end),
        }

    def _make_buttons(self) -> None:
        _ = self._texts.gettext
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.do = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.do.setText(_("Make it fit"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))

    def _lay_out(self) -> None:
        self.setWindowTitle(self._texts.gettext("Make it fit"))
        ending = QHBoxLayout()
        ending.setSpacing(MEDIUM)
        ending.addWidget(self.to_end)
        ending.addWidget(self.end)
        ending.addStretch()
        choices = QVBoxLayout()
        choices.setSpacing(NARROW)
        choices.addWidget(self.around)
        choices.addWidget(self.whole)
        choices.addLayout(ending)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, LARGE, _MARGIN, LARGE)
        column.setSpacing(WIDE)
        column.addLayout(choices)
        column.addWidget(self.view, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._choices.buttonToggled.connect(self._choose)
        self.end.textEdited.connect(self._type_end)
        self.table.kept.connect(self._keep)

    def _choose(self, _choice: QRadioButton, checked: bool) -> None:  # noqa: FBT001 - a Qt slot
        if checked:
            self._look()

    def _type_end(self) -> None:
        self.to_end.setChecked(True)
        self._look()

    def _keep(self, id_: str, kept: bool) -> None:  # noqa: FBT001 - as above
        if kept:
            self._kept.add(id_)
        else:
            self._kept.discard(id_)
        self._look()

    def _scope(self) -> FitScope | None:
        """What is to fit by the present answers; None while the end is no time of the day."""
        if self.around.isChecked() and self._chosen is not None:
            return fit_scope(self._programme, self._chosen)
        if self.whole.isChecked():
            return day_scope(self._programme, self._day)
        day = self._programme.days[self._day]
        hours = Interval(day.opens, max(day.opens, day.closes))
        try:
            end = read_end(self.end.text(), hours)
        except NotATimeError:
            return None
        return day_scope(self._programme, self._day, end) if end > day.opens else None

    def _look(self) -> None:
        """Works the answers out and shows what they come to."""
        scope = self._scope()
        self._set_property(self.end, "wrong", value=scope is None)
        if scope is None:
            self._found = None
            self._say_what_is_wrong()
            return
        self._found = found = self._fit(scope)
        self._show(found, possible=not found.shortfall)
        stuck = bool(found.shortfall or found.left)
        self._say(verdict(self._texts, self._programme, scope, found), problem=stuck)
        self.do.setEnabled(bool(found.edit))

    def _fit(self, scope: FitScope) -> Fit:
        """With many items it takes its time, so the last one is kept."""
        asked = (scope, frozenset(self._kept))
        if asked not in self._worked_out:
            found = fit(self._programme, scope, locked=self._kept, grid=self._grid)
            self._worked_out = {asked: found}
        return self._worked_out[asked]

    def _show(self, found: Fit, *, possible: bool) -> None:
        """Many rows take their time, so nothing is shown twice."""
        if self._shown != (found.rows, possible):
            self._shown = (found.rows, possible)
            self.table.show(found.rows, possible=possible)
            self.view.share_width()

    def _say_what_is_wrong(self) -> None:
        texts = self._texts
        opens = self._programme.days[self._day].opens
        sentence = texts.gettext("Write a time after %(opens)s, when the day opens.")
        self._say(sentence % {"opens": texts.time(opens)}, problem=True)
        self.do.setEnabled(False)

    def _say(self, sentence: str, *, problem: bool) -> None:
        if sentence != self.verdict.text():
            self.verdict.setText(sentence)
            self.view.setAccessibleDescription(sentence)
            say_aloud(self.verdict, sentence)
        self._set_property(self.verdict, "part", value="problem" if problem else "heading")

    def _set_property(self, widget: QWidget, name: str, *, value: object) -> None:
        if widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _size(self) -> None:
        """As large as the table of the whole day wants to be and the screen allows."""
        scope = day_scope(self._programme, self._day)
        self._show(self._fit(scope), possible=True)
        width = self.view.least_width() + 2 * _MARGIN
        self.verdict.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.view.setMinimumHeight(_LEAST_HEIGHT)
        wanted = QSize(max(_LEAST_WIDTH, width), self.sizeHint().height())
        wanted += QSize(0, max(0, self.view.whole_height() - self.view.sizeHint().height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() - FRAME))
        (self.around if self._chosen is not None else self.whole).setFocus()
