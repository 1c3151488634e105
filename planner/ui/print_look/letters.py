"""The group of letters: family, size, air and colour."""

from __future__ import annotations

from planner.pdf.families import Family
from planner.pdf.options import LARGEST
from planner.pdf.style import SMALLEST, Density
from planner.ui.print_look.accent import AccentField
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group
from planner.ui.print_look.number import Bounds

_NAMES = {
    Family.SANS: "Source Sans",
    Family.SERIF: "Source Serif",
    Family.HYPERLEGIBLE: "Atkinson Hyperlegible",
}
"""The families by the names their makers gave them."""


class Letters(Group):
    """What the text is set in."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("Letters"))
        families = [("", ""), *((family.value, name) for family, name in _NAMES.items())]
        self.family = self.choice("family", _("&Typeface"), families)
        self.body_size = self.number(
            "size",
            _("&Size"),
            Bounds(SMALLEST, LARGEST, 0.5, _(" pt"), 2),
            lambda: choosing.style.size,
            _("as the look has it"),
        )
        self.density = self.choice(
            "density",
            _("A&ir between lines and items"),
            [
                (Density.AIRY.value, _("Much")),
                (Density.NORMAL.value, _("As usual")),
                (Density.COMPACT.value, _("Little")),
            ],
        )
        self.accent = AccentField(choosing)
        self.keep(self.accent)
        self.keep_field(self.accent.line)
        self.large = self.tick("large_print", _("&Large print: all text at least 18 points"))
        self.hyphenate = self.tick("hyphenate", _("&Hyphenate long words at the ends of lines"))
        self.row(self.family)
        self.row(self.body_size, self.density)
        self.row(self.accent)
        self.close_together(self.large, self.hyphenate)

    def refresh(self) -> None:
        """Shows what the programme holds, and what that of the look is."""
        choosing = self.choosing
        words = choosing.texts.gettext("As the look has it: %(name)s")
        self.family.editor.setItemText(0, words % {"name": _NAMES[choosing.look.family]})
        super().refresh()
        self.body_size.setEnabled(not choosing.options.large_print)
