"""Finding speakers who are there twice, and making one of two."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from planner.core.edits.merge_speakers import merge_speakers
from planner.core.namesakes import Pair, Why, are_two, likely_pairs
from planner.exchange.framing import HIGH_BY_WIDE
from planner.text import Texts
from planner.ui.relay import Relay
from planner.ui.speakers.faces import Face, decoded, photo_bytes
from planner.ui.speakers.merge_dialog import PHOTO, MergeSpeakers


class Merging(QObject):
    """Asks once about each pair who may be one person; each answer is a step of its own."""

    def __init__(self, relay: Relay, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._relay, self._texts, self._over = relay, texts, parent
        self._left_for_later: set[Pair] = set()
        self._chosen: Pair | None = None
        self._merged = 0

    def begin(self) -> None:
        """Opens the question about the first pair; says so where nobody seems to be twice."""
        if self._pairs():
            self._ask()
        else:
            self._relay.announce(self._texts.gettext("No two speakers seem to be one person"))
            self.deleteLater()

    def begin_with(self, one: str, other: str) -> None:
        """Opens the question about these two alone, whatever they are called."""
        self._chosen = Pair(one, other, Why.CHOSEN)
        self._ask()

    def _ask(self) -> None:
        dialog = MergeSpeakers(self._texts, self._photo, self._over.window())
        dialog.merged.connect(lambda one, other, values: self._merge(dialog, one, other, values))
        dialog.two.connect(lambda pair: self._keep_apart(dialog, pair))
        dialog.later.connect(lambda pair: self._leave(dialog, pair))
        dialog.finished.connect(self._end)
        dialog.finished.connect(dialog.deleteLater)
        self._go_on(dialog)
        dialog.open()

    def _pairs(self) -> list[Pair]:
        programme = self._relay.programme
        if self._chosen is None:
            found = likely_pairs(programme)
            return [pair for pair in found if pair not in self._left_for_later]
        there = {self._chosen.one, self._chosen.other} <= set(programme.speakers)
        return [self._chosen] if there else []

    def _go_on(self, dialog: MergeSpeakers) -> None:
        pairs = self._pairs() if self._relay.is_open else []
        if pairs:
            dialog.show_pair(self._relay.programme, pairs[0], len(pairs))
        else:
            dialog.accept()

    def _merge(
        self, dialog: MergeSpeakers, one: str, other: str, values: Mapping[str, object]
    ) -> None:
        programme = self._relay.programme
        if {one, other} <= set(programme.speakers):  # still, whatever has come in meanwhile
            edit = merge_speakers(programme, one, other, values)
            if not self._relay.apply(edit):
                dialog.reject()
                return
            self._merged += 1
        self._go_on(dialog)

    def _keep_apart(self, dialog: MergeSpeakers, pair: Pair) -> None:
        if self._relay.apply(are_two(self._relay.programme, pair.one, pair.other)):
            self._go_on(dialog)
        else:
            dialog.reject()

    def _leave(self, dialog: MergeSpeakers, pair: Pair) -> None:
        self._left_for_later.add(pair)
        self._go_on(dialog)

    def _end(self) -> None:
        self.deleteLater()
        if self._merged and self._relay.is_open:
            words = self._texts.ngettext(
                "%(number)s pair of speakers merged",
                "%(number)s pairs of speakers merged",
                self._merged,
            )
            self._relay.announce(words % {"number": self._merged})

    def _photo(self, sha256: str) -> QPixmap | None:
        """The picture, as large as a choice has room for."""
        data = photo_bytes(self._relay, sha256)
        if data is None:
            return None
        scale = self._over.devicePixelRatioF()
        wide, high = round(PHOTO / HIGH_BY_WIDE * scale), round(PHOTO * scale)
        small = QPixmap.fromImage(decoded(data, Face(sha256, wide, high, 0)))
        small.setDevicePixelRatio(scale)
        return None if small.isNull() else small
