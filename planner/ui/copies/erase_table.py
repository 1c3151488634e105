"""Where else a person is named: each text, and each copy of the programme, with a box to tick."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from planner import wording
from planner.core.programme import Programme
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.dialogs.ticked_rows import TickedRows

if TYPE_CHECKING:
    from planner.document.erasing.said import Mention

_AROUND = 40
"""Characters of a text that are shown before and behind the name."""
_WHERE = 0


@dataclass(frozen=True)
class Place:
    """A row: texts that name the person, or a copy of the programme in which they are, too."""

    where: str
    words: str
    mentions: tuple[Mention, ...] = ()
    copy: Path | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.words}"


class ErasePlaces(TickedRows[Place]):
    """All are ticked at first: that nothing is left is what was asked for."""

    def __init__(self, texts: Texts, places: Sequence[Place]) -> None:
        super().__init__(places, (texts.gettext("Where"), texts.gettext("Text")))

    def staying(self) -> list[Place]:
        """The rows of which nothing is taken."""
        return [row for row in self._rows if not self.is_ticked(row)]

    def _key(self, row: Place) -> Hashable:
        return row

    def _ticked_at_first(self, row: Place) -> bool:
        del row
        return True

    def _cell(self, row: Place, column: int, role: int) -> Any:
        """The words of a cell, and the whole row for screen readers."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.where if column == _WHERE else row.words
        if role == Qt.ItemDataRole.AccessibleTextRole and column == _WHERE:
            return str(row)
        return None


def places(
    texts: Texts,
    programme: Programme,
    name: str,
    mentions: Sequence[Mention],
    copies: Sequence[Path],
) -> Iterator[Place]:
    """A row for each text of the programme, one for those of its history, one for each copy."""
    for mention in mentions:
        if mention.now:
            where = wording.name(texts, programme, mention.id)
            where = where or wording.name(texts, programme, programme.id)
            yield Place(where, _excerpt(mention.text, name), (mention,))
    earlier = tuple(mention for mention in mentions if not mention.now)
    if earlier:
        words = texts.ngettext(
            "%(number)s earlier text", "%(number)s earlier texts", len(earlier)
        ) % {"number": len(earlier)}
        yield Place(texts.gettext("History"), words, earlier)
    for path in copies:
        yield Place(texts.gettext("Copy beside the file"), path.name, copy=path)


def _excerpt(text: str, name: str) -> str:
    """The words around the name; the beginning where it is spelled otherwise."""
    flat = on_one_line(text)
    at = max(0, flat.casefold().find(name.casefold()))
    start, end = max(0, at - _AROUND), at + len(name) + _AROUND
    before, behind = flat[start:at], flat[at + len(name) : end]
    if start:
        before = "…" + before.partition(" ")[2]
    if end < len(flat):
        behind = behind.rpartition(" ")[0].rstrip(",;:") + "…"
    return f"{before}{flat[at : at + len(name)]}{behind}"
