"""The speakers of a programme by name, for lists."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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
from planner.core.involved import is_about_people
from planner.core.programme import Programme, Speaker
from planner.core.queries import speakers_by_name
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.relay import Relay
from planner.ui.speakers.giving import MIME, speaker_mime

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SEARCH = int(Qt.ItemDataRole.UserRole)
"""The role of the text that a filter looks in."""


class SpeakerTable(QAbstractListModel):
    """Every speaker, a row each. A row can be dragged, and renamed unless the file is read only."""

    def __init__(self, relay: Relay, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._texts = texts
        self._speakers = speakers_by_name(relay.programme)
        self._items = _items(relay.programme)
        relay.changed.connect(self._follow)

    def speaker(self, index: Index) -> Speaker:
        """The speaker of that row."""
        return self._speakers[index.row()]

    def index_of(self, id_: str) -> QModelIndex:
        """Where a speaker stands; an invalid index for one who is not there."""
        ids = [speaker.id for speaker in self._speakers]
        return self.index(ids.index(id_)) if id_ in ids else QModelIndex()

    def items(self, speaker: Speaker) -> str:
        """How many items somebody appears in, in words."""
        number = self._items.get(speaker.id, 0)
        if not number:
            return self._texts.gettext("none")
        words = self._texts.ngettext("%(number)s item", "%(number)s items", number)
        return words % {"number": number}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are speakers."""
        return 0 if parent.isValid() else len(self._speakers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the whole row for a screen reader; what a filter looks in."""
        if not index.isValid():
            return None
        speaker = self.speaker(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return speaker.name or self._texts.gettext("A speaker without a name")
        if role == Qt.ItemDataRole.EditRole:
            return speaker.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (speaker.name, speaker.affiliation, self.items(speaker))
            return ", ".join(word for word in words if word)
        if role == SEARCH:
            return " ".join((speaker.name, speaker.position, speaker.affiliation))
        return None

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
        """The speaker in hand."""
        return speaker_mime(self.speaker(indexes[0]).id)

    def supportedDragActions(self) -> Qt.DropAction:
        """Nobody leaves the list by being dragged."""
        return Qt.DropAction.CopyAction

    def _follow(self, edit: Edit) -> None:
        """Tells views the least that an edit means for them."""
        programme = self._relay.programme
        if not any(is_about_people(programme, change) for change in edit.changes):
            return
        self._items = _items(programme)
        before = [speaker.id for speaker in self._speakers]
        speakers = speakers_by_name(programme)
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


def _items(programme: Programme) -> Mapping[str, int]:
    """In how many entries each speaker appears, also in their parts."""
    return Counter(
        speaker for speaker, _ in {(a.speaker, a.entry) for a in programme.appearances.values()}
    )
