"""The printed page beside the timeline; a program of its own draws it, out of the window's way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.ui.preview.pane import PagePane

__all__ = ["PagePane"]


def __getattr__(name: str) -> Any:
    """The pane on demand: the program that draws pages is in this package and must load no Qt."""
    if name == "PagePane":
        from planner.ui.preview.pane import PagePane  # noqa: PLC0415 - as said above

        return PagePane
    raise AttributeError(name)
