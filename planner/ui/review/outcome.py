"""What becomes of what was read: in the open programme, beside what is there, or by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere

from PySide6.QtCore import QSignalBlocker

from planner.core.comparison import Difference, compare, match
from planner.core.edits.take_over import Matter
from planner.core.programme import Programme
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Source
from planner.text import Texts
from planner.ui.review.halves import Tab
from planner.ui.review.layout import ReviewLayout
from planner.ui.review.taking import Into, Taken, likely_into
from planner.ui.review.words import taking_words


@dataclass(frozen=True)
class Ask:
    """What is reviewed, and for which open programme, if any.

    `into` is what becomes of it if nothing else is chosen; None goes by what is there already.
    `now` gives the open programme as it is then, which may change while somebody looks at this.
    """

    source: Source
    today: Date
    target: Programme | None = None
    into: Into | None = None
    now: Callable[[], Programme | None] | None = None


class Outcome:
    """Keeps the choice of what becomes of it, the list of what changes and the button at one."""

    def __init__(self, texts: Texts, ask: Ask, parts: ReviewLayout) -> None:
        self._texts = texts
        self._asked = ask
        self._parts = parts
        self.target = ask.target
        self._read = Programme("read")
        self._same: dict[str, str] = {}
        self._is_chosen = ask.into is not None or ask.target is None
        if ask.into is not None:
            with QSignalBlocker(parts.into):
                parts.into.choose(ask.into)
        if ask.source.kind is FileKind.PROGRAMME and ask.target and ask.target.entries:
            parts.matters.boxes[Matter.STYLE].setChecked(False)
        parts.into.changed.connect(self._choose)
        parts.matters.changed.connect(self._show)
        parts.changes.chosen_changed.connect(self.show_take)

    @property
    def into(self) -> Into:
        """What becomes of it as it is chosen now."""
        return Into.NEW if self._asked.target is None else self._parts.into.into

    @property
    def updates(self) -> bool:
        """Whether there is a list of what changes."""
        if self._parts.source.is_blank:
            return False  # or all that is there would be missing
        return self.into is Into.UPDATE and Matter.ENTRIES in self._parts.matters.chosen

    def show(self, read: Programme, *, is_read: bool) -> None:
        """Shows what would become of it. `is_read` is whether that is all of the source.

        Before anybody has chosen, the first items that are read tell whether it updates or adds.
        """
        self._read = read
        tells = is_read and (read.entries or self._asked.source.reading is not None)
        if self.target is not None and tells and not self._is_chosen:
            self._is_chosen = True
            into = likely_into(self.target, read, match(self.target, read))
            with QSignalBlocker(self._parts.into):
                self._parts.into.choose(into)
            self._show()
            typing = self._parts.source.view.hasFocus()
            busy = typing or self._parts.understood.is_to_be_looked_at
            if into is Into.UPDATE and not busy:
                self._parts.halves.go_to(Tab.CHANGES)
                self._parts.changes.view.setFocus()
        else:
            self._show()

    def show_take(self) -> None:
        """Lets the button say what it does."""
        matters, counts = self._parts.matters.chosen, None
        if self.updates:
            counts = self._parts.changes.counts_wanted()
        items = len(self._read.entries) if Matter.ENTRIES in matters else 0
        self._parts.take.setText(taking_words(self._texts, self.into, items, counts))
        is_programme = self._asked.source.kind is FileKind.PROGRAMME
        takes_more = is_programme and bool(matters - {Matter.ENTRIES})
        something = bool(matters) and (counts is None or bool(counts) or takes_more)
        self._parts.take.setEnabled(something and not self._parts.source.is_blank)

    def overtaken(self) -> str:
        """A sentence where the open programme has changed so that this would do something else.

        What it would do now is then shown; empty where it still does what was shown.
        """
        if self.target is None or self._asked.now is None or self.into is Into.NEW:
            return ""
        _ = self._texts.gettext
        there, wanted = self._asked.now(), self._wanted
        if there is None:
            return _("The programme is not open any more.")
        if there is not self.target:
            self.target = there
            self._show()
        if self._wanted == wanted:
            return ""
        self._parts.halves.go_to(Tab.CHANGES)
        return _("The open programme has changed meanwhile. Please look at the changes once more.")

    def taken(self) -> Taken:
        """What is wanted of it."""
        source, matters = self._asked.source, self._parts.matters.chosen
        read_blob = source.read_blob
        return Taken(
            self._read, self.into, source.kind, self._same, self._wanted, matters, read_blob
        )

    @property
    def _wanted(self) -> tuple[Difference, ...]:
        return self._parts.changes.wanted if self.updates else ()

    def _choose(self) -> None:
        self._is_chosen = True
        self._show()

    def _show(self) -> None:
        """Shows what an update would change."""
        if self.target is not None:
            self._same = dict(match(self.target, self._read))
            found = tuple(compare(self.target, self._read, self._same)) if self.updates else ()
            self._parts.changes.show_changes(self.target, self._read, found)
        self._parts.halves.offer_changes(shown=self.updates)
        self.show_take()
