"""The accent: a colour to choose from a dialog or to type, and what print makes of it."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.pdf.style import readable
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.source import UnusableError
from planner.ui.print_look.choosing import Choosing
from planner.ui.scale import MEDIUM, NARROW

_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
_SHORT_HEX = re.compile(r"#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")


class ColourButton(QPushButton):
    """Shows a colour; a click is to choose another."""

    def __init__(self) -> None:
        super().__init__()
        self.colour = "#000000"
        self.setAutoDefault(False)

    def show_colour(self, colour: str) -> None:
        """Shows that one, `#rrggbb`."""
        self.colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A broad patch as high as a line that is typed in."""
        return QSize(56, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button with a patch of the colour on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(QColor(self.colour))
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5.5, 5.5, -5.5, -5.5), 3, 3)
        painter.end()


class AccentField(QWidget):
    """Follows the look until a colour is chosen; says where text gets a darker one."""

    def __init__(self, choosing: Choosing) -> None:
        super().__init__()
        _ = choosing.texts.gettext
        self._choosing = choosing
        self.line: TextField = choosing.field(_("A&ccent colour"))
        self.line.bind(choosing.source("accent", self._in_force, self._write, whole=True))
        self.follows = QCheckBox(_("as the look has it"))
        self.follows.setAccessibleName(_("Accent colour as the look has it"))
        self.button = ColourButton()
        self.button.setAccessibleName(_("Choose the accent colour…"))
        self.button.setToolTip(_("Choose the accent colour…"))
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("part", "muted")
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.follows, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NARROW)
        column.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self.note)
        self.button.clicked.connect(self._ask)
        self.follows.clicked.connect(self._follow)

    def refresh(self) -> None:
        """Shows what the programme holds."""
        _ = self._choosing.texts.gettext
        colour = self._in_force()
        self.button.show_colour(colour)
        self.follows.setChecked(not self._choosing.options.accent)
        darker = readable(colour)
        words = _("Text gets a darker tone of it, %(colour)s, or it would be hard to read.")
        self.note.setText(words % {"colour": darker} if darker != colour else "")
        self.note.setVisible(darker != colour)

    def _in_force(self) -> str:
        return self._choosing.style.accent

    def _write(self, typed: str) -> None:
        self._choosing.choose_or_complain(accent=self._read(typed))

    def _read(self, typed: str) -> str | None:
        """The colour typed, None for nothing. Raises UnusableError."""
        text = typed.strip()
        if not text:
            return None
        found, short = _HEX.fullmatch(text), _SHORT_HEX.fullmatch(text)
        if found:
            return f"#{found[1].lower()}"
        if short:
            return "#" + "".join(figure * 2 for figure in short.groups()).lower()
        sentence = self._choosing.texts.gettext("Write a colour such as #0f5d73, or nothing.")
        raise UnusableError(sentence)

    def _follow(self) -> None:
        follows = self.follows.isChecked()
        self._choosing.choose(accent=None if follows else self._in_force())
        self.refresh()

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._in_force()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self._choosing.texts.gettext("Accent colour"))
        dialog.colorSelected.connect(lambda colour: self._choosing.choose(accent=colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
