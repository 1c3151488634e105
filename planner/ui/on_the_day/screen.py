"""The screen of the day itself: boards with what is on now and next, and little else."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.core.on_the_day import Moment, Standing, moment_of, rooms_on, standing
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.looks import Look
from planner.ui.on_the_day.board import Board
from planner.ui.on_the_day.controls import Controls
from planner.ui.on_the_day.words import Shown, shown
from planner.ui.scale import HUGE, MEDIUM, WIDE

_IDLE = 5000  # milliseconds after the last move of a hand before the controls go
_BESIDE = 3  # boards beside each other
_LINES = 24  # that would fill the screen, written like the one above the boards
_SMALLEST = 14  # pixels of its letters


class Screen(QWidget):
    """Full of what is on now; Esc leaves.

    `programme` and `now` are asked at each second: what is changed meanwhile shows at once. `day`
    is the day taken for today where days have no dates.
    """

    late_wanted = Signal(object, object, int)
    """The Moment, the room chosen or None, and by how many minutes what is on is over already."""
    print_wanted = Signal()

    def __init__(
        self,
        texts: Texts,
        programme: Callable[[], Programme],
        now: Callable[[], datetime],
        look: Look,
        day: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._texts, self._programme, self._now, self._look = texts, programme, now, look
        self._day = day
        self._held: str | None = None
        self._standings: list[Standing] = []
        self.moment: Moment | None = None
        self.setWindowTitle(texts.gettext("On the day"))
        self.setObjectName("on-the-day")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Space is for it, not for a control
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.clock = QLabel(self)
        self.rule = QFrame(self)
        self.rule.setFixedHeight(6)
        self.boards: list[Board] = []
        self._grid = QGridLayout()
        self.controls = Controls(texts, self)
        self._lay_out()
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self.look)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self._rest)
        self._connect()
        self.wear(look)

    def look(self) -> None:
        """Shows how things stand now."""
        now, programme = self._now(), self._programme()
        self._tick.start(max(50, 1000 - now.microsecond // 1000))
        self.title.setText(programme.title)
        self.clock.setText(self._texts.time(now.hour * 60 + now.minute))
        self.moment = moment = moment_of(programme, now, self._day)
        if moment is None:
            self._make_boards(1)
            words = self._texts.gettext("Nothing is planned here on this day")
            self.boards[0].show_words(Shown("", words, spoken=words))
            return
        rooms = rooms_on(programme, moment.day)
        self.controls.offer_rooms(programme, [room for room in rooms if room is not None])
        chosen = self.controls.room
        if chosen in rooms:
            rooms = [chosen]
        self._show(programme, moment, rooms)

    def hold(self, *, held: bool) -> None:
        """Keeps what is on where it is, though its time be up, or lets the plan go on."""
        on = self._standings[0].now if len(self._standings) == 1 else None
        self._held = on.id if held and on is not None else None
        self.look()

    def wear(self, look: Look) -> None:
        """Takes another look, with the print's accent as its one colour."""
        from planner.pdf.options import read, style_of  # noqa: PLC0415 - only when wanted

        self._look = look
        accent = style_of(read(self._programme().print_settings)).accent
        self.setStyleSheet(f"QWidget#on-the-day {{ background: {look.window}; }}")
        self.rule.setStyleSheet(f"background: {accent}; border: none;")
        for label in (self.title, self.clock):
            label.setStyleSheet(f"color: {look.text};")
        for board in self.boards:
            board.wear(look)

    def show_on(self, screen: QScreen) -> None:
        """Fills that screen."""
        self.setGeometry(screen.geometry())
        self.controls.mark_screen(screen)
        self.showFullScreen()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands above the boards grows with them."""
        super().resizeEvent(event)
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST, self.height() // _LINES))
        font.setWeight(QFont.Weight.DemiBold)
        font.setFeature(QFont.Tag("tnum"), 1)
        for label in (self.title, self.clock):
            label.setFont(font)

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to count."""
        super().showEvent(event)
        self.look()
        self._wake()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Counts no more."""
        super().hideEvent(event)
        self._tick.stop()
        self._idle.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 leave."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        elif event.key() == Qt.Key.Key_Space and self.controls.hold.isEnabled():
            self.controls.hold.toggle()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A hand that moves brings the controls back."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.KeyPress, QEvent.Type.FocusIn):
            self._wake()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.clock)
        self._head.setContentsMargins(HUGE, WIDE, HUGE, MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.rule)
        column.addLayout(self._grid, 1)
        column.addWidget(self.controls)

    def _connect(self) -> None:
        controls = self.controls
        for watched in (self, *controls.stops()):
            watched.installEventFilter(self)
        controls.room_chosen.connect(self._choose_room)
        controls.screen_chosen.connect(self.show_on)
        controls.hold.toggled.connect(lambda held: self.hold(held=held))
        controls.late.clicked.connect(self._ask_late)
        controls.print.clicked.connect(self.print_wanted)
        controls.leave.clicked.connect(self.close)

    def _show(self, programme: Programme, moment: Moment, rooms: list[str | None]) -> None:
        found = [standing(programme, moment, room, self._held) for room in rooms]
        alike = len(found) > 1 and all(each == found[0] for each in found)
        names = [programme.rooms[room].name if room else "" for room in rooms]
        if alike:
            found, names = found[:1], [self._texts.gettext("all rooms").capitalize()]
        self._standings = found
        self._make_boards(len(found))
        for board, name, each in zip(self.boards, names, found, strict=True):
            board.name(name)
            board.show_words(shown(self._texts, programme, moment, each))
        on = found[0].now if len(found) == 1 else None
        if on is None or on.id != self._held:
            self._held = None
        self.controls.offer_hold(able=on is not None, held=self._held is not None)

    def _make_boards(self, number: int) -> None:
        while len(self.boards) > number:
            board = self.boards.pop()
            self._grid.removeWidget(board)
            board.deleteLater()
        while len(self.boards) < number:
            board = Board(self._look, self)
            board.setMouseTracking(True)
            place = len(self.boards)
            self._grid.addWidget(board, place // _BESIDE, place % _BESIDE)
            self.boards.append(board)
        for place in range(_BESIDE):
            self._grid.setColumnStretch(place, 1 if place < number else 0)

    def _choose_room(self) -> None:
        self._held = None
        self.look()
        self.setFocus()

    def _ask_late(self) -> None:
        if self.moment is not None:
            over = [each.seconds or 0 for each in self._standings if each.phase == "over"]
            self.late_wanted.emit(self.moment, self.controls.room, -(-max(over, default=0) // 60))

    def _wake(self) -> None:
        self.controls.show_all()
        self.unsetCursor()
        self._idle.start()

    def _rest(self) -> None:
        if not self.controls.in_use():
            self.controls.hide_all()
            self.setCursor(Qt.CursorShape.BlankCursor)
