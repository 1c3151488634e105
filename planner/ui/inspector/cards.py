"""A column of cards, one for each row of the programme that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.ui.scale import MEDIUM

_Card = TypeVar("_Card", bound=QFrame)


class Cards(QWidget, Generic[_Card]):
    """Cards by the ids they show, in order; what else stands in the column stands below them.

    Cards are made once and used again for whatever is to be shown.
    """

    def __init__(self, make: Callable[[], _Card]) -> None:
        super().__init__()
        self.cards: dict[str, _Card] = {}
        self._make = make
        self._all: list[_Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)

    def _deal(self, ids: Sequence[str], show: Callable[[_Card, str], None]) -> None:
        """Gives each id a card, on which `show` puts what there is under it."""
        while len(self._all) < len(ids):
            card = self._make()
            self._column.insertWidget(len(self._all), card)
            self._all.append(card)
        self.cards = dict(zip(ids, self._all, strict=False))
        for id_, card in self.cards.items():
            show(card, id_)
        for number, card in enumerate(self._all):
            card.setVisible(number < len(ids))
