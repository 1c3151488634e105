"""The widgets dressed in a look, and dressed again when another is wanted.

The style sheet names every colour by a role of the palette, so it is one for all looks. Qt takes
the roles from the palette when it polishes a widget: another look is another palette and every
widget polished again, which takes a tenth of what another style sheet does.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from planner.paths import resources
from planner.ui.looks import DARK, LIGHT, Look
from planner.ui.scale import BODY_POINTS
from planner.ui.settings import Theme
from planner.ui.style_sheet import style_sheet

FAMILY = "Source Sans 3"
_EARLY_CUTS = ("Regular", "SemiBold")
_LATE_CUTS = ("Bold", "Italic", "BoldItalic")

_ROLE = QPalette.ColorRole
_BY_ROLE = {
    _ROLE.Window: "window",
    _ROLE.WindowText: "text",
    _ROLE.Base: "field",
    _ROLE.AlternateBase: "panel",
    _ROLE.Text: "text",
    _ROLE.PlaceholderText: "muted",
    _ROLE.Button: "panel",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "error",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "accent_text",
    _ROLE.Link: "accent",
    _ROLE.ToolTipBase: "panel",
    _ROLE.ToolTipText: "text",
    _ROLE.Accent: "accent",
    _ROLE.Mid: "line",
    _ROLE.Dark: "frame",
    # Qt has no likes of these; what it has the roles for is not to be seen in this program.
    _ROLE.Midlight: "hover",
    _ROLE.Light: "chosen",
    _ROLE.LinkVisited: "warning",
}


class Themes(QObject):
    """Dresses the application, and does so again when the user or the system wants another look."""

    changed = Signal(object)
    """The Look that is worn now."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__()
        self._application = application
        self.theme = theme
        self.look = LIGHT
        application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        _add_faces(_EARLY_CUTS)
        font = QFont(FAMILY)
        font.setPointSizeF(BODY_POINTS)
        application.setFont(font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)
        # Icons are drawn for the screens there are.
        application.screenAdded.connect(lambda: self.changed.emit(self.look))
        self._dress()

    def wear(self, theme: Theme) -> None:
        """Changes to another look at once."""
        self.theme = theme
        self._dress()

    def complete(self) -> None:
        """Loads the cuts of the face that the first sight of the window does without."""
        _add_faces(_LATE_CUTS)

    def _dress(self) -> None:
        dark = self.theme == Theme.DARK or (
            self.theme == Theme.SYSTEM
            and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        self.look = DARK if dark else LIGHT
        self._application.setPalette(palette(self.look))
        sheet = style_sheet()
        if self._application.styleSheet() != sheet:
            self._application.setStyleSheet(sheet)
        else:
            polish(self._application.allWidgets())
        self.changed.emit(self.look)


def palette(look: Look) -> QPalette:
    """The look by Qt's roles."""
    made = QPalette(QColor(look.window))
    for role, name in _BY_ROLE.items():
        made.setColor(role, QColor(getattr(look, name)))
    faint = QColor(look.muted)
    faint.setAlphaF(0.6)
    for role in (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def polish(widgets: Iterable[QWidget]) -> None:
    """Has the style sheet take its colours from the palette as it is by now."""
    for widget in widgets:
        widget.style().polish(widget)
        widget.update()


def _add_faces(cuts: tuple[str, ...]) -> None:
    for cut in cuts:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SourceSans3-{cut}.ttf"))
