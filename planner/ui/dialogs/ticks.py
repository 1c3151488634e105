"""How a table in a dialog looks whose rows have a box to tick."""

from __future__ import annotations

from string import Template

from planner.paths import resources
from planner.ui.looks import TICKED, Look

_SHEET = Template("""
QTableView { background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
  selection-background-color: $chosen; selection-color: $text; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: $chosen; }
QTableView:focus { border-color: $accent; }
QTableView::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px;
  background: $field; }
QTableView::indicator:checked { background: $ticked; border-color: $accent; image: url("$check"); }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 5px 11px; }
""")


def ticked_table(look: Look) -> str:
    """The style sheet of such a table."""
    check = resources() / "icons" / "check.svg"
    return _SHEET.substitute({**look._asdict(), "ticked": TICKED, "check": check.as_posix()})
