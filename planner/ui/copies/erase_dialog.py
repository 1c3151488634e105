"""Asking before a person is erased: what goes, where else the name stands, and that it is final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from planner import wording
from planner.core.programme import Programme
from planner.core.spacing import on_one_line
from planner.text import Texts

if TYPE_CHECKING:
    from planner.document.erasing.erase import Mention

_SIZE = QSize(560, 480)
_AROUND = 40
"""Characters of a text that are shown before and behind the name."""


class EraseDialog(QDialog):
    """Nothing is erased but by its own button, which no Enter presses."""

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        speaker: str,
        mentions: Sequence[Mention],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._programme = programme
        self._name = programme.speakers[speaker].name
        self.setWindowTitle(_("Erase this person"))
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setAccessibleName(_("Where else the name stands"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.addItems([*self._lines(mentions)])
        self.replaces = QCheckBox(_("&Replace the name in all other texts with"), self)
        self.replaces.setChecked(True)
        self.instead = QLineEdit(_("N.N."), self)
        self.instead.setAccessibleName(_("What stands there instead"))
        self.replaces.toggled.connect(self.instead.setEnabled)
        self._lay_out(bool(mentions))

    def replacement(self) -> str | None:
        """What takes the name's place in other texts; None where it is to stay."""
        return on_one_line(self.instead.text()) if self.replaces.isChecked() else None

    def _lines(self, mentions: Sequence[Mention]) -> Iterator[str]:
        """Where the name stands now, each with some words around; of earlier texts the number."""
        texts = self._texts
        for mention in mentions:
            if mention.now:
                where = wording.name(texts, self._programme, mention.id)
                where = where or wording.name(texts, self._programme, self._programme.id)
                yield f"{where}: {_excerpt(mention.text, self._name)}"
        earlier = sum(not mention.now for mention in mentions)
        if earlier:
            words = texts.ngettext(
                "and %(number)s earlier text in the history",
                "and %(number)s earlier texts in the history",
                earlier,
            )
            yield words % {"number": earlier}

    def _lay_out(self, named: bool) -> None:  # noqa: FBT001 - whether there is anything to list
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
        stands = QLabel(
            _("The name also stands here:") if named else _("No other text names the person.")
        )
        for label in (heading, what, final, stands):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        instead = QHBoxLayout()
        instead.addWidget(self.replaces)
        instead.addWidget(self.instead, 1)
        buttons = self._buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for widget in (heading, what, stands, self.list):
            column.addWidget(widget)
        column.addLayout(instead)
        column.addWidget(final)
        column.addWidget(buttons)
        self.list.setVisible(named)
        self.resize(_SIZE if named else QSize(_SIZE.width(), 0))

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
