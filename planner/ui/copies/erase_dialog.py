"""Asking before a person is erased: what goes, where else the name stands, and that it is final."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Programme
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.copies.erase_table import ErasePlaces, Place, places
from planner.ui.dialogs.ticked_view import TickedView
from planner.ui.looks import DARK, LIGHT
from planner.ui.scale import DIALOG, MEDIUM

if TYPE_CHECKING:
    from planner.document.erasing.everywhere import Wish
    from planner.document.erasing.said import Mention

_SIZE = QSize(680, 580)
_WHERE, _WORDS = 0, 1
_WHERE_WIDTH = 230
_AIR = "QTableView::item { padding: 5px 8px; }"
"""Between rows of several lines."""


class EraseDialog(QDialog):
    """Nothing is erased but by its own button, which no Enter presses.

    `copies` are files in the folder that hold the same programme.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        speaker: str,
        found: tuple[Sequence[Mention], Sequence[Path]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._name = programme.speakers[speaker].name
        mentions, copies = found
        self.setWindowTitle(_("Erase this person"))
        self.places = ErasePlaces(texts, [*places(texts, programme, self._name, mentions, copies)])
        look = DARK if self.palette().window().color().lightness() < 128 else LIGHT
        self.view = TickedView(self.places, self.places.toggle, look, self)
        self.view.setAccessibleName(_("Where else the name stands"))
        self.view.setWordWrap(True)
        self.view.setStyleSheet(self.view.styleSheet() + _AIR)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(_WHERE, _WHERE_WIDTH)
        rows = self.view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.instead = QLineEdit(_("N.N."), self)
        self.stays = QLabel(self)
        self.stays.setProperty("part", "muted")
        self._lay_out(mentions, copies)
        self.places.ticked.connect(self._tell)
        self._tell()

    def staying(self) -> list[Place]:
        """The texts and copies that are left as they are."""
        return self.places.staying()

    def wish(self) -> Wish:
        """What is to be erased besides the person."""
        from planner.document.erasing.everywhere import Wish  # noqa: PLC0415 - only when wanted

        chosen, staying = self.places.chosen(), self.staying()
        named = [place for place in staying if place.mentions]
        if named and not any(place.mentions for place in chosen):
            replacement = None  # neither in texts that only a backup has
        else:
            replacement = on_one_line(self.instead.text())
        kept = frozenset(mention.place for place in named for mention in place.mentions)
        copies = tuple(place.copy for place in chosen if place.copy is not None)
        return Wish(replacement, kept, copies)

    def _tell(self) -> None:
        """How much stays as it is, and whether the name is replaced anywhere."""
        staying = len(self.staying())
        words = self._texts.ngettext(
            "%(number)s of these stays as it is and still names the person.",
            "%(number)s of these stay as they are and still name the person.",
            staying,
        )
        self.stays.setText(words % {"number": staying})
        self.stays.setVisible(staying > 0)
        self.instead.setEnabled(any(place.mentions for place in self.places.chosen()))

    def _lay_out(self, mentions: Sequence[Mention], copies: Sequence[Path]) -> None:
        _ = self._texts.gettext
        heading = QLabel(_("Erase %(name)s for good?") % {"name": self._name})
        heading.setProperty("part", "heading")
        what = QLabel(
            _(
                "The person goes out of the programme, its history, its versions and all its"
                " backups, with mail, telephone, biography, notes and picture."
            )
        )
        final = QLabel(_("This cannot be undone."))
        final.setProperty("part", "heading")
        listed = bool(mentions or copies)
        stands = QLabel(
            _("The name also stands here. What is not ticked stays as it is.")
            if listed
            else _("No other text names the person.")
        )
        for label in (heading, what, final, stands, self.stays):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        instead = QHBoxLayout()
        asked = QLabel(_("&In place of the name"), self)
        asked.setBuddy(self.instead)
        instead.addWidget(asked)
        instead.addWidget(self.instead, 1)
        buttons = self._buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        for label in (heading, what, stands):
            column.addWidget(label)
        column.addWidget(self.view, 1)
        column.addWidget(self.stays)
        column.addLayout(instead)
        column.addWidget(final)
        column.addWidget(buttons)
        self.view.setVisible(listed)
        asked.setVisible(bool(mentions))
        self.instead.setVisible(bool(mentions))
        self.resize(_SIZE if listed else QSize(_SIZE.width(), 0))

    def _buttons(self) -> QDialogButtonBox:
        """To be on the safe side Enter cancels."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.erase = buttons.addButton(
            self._texts.gettext("&Erase"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self.erase.setAutoDefault(False)
        cancel.setDefault(True)
        self.erase.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        cancel.setFocus()
        return buttons
