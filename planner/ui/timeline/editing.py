"""Writing on the cards themselves: titles, times, and the titles of new entries."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from planner.core.edits.create import free_minutes, set_times
from planner.core.edits.place import Place
from planner.core.interval import Interval
from planner.core.queries import span
from planner.core.spacing import on_one_line
from planner.ui.drafting import TIME_ON_CARD, Key, keep_half_typed, place_key
from planner.ui.new_entry import called
from planner.ui.timeline.faces import time_words
from planner.ui.timeline.overlay import PaintedLength
from planner.ui.typed_time import NotATimeError, read_span

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_LEAST_WIDTH = 180


class CardLine(QLineEdit):
    """A line of text over a card. Enter and going elsewhere keep what was typed, Esc does not."""

    kept = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget, text: str, name: str) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self._done = False
        self.returnPressed.connect(self.keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(self.dropped.emit)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what was typed, except to a menu of the line's own."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def reopen(self) -> None:
        """What was typed cannot be used: it may be mended."""
        self._done = False
        self.setFocus()
        self.selectAll()

    def keep(self) -> None:
        """Gives what was typed."""
        self._end(lambda: self.kept.emit(self.text()))

    def _end(self, tell: Callable[[], None]) -> None:
        if not self._done:
            self._done = True
            tell()


class InPlaceEditing:
    """The one line that may be open on a timeline.

    What is half-typed survives the program: a card's title then comes back in the details, where
    that title has a field, too; all else comes back in its place.
    """

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self.line: CardLine | None = None
        self._drafts = view.relay.drafts

    def edit_title(self, id_: str) -> None:
        """Opens a card's title."""
        view = self._view
        box = view.picture.shown.by_id.get(id_)
        if box is None:
            return
        place = view.picture.title_rect(box)
        title = view.relay.programme.entries[id_].title
        line = self._open(place, title, view.texts.gettext("Title"), view.picture.cards.faces.title)
        keep_half_typed(line, self._drafts, (id_, "title"))
        line.kept.connect(lambda text: self._close(lambda: self._rename(id_, text)))

    def edit_time(self, id_: str, typed: str = "") -> None:
        """Opens a card's time: a start, a start and an end, or a step such as +15.

        Begins with what is `typed`, if anything.
        """
        view = self._view
        box = view.picture.shown.by_id.get(id_)
        if box is None:
            return
        faces = view.picture.cards.faces
        words = time_words(view.texts, view.relay.programme.entries[id_]).rstrip("–")
        line = self._open(
            view.picture.time_rect(box), words, view.texts.gettext("Time"), faces.time
        )
        keep_half_typed(line, self._drafts, (id_, TIME_ON_CARD))
        if typed:
            line.insert(typed)
        line.kept.connect(lambda text: self._set_time(id_, words, text))

    def edit_new(self, at: Place, minutes: int | None = None, typed: str = "") -> None:
        """Opens the title of an entry that is made once it is kept.

        Without `minutes` it is as long as is usual for what is typed: coffee is shorter.
        """
        view = self._view
        length = free_minutes(view.relay.programme, at, minutes or view.commands.planning.session)
        if length < 1:
            view.relay.announce(view.texts.gettext("no free time there"))
            return
        box = view.picture.stretch_box(Interval(at.start, at.start + length), at.room)
        place = view.picture.cards.faces.title_rect(box)
        line = self._open(place, "", view.texts.gettext("Title of the new item"))
        self._paint_new(at, length)
        key = place_key(at, length)
        keep_half_typed(line, self._drafts, key)
        if minutes is None:
            line.textChanged.connect(lambda text: self._paint_new(at, self._usual(at, text)))
        line.insert(typed)  # as by hand, so that it is kept at the first pause
        line.kept.connect(lambda text: self._close(lambda: self._create(key, at, minutes, text)))

    def keep(self) -> None:
        """Keeps what is being written, as Enter does."""
        if self.line is not None:
            self.line.keep()

    def close(self) -> None:
        """Closes the line without keeping anything."""
        self._close(lambda: None)

    def _paint_new(self, at: Place, minutes: int) -> None:
        view, stretch = self._view, Interval(at.start, at.start + minutes)
        words = view.texts.time_span(stretch.start, stretch.end)
        view.put("new", PaintedLength(view.picture.stretch_box(stretch, at.room), words))

    def _usual(self, at: Place, title: str) -> int:
        """How long a new entry with that title is there."""
        programme = self._view.relay.programme
        entry = called("", on_one_line(title), programme.language)
        return free_minutes(programme, at, self._view.commands.planning.length(entry))

    def _open(self, place: QRect, text: str, name: str, font: QFont | None = None) -> CardLine:
        view = self._view
        view.chip.hide()
        self.close()
        line = self.line = CardLine(view.viewport(), text, name)
        line.setFont(font or view.picture.cards.faces.title)
        height = max(line.sizeHint().height(), view.picture.cards.faces.line + 8)
        shown = place.translated(-view.horizontalOffset(), -view.verticalOffset())
        shown.adjust(-6, 0, 6, 0)
        if name != view.texts.gettext("Time") and shown.width() < _LEAST_WIDTH:
            right = shown.right()  # rather over the card's own time than over the next card
            shown.setWidth(_LEAST_WIDTH)
            shown.moveLeft(max(0, right - _LEAST_WIDTH))
        shown.moveTop(shown.top() - (height - view.picture.cards.faces.line) // 2)
        shown.setHeight(height)
        line.setGeometry(shown)
        line.dropped.connect(self.close)
        line.selectAll()
        line.show()
        line.setFocus()
        return line

    def _close(self, then: Callable[[], object]) -> None:
        line, self.line = self.line, None
        self._view.put("new", None)
        if line is not None:
            had_focus = line.hasFocus()
            line.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
            line.hide()
            line.deleteLater()
            if had_focus:
                self._view.setFocus()
        then()

    def _rename(self, id_: str, text: str) -> None:
        """Gives the entry that title; one that could not be saved stays as a draft."""
        title, key = on_one_line(text), (id_, "title")
        held = self._view.relay.programme.entries.get(id_)
        if held is None or title in ("", held.title) or self._view.commands.rename(id_, title):
            self._drafts.drop(key)
        else:
            self._drafts.keep(key, text)

    def _create(self, key: Key, at: Place, minutes: int | None, text: str) -> None:
        """Makes the entry; a title that could not be saved stays as a draft."""
        title = on_one_line(text)
        id_ = self._view.commands.create(title, at, minutes) if title else None
        if id_ is not None:
            self._view.select([id_])
        if id_ is not None or not title:
            self._drafts.drop(key)
        else:
            self._drafts.keep(key, text)

    def _set_time(self, id_: str, before: str, text: str) -> None:
        view = self._view
        entry = view.relay.programme.entries.get(id_)
        if entry is None or entry.start is None or not text.strip() or text == before:
            self._drafts.drop((id_, TIME_ON_CARD))
            self.close()
            return
        try:
            stretch = read_span(text, span(entry))
        except NotATimeError:
            self._complain(text)
            return
        to = Place(entry.day or "", stretch.start, entry.room)
        self._close(lambda: self._retime(id_, to, stretch.minutes, text))

    def _retime(self, id_: str, to: Place, minutes: int, text: str) -> None:
        """Gives the entry these times; what was typed and could not be saved stays as a draft."""
        commands, key = self._view.commands, (id_, TIME_ON_CARD)
        edit = set_times(commands.programme, id_, to, minutes, follow=commands.follow)
        if commands.make(edit, id_) or not edit:
            self._drafts.drop(key)
        else:
            self._drafts.keep(key, text)

    def _complain(self, text: str) -> None:
        line, view = self.line, self._view
        if line is None:
            return
        sentence = view.texts.gettext(
            "“%(text)s” is no time; write for instance 9, 930 or %(example)s."
        ) % {"text": text, "example": view.texts.time_span(570, 630)}
        if line.hasFocus():
            line.reopen()
            QToolTip.showText(line.mapToGlobal(line.rect().bottomLeft()), sentence, line)
        else:
            self.close()
        view.relay.announce(sentence)
