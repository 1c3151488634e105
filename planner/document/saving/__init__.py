"""What is written to a file. Its modules are loaded when something is: they bring SQLAlchemy along.

Whoever writes says `saving.rows.write_changes(...)`, and imports no more than this package.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.document.saving import attachments, drafts, erase, rows, steps, versions

__all__ = ["attachments", "drafts", "erase", "rows", "steps", "versions"]
"""Each is loaded when it is first asked for."""
_BELOW = ("planner.document.sqlite.engine", "sqlalchemy.dialects.sqlite")


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return import_module(f"{__name__}.{name}")


def load() -> None:
    """Loads all of it now, for a moment when nobody waits for it."""
    for module in (*(f"{__name__}.{name}" for name in __all__), *_BELOW):
        import_module(module)
