"""Where a speaker appears: a card each, with a way to the item and how far it is agreed."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.core.changes import EditKind, change_fields
from planner.core.directory import appearances_of
from planner.core.edits.appearing import confirm_all
from planner.core.programme import Appearance, AppearanceState, Entry
from planner.text import Texts
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.people import roles, states
from planner.ui.scale import HAIR, MEDIUM, NARROW, SMALL
from planner.wording import day_name
from planner.wording.names import title_of


class Appearances(QWidget):
    """All appearances of one speaker, as the days run; and a yes to all that are asked."""

    wanted = Signal(str)
    """The id of the entry that somebody wants to see."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._speaker = ""
        self.cards: list[AppearanceCard] = []
        self._all: list[AppearanceCard] = []
        _ = editing.texts.gettext
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self.none = QLabel(_("In no item yet."), wordWrap=True)
        self.none.setProperty("part", "muted")
        self._column.addWidget(self.none)
        self.confirm = QPushButton(_("Confirm all"), self)
        self.confirm.setToolTip(_("Everything this person is asked for becomes confirmed"))
        self.confirm.clicked.connect(self._confirm)
        self._column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)

    def show_speaker(self, id_: str) -> None:
        """Shows where that speaker appears."""
        self._speaker = id_
        found = appearances_of(self._editing.programme, id_)
        while len(self._all) < len(found):
            card = AppearanceCard(self._editing)
            card.wanted.connect(self.wanted)
            self._column.insertWidget(1 + len(self._all), card)
            QWidget.setTabOrder(card.state.editor, self.confirm)
            self._all.append(card)
        self.cards = self._all[: len(found)]
        for number, card in enumerate(self._all):
            card.setVisible(number < len(found))
            if number < len(found):
                card.show_appearance(found[number])
        self.none.setVisible(not found)
        asked = sum(each.state == AppearanceState.ASKED for each in found)
        if not asked and self.confirm.hasFocus() and self.cards:
            self.cards[0].state.editor.setFocus()
        self.confirm.setVisible(asked > 0)

    def _confirm(self) -> None:
        self._editing.attempt(confirm_all(self._editing.programme, self._speaker))


class AppearanceCard(QFrame):
    """One appearance: what in, when, as what, and whether it is agreed."""

    wanted = Signal(str)
    """The id of its entry, which somebody wants to see."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._editing = editing
        self._id = self._entry = ""
        _ = editing.texts.gettext
        self.title = Elided()
        self.title.clicked.connect(lambda: self.wanted.emit(self._entry))
        self.when = QLabel(wordWrap=True)
        self.when.setProperty("part", "muted")
        self.when.setTextFormat(Qt.TextFormat.PlainText)  # a part's title may look like markup
        self.when.setContentsMargins(MEDIUM, 0, 0, 0)  # beneath the words of the button
        self.state = ChoiceField(_("Agreement"), states(editing.texts))
        self.state.label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(NARROW)
        for widget in (self.title, self.when, self.state):
            column.addWidget(widget)
        self.state.setContentsMargins(MEDIUM, HAIR, 0, 0)

    def show_appearance(self, appearance: Appearance) -> None:
        """Shows that one."""
        editing, texts = self._editing, self._editing.texts
        self._id, self._entry = appearance.id, appearance.entry
        entry = editing.programme.entries[appearance.entry]
        title = title_of(texts, entry)  # in quotation marks, as it stands in sentences
        go = texts.gettext("Go to %(title)s") % {"title": title}
        self.title.show_words(entry.title or title, go)
        role = dict(roles(texts))[appearance.role]
        part = next((p.title for p in entry.parts if p.id == appearance.part and p.title), "")
        lines = (part, when_of(texts, editing, entry), role)
        self.when.setText("\n".join(line for line in lines if line))
        name = texts.gettext("Agreement on %(title)s") % {"title": title}
        self.state.editor.setAccessibleName(name)
        self.state.bind(self._held, self._change)

    def _held(self) -> str:
        held = self._editing.programme.appearances.get(self._id)
        return str(held.state) if held else ""

    def _change(self, value: str) -> None:
        programme = self._editing.programme
        if self._id in programme.appearances:
            values = {self._id: {"state": AppearanceState(value)}}
            self._editing.attempt(change_fields(programme, EditKind.CHANGE, values))


class Elided(QPushButton):
    """A quiet button whose words are cut off where there is no room; pointed at, it says all."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def show_words(self, words: str, spoken: str) -> None:
        """Says that, and to a screen reader what it does."""
        self._whole = words
        self.setAccessibleName(spoken)
        self.setToolTip(f"<qt>{escape(spoken)}</qt>")  # as text
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width shows more or fewer words."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - 20  # the sheet's padding
        words = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))


def when_of(texts: Texts, editing: Editing, entry: Entry) -> str:
    """The day and the time, or that it is not placed."""
    if entry.day is None or entry.start is None:
        return texts.gettext("Not placed")
    end = None if entry.open_end else entry.end
    return f"{day_name(texts, editing.programme, entry.day)}, {texts.time_span(entry.start, end)}"
