"""The line at the foot of the window: what just happened, the day's totals, and the findings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStatusBar, QWidget

from planner import wording
from planner.core.checks import Finding, Severity
from planner.core.programme import EntryKind, Programme
from planner.core.queries import entries_of_day
from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.looks import Look


class StatusLine(QStatusBar):
    """Says things once and shows counts; its two buttons only say that they were pressed."""

    def __init__(self, texts: Texts, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._look = look
        self._found: list[Finding] = []
        self.setSizeGripEnabled(False)
        self.message = QLabel(self)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.totals = QLabel(self)
        self.totals.setProperty("part", "muted")
        self.pages = QPushButton(self)
        self.findings = QPushButton(self)
        self.addWidget(self.message, 1)
        self.addPermanentWidget(self.totals)
        self.addPermanentWidget(self.pages)
        self.addPermanentWidget(self.findings)
        self.clear()

    def say(self, sentence: str) -> None:
        """Shows a sentence until the next one."""
        self.message.setText(sentence[:1].upper() + sentence[1:])
        self.message.setToolTip(self.message.text())

    def clear(self) -> None:
        """No programme is open."""
        self.message.clear()
        self.totals.hide()
        self.pages.hide()
        self.findings.hide()

    def show_totals(self, programme: Programme, day: str) -> None:
        """Counts the entries of a day."""
        self.totals.setText(totals(self._texts, programme, day))
        self.totals.show()

    def show_pages(self, product: str, number: int) -> None:
        """Says how many pages a product of that name fills; 0 is not known."""
        words = wording.pages(self._texts, number)
        self.pages.setText(words)
        turn = self._texts.gettext("%(product)s, %(pages)s: show them (F9)")
        said = turn % {"product": product, "pages": words}
        self.pages.setToolTip(said)
        self.pages.setAccessibleName(said)
        self.pages.setVisible(number > 0)

    def show_findings(self, found: Iterable[Finding]) -> None:
        """Counts what should be looked at; where there is nothing, what is only good to know."""
        self._found = list(found)
        number = sum(finding.severity > Severity.NOTE for finding in self._found)
        words = self._texts.ngettext("%(number)s to check", "%(number)s to check", number)
        if not number and self._found:
            number = len(self._found)
            words = self._texts.ngettext("%(number)s note", "%(number)s notes", number)
        elif not number:
            words = self._texts.gettext("All fine")
        self.findings.setText(words % {"number": number})
        self.findings.setToolTip(self._texts.gettext("What should be looked at"))
        self.findings.show()
        self._draw_icon()

    def wear(self, look: Look) -> None:
        """Draws the icon in the look's colours."""
        self._look = look
        self._draw_icon()

    def _draw_icon(self) -> None:
        worst = max((finding.severity for finding in self._found), default=Severity.NOTE)
        name, colour = {
            Severity.NOTE: ("info" if self._found else "circle-check", self._look.muted),
            Severity.WARNING: ("triangle-alert", self._look.warning),
            Severity.ERROR: ("circle-alert", self._look.error),
        }[worst]
        self.findings.setIcon(icon(name, QColor(colour), 16))


def totals(texts: Texts, programme: Programme, day: str) -> str:
    """How many sessions and breaks a day has, for how many minutes, and when it ends.

    What is not public is left out: it is no part of the day as its guests know it.
    """
    entries = [entry for entry in entries_of_day(programme, day) if entry.public]
    if not entries:
        return texts.gettext("Nothing is placed yet")
    sessions = [entry.duration for entry in entries if entry.kind == EntryKind.SESSION]
    breaks = [entry.duration for entry in entries if entry.kind == EntryKind.BREAK]
    last = max(entries, key=lambda entry: entry.end or 0)
    end = last.start if last.open_end else last.end
    words = [
        texts.ngettext("%(number)s session", "%(number)s sessions", len(sessions))
        % {"number": len(sessions)}
        + texts.gettext(", %(minutes)s min") % {"minutes": sum(sessions)},
        texts.ngettext("%(number)s break", "%(number)s breaks", len(breaks))
        % {"number": len(breaks)}
        + texts.gettext(", %(minutes)s min") % {"minutes": sum(breaks)},
        (
            texts.gettext("last item at %(time)s")
            if last.open_end
            else texts.gettext("ends at %(time)s")
        )
        % {"time": texts.time(end or 0)},
    ]
    return "  ·  ".join(words)
