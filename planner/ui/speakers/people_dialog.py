"""Asking whom to bring into the programme, from a pasted list or from another programme."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit
from planner.core.edits.bring_people import arrivals, bring_people
from planner.core.programme import IdFactory, Programme
from planner.core.queries import speakers_by_name
from planner.formats.people_list import read_people
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.looks import DARK, LIGHT
from planner.ui.scale import DIALOG, FRAME, MEDIUM, SMALL, WIDE
from planner.ui.speakers.people_table import Offer, PeopleTable

_SIZE = QSize(940, 560)
_PATIENCE = 150  # milliseconds without typing before the list is read
_LIST_HEIGHT = 130


class PeopleDialog(QDialog):
    """People with boxes to tick. After `accepted`, `edit()` is one step that brings them."""

    def __init__(self, texts: Texts, programme: Programme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._programme = texts, programme
        self.read = Programme("")
        """Those who are shown, as the speakers of a programme."""
        self.setWindowTitle(title)
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.all = QPushButton(_("Select &all"), self)
        self.none = QPushButton(_("Select &none"), self)
        self.table = PeopleTable(texts, look, self)
        self.verdict = QLabel(self)
        self.verdict.setProperty("part", "heading")
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.do = self.buttons.addButton(_("A&dd"), role.AcceptRole)
        self.buttons.addButton(_("Cancel"), role.RejectRole)
        self.do.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.all.clicked.connect(lambda: self.table.choose_all(ticked=True))
        self.none.clicked.connect(lambda: self.table.choose_all(ticked=False))
        self.table.ticked.connect(self._tell)
        self.upper = QVBoxLayout()
        self._lay_out()

    def edit(self, programme: Programme, ids: IdFactory) -> Edit:
        """What the present ticks would do to the programme as it is by now."""
        return bring_people(programme, self.read, self.table.chosen(), ids)

    def _lay_out(self) -> None:
        choosing = QHBoxLayout()
        choosing.setSpacing(MEDIUM)
        choosing.addWidget(self.verdict, 1)
        choosing.addWidget(self.all)
        choosing.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        self.upper.setSpacing(SMALL)
        column.addLayout(self.upper)
        column.addLayout(choosing)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _tell(self) -> None:
        """Says how many come and how many of those who are there learn something."""
        texts, chosen = self._texts, self.table.chosen()
        met = arrivals(self._programme, self.read)
        new = sum(met[id_].there is None for id_ in chosen)
        said = []
        if new or not chosen:
            words = texts.ngettext(
                "%(number)s person is added.", "%(number)s people are added.", new
            )
            said.append(words % {"number": new})
        if known := len(chosen) - new:
            words = texts.ngettext(
                "%(number)s who is there already is completed.",
                "%(number)s who are there already are completed.",
                known,
            )
            said.append(words % {"number": known})
        sentence = " ".join(said) if self.table.rowCount() else ""
        if sentence != self.verdict.text():
            self.verdict.setText(sentence)
            say_aloud(self.verdict, sentence)
        self.do.setEnabled(bool(chosen))
        for button in (self.all, self.none):
            button.setEnabled(self.table.rowCount() > 0)


class PasteNames(PeopleDialog):
    """A list is typed or pasted above, and read as it stands."""

    def __init__(self, texts: Texts, programme: Programme, text: str, parent: QWidget) -> None:
        _ = texts.gettext
        super().__init__(texts, programme, _("Paste a list of names"), parent)
        label = QLabel(_("&One person a line, as from a mail or a spreadsheet:"), self)
        self.list = QPlainTextEdit(self)
        self.list.setTabChangesFocus(True)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setAccessibleName(_("List of names"))
        self.list.setPlaceholderText(
            _("Anna Holm, head librarian, City Library <anna@example.org>")
        )
        label.setBuddy(self.list)
        self.upper.addWidget(label)
        self.upper.addWidget(self.list)
        for first, then in pairwise((self.list, self.all, self.none, self.table, self.do)):
            QWidget.setTabOrder(first, then)
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._later.timeout.connect(self.look)
        self.list.setPlainText(text)
        self.list.selectAll()  # who pastes once more, out of habit, has it no second time
        self.list.textChanged.connect(self._later.start)
        self.look()
        self.list.setFocus()

    def accept(self) -> None:
        """Only what has been shown is done: who types and presses Enter at once sees it first."""
        if self._later.isActive():
            self.look()
        elif self.table.chosen():
            super().accept()

    def look(self) -> None:
        """Reads the list anew."""
        self._later.stop()
        found = read_people(self.list.toPlainText(), self._programme.language)
        self.read = found.programme
        met = arrivals(self._programme, self.read)
        self.table.show_offers(
            [
                Offer(self.read.speakers[each.speaker], met[each.speaker], each.likely, each.sure)
                for each in found.lines
            ]
        )


class TakeOverPeople(PeopleDialog):
    """The people of another programme; new ones are not ticked, for one rarely wants them all."""

    def __init__(
        self, texts: Texts, programme: Programme, read: Programme, name: str, parent: QWidget
    ) -> None:
        _ = texts.gettext
        super().__init__(texts, programme, _("Take over speakers"), parent)
        heading = QLabel(_("Speakers in “%(title)s”") % {"title": name}, self)
        heading.setTextFormat(Qt.TextFormat.PlainText)  # a title may look like markup
        heading.setProperty("part", "muted")
        heading.setWordWrap(True)
        self.upper.addWidget(heading)
        rest = _("Nothing that is known here is replaced. Photos come along.")
        note = QLabel(rest, self)
        note.setProperty("part", "muted")
        note.setWordWrap(True)
        self.upper.addWidget(note)
        self.read = read
        met = arrivals(programme, read)
        named = [speaker for speaker in speakers_by_name(read) if speaker.name.strip()]
        self.table.show_offers([Offer(each, met[each.id], wanted=False) for each in named])
        self.table.setFocus()
