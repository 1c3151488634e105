"""The finished styles to choose from, each with a small picture of a page."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from planner.paths import resources
from planner.pdf.looks import LookName
from planner.text import Texts
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group
from planner.ui.scale import SMALL

_PAGE = QSize(84, 119)
"""Pixels of a page in its picture, which has four times as many for fine screens."""
_AROUND = 6
FOLLOWING = (
    "family", "size", "density", "accent",
    "margin_left", "margin_right", "margin_top", "margin_bottom",
)  # fmt: skip
"""The fields of Options that follow from the look, or from it and the paper."""


def look_names(texts: Texts) -> dict[LookName, str]:
    """What the looks are called."""
    _ = texts.gettext
    return {
        LookName.CALM: _("Calm"),
        LookName.CLASSIC: _("Classic"),
        LookName.CLEAR: _("Clear"),
    }


class LookButton(QAbstractButton):
    """One look, by a picture of a page and its name."""

    def __init__(self, look: LookName, words: str) -> None:
        super().__init__()
        self.look = look
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._drawn = QPixmap()
        self._page = QPixmap(str(resources() / "pictures" / f"look-{look}.png"))

    def sizeHint(self) -> QSize:
        """The page with its name beneath and a little air around."""
        name = self.fontMetrics().lineSpacing()
        return _PAGE + QSize(2 * _AROUND, 2 * _AROUND + name + 6)

    def _scaled(self) -> QPixmap:
        """The picture in the pixels of the screen; a painter alone would lose thin lines."""
        ratio = self.devicePixelRatioF()
        wanted = (_PAGE.toSizeF() * ratio).toSize()
        if self._drawn.size() != wanted:
            self._drawn = self._page.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page on its shadow; a frame around the one that is chosen."""
        del event
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        accent = palette.color(QPalette.ColorRole.Accent)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            tint = QColor(accent)
            tint.setAlpha(28)
            painter.setBrush(tint)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(accent, 2 if self.isChecked() else 1))
            painter.drawRoundedRect(frame, 7, 7)
        left = (self.width() - _PAGE.width()) / 2
        paper = QRectF(QPointF(left, _AROUND), _PAGE.toSizeF())
        painter.fillRect(paper.adjusted(-1, -1, 1, 1), palette.color(QPalette.ColorRole.Mid))
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.drawPixmap(paper.topLeft(), self._scaled())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        beneath = QRectF(0, paper.bottom(), self.width(), self.height() - paper.bottom())
        painter.drawText(beneath, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 5, 5)
        painter.end()


class Looks(Group):
    """Which finished style it is, and the ways back to it."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("Look"))
        names = look_names(choosing.texts)
        self.buttons = {look: LookButton(look, words) for look, words in names.items()}
        self._group = QButtonGroup(self)
        self._telling = False
        row = QWidget()
        column = QHBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for button in self.buttons.values():
            self._group.addButton(button)
            column.addWidget(button)
            button.toggled.connect(lambda on, own=button: self._choose(own, on=on))
        column.addStretch(1)
        self.as_look = QPushButton(_("Everything as the loo&k has it"))
        self.as_look.setToolTip(
            _("Takes back the typeface, size, air, colour and margins you chose")
        )
        self.as_usual = QPushButton(_("Everything as us&ual"))
        self.as_usual.setToolTip(_("Takes back every choice about the print"))
        self.row(row)
        ways = QWidget()
        back = QHBoxLayout(ways)
        back.setContentsMargins(0, 0, 0, 0)
        for way in (self.as_look, self.as_usual):
            way.setProperty("part", "quiet")
            way.setAutoDefault(False)
            back.addWidget(way)
        back.addStretch(1)
        self.row(ways)
        self.as_look.clicked.connect(self.follow_look)
        self.as_usual.clicked.connect(self.choose_nothing)

    def refresh(self) -> None:
        """Shows which one is chosen, and whether there is anything to take back."""
        super().refresh()
        options = self.choosing.options
        self._telling = False
        self.buttons[options.style].setChecked(True)
        self._telling = True
        self.as_look.setEnabled(options != self.choosing.without(*FOLLOWING))
        self.as_usual.setEnabled(options != type(options)())

    def follow_look(self) -> None:
        """Takes back what departs from the look, as one edit."""
        self.choosing.set(self.choosing.without(*FOLLOWING))

    def choose_nothing(self) -> None:
        """Takes back every choice, as one edit."""
        self.choosing.set(type(self.choosing.options)())

    def _choose(self, button: LookButton, *, on: bool) -> None:
        """A click or an arrow key has chosen it."""
        if on and self._telling:
            self.choosing.choose(style=button.look.value)
