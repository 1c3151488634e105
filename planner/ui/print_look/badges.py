"""The group of name badges: how large they are, and whose."""

from __future__ import annotations

from planner.pdf.badge_sizes import BadgeSize
from planner.pdf.participants import MOST, is_too_long, read_participants
from planner.text import Texts
from planner.ui.inspector.source import UnusableError
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group

_NAMED = 5
"""Of lines that name nobody, so many are told by their numbers."""


class Badges(Group):
    """The badges' size, and the list that they are made from."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("Name badges"))
        sizes = [(size.value, _size_words(choosing.texts, size)) for size in BadgeSize]
        self.badge = self.choice("badge", _("Si&ze of a badge"), sizes)
        self.people = choosing.field(
            _("Participan&ts, one a line: name, place of work, role"),
            lines=4,
            hint=_("Paste a list, or leave this empty: then the speakers get the badges."),
        )
        self.people.bind(choosing.source("participants", write=self._write))
        self.count = self.note()
        self._counted = ""
        self.keep_field(self.people)
        self.row(self.badge)
        self.close_together(self.people, self.count)

    def refresh(self) -> None:
        """Shows what the programme holds, and how many badges that makes."""
        super().refresh()
        listed = self.choosing.options.participants
        if listed != self._counted:
            self._counted = listed
            said = people_words(self.choosing.texts, listed)
            self.count.setText(said)
            self.count.setVisible(bool(said))

    def _write(self, typed: str) -> None:
        if is_too_long(typed):
            sentence = self.choosing.texts.gettext(
                "That is more than can be printed at once; %(number)s participants are the most."
            )
            raise UnusableError(sentence % {"number": MOST})
        self.choosing.choose_or_complain(participants=typed.strip() and typed)


def people_words(texts: Texts, listed: str) -> str:
    """How many badges a list makes, and which lines name nobody; empty for an empty list."""
    if not listed.strip():
        return ""
    found = read_participants(listed)
    number = len(found.people)
    if not number:
        return texts.gettext("The list names nobody; the speakers get the badges.")
    said = texts.ngettext("%(number)s badge.", "%(number)s badges.", number) % {"number": number}
    if not found.nameless:
        return said
    named = [str(line) for line in found.nameless[:_NAMED]]
    if len(found.nameless) > _NAMED:
        rest = len(found.nameless) - _NAMED
        named.append(texts.gettext("%(number)s more") % {"number": rest})
    lost = texts.ngettext(
        "Line %(lines)s names nobody.", "Lines %(lines)s name nobody.", len(found.nameless)
    )
    return f"{said} {lost % {'lines': texts.listing(named)}}"


def _size_words(texts: Texts, size: BadgeSize) -> str:
    width, height = size.millimetres
    return texts.gettext("%(width)s × %(height)s mm") % {"width": width, "height": height}
