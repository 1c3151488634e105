"""The widgets dressed in a look, and dressed again when another is wanted."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from planner.paths import resources
from planner.ui.looks import DARK, LIGHT, Look
from planner.ui.settings import Theme

FAMILY = "Source Sans 3"
POINTS = 10.5
_EARLY_CUTS = ("Regular", "SemiBold")
_LATE_CUTS = ("Bold", "Italic", "BoldItalic")


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
        font.setPointSizeF(POINTS)
        application.setFont(font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)
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
        self._application.setStyleSheet(style_sheet(self.look))
        self.changed.emit(self.look)


def palette(look: Look) -> QPalette:
    """The look by Qt's roles."""
    role = QPalette.ColorRole
    made = QPalette(QColor(look.window))
    colours = {
        role.Window: look.window,
        role.WindowText: look.text,
        role.Base: look.field,
        role.AlternateBase: look.panel,
        role.Text: look.text,
        role.PlaceholderText: look.muted,
        role.Button: look.panel,
        role.ButtonText: look.text,
        role.BrightText: look.error,
        role.Highlight: look.accent,
        role.HighlightedText: look.accent_text,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.ToolTipBase: look.panel,
        role.ToolTipText: look.text,
        role.Mid: look.line,
        role.Accent: look.accent,
    }
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    faint = QColor(look.muted)
    faint.setAlphaF(0.6)
    for name in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return made


def style_sheet(look: Look) -> str:
    """The look as a Qt style sheet; widgets name what they are by the property `part`."""
    pictures = {name: _picture(name, look) for name in ("arrow", "check", "up")}
    return _SHEET.substitute({**asdict(look), **pictures})


def _picture(name: str, look: Look) -> str:
    """A path for the style sheet, which cannot tint a picture itself."""
    return (resources() / "icons" / f"{name}-{'dark' if look.dark else 'light'}.svg").as_posix()


def _add_faces(cuts: tuple[str, ...]) -> None:
    for cut in cuts:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SourceSans3-{cut}.ttf"))


_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px 6px; }

QMenuBar { background: $window; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $line;
  padding: 1px 10px 4px 10px; spacing: 3px; }
QToolBar::separator { width: 1px; background: $line; margin: 5px 7px; }
QToolButton { padding: 4px 7px; border: 1px solid transparent; border-radius: 6px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:focus { border-color: $accent; }

QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 2px 4px; }
QStatusBar QPushButton { min-height: 0; padding: 3px 10px; border-color: transparent;
  background: transparent; }
QStatusBar QPushButton:hover { background: $hover; }

QSplitter::handle { background: $line; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QPushButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { min-height: 20px; padding: 5px 14px; border: 1px solid $line; border-radius: 6px;
  background: $field; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton:disabled, QPushButton:default:disabled { color: $muted; background: transparent;
  border-color: $line; }
QPushButton[part="quiet"] { border-color: transparent; background: transparent; color: $accent;
  padding: 4px 8px; text-align: left; }
QPushButton[part="quiet"]:hover { background: $hover; }
QPushButton[part="quiet"]:focus { border-color: $accent; }
QPushButton[part="quiet"]:disabled { color: $muted; }
QPushButton[part="choice"] { text-align: left; padding: 10px 14px; background: $field; }
QPushButton[part="choice"]:hover { background: $hover; }
QPushButton[part="choice"]:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $field; color: $text;
  border: 1px solid $line; border-radius: 6px; padding: 4px 7px;
  selection-background-color: $accent; selection-color: $accent_text; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QAbstractSpinBox { padding: 2px 7px 3px 7px; }
QPlainTextEdit { padding: 2px 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border-color: $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $error; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted;
  background: transparent; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down { subcontrol-origin: padding;
  subcontrol-position: center right; border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QAbstractSpinBox::down-arrow { image: url("$arrow");
  width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 14px; height: 14px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { subcontrol-origin: border; border: none;
  border-radius: 4px; width: 22px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-position: top right;
  margin: 2px 2px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-position: bottom right;
  margin: 0 2px 2px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-button:pressed, QSpinBox::down-button:pressed, QDoubleSpinBox::up-button:pressed,
QDoubleSpinBox::down-button:pressed { background: $chosen; }
QCalendarWidget QAbstractItemView { background: $field; selection-background-color: $accent;
  selection-color: $accent_text; outline: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QToolButton { color: $text; }
QCalendarWidget QSpinBox { padding: 1px 22px 1px 4px; min-height: 0; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 4px;
  selection-background-color: $chosen; selection-color: $text; outline: none; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 4px; }
QCheckBox, QRadioButton { spacing: 7px; padding: 2px; border: 1px solid transparent;
  border-radius: 5px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 8px;
  background: $field; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent;
  background: $accent_text; }
QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px;
  background: $field; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QTabBar { background: transparent; }
QTabBar::tab { padding: 8px 4px 6px 4px; margin: 0 9px; border-bottom: 2px solid transparent;
  color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }

QListView[part="list"] { background: transparent; border: none; outline: none; }
QListView[part="list"]::item { padding: 8px 10px; border-radius: 6px; }
QListView[part="list"]::item:hover { background: $hover; }
QListView[part="list"]::item:selected { background: $chosen; color: $text; }

QTreeView[part="list"] { background: transparent; border: none; outline: none; }
QTreeView[part="list"]::item { padding: 5px 4px; color: $text; }
QTreeView[part="list"]::item:hover { background: $hover; }
QTreeView[part="list"]::item:selected { background: $chosen; color: $text; }

QListView[part="cards"] { background: transparent; border: none; outline: none; }

QFrame[part="pane"] { background: $panel; border: none; }
QFrame[part="past"] { background: $chosen; border: none; border-bottom: 1px solid $accent; }
QFrame[part="card"] { background: $field; border: 1px solid $line; border-radius: 8px; }
QLabel[part="shelf"] { background: $panel; border: 1px dashed $muted; border-radius: 8px; }
QLabel[part="shelf"][over="true"] { background: $chosen; border: 1px solid $accent; }
QFrame[part="pane"][over="true"], QFrame[part="card"][over="true"] { background: $chosen; }
QFrame[part="popup"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[part="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel[part="display"] { font-size: 24pt; font-weight: 600; }
QLabel[part="title"] { font-size: 14pt; font-weight: 600; }
QLabel[part="heading"] { font-weight: 600; }
QLabel[part="muted"], QLabel[part="label"] { color: $muted; }
QLabel[part="problem"] { color: $error; }
QLabel[part="restored"] { color: $warning; }
QLabel:disabled { color: $muted; }
""")
