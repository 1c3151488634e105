"""The groups of what is printed: of each item, and around the programme."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from planner.pdf.preflight import legible
from planner.text import PRINT_LANGUAGES
from planner.ui.dates import read_date, shown_date
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.source import UnusableError
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.group import Group
from planner.ui.print_look.logo import LogoField


class Shown(Group):
    """What is told of items and people, and in which language."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("What is shown"))
        ticks = (
            ("ends", _("&End times")),
            ("rooms", _("&Rooms, where they vary")),
            ("affiliations", _("Where spea&kers come from")),
            ("abstracts", _("A&bstracts")),
            ("unconfirmed", _("&Names of speakers who have not said yes; otherwise “N.N.”")),
            ("cover", _("A co&ver before the programme")),
            ("speaker_pages", _("Pages about the &speakers behind it")),
            ("photos", _("Ph&otos of the speakers")),
            ("slide_notes", _("The notes of slides, &where slides are printed")),
        )
        self.ticks = {name: self.tick(name, words) for name, words in ticks}
        named = [
            (code, QLocale(code).nativeLanguageName().capitalize()) for code in PRINT_LANGUAGES
        ]
        self.language = self.choice(
            "language",
            _("Lan&guage of fixed words and dates"),
            [("", _("As the programme")), *sorted(named, key=lambda pair: pair[1])],
        )
        self.close_together(*self.ticks.values())
        self.row(self.language)


class Edges(Group):
    """What stands at the edges of pages: lines, a logo, a code, the mark of a draft."""

    def __init__(self, choosing: Choosing) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("At the edges of the pages"))
        self.header = self.line("header", _("&Header"), hint=_("the programme's title"))
        self.footer = self.line("footer", _("F&ooter"))
        self.logo = LogoField(choosing)
        self.code = self.tick("code", _("A &QR code of the programme's web address"))
        self.code_note = self.note()
        self.draft = self.tick("draft", _("&Mark as a draft"))
        self.date = self._date_field()
        self.keep(self.logo)
        self.keep_field(self.date)
        self.row(self.header)
        self.row(self.footer)
        self.row(self.logo)
        self.close_together(self.code, self.code_note)
        self.row(self.draft)
        self.row(self.date)

    def refresh(self) -> None:
        """Shows what the programme holds."""
        super().refresh()
        choosing = self.choosing
        missing = choosing.options.code and not legible(choosing.programme.web).strip()
        words = choosing.texts.gettext("There is no code before the programme has a web address.")
        self.code_note.setText(words if missing else "")
        self.code_note.setVisible(missing)
        self.date.setEnabled(choosing.options.draft)

    def _date_field(self) -> TextField:
        _ = self.choosing.texts.gettext
        field = self.choosing.field(_("Dra&ft of"), hint=_("a date, or nothing"))
        choosing = self.choosing
        field.bind(
            choosing.source(
                "draft_date",
                lambda: shown_date(choosing.options.draft_date),
                self._write_date,
                whole=True,
            )
        )
        return field

    def _write_date(self, typed: str) -> None:
        try:
            date = read_date(typed)
        except ValueError:
            sentence = self.choosing.texts.gettext("Write a date such as 16.9.2027, or nothing.")
            raise UnusableError(sentence) from None
        self.choosing.choose_or_complain(draft_date=date.isoformat() if date else None)
