"""The Qt style sheet of all widgets, with each colour named by a role of the palette."""

from __future__ import annotations

from string import Template

from planner.paths import resources
from planner.ui.looks import TICKED
from planner.ui.scale import DISPLAY_POINTS, TITLE_POINTS

_PICTURES = ("arrow", "check", "up")
_IN_SHEET = {
    "window": "palette(window)",
    "panel": "palette(alternate-base)",
    "field": "palette(base)",
    "text": "palette(text)",
    "muted": "palette(placeholder-text)",
    "line": "palette(mid)",
    "frame": "palette(dark)",
    "hover": "palette(midlight)",
    "chosen": "palette(light)",
    "accent": "palette(accent)",
    "accent_text": "palette(highlighted-text)",
    "warning": "palette(link-visited)",
    "error": "palette(bright-text)",
    "ticked": TICKED,
    "display": f"{DISPLAY_POINTS:g}",
    "title": f"{TITLE_POINTS:g}",
}


def style_sheet() -> str:
    """The Qt style sheet of every look; widgets name what they are by the property `part`."""
    return _SHEET.substitute({**_IN_SHEET, **{name: _picture(name) for name in _PICTURES}})


def _picture(name: str) -> str:
    """A path for the style sheet, which cannot tint a picture: one that is seen in every look."""
    return (resources() / "icons" / f"{name}.svg").as_posix()


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
QScrollBar::handle { background: $frame; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QPushButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { min-height: 20px; padding: 5px 14px; border: 1px solid $line; border-radius: 6px;
  background: $field; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:default { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton:default:focus { border: 3px solid $accent; padding: 3px 12px; background: $field;
  color: $accent; }
QPushButton:disabled, QPushButton:default:disabled { color: $muted; background: transparent;
  border-color: $line; }
QPushButton[part="quiet"] { border-color: transparent; background: transparent; color: $accent;
  padding: 4px 8px; text-align: left; }
QPushButton[part="quiet"]:hover { background: $hover; }
QPushButton[part="quiet"]:focus { border-color: $accent; padding: 3px 7px; }
QPushButton[part="quiet"]:disabled { color: $muted; }
QPushButton[part="choice"] { text-align: left; padding: 10px 14px; background: $field; }
QPushButton[part="choice"]:hover { background: $hover; }
QPushButton[part="choice"]:focus { border: 2px solid $accent; padding: 9px 13px; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $field; color: $text;
  border: 1px solid $frame; border-radius: 6px; padding: 4px 7px;
  selection-background-color: $accent; selection-color: $accent_text; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QAbstractSpinBox { padding: 2px 7px 3px 7px; }
QPlainTextEdit { padding: 2px 3px; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 3px 6px; }
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 1px 6px 2px 6px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 1px 2px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $error; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted;
  background: transparent; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit,
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; min-height: 0;
  background: transparent; }
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
QCheckBox::indicator:checked { background: $ticked; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QTabBar { background: transparent; }
QTabBar::tab { padding: 8px 4px 6px 4px; margin: 0 9px; border-bottom: 2px solid transparent;
  color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected:focus { color: $accent; border: 2px solid $accent; border-radius: 5px;
  padding: 6px 2px 6px 2px; }

QTreeWidget, QTableWidget, QListWidget, QFileDialog QListView, QFileDialog QTreeView {
  background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
  selection-background-color: $chosen; selection-color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 5px 6px; }
QTreeWidget:focus, QTableWidget:focus, QListWidget:focus, QFileDialog QListView:focus,
QFileDialog QTreeView:focus { border-color: $accent; }

QListView[part="list"], QTreeView[part="list"], QListView[part="cards"], PagesArea {
  background: transparent; border: 1px solid transparent; border-radius: 6px; outline: none; }
QListView[part="list"]:focus, QTreeView[part="list"]:focus, QListView[part="cards"]:focus,
PagesArea:focus { border-color: $accent; }
QListView[part="list"]::item { padding: 8px 10px; border-radius: 6px; }
QListView[part="list"]::item:hover { background: $hover; }
QListView[part="list"]::item:selected { background: $chosen; color: $text; }

QTreeView[part="list"]::item { padding: 5px 4px; color: $text; }
QTreeView[part="list"]::item:hover { background: $hover; }
QTreeView[part="list"]::item:selected { background: $chosen; color: $text; }

QFrame[part="pane"] { background: $panel; border: none; }
QFrame[part="past"] { background: $chosen; border: none; border-bottom: 1px solid $accent; }
QFrame[part="card"] { background: $field; border: 1px solid $line; border-radius: 8px; }
QLabel[part="shelf"] { background: $panel; border: 1px dashed $muted; border-radius: 8px; }
QLabel[part="shelf"][over="true"] { background: $chosen; border: 1px solid $accent; }
QFrame[part="pane"][over="true"], QFrame[part="card"][over="true"] { background: $chosen; }
QFrame[part="popup"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[part="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel[part="display"] { font-size: ${display}pt; font-weight: 600; }
QLabel[part="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[part="heading"] { font-weight: 600; }
QLabel[part="muted"], QLabel[part="label"] { color: $muted; }
QLabel[part="problem"] { color: $error; }
QLabel[part="restored"] { color: $warning; }
QLabel:disabled { color: $muted; }
""")
