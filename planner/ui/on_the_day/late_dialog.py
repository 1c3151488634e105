"""Running late: by how much, from when, who gives way; and at once what would come of it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.core.edits.late import MOST, Late, Lateness, Way, run_late
from planner.core.on_the_day import rooms_on
from planner.core.programme import Programme
from planner.core.queries import entries_of_day
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.on_the_day.late_table import LateTable
from planner.ui.scale import DIALOG, MEDIUM, WIDE
from planner.wording import minutes

_USUAL = 10
_WIDTH, _HEIGHT = 640, 560


class LateDialog(QDialog):
    """The question on that day; `minute` is now, None where the day is not today.

    After `accepted`, `late()` is what is to be done. `then_print` says that the new times are to
    be printed right away.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        day: str,
        minute: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._programme, self._day = texts, programme, day
        self.then_print = False
        self.setWindowTitle(_("Running late"))
        self.minutes = QSpinBox(self)
        self.minutes.setRange(1, MOST)
        self.minutes.setValue(_USUAL)
        self.minutes.setSuffix(_(" min"))
        self.minutes.lineEdit().setTextMargins(8, 0, 0, 0)  # Qt drops the style sheet's padding
        self.since = QComboBox(self)
        self.room = QComboBox(self)
        self.shift = QRadioButton(_("&Shift what follows"), self)
        self.breaks = QRadioButton(_("&Take it from the breaks"), self)
        self.shift.setChecked(True)
        self.table = LateTable(texts, self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.do = self.buttons.addButton(_("Change the times"), role.AcceptRole)
        self.do_and_print = self.buttons.addButton(_("Change and &print…"), role.ActionRole)
        self.buttons.addButton(_("Cancel"), role.RejectRole)
        self.do.setDefault(True)
        self._offer(minute)
        self._lay_out()
        self._connect()
        self.look()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def choose(self, room: str | None, minutes: int) -> None:
        """Fills in what is known already; no minutes leave the usual."""
        self.room.setCurrentIndex(max(0, self.room.findData(room or "")))
        if minutes:
            self.minutes.setValue(minutes)
        self.minutes.selectAll()

    def late(self) -> Late:
        """What the present answer would do."""
        way = Way.BREAKS if self.breaks.isChecked() else Way.SHIFT
        room = self.room.currentData() or None
        asked = Lateness(self._day, self.minute, self.minutes.value(), room, way)
        return run_late(self._programme, asked)

    @property
    def minute(self) -> int:
        """The minute of the day from which on it is late."""
        return int(self.since.currentData() or 0)

    def look(self) -> None:
        """Says what would come of it; without effect it cannot be done."""
        late = self.late()
        self.table.show_late(self._programme, self._day, self.minute, late)
        self.do.setEnabled(bool(late.edit))
        self.do_and_print.setEnabled(bool(late.edit))
        words = self._verdict(late)
        if words != self.words.text():
            self.words.setText(words)
            self.minutes.setAccessibleDescription(words)
            say_aloud(self.minutes, words)

    def _verdict(self, late: Late) -> str:
        _, texts = self._texts.gettext, self._texts
        if not late.edit:
            return _("No time changes: what is free makes up for it.")
        said = texts.ngettext(
            "%(number)s item gets other times.", "%(number)s items get other times.", len(late.rows)
        ) % {"number": len(late.rows)}
        if late.over:
            most = max(over for _id, over in late.over)
            said += " " + _("Before what is fixed it is %(minutes)s too long.") % {
                "minutes": minutes(texts, most)
            }
        if late.past:
            said += " " + _("The day ends %(minutes)s later.") % {
                "minutes": minutes(texts, late.past)
            }
        return said

    def _offer(self, minute: int | None) -> None:
        texts, programme = self._texts, self._programme
        if minute is not None:
            now = texts.gettext("Now (%(time)s)") % {"time": texts.time(minute)}
            self.since.addItem(now, minute)
        starts: dict[int, str] = {}
        for entry in entries_of_day(programme, self._day):
            if entry.start is not None and (minute is None or entry.start > minute):
                starts.setdefault(entry.start, entry.title)
        for start, title in starts.items():
            self.since.addItem(f"{texts.time(start)} {title}".strip(), start)
        self.room.addItem(texts.gettext("All rooms"), "")
        for id_ in rooms_on(programme, self._day):
            if id_ is not None:
                self.room.addItem(programme.rooms[id_].name, id_)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        form = QFormLayout()
        form.setVerticalSpacing(MEDIUM)
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("&Late by"), self.minutes)
        form.addRow(_("&From"), self.since)
        form.addRow(_("&In"), self.room)
        form.addRow("", self.shift)
        form.addRow("", self.breaks)
        form.setRowVisible(self.room, self.room.count() > 2)
        self.minutes.setAccessibleName(_("Late by"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addWidget(self.buttons)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing())
        self.since.setMinimumContentsLength(18)
        self.since.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.do_and_print.clicked.connect(self._print)
        self.minutes.valueChanged.connect(self.look)
        self.since.currentIndexChanged.connect(self.look)
        self.room.currentIndexChanged.connect(self.look)
        self.breaks.toggled.connect(self.look)

    def _print(self) -> None:
        self.then_print = True
        self.accept()
