"""The templates in a row, and beneath it what is in the one chosen."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.core.miniature import Shape, miniature
from planner.core.templates import Template, from_template
from planner.text import Texts
from planner.ui.scale import MEDIUM, SMALL
from planner.ui.start.template_tile import TemplateTile
from planner.wording.templates import template_line, template_name, template_titles


class TemplateRow(QWidget):
    """`chosen` is a blank day until another is chosen."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.setAccessibleName(texts.gettext("What the day begins with"))
        self.tiles = {template: self._tile(template) for template in Template}
        self.line = QLabel(self)
        self.line.setProperty("part", "muted")
        self.line.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        for tile in self.tiles.values():
            row.addWidget(tile)
            tile.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row)
        column.addWidget(self.line)
        self.tiles[Template.BLANK].setChecked(True)

    @property
    def chosen(self) -> Template:
        """The template that is chosen."""
        return next(template for template, tile in self.tiles.items() if tile.isChecked())

    def _tile(self, template: Template) -> TemplateTile:
        name, line = template_name(self._texts, template), template_line(self._texts, template)
        return TemplateTile(name, line, _picture(self._texts, template), self)

    def _show(self, chosen: bool) -> None:  # noqa: FBT001 - a signal's
        if not chosen:
            return
        self.line.setText(template_line(self._texts, self.chosen))
        for tile in self.tiles.values():  # Tab stops at the one chosen, from which the arrows go on
            policy = Qt.FocusPolicy.StrongFocus if tile.isChecked() else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)


def _picture(texts: Texts, template: Template) -> tuple[Shape, ...]:
    numbers = count()
    return miniature(from_template(template, lambda: str(next(numbers)), template_titles(texts)))
