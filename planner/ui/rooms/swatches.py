"""A choice among some calm colours, none, or one of one's own."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from planner.text import Texts
from planner.ui.scale import HAIR

_SIDE = 26  # pixels
_CUSTOM = "#808080"  # what one's own choice of a colour starts from where there is none


def swatches(texts: Texts) -> tuple[tuple[str, str], ...]:
    """The colours that are offered, `#rrggbb`, with their names."""
    _ = texts.gettext
    return (
        ("#2f7394", _("Blue")),
        ("#2d8077", _("Teal")),
        ("#4f7f3f", _("Green")),
        ("#96741a", _("Ochre")),
        ("#b5602c", _("Orange")),
        ("#a8435a", _("Red")),
        ("#77569c", _("Purple")),
        ("#66707a", _("Grey")),
    )


class Swatch(QAbstractButton):
    """One colour to choose; empty is none."""

    def __init__(self, colour: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc, crossed where it is none; a ring around the chosen one, dots for the focus."""
        del event
        palette = self.palette()
        line = palette.color(QPalette.ColorRole.Mid)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(5, 5, self.width() - 10, self.height() - 10)
        painter.setPen(QPen(line, 1) if not self.colour else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour) if self.colour else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if not self.colour:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.2))
            within = disc.adjusted(3, 3, -3, -3)
            painter.drawLine(within.bottomLeft(), within.topRight())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(1.5, 1.5, self.width() - 3, self.height() - 3)
        if self.isChecked():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.6))
            painter.drawEllipse(ring)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1))
            painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1), 5, 5)
        painter.end()


class Swatches(QWidget):
    """A row of colours, of which one is chosen; arrow keys go along the row."""

    chosen = Signal(str)
    """The colour that somebody chose, `#rrggbb`, empty for none."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.buttons = [
            Swatch("", _("No colour"), self),
            *(Swatch(colour, name, self) for colour, name in swatches(texts)),
            Swatch("", _("A colour of one's own"), self),
        ]
        self._group = QButtonGroup(self)
        self._telling = False
        self.custom = QPushButton(_("C&ustom…"), self)
        self.custom.setProperty("part", "quiet")
        self.custom.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HAIR)
        for button in self.buttons:
            self._group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda on, own=button: self._tell(own, on=on))
        row.addWidget(self.custom)
        row.addStretch(1)
        self.custom.clicked.connect(self._choose_own)
        self.show_colour("")

    def show_colour(self, colour: str) -> None:
        """Shows which one is chosen."""
        own = self.buttons[-1]
        offered = {button.colour: button for button in self.buttons[:-1]}
        own.setVisible(colour not in offered)
        if colour not in offered:
            own.colour = colour
        self._telling = False
        offered.get(colour, own).setChecked(True)
        self._telling = True

    def _tell(self, button: Swatch, *, on: bool) -> None:
        """A click or an arrow key has chosen it."""
        if on and self._telling:
            self.chosen.emit(button.colour)

    def _choose_own(self) -> None:
        held = self._group.checkedButton()
        start = held.colour if isinstance(held, Swatch) and held.colour else _CUSTOM
        dialog = QColorDialog(QColor(start), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self._texts.gettext("A colour of one's own"))
        dialog.colorSelected.connect(lambda colour: self.chosen.emit(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
