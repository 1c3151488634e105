"""Some choices that belong together, under a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner.ui.inspector.choices import ChoiceField, TickField
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import Settles, settle_all
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.number import Bounds, NumberField

_W = TypeVar("_W", bound=QWidget)


class Refreshes(Protocol):
    """A control that can look again at what it stands for."""

    def refresh(self) -> None:
        """Shows what the programme holds."""


class Group(Column):
    """Makes the controls of one group; each stands for a field of Options, by its name."""

    def __init__(self, choosing: Choosing, heading: str) -> None:
        super().__init__(within=True)
        self.choosing = choosing
        self.controls: dict[str, QWidget] = {}
        """Those for a field of Options, by its name."""
        self._shown: list[Refreshes] = []
        self._typed: list[Settles] = []
        self._fields: list[TextField] = []
        self.heading(heading)

    def tick(self, name: str, label: str) -> TickField:
        """Yes or no."""
        made = TickField(label)
        made.bind(
            lambda: bool(getattr(self.choosing.options, name)),
            lambda on: self.choosing.choose(**{name: on}),
        )
        return self._take(name, made, made)

    def choice(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> ChoiceField:
        """One of several, each with its words; an empty one is no choice."""
        made = ChoiceField(label, choices)
        made.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel in passing
        made.bind(
            lambda: self.choosing.text(name),
            lambda value: self.choosing.choose(**{name: value or None}),
        )
        return self._take(name, made, made)

    def number(
        self,
        name: str,
        label: str,
        bounds: Bounds,
        in_force: Callable[[], float],
        follows: str = "",
    ) -> NumberField:
        """A number that follows from something else until it is chosen; see NumberField."""
        made = NumberField(self.choosing, label, name, bounds, in_force, follows)
        self._typed.append(made)
        return self._take(name, made, made)

    def line(self, name: str, label: str, *, hint: str = "") -> TextField:
        """A line of text."""
        made = self.choosing.field(label, hint=hint)
        made.bind(self.choosing.source(name))
        self.keep_field(made)
        self.controls[name] = made
        return made

    def note(self) -> QLabel:
        """A quiet sentence beneath; hidden while it says nothing."""
        made = QLabel(wordWrap=True)
        made.setProperty("part", "muted")
        made.hide()
        return made

    def keep(self, control: Refreshes) -> None:
        """Has one more control refreshed."""
        self._shown.append(control)

    def keep_field(self, field: TextField) -> None:
        """Has one more field refreshed, settled, and let go of in the end."""
        self._shown.append(field)
        self._typed.append(field)
        self._fields.append(field)

    def refresh(self) -> None:
        """Shows what the programme holds."""
        for control in self._shown:
            control.refresh()

    def let_go(self) -> None:
        """Stands for nothing any more; what could not be used stays as a draft."""
        for field in self._fields:
            field.let_go()

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self._typed)

    def _take(self, name: str, widget: _W, shown: Refreshes) -> _W:
        self.controls[name] = widget
        self._shown.append(shown)
        return widget
