"""What goes along with a copy for somebody else: nothing private, unless it is ticked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Programme
from planner.core.queries import PARTICIPANTS
from planner.core.sending import Private
from planner.text import Texts
from planner.ui.scale import DIALOG, MEDIUM, NARROW

_WIDTH = 440


class SendDialog(QDialog):
    """A box for each kind of private thing; what the programme has none of is greyed out."""

    def __init__(self, texts: Texts, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setWindowTitle(_("Send a copy"))
        heading = QLabel(_("The copy holds the programme as it is now, without its history."), self)
        heading.setProperty("part", "heading")
        question = QLabel(_("Goes along as well:"), self)
        for label in (heading, question):
            label.setWordWrap(True)
        there = _there(programme)
        self.boxes = {kind: QCheckBox(words, self) for kind, words in _words(texts).items()}
        for kind, box in self.boxes.items():
            box.setEnabled(there[kind])
            if not there[kind]:
                box.setToolTip(_("There is none in this programme."))
        back = QLabel(_("What comes back can be merged."), self)
        back.setProperty("part", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.further = buttons.addButton(
            _("C&hoose a file…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.further.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        for widget in (heading, question, *self.boxes.values()):
            column.addWidget(widget)
        column.addSpacing(NARROW)
        column.addWidget(back)
        column.addSpacing(MEDIUM)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)

    def along(self) -> frozenset[Private]:
        """What is to come along."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())


def _words(texts: Texts) -> Mapping[Private, str]:
    _ = texts.gettext
    return {
        Private.MAIL: _("&Mail addresses of speakers"),
        Private.PHONE: _("&Telephone numbers of speakers"),
        Private.NOTES: _("Internal &notes on items and speakers"),
        Private.PARTICIPANTS: _("The &list of participants"),
        Private.REASONS: _("&Reasons why findings are ignored"),
    }


def _there(programme: Programme) -> Mapping[Private, bool]:
    """Which of it the programme has at all."""
    speakers, entries = programme.speakers.values(), programme.entries.values()
    return {
        Private.MAIL: any(speaker.mail for speaker in speakers),
        Private.PHONE: any(speaker.phone for speaker in speakers),
        Private.NOTES: any(s.note for s in speakers) or any(e.note for e in entries),
        Private.PARTICIPANTS: bool(programme.print_settings.get(PARTICIPANTS)),
        Private.REASONS: any(each.reason for each in programme.ignored),
    }
