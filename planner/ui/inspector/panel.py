"""The details: of the entry selected, else of the programme itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit
from planner.core.queries import days_in_order
from planner.text import Texts
from planner.ui.commands import Commands
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.entry_form import EntryForm
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.programme_form import ProgrammeForm
from planner.ui.relay import Relay
from planner.ui.scale import PANE

if TYPE_CHECKING:
    from planner.document.document import Document


class Inspector(QWidget):
    """Shows one form at a time; `show_entries` says which."""

    def __init__(self, document: Document, relay: Relay, commands: Commands, texts: Texts) -> None:
        super().__init__()
        self._relay = relay
        self._texts = texts
        self._shown: str | None = None
        self._areas: dict[QWidget, QScrollArea] = {}
        self._editing = Editing(relay, commands, relay.drafts, texts)
        self._several = QLabel()
        self._several.setProperty("part", "muted")
        self._several.setWordWrap(True)
        self._several.setContentsMargins(*PANE)
        self._several.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setEnabled(not document.read_only)
        relay.changed.connect(self._follow)

    @cached_property
    def entry(self) -> EntryForm:
        """The form of an entry, made when one is first selected."""
        form = EntryForm(self._editing, self._day)
        self._areas[form] = self._add(form)
        return form

    @cached_property
    def programme(self) -> ProgrammeForm:
        """The form of the programme itself, made when it is first shown."""
        form = ProgrammeForm(self._editing)
        self._areas[form] = self._add(form)
        return form

    def show_entries(self, ids: Sequence[str]) -> None:
        """Shows the entry of that id; for none the programme, for several how many they are."""
        there = [id_ for id_ in ids if id_ in self._relay.programme.entries]
        self.settle()
        if len(there) > 1:
            words = self._texts.ngettext(
                "%(number)s item is selected.", "%(number)s items are selected.", len(there)
            )
            self._several.setText(words % {"number": len(there)})
            self._shown = None
            self._stack.setCurrentWidget(self._several)
        elif there:
            another = there[0] != self._shown
            self._shown = there[0]
            self.entry.show_entry(there[0])
            self._stack.setCurrentWidget(self._areas[self.entry])
            held = QApplication.focusWidget()
            if another and not (held and self.isAncestorOf(held)):
                self._areas[self.entry].verticalScrollBar().setValue(0)
        else:
            self._shown = None
            self.programme.refresh()
            self._stack.setCurrentWidget(self._areas[self.programme])

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used and stays."""
        if self._shown is not None:
            return self.entry.settle()
        if "programme" in self.__dict__:  # made already
            return self.programme.settle()
        return True

    def try_again(self) -> None:
        """Lets the next `settle` try even what just failed."""
        for field in self.findChildren(TextField):
            field.try_again()

    def let_go(self) -> None:
        """Stands for nothing any more; to be called before the document is closed."""
        for field in self.findChildren(TextField):
            field.let_go()

    def focus_first(self) -> None:
        """Puts the cursor behind the title, if one entry or the programme is shown."""
        if self._stack.currentWidget() is not self._several:
            form = self.entry if self._shown is not None else self.programme
            form.title.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(form.title.editor, QLineEdit):
                form.title.editor.end(False)  # noqa: FBT003 - Qt's own: without selecting
            self._areas[form].ensureWidgetVisible(form.title)

    def _add(self, form: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(area)
        area.setWidget(form)  # last, for Qt dresses anew all that comes into another widget
        return area

    def _day(self) -> str:
        days = days_in_order(self._relay.programme)
        return days[0].id if days else ""

    def _follow(self, edit: Edit) -> None:
        del edit
        if self._shown is None:
            if "programme" in self.__dict__:
                self.programme.refresh()
        elif self._shown in self._relay.programme.entries:
            self.entry.refresh()
        else:
            self.show_entries([])
