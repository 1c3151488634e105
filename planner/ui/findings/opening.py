"""Opens the list of findings over the status line, and does what is decided in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from planner import wording
from planner.core.changes import Edit
from planner.core.checks import Finding
from planner.core.edits.ignoring import heed, ignore
from planner.ui.findings.list import FindingsList
from planner.ui.findings.places import show_place
from planner.ui.findings.rows import Findings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.text import Texts
    from planner.ui.looks import Look
    from planner.ui.panes import Panes


def open_findings(
    panes: Panes, texts: Texts, look: Look, button: QWidget, window: QWidget
) -> FindingsList:
    """The list of what is to be looked at in these panes, over the button; it closes by itself.

    It follows what is found meanwhile, so that several can be mended one after another.
    """

    def mender(finding: Finding) -> tuple[Edit, str] | None:
        from planner.checking.mending import mend  # noqa: PLC0415 - only once all is loaded

        programme = panes.programme
        edit = mend(programme, finding, panes.timeline.commands.new_id)
        return None if edit is None else (edit, wording.mend(texts, programme, edit))

    def apply(edit: Edit, words: str) -> None:
        if panes.relay.apply(edit):
            panes.relay.announce(words)

    def source() -> Findings:
        return Findings(panes.checks.programme, panes.checks.to_check, panes.checks.ignored)

    popup = FindingsList(texts, look, window, source, mender)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    popup.deciding.read_only = panes.relay.read_only
    popup.chosen.connect(lambda ids: show_place(panes, ids))
    popup.page_wanted.connect(panes.side.show_handout)
    popup.mended.connect(apply)
    popup.ignored.connect(
        lambda finding, reason: panes.relay.apply(ignore(panes.programme, finding, reason))
    )
    popup.heeded.connect(lambda finding: panes.relay.apply(heed(panes.programme, finding)))
    popup.undo_wanted.connect(panes.undo)

    panes.checks.found.connect(popup.refresh)
    popup.refresh()
    popup.open_above(button)
    return popup
