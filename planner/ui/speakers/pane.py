"""The pane of speakers: who there is, and what is known of the one selected."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit, EditKind, add_rows
from planner.core.edits.remove import remove_speaker
from planner.core.programme import Speaker
from planner.core.queries import speakers_by_name
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.commands import Commands
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Drafts, Source
from planner.ui.relay import Relay
from planner.ui.speakers.form import SpeakerForm
from planner.ui.speakers.list import SpeakerList
from planner.ui.speakers.table import SpeakerTable

if TYPE_CHECKING:
    from planner.document.document import Document


class SpeakersPane(QFrame):
    """The speakers by name, a line to add one, and a form for the one selected.

    `drafts` are those of the document's other forms, so that half-typed text is known to all.
    """

    given = Signal(str)
    """The id of the speaker to be added to what is selected on the timeline."""
    chosen = Signal(str)
    """The id of the speaker now selected, empty for none."""
    erasure_asked = Signal(str)
    """The id of the speaker of whom no trace is to stay."""

    def __init__(
        self,
        document: Document,
        relay: Relay,
        commands: Commands,
        texts: Texts,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("part", "pane")
        self._relay = relay
        self._texts = texts
        self._editing = Editing(relay, commands, drafts or Drafts(document), texts)
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.gettext("Find a speaker"))
        self.search.setAccessibleName(texts.gettext("Find a speaker"))
        self.search.setClearButtonEnabled(True)
        self.list = SpeakerList(SpeakerTable(relay, texts, self), texts)
        words = texts.gettext("New speaker")
        self.add = self._editing.text_field(words, hint=words)
        self.add.label.hide()
        self.add.bind(Source((relay.programme.id, "new speaker"), str, self._add, whole=True))
        self.form = SpeakerForm(self._editing)
        self._area = QScrollArea()
        self._lay_out()
        for widget in (self.add, self.form):
            widget.setEnabled(not document.read_only)
        self.search.textChanged.connect(self.list.look_for)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.given.connect(self.given)
        self.list.chosen.connect(self._choose)
        self.list.removed.connect(self._remove)
        self._fill_menu()
        relay.changed.connect(self._follow)

    def select(self, id_: str) -> None:
        """Selects a speaker, whom the filter may not hide."""
        if not self.list.select(id_):
            self.search.clear()
            self.list.select(id_)

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used and stays."""
        return settle_all(self.add, self.form)

    def try_again(self) -> None:
        """Lets the next `settle` try even what just failed."""
        for field in self.findChildren(TextField):
            field.try_again()

    def let_go(self) -> None:
        """Stands for nothing any more; to be called before the document is closed."""
        for field in self.findChildren(TextField):
            field.let_go()

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        heading = QLabel(_("Speakers"))
        heading.setProperty("part", "heading")
        self._hint = QLabel(_("Drag onto an item, or press Enter to add to the one selected."))
        self._hint.setProperty("part", "muted")
        self._hint.setWordWrap(True)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(6)
        for label in (heading, self._hint):
            label.setContentsMargins(10, 0, 0, 0)
            column.addWidget(label)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        self._area.setWidget(self.form)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.hide()
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(upper)
        halves.addWidget(self._area)
        halves.setSizes([420, 150])  # choosing comes before looking closely
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)
        self.setMinimumWidth(230)
        stops = (self.search, self.list, self.add.editor, self.form.name.editor)
        for first, then in pairwise(stops):
            QWidget.setTabOrder(first, then)

    def _fill_menu(self) -> None:
        """What can be done to the speaker the keys act on."""
        _, current = self._texts.gettext, self.list.current
        for words, key, deed in (
            (_("&Add to the item selected"), "Return", lambda: self.given.emit(current())),
            (_("&Delete"), "Del", lambda: self._remove(current())),
            (_("&Erase this person…"), "", lambda: self.erasure_asked.emit(current())),
        ):
            hint = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            action = QAction(f"{words}\t{hint}" if hint else words, self.list)
            action.setEnabled(False)
            action.triggered.connect(deed)
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _choose(self, id_: str) -> None:
        for action in self.list.actions():
            action.setEnabled(bool(id_) and not self._relay.read_only)
        if id_:
            self.form.show_speaker(id_)
            self._area.verticalScrollBar().setValue(0)
        else:
            self.form.settle()
        self._area.setVisible(bool(id_))
        self.chosen.emit(id_)

    def _add(self, text: str) -> None:
        name = on_one_line(text)
        if not name:
            return
        programme = self._editing.programme
        known = {s.name.casefold(): s.id for s in reversed(speakers_by_name(programme))}
        id_ = known.get(name.casefold())
        if id_ is None:
            speaker = Speaker(self._editing.new_id(), name=name)
            self._editing.apply(add_rows(EditKind.ADD, [speaker]))
            id_, words = speaker.id, self._texts.gettext("%(name)s added to the speakers")
        else:
            words = self._texts.gettext("%(name)s is there already")
        self._relay.announce(words % {"name": name})
        self.select(id_)

    def _remove(self, id_: str) -> None:
        """Deletes a speaker, without a question since undo brings them back."""
        if self._relay.read_only:
            return
        programme, texts = self._relay.programme, self._texts
        speaker, row = programme.speakers[id_], self.list.currentIndex().row()
        items = {a.entry for a in programme.appearances.values() if a.speaker == id_}
        if not self._relay.apply(remove_speaker(programme, id_)):
            return
        rest = self.list.model()
        self.list.setCurrentIndex(rest.index(min(row, rest.rowCount() - 1), 0))
        words = texts.gettext("%(name)s deleted")
        if items:
            words = texts.ngettext(
                "%(name)s deleted, also from %(number)s item",
                "%(name)s deleted, also from %(number)s items",
                len(items),
            )
        self._relay.announce(words % {"name": speaker.name, "number": len(items)})

    def _follow(self, edit: Edit) -> None:
        del edit
        self.form.refresh()
