"""The speakers of a programme by name, for lists."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.directory import Standing, standings
from planner.core.involved import is_about_people
from planner.core.programme import AppearanceState, Speaker
from planner.core.queries import speakers_by_name
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.relay import Relay
from planner.ui.speakers.giving import MIME, speaker_mime

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SEARCH = int(Qt.ItemDataRole.UserRole)
"""The role of the text that a filter looks in."""


@dataclass(frozen=True)
class RowWords:
    """What is said of a speaker beneath the name; `unsettled` is empty where all is agreed."""

    unsettled: str
    state: AppearanceState | None
    affiliation: str
    items: str
    number: str


class SpeakerTable(QAbstractListModel):
    """Every speaker, a row each. A row can be dragged, and renamed unless the file is read only."""

    def __init__(self, relay: Relay, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._texts = texts
        self._by_affiliation = False
        self._speakers = self._in_order()
        self._standings = standings(relay.programme)
        self._told: dict[int, Callable[[Speaker], str]] = {
            Qt.ItemDataRole.DisplayRole: self._name,
            Qt.ItemDataRole.EditRole: lambda speaker: speaker.name,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.ToolTipRole: self._whole,
            SEARCH: lambda speaker: f"{speaker.name} {speaker.position} {speaker.affiliation}",
        }
        relay.changed.connect(self._follow)

    def speaker(self, index: Index) -> Speaker:
        """The speaker of that row."""
        return self._speakers[index.row()]

    def index_of(self, id_: str) -> QModelIndex:
        """Where a speaker stands; an invalid index for one who is not there."""
        ids = [speaker.id for speaker in self._speakers]
        return self.index(ids.index(id_)) if id_ in ids else QModelIndex()

    def standing(self, speaker: Speaker) -> Standing:
        """In how many items somebody appears, and how far they have agreed."""
        return self._standings.get(speaker.id, Standing())

    def words(self, speaker: Speaker) -> RowWords:
        """What is said of somebody in a row."""
        standing, _ = self.standing(speaker), self._texts.gettext
        unsettled = {
            AppearanceState.ASKED: _("not confirmed"),
            AppearanceState.DECLINED: _("declined"),
        }
        number = standing.items
        words = self._texts.ngettext("%(number)s item", "%(number)s items", number)
        return RowWords(
            unsettled.get(standing.state, "") if standing.state else "",
            standing.state,
            speaker.affiliation,
            words % {"number": number} if number else _("in no item"),
            str(number),
        )

    def arrange(self, *, by_affiliation: bool) -> None:
        """Lists the speakers by name, or by affiliation with those behind who have none."""
        if by_affiliation != self._by_affiliation:
            self._by_affiliation = by_affiliation
            self._reorder(self._in_order())

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are speakers."""
        return 0 if parent.isValid() else len(self._speakers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the whole row for a screen reader; what a filter looks in."""
        told = self._told.get(role)
        return told(self.speaker(index)) if told is not None and index.isValid() else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Gives somebody another name; an empty one is none."""
        name = on_one_line(str(value))
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not name:
            return False
        values = {self.speaker(index).id: {"name": name}}
        edit = change_fields(self._relay.programme, EditKind.CHANGE, values)
        return bool(edit) and self._relay.apply(edit)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        flags = super().flags(index)
        if index.isValid() and not self._relay.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """What a row is when it is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The speakers in hand, as they are listed."""
        return speaker_mime(*(self.speaker(index).id for index in indexes))

    def supportedDragActions(self) -> Qt.DropAction:
        """Nobody leaves the list by being dragged."""
        return Qt.DropAction.CopyAction

    def _in_order(self) -> list[Speaker]:
        speakers = speakers_by_name(self._relay.programme)
        if self._by_affiliation:
            speakers.sort(key=lambda s: (not s.affiliation, s.affiliation.casefold()))
        return speakers

    def _name(self, speaker: Speaker) -> str:
        return speaker.name or self._texts.gettext("A speaker without a name")

    def _spoken(self, speaker: Speaker) -> str:
        said = self.words(speaker)
        words = (self._name(speaker), said.affiliation, said.unsettled, said.items)
        return ", ".join(word for word in words if word)

    def _whole(self, speaker: Speaker) -> str:
        said = self.words(speaker)
        name = self._name(speaker)
        lines = (name, speaker.position, said.affiliation, said.unsettled, said.items)
        return f"<qt>{'<br>'.join(escape(line) for line in lines if line)}</qt>"  # as text

    def _follow(self, edit: Edit) -> None:
        """Tells views the least that an edit means for them."""
        programme = self._relay.programme
        if not any(is_about_people(programme, change) for change in edit.changes):
            return
        self._standings = standings(programme)
        before = [speaker.id for speaker in self._speakers]
        speakers = self._in_order()
        after = [speaker.id for speaker in speakers]
        if before == after:
            self._speakers = speakers
            self.dataChanged.emit(self.index(0), self.index(len(after) - 1))
        elif sorted(before) == sorted(after):
            self._reorder(speakers)
        else:
            self.beginResetModel()
            self._speakers = speakers
            self.endResetModel()

    def _reorder(self, speakers: list[Speaker]) -> None:
        self.layoutAboutToBeChanged.emit()
        places = {speaker.id: place for place, speaker in enumerate(speakers)}
        for index in self.persistentIndexList():
            self.changePersistentIndex(index, self.index(places[self.speaker(index).id]))
        self._speakers = speakers
        self.layoutChanged.emit()
