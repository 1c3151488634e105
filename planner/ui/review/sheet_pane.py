"""A spreadsheet as the source: which sheet, where its headings stand, what its columns hold."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from planner.exchange.sources import Hints, Source
from planner.formats.spreadsheet import Columns, Field, guess, lines_of, signature
from planner.text import Texts
from planner.ui.looks import Look
from planner.ui.review.fields import with_field
from planner.ui.review.sheet_table import SheetTable
from planner.ui.review.sheet_view import SheetView
from planner.ui.review.source import SourcePane, pane_column, pane_heading
from planner.ui.scale import MEDIUM
from planner.ui.settings import Settings

_BOX_WIDTH = 84


@dataclass
class _Reading:
    """How a sheet is read: what was guessed of it, and what is taken."""

    guessed: Columns
    taken: Columns


class SheetPane(SourcePane):
    """A sheet with what each of its columns holds, all of which can be put right."""

    def __init__(
        self,
        texts: Texts,
        source: Source,
        settings: Settings,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.source = source
        self._texts = texts
        self._settings = settings
        self._number = 0
        self._read: dict[int, _Reading] = {}
        self._lines: dict[int, tuple[str, ...]] = {}
        self.table = SheetTable(texts, look)
        self.table.setParent(self)
        self.sheet_view = self.view = SheetView(texts, self.table, look, self)
        self.sheet_view.setAccessibleName(_("Table of the programme"))
        self.sheet_box = QComboBox(self)
        self.sheet_box.setAccessibleName(_("Sheet"))
        self.sheet_box.addItems([sheet.name or str(n) for n, sheet in enumerate(source.sheets, 1)])
        self.sheet_box.setVisible(len(source.sheets) > 1)
        self.header_box = QSpinBox(self)
        self.header_box.setAccessibleName(_("Row with the headings"))
        self.header_box.setSpecialValueText(_("none"))
        self.header_box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.header_box.setMinimumWidth(_BOX_WIDTH)
        self.advice = QLabel(self)
        self.advice.setProperty("part", "muted")
        self.advice.setWordWrap(True)
        self._lay_out()
        self.sheet_box.currentIndexChanged.connect(self._turn)
        self.header_box.valueChanged.connect(self._choose_header)
        self.sheet_view.field_chosen.connect(self._choose_field)
        self.sheet_view.header_chosen.connect(self.header_box.setValue)
        self.sheet_view.line_chosen.connect(self.line_chosen)
        self._show()

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as lines, with tabs between the cells."""
        if self._number not in self._lines:
            self._lines[self._number] = lines_of(self.table.sheet)
        return self._lines[self._number]

    @property
    def line(self) -> int:
        """The row somebody has gone to, from 1; 0 for none."""
        return self.sheet_view.currentIndex().row() + 1

    @property
    def columns(self) -> Columns:
        """What the columns hold as it is taken now."""
        return self._reading().taken

    def asked(self, hints: Hints) -> Hints:
        """The hints with the sheet and its columns."""
        return replace(hints, sheet=self._number, columns=self.columns)

    def light(self, first: int, last: int) -> None:
        """Lights rows, from 1, and shows them unless the keyboard is here; (0, 0) lights none."""
        with QSignalBlocker(self.sheet_view):
            self.sheet_view.light(first, last, show=not self.sheet_view.hasFocus())

    def show_line(self, number: int) -> None:
        """Goes to a row."""
        self.sheet_view.show_line(number)

    def keep(self, settings: Settings) -> None:
        """Remembers what the columns hold for other sheets with these headings."""
        for number, reading in self._read.items():
            sheet = self.source.sheets[number]
            own = signature(sheet, reading.guessed.header)
            if own and (reading.taken != reading.guessed or settings.columns(own)):
                settings.keep_columns(
                    own,
                    reading.taken.header - reading.guessed.header,
                    [str(field or "") for field in reading.taken.fields],
                )

    def _reading(self) -> _Reading:
        """How the sheet is read: as one with these headings was before, else by a guess."""
        number = self._number
        if number not in self._read:
            sheet = self.source.sheets[number]
            guessed = guess(sheet)
            self._read[number] = _Reading(guessed, self._remembered(number, guessed) or guessed)
        return self._read[number]

    def _remembered(self, number: int, guessed: Columns) -> Columns | None:
        sheet = self.source.sheets[number]
        own = signature(sheet, guessed.header)
        kept = self._settings.columns(own) if own else None
        if kept is None:
            return None
        known = {str(field): field for field in Field}
        fields = tuple(known.get(name) for name in kept[1][: sheet.width])
        header = min(max(0, guessed.header + kept[0]), len(sheet.rows))
        return Columns(header, fields)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        label = QLabel(_("&Headings in row"), self)
        label.setProperty("part", "label")
        label.setBuddy(self.header_box)
        self._top = top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        self.words = _("&Table")
        self.heading = pane_heading(self.words, self.source, self.sheet_view, self)
        top.addWidget(self.heading, 1)
        top.addWidget(self.sheet_box)
        self._below = below = QHBoxLayout()
        below.setSpacing(MEDIUM)
        below.addWidget(label)
        below.addWidget(self.header_box)
        below.addWidget(self.advice, 1)
        column = pane_column(self)
        column.addLayout(top)
        column.addWidget(self.sheet_view, 1)
        column.addLayout(below)

    def show_heading(self, *, shown: bool) -> None:
        """Puts the choice of the sheet beside the heading, or below where there is none."""
        super().show_heading(shown=shown)
        (self._top if shown else self._below).addWidget(self.sheet_box)

    def _show(self) -> None:
        sheet = self.source.sheets[self._number]
        columns = self.columns
        self.table.show(sheet, columns)
        with QSignalBlocker(self.header_box):
            self.header_box.setRange(0, len(sheet.rows))
            self.header_box.setValue(columns.header)
        _ = self._texts.gettext
        words = _("Read row by row, as a text. You can say what the columns hold instead.")
        self.advice.setText("" if any(columns.fields) else words)

    def _turn(self, number: int) -> None:
        self._number = number
        self._show()
        self.changed.emit()

    def _choose_field(self, column: int, field: Field | None) -> None:
        taken = with_field(self.columns, column, field, self.table.sheet.width)
        self._take(taken if any(taken.fields) else Columns(taken.header))

    def _choose_header(self, row: int) -> None:
        self._take(Columns(row, self.columns.fields))

    def _take(self, columns: Columns) -> None:
        self._reading().taken = columns
        self._show()
        self.changed.emit()
