"""The settings dialog: one page, and everything on it is in force at once."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from planner.core.interval import Interval
from planner.text import Texts
from planner.ui.planning import GRIDS, Planning
from planner.ui.preferences.fields import Choice, FolderField, Hours, Length
from planner.ui.scale import DIALOG, HUGE, LARGE, MEDIUM, WIDE
from planner.ui.settings import Settings, Theme

NAME = "settings"
"""By this name a window finds its dialog again when it speaks another language."""
_WIDTH = 560
_APART = 2  # pixels above and below a rule, beside the form's own
_FRAME = 60  # pixels that a window manager puts around, and some air


class SettingsDialog(QDialog):
    """Writes each choice to the settings as it is made, and then says what was chosen."""

    language_chosen = Signal(str)
    """A language's tag; empty for the system's."""
    theme_chosen = Signal(object)
    planning_chosen = Signal(object)
    follow_chosen = Signal(bool)
    opening_chosen = Signal(bool)
    """Whether an exported file is opened at once."""
    folder_chosen = Signal()
    """Backups are kept elsewhere from now on."""

    def __init__(self, texts: Texts, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self._texts = texts
        self._settings = settings
        self.setWindowTitle(texts.gettext("Settings"))
        self._make_fields()
        self.buttons = QDialogButtonBox(self)
        close = self.buttons.addButton(
            texts.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.reset = self.buttons.addButton(
            texts.gettext("&Reset all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        close.setDefault(True)
        self.reset.setAutoDefault(False)
        self.problem = QLabel(self)
        self.problem.setProperty("part", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()
        self.show_all()
        self._connect()

    def show_all(self) -> None:
        """Shows every setting as it is."""
        settings, planning = self._settings, self._settings.planning
        self.language.show_value(settings.language or "")
        self.theme.show_value(settings.theme.value)
        self.follow.setChecked(settings.follow)
        self.open_exported.setChecked(settings.open_after_export)
        self.grid.show_value(str(planning.grid))
        for field, minutes in (
            (self.session, planning.session),
            (self.pause, planning.pause),
            (self.lunch, planning.lunch),
        ):
            field.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
            field.setSingleStep(planning.grid)
            field.setValue(minutes)
            field.blockSignals(False)  # noqa: FBT003 - as above
        self.hours.show_value(Interval(planning.opens, planning.closes))
        usual = settings.backups_folder == settings.usual_backups_folder
        self.folder.show_folder(settings.backups_folder, usual=usual)

    def _make_fields(self) -> None:
        texts, _ = self._texts, self._texts.gettext
        self.language = Choice((("", _("As the system")), ("da", "Dansk"), ("en", "English")), self)
        looks = ((Theme.SYSTEM, _("As the system")), (Theme.LIGHT, _("Light")))
        self.theme = Choice((*looks, (Theme.DARK, _("Dark"))), self)
        words = {n: texts.ngettext("%(number)s minute", "%(number)s minutes", n) for n in GRIDS}
        self.grid = Choice(((str(n), words[n] % {"number": n}) for n in GRIDS), self)
        self.follow = QCheckBox(_("The rest &follows what is moved"), self)
        self.session, self.pause, self.lunch = (Length(texts, self) for _field in range(3))
        self.hours = Hours(texts, self)
        self.folder = FolderField(texts, self)
        self.open_exported = QCheckBox(_("Open a file after e&xport"), self)

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        inside = QWidget(self)
        form = QFormLayout(inside)
        form.setContentsMargins(*DIALOG)
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(MEDIUM)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for heading, rows in (
            (_("The program"), ((_("&Language"), self.language), (_("Loo&k"), self.theme))),
            (
                _("Planning"),
                (
                    (_("Mo&ve in steps of"), self.grid),
                    ("", self.follow),
                    (_("New &session"), self.session),
                    (_("New &break"), self.pause),
                    (_("New &meal"), self.lunch),
                    (_("New &day"), self.hours),
                ),
            ),
            (_("Files"), ((_("Back&ups"), self.folder), ("", self.open_exported))),
        ):
            self._add_group(form, heading, rows)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QVBoxLayout()
        foot.setContentsMargins(HUGE, MEDIUM, HUGE, WIDE)
        foot.addWidget(self.problem)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        wanted = inside.sizeHint().height() + self.buttons.sizeHint().height() + 30
        room = self.screen().availableSize().height() - _FRAME
        self.resize(_WIDTH, min(wanted, room))

    def _add_group(
        self, form: QFormLayout, heading: str, rows: tuple[tuple[str, QWidget], ...]
    ) -> None:
        title = QLabel(heading, self)
        title.setProperty("part", "heading")
        if form.rowCount():
            rule = QFrame(self)
            rule.setProperty("part", "rule")
            form.addItem(QSpacerItem(0, _APART))
            form.addRow(rule)
            form.addItem(QSpacerItem(0, _APART))
        form.addRow(title)
        for words, field in rows:
            label = QLabel(words, self)
            label.setBuddy(field)
            if words and not isinstance(field, (Hours, FolderField)):
                field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, field)

    def _connect(self) -> None:
        self.language.picked.connect(self._choose_language)
        self.theme.picked.connect(self._choose_theme)
        self.follow.toggled.connect(self._choose_follow)
        self.open_exported.toggled.connect(self._choose_opening)
        self.grid.picked.connect(self._plan)
        for field in (self.session, self.pause, self.lunch):
            field.valueChanged.connect(self._plan)
        self.hours.changed.connect(self._plan)
        self.folder.chosen.connect(self._keep_backups_in)
        self.folder.unusable.connect(self._tell_unusable)
        self.folder.usual_wanted.connect(lambda: self._keep_backups_in(None))
        self.buttons.rejected.connect(self.reject)
        self.reset.clicked.connect(self._reset)

    def _choose_language(self) -> None:
        self._settings.language = self.language.value() or None
        self.language_chosen.emit(self.language.value())

    def _choose_theme(self) -> None:
        self._settings.theme = Theme(self.theme.value())
        self.theme_chosen.emit(self._settings.theme)

    def _choose_follow(self, follows: bool) -> None:  # noqa: FBT001 - a signal's
        self._settings.follow = follows
        self.follow_chosen.emit(follows)

    def _choose_opening(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's
        self._settings.open_after_export = wanted
        self.opening_chosen.emit(wanted)

    def _plan(self) -> None:
        hours = self.hours.value()
        lengths = self.session.value(), self.pause.value(), self.lunch.value()
        planning = Planning(int(self.grid.value()), *lengths, hours.start, hours.end)
        for field in (self.session, self.pause, self.lunch):
            field.setSingleStep(planning.grid)
        self._settings.planning = planning
        self.planning_chosen.emit(planning)

    def _keep_backups_in(self, folder: Path | None) -> None:
        """From now on; where one cannot write nothing changes, and that is said."""
        usable = folder is None or os.access(folder, os.W_OK | os.X_OK)
        if not usable:
            self._tell_unusable(folder)
            return
        self.problem.hide()
        self._settings.backups_folder = folder
        self.show_all()
        self.folder_chosen.emit()

    def _tell_unusable(self, folder: Path | None) -> None:
        words = self._texts.gettext("In %(folder)s nothing can be written.")
        self.problem.setText(words % {"folder": str(folder)})
        self.problem.show()

    def _reset(self) -> None:
        """Everything on the page as it is where nobody has chosen anything."""
        settings = self._settings
        settings.theme, settings.planning = Theme.SYSTEM, Planning()
        settings.follow = settings.open_after_export = True
        settings.backups_folder, spoken = None, settings.language
        settings.language = None
        self.problem.hide()
        self.show_all()
        self.theme_chosen.emit(settings.theme)
        self.planning_chosen.emit(settings.planning)
        self.folder_chosen.emit()
        if spoken is not None:  # last, since another language needs another window
            self.language_chosen.emit("")
