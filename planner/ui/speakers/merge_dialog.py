"""Two speakers beside each other who may be one person, and what of each is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.core.edits.merge_speakers import FIELDS, differ, fuller, kept_of
from planner.core.namesakes import Pair, Why
from planner.core.programme import Programme, Speaker
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.scale import DIALOG, FRAME, LARGE, MEDIUM, NARROW, SMALL

_SIZE = QSize(760, 560)
PHOTO = 72
"""Pixels of the layout that a photo is high."""
_COLUMN = 290  # pixels, at least
_RING = 34  # pixels of a button before its words
_INDENT = 4  # pixels, so that words stand below the rings of choices
_LONGEST_HINT = 1_500
_MOST_ITEMS = 4


class MergeSpeakers(QDialog):
    """Asks about one pair after another; whoever listens does what is answered."""

    merged = Signal(str, str, object)
    """The ids of who stays and who goes, and the values chosen, by field."""
    two = Signal(object)
    """The Pair that are two people."""
    later = Signal(object)
    """The Pair that is not to be decided now."""

    def __init__(
        self, texts: Texts, photo: Callable[[str], QPixmap | None], parent: QWidget
    ) -> None:
        """`photo` gives a picture by its SHA-256, None where there is none."""
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._photo = texts, photo
        self._pair: Pair | None = None
        self._people: tuple[Speaker, Speaker] | None = None
        self.choices: dict[str, QButtonGroup] = {}
        """The two buttons of each field that has two values: 0 for who stays, 1 for the other."""
        self.setWindowTitle(_("Find duplicates"))
        self.heading = QLabel(self)
        self.heading.setProperty("part", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.reason = QLabel(self)
        self.reason.setProperty("part", "muted")
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.two_people = QPushButton(_("They are &two people"), self)
        self.not_now = QPushButton(_("&Not now"), self)
        self.close_ = QPushButton(_("Close"), self)
        self.merge = QPushButton(_("&Merge"), self)
        self.merge.setDefault(True)
        self.merge.clicked.connect(self._merge)
        self.two_people.clicked.connect(lambda: self.two.emit(self._pair))
        self.not_now.clicked.connect(lambda: self.later.emit(self._pair))
        self.close_.clicked.connect(self.reject)
        self._lay_out()

    def show_pair(self, programme: Programme, pair: Pair, left: int) -> None:
        """Shows two who may be one; `left` is how many pairs there are with this one."""
        texts = self._texts
        first, second = kept_of(programme, pair.one, pair.other)
        self._pair = pair
        self._people = one, other = programme.speakers[first], programme.speakers[second]
        words = texts.ngettext(
            "Is this the same person?", "Is this the same person? (%(number)s pairs)", left
        )
        self.heading.setText(words % {"number": left})
        self.reason.setText(self._why(pair.why))
        for button in (self.two_people, self.not_now):
            button.setVisible(pair.why is not Why.CHOSEN)
        self.choices = {}
        self.area.setWidget(self._compared(programme, one, other))
        self.merge.setFocus()

    def values(self) -> dict[str, object]:
        """What is chosen of each field that has two values."""
        if self._people is None:
            return {}
        return {
            name: getattr(self._people[group.checkedId()], name)
            for name, group in self.choices.items()
        }

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(MEDIUM)
        foot.addWidget(self.two_people)
        foot.addWidget(self.not_now)
        foot.addStretch()
        foot.addWidget(self.close_)
        foot.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.reason)
        column.addWidget(self.area, 1)
        rest = QLabel(
            self._texts.gettext("Merged, they appear in all items of both. One undo takes it back.")
        )
        rest.setProperty("part", "muted")
        rest.setWordWrap(True)
        column.addWidget(rest)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _merge(self) -> None:
        if self._people is not None:
            one, other = self._people
            self.merged.emit(one.id, other.id, self.values())

    def _why(self, why: Why) -> str:
        _ = self._texts.gettext
        return {
            Why.MAIL: _("They have the same mail address."),
            Why.NAME: _("They have the same name."),
            Why.SIMILAR: _("Their names are alike."),
            Why.CHOSEN: _("You have selected the two."),
        }[why]

    def _compared(self, programme: Programme, one: Speaker, other: Speaker) -> QWidget:
        """A row for each field that either has, and one for what they appear in."""
        _ = self._texts.gettext
        within = QWidget()
        grid = QGridLayout(within)
        grid.setContentsMargins(0, SMALL, MEDIUM, SMALL)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, _COLUMN)
        row = 0
        for name, called in self._names():
            if not (getattr(one, name) or getattr(other, name)):
                continue
            grid.addWidget(self._label(called), row, 0, Qt.AlignmentFlag.AlignTop)
            chosen = differ(one, other, name)
            shown: Sequence[QWidget] = (
                self._buttons(one, other, name, called) if chosen else self._same(one, other, name)
            )
            for column, widget in enumerate(shown, start=1):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
            row += 1
        grid.addWidget(self._label(_("Items")), row, 0, Qt.AlignmentFlag.AlignTop)
        for column, speaker in enumerate((one, other)):
            grid.addWidget(self._items(programme, speaker), row, column + 1)
        grid.setRowStretch(row + 1, 1)
        return within

    def _names(self) -> list[tuple[str, str]]:
        _ = self._texts.gettext
        names = {
            "name": _("Name"),
            "position": _("Title"),
            "affiliation": _("Affiliation"),
            "mail": _("Mail"),
            "phone": _("Phone"),
            "photo": _("Photo"),
            "biography": _("Biography"),
            "note": _("Internal note"),
        }
        return [(name, names[name]) for name in FIELDS]

    def _buttons(self, one: Speaker, other: Speaker, name: str, called: str) -> list[QRadioButton]:
        """A button for each of two values, that of the fuller checked."""
        group = QButtonGroup(self.area)
        self.choices[name] = group
        kept = fuller(one, other, name)
        buttons: list[QRadioButton] = []
        for number, speaker in enumerate((one, other)):
            value = getattr(speaker, name)
            button = QRadioButton()
            self._dress(button, name, value)
            said = on_one_line(value)[:_LONGEST_HINT] if name != "photo" else ""
            button.setAccessibleName(f"{called}: {said or speaker.name}")
            button.setChecked(value == kept)
            group.addButton(button, number)
            buttons.append(button)
        return buttons

    def _dress(self, button: QRadioButton, name: str, value: str) -> None:
        if name != "photo":
            button.setText(self._short(value).replace("&", "&&"))
            button.setToolTip(_hint(value))
            return
        picture = self._photo(value)
        if picture is None:
            button.setText(self._texts.gettext("a photo"))
            return
        button.setIcon(QIcon(picture))
        button.setIconSize(QSize(PHOTO, PHOTO))

    def _same(self, one: Speaker, other: Speaker, name: str) -> list[QLabel]:
        """What needs no choice, for one has nothing or both the same."""
        return [self._shown(getattr(speaker, name), name) for speaker in (one, other)]

    def _shown(self, value: str | None, name: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setContentsMargins(_INDENT, NARROW, 0, NARROW)
        if not value:
            return label
        if name == "photo":
            picture = self._photo(value)
            if picture is not None:
                label.setPixmap(picture)
                label.setAccessibleName(self._texts.gettext("a photo"))
            else:
                label.setText(self._texts.gettext("a photo"))
        else:
            label.setText(self._short(value))
            label.setToolTip(_hint(value))
        return label

    def _items(self, programme: Programme, speaker: Speaker) -> QLabel:
        """What somebody appears in, the first few by title."""
        texts = self._texts
        held = programme.index.appearances_of.get(speaker.id, ())
        entries = [programme.entries[id_] for id_ in dict.fromkeys(a.entry for a in held)]
        titles = [on_one_line(e.title) or texts.gettext("Untitled") for e in entries]
        said = [self._short(title) for title in titles[:_MOST_ITEMS]]
        if more := len(titles) - len(said):
            said.append(texts.gettext("%(number)s more") % {"number": more})
        label = QLabel("\n".join(said) or texts.gettext("none"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(_INDENT, NARROW, 0, NARROW)
        return label

    def _short(self, text: str) -> str:
        """As much of a text as a column has room for; its hint has all."""
        line = on_one_line(text)
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(line, right, _COLUMN - _RING)

    def _label(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("part", "label")
        label.setContentsMargins(0, NARROW, 0, NARROW)
        return label


def _hint(text: str) -> str:
    """The whole of a text, as text and wrapped."""
    line = on_one_line(text)
    return f"<qt>{escape(line[:_LONGEST_HINT])}</qt>"
