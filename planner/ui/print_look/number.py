"""A number that follows from the look or the paper until somebody chooses another."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox

from planner.ui.inspector.fields import Field
from planner.ui.print_look.choosing import Choosing

PAUSE = 500
"""Milliseconds without another turn after which what was spun or typed becomes one edit."""

_INSET = 6
"""Pixels before the number; a style sheet's padding does not reach the line within."""


class Bounds(NamedTuple):
    """The least and the most, how far a turn goes, and what stands behind the number."""

    least: float
    most: float
    step: float
    unit: str
    decimals: int = 0


class Spin(QDoubleSpinBox):
    """Turned by keys, and by the wheel only where the keyboard is; undo is the programme's."""

    def __init__(self, bounds: Bounds, language: str) -> None:
        super().__init__()
        self.setLocale(QLocale(language))
        self.setDecimals(bounds.decimals)
        self.setRange(bounds.least, bounds.most)
        self.setSingleStep(bounds.step)
        self.setSuffix(bounds.unit)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        """The number without noughts that say nothing."""
        text, point = super().textFromValue(value), self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets what is around it scroll, unless the number is what somebody is at."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leaves the keys of undo and redo to the window; its line would take them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            key = QKeySequence.StandardKey
            if event.matches(key.Undo) or event.matches(key.Redo):
                event.ignore()
                return True
        return super().event(event)


class NumberField(Field):
    """Shows the number in force; another one is chosen at a pause, or when the field is left."""

    def __init__(
        self,
        choosing: Choosing,
        label: str,
        name: str,
        bounds: Bounds,
        in_force: Callable[[], float],
        follows: str = "",
    ) -> None:
        """`name` is the field of Options that holds the choice, `in_force` what is printed with.

        `follows` are the words of a box to tick where that is what is wanted.
        """
        self.spin = Spin(bounds, choosing.texts.language)
        super().__init__(label, self.spin)
        self._choosing = choosing
        self._name = name
        self._in_force = in_force
        self._touched = False
        self.follows = QCheckBox(follows)
        self.follows.setAccessibleName(f"{label.replace('&', '')}: {follows}")
        self.follows.setVisible(bool(follows))
        column = self.layout()
        if follows and column is not None:
            column.addWidget(self.follows)
            self.follows.clicked.connect(self._follow)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.settle)
        self.spin.valueChanged.connect(self._touch)
        self.spin.editingFinished.connect(self.settle)

    def refresh(self) -> None:
        """Shows what the programme holds, unless another is just being chosen."""
        if self._touched:
            return
        kept: float | None = getattr(self._choosing.options, self._name)
        with QSignalBlocker(self.spin):
            self.spin.setValue(self._in_force() if kept is None else kept)
        self.follows.setChecked(kept is None)

    def value(self) -> float:
        """The number shown, a whole one where there are no decimals."""
        shown, decimals = self.spin.value(), self.spin.decimals()
        return round(shown, decimals) if decimals else round(shown)

    def settle(self) -> bool:
        """Makes the choice, if there was one."""
        self._pause.stop()
        if not self._touched:
            return True
        self._touched = False
        done = self._choose(self.value())
        self.refresh()
        return done

    def _follow(self) -> None:
        self._pause.stop()
        self._touched = False
        self._choose(None if self.follows.isChecked() else self._in_force())
        self.refresh()

    def _choose(self, value: float | None) -> bool:
        return self._choosing.choose(**{self._name: value})

    def _touch(self) -> None:
        self._touched = True
        self._pause.start()
