"""The group of paper: its size, and the empty edges."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox

from planner.pdf.style import PAPERS
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group
from planner.ui.print_look.number import Bounds

_WIDEST = 150
"""Millimetres of an edge; what leaves no room for words is not used."""
_EDGES = ("left", "right", "top", "bottom")


class Paper(Group):
    """What the pages are printed on."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("Paper"))
        self.paper = self.choice("paper", _("&Paper"), [(name, name) for name in PAPERS])
        words = (_("L&eft margin"), _("Ri&ght margin"), _("&Upper margin"), _("Lo&wer margin"))
        bounds = Bounds(0, _WIDEST, 1, _(" mm"))
        self.margins = [
            self.number(f"margin_{edge}", label, bounds, self._edge(edge))
            for edge, label in zip(_EDGES, words, strict=True)
        ]
        self.follow = QCheckBox(_("Margins that suit the paper and the &letters"))
        self.follow.clicked.connect(self._follow)
        self.too_wide = self.note()
        self.row(self.paper)
        self.row(*self.margins[:2])
        self.row(*self.margins[2:])
        self.close_together(self.too_wide, self.follow)

    def refresh(self) -> None:
        """Shows what the programme holds."""
        super().refresh()
        options, margins = self.choosing.options, self.choosing.style.margins
        chosen = {edge: getattr(options, f"margin_{edge}") for edge in _EDGES}
        made = [edge for edge in _EDGES if chosen[edge] is not None]
        self.follow.setChecked(not made)
        unused = any(getattr(margins, edge) != chosen[edge] for edge in made)
        sentence = self.choosing.texts.gettext(
            "Such margins leave no room for the text; those that suit the paper are used."
        )
        self.too_wide.setText(sentence if unused else "")
        self.too_wide.setVisible(unused)

    def _edge(self, edge: str) -> Callable[[], float]:
        return lambda: float(getattr(self.choosing.style.margins, edge))

    def _follow(self) -> None:
        """Lets go of all edges that were chosen, or chooses those there are."""
        follows = self.follow.isChecked()
        margins = self.choosing.style.margins
        self.choosing.choose(
            **{
                f"margin_{edge}": None if follows else round(getattr(margins, edge))
                for edge in _EDGES
            }
        )
        self.refresh()
