"""The pane of speakers: who there is, and what is known of the one selected."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit, EditKind, add_rows, as_one
from planner.core.edits.remove import remove_speaker
from planner.core.programme import Speaker
from planner.core.queries import speakers_by_name
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.commands import Commands
from planner.ui.drafting import NEW_SPEAKER
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Drafts, Source
from planner.ui.relay import Relay
from planner.ui.scale import MEDIUM, NARROW, SMALL, WIDE
from planner.ui.speakers.choosing import WhomToShow
from planner.ui.speakers.faces import Faces
from planner.ui.speakers.form import SpeakerForm
from planner.ui.speakers.giving import number_of_speakers
from planner.ui.speakers.halves import Halves
from planner.ui.speakers.list import SpeakerList
from planner.ui.speakers.more import SpeakerCommands
from planner.ui.speakers.table import SpeakerTable

if TYPE_CHECKING:
    from planner.document.document import Document


class SpeakersPane(QFrame):
    """The speakers by name, a line to add one, and a form for the one selected.

    `drafts` are those of the document's other forms, so that half-typed text is known to all.
    """

    given = Signal(object)
    """The ids of the speakers to be added to what is selected on the timeline, as a tuple."""
    entry_wanted = Signal(str)
    """The id of an entry that somebody wants to see."""
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
        faces = Faces(relay, self)
        self.list = SpeakerList(SpeakerTable(relay, texts, self), faces, texts)
        self.whom = WhomToShow(self.list, texts)
        self._whom = ""  # in words
        words = texts.gettext("New speaker")
        self.add = self._editing.text_field(words, hint=words)
        self.add.label.hide()
        self.add.bind(Source((relay.programme.id, NEW_SPEAKER), str, self._add, whole=True))
        self.form = SpeakerForm(self._editing, faces)
        self._area = QScrollArea()
        self.more = SpeakerCommands(relay, document.read_blob, texts, self._editing.new_id, self)
        self.more.settle, self.more.current = self.settle, self.list.current
        self.more.selected = self.list.selected
        self.more_button = self.more.button()
        self._lay_out()
        for widget in (self.add, self.form):
            widget.setEnabled(not document.read_only)
        self.search.textChanged.connect(self.list.look_for)
        self.search.returnPressed.connect(self.list.setFocus)
        self.whom.chosen.connect(self._say_whom)
        self.list.given.connect(self.given)
        self.form.entry_wanted.connect(self.entry_wanted)
        self.list.chosen.connect(self._choose)
        self.list.removed.connect(self._remove)
        self._fill_menu()
        relay.changed.connect(self._follow)

    def select(self, id_: str) -> None:
        """Selects a speaker, whom the filter may not hide."""
        if not self.list.select(id_):
            self.search.clear()
            self.whom.show_all()
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
        self._how = _("Drag onto an item, or press Enter to add to the one selected.")
        self._hint = QLabel(self._how)
        self._hint.setProperty("part", "muted")
        self._hint.setWordWrap(True)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(MEDIUM, WIDE, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for label in (heading, self._hint):
            label.setContentsMargins(MEDIUM, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.more_button)
        column.addLayout(head)
        column.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(NARROW)
        row.addWidget(self.search, 1)
        row.addWidget(self.whom)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        self._area.setWidget(self.form)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._halves = Halves(upper, self._area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._halves)
        self.setMinimumWidth(230)
        form = self.form
        stops = (
            *(self.more_button, self.search, self.whom, self.list, self.add.editor),
            *(form.name.editor, form.photo.button, form.position.editor),
        )
        for first, then in pairwise(stops):
            QWidget.setTabOrder(first, then)

    def _say_whom(self, words: str) -> None:
        """Says how many are shown where it is not everybody."""
        self._whom = words
        self._count()
        if words:
            self._relay.announce(self._hint.text())

    def _count(self) -> None:
        shown, all_ = self.list.model().rowCount(), len(self._relay.programme.speakers)
        said = self._texts.gettext("%(which)s: %(number)s of %(all)s")
        values = {"which": self._whom, "number": shown, "all": all_}
        self._hint.setText(said % values if self._whom else self._how)

    def _fill_menu(self) -> None:
        """What can be done to the speakers the keys act on."""
        _, these = self._texts.gettext, self.list.selected
        for words, key, deed in (
            (_("&Add to the item selected"), "Return", lambda: self.given.emit(these())),
            (_("&Delete"), "Del", lambda: self._remove(these())),
            (
                _("&Erase this person…"),
                "",
                lambda: self.erasure_asked.emit(self.list.current()),
            ),
        ):
            hint = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            action = QAction(f"{words}\t{hint}" if hint else words, self.list)
            action.setEnabled(False)
            action.triggered.connect(deed)
            self.list.addAction(action)
        self.list.addAction(self.more.actions["write"])
        self.more.refresh()
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _choose(self, id_: str) -> None:
        for action in self.list.actions():
            action.setEnabled(bool(id_) and not self._relay.read_only)
        self.more.refresh()  # among them a mail, which changes nothing of the programme
        if id_:
            self.form.show_speaker(id_)
            self._area.verticalScrollBar().setValue(0)
        else:
            self.form.settle()
        self._halves.show_second(shown=bool(id_))
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

    def _remove(self, ids: tuple[str, ...]) -> None:
        """Deletes speakers, without a question since undo brings them back."""
        if self._relay.read_only or not ids:
            return
        programme, texts = self._relay.programme, self._texts
        row = min(self.list.index_of(id_).row() for id_ in ids)
        items = {a.entry for a in programme.appearances.values() if a.speaker in ids}
        edits = (remove_speaker(programme, id_) for id_ in ids)
        if not self._relay.apply(as_one(EditKind.DELETE, *edits)):
            return
        name = programme.speakers[ids[0]].name
        who = name if len(ids) == 1 else number_of_speakers(texts, len(ids))
        rest = self.list.model()
        self.list.setCurrentIndex(rest.index(min(row, rest.rowCount() - 1), 0))
        words = texts.gettext("%(name)s deleted")
        if items:
            words = texts.ngettext(
                "%(name)s deleted, also from %(number)s item",
                "%(name)s deleted, also from %(number)s items",
                len(items),
            )
        self._relay.announce(words % {"name": who, "number": len(items)})

    def _follow(self, edit: Edit) -> None:
        del edit
        self.form.refresh()
        self._count()
