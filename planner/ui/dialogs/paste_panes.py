"""The two halves of the paste review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - a property has that name

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.reading import ReadingWarning
from planner.formats.programme_text.languages import LANGUAGES
from planner.text import Texts
from planner.ui.dates import read_date, shown_date
from planner.ui.dialogs.paste_rows import Row
from planner.ui.dialogs.paste_table import Understood, UnderstoodTable
from planner.ui.dialogs.paste_text import PastedText
from planner.ui.dialogs.paste_view import UnderstoodView
from planner.ui.dialogs.paste_words import summary
from planner.ui.looks import DARK, LIGHT

_WARNINGS_HEIGHT = 104


class TextPane(QWidget):
    """The text, under its name."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.text = PastedText(self)
        self.text.setAccessibleName(_("Text of the programme"))
        self.text.setPlaceholderText(_("Paste or type the programme here"))
        label = QLabel(_("&Text"), self)
        label.setProperty("part", "heading")
        label.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.text, 1)


class UnderstoodPane(QWidget):
    """What was understood: how to read, the table, and what was noticed."""

    asked = Signal()
    """Another language or date is to be taken."""
    line_wanted = Signal(int)
    """A warning was chosen that is about that line."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.date: Date | None = None
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.table = UnderstoodTable(texts, look)
        self.table.setParent(self)
        self.view = UnderstoodView(self.table, look, self)
        self.view.setAccessibleName(_("What was understood"))
        self.summary = QLabel(self)
        self.summary.setProperty("part", "muted")
        self.summary.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setProperty("part", "problem")
        self.problem.setWordWrap(True)
        self.warnings = QListWidget(self)
        self.warnings.setProperty("part", "list")
        self.warnings.setAccessibleName(_("What was noticed"))
        self.warnings.setWordWrap(True)
        self.warnings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.warnings.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.warnings.setMaximumHeight(_WARNINGS_HEIGHT)
        self.warnings.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._noticed = QLabel(_("&Noticed"), self)
        self._noticed.setProperty("part", "heading")
        self._noticed.setBuddy(self.warnings)
        self._make_choosers()
        self._lay_out()
        self.warnings.currentItemChanged.connect(self._want_line)
        self.warnings.itemClicked.connect(self._want_line)

    @property
    def language(self) -> str | None:
        """The tag of the language chosen; None for the one the text is in."""
        tag = self.language_box.currentData()
        return str(tag) if tag else None

    def show_reading(
        self, understood: Understood, warnings: Sequence[ReadingWarning], *, language: str
    ) -> None:
        """Shows what was understood, in its language, and what was noticed."""
        self.table.show(understood)
        programme = understood.programme
        some = bool(programme.entries or programme.title)
        self.summary.setText(summary(self._texts, programme) if some else "")
        self.language_box.setItemText(
            0,
            self._texts.gettext("As in the text (%(language)s)")
            % {"language": self._language_name(language)},
        )
        days = sorted(day.date for day in programme.days.values() if day.date)
        self.date_line.setPlaceholderText(shown_date(days[0]) if days else "")
        self._show_warnings(warnings if some else ())
        self.say("")

    @property
    def current(self) -> Row | None:
        """The row in hand."""
        number = self.view.currentIndex().row()
        return self.table.rows[number] if 0 <= number < len(self.table.rows) else None

    def choose(self, row: int) -> None:
        """Makes a row the current one, and brings it into sight."""
        index = self.table.index(row, max(0, self.view.currentIndex().column()))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def say(self, sentence: str) -> None:
        """Shows what is wrong with something typed; empty for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _make_choosers(self) -> None:
        _ = self._texts.gettext
        self.language_box = QComboBox(self)
        self.language_box.addItem(_("As in the text"), "")
        for tag in LANGUAGES:
            self.language_box.addItem(self._language_name(tag), tag)
        self.language_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.language_box.setAccessibleName(_("Language of the text"))
        self.date_line = QLineEdit(self)
        self.date_line.setAccessibleName(_("Date of the first day"))
        self.date_line.setMaximumWidth(130)
        self.date_line.setClearButtonEnabled(True)
        self.language_box.currentIndexChanged.connect(self.asked)
        self.date_line.textChanged.connect(self._read_date)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        heading = QLabel(_("&Understood"), self)
        heading.setProperty("part", "heading")
        heading.setBuddy(self.view)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading)
        top.addStretch()
        for words, field in ((_("&Language"), self.language_box), (_("&Date"), self.date_line)):
            label = QLabel(words, self)
            label.setProperty("part", "label")
            label.setBuddy(field)
            top.addWidget(label)
            top.addWidget(field)
            top.addSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addWidget(self.view, 1)
        column.addWidget(self.problem)
        column.addWidget(self._noticed)
        column.addWidget(self.warnings)

    def _show_warnings(self, warnings: Sequence[ReadingWarning]) -> None:
        with QSignalBlocker(self.warnings):
            self.warnings.clear()
            for warning in warnings:
                words = wording.reading_warning(self._texts, warning)
                if warning.line:
                    line = self._texts.gettext("Line %(number)s: %(what)s")
                    words = line % {"number": warning.line, "what": words}
                item = QListWidgetItem(words, self.warnings)
                item.setData(Qt.ItemDataRole.UserRole, warning.line)
        for widget in (self._noticed, self.warnings):
            widget.setVisible(bool(warnings))

    def _want_line(self, item: QListWidgetItem | None) -> None:
        line = item.data(Qt.ItemDataRole.UserRole) if item else None
        if line:
            self.line_wanted.emit(int(line))

    def _read_date(self, text: str) -> None:
        try:
            date = read_date(text)
        except ValueError:
            self.say(self._texts.gettext("Write a date such as 16.9.2027, or nothing."))
            return
        self.say("")
        if date != self.date:
            self.date = date
            self.asked.emit()

    def _language_name(self, tag: str) -> str:
        # Babel takes a while to load.
        from babel import Locale  # noqa: PLC0415 - see above

        own = Locale.parse(self._texts.language.split("-")[0])
        return str(own.languages.get(tag.split("-", maxsplit=1)[0], tag))
