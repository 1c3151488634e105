"""Loads what is wanted next, before anybody waits for it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from threading import Event, Thread

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

_OPENING = ("planner.document.document", "planner.exchange.kinds")
"""What opening a programme takes."""
_WIDGETS = (
    "planner.ui.entries",
    "planner.ui.timeline.picture",
    "planner.ui.timeline.header",
    "planner.ui.timeline.pointing",
    "planner.ui.timeline.verbs",
    "planner.ui.timeline.view",
    "planner.ui.days",
    "planner.ui.left",
    "planner.ui.inspector.panel",
    "planner.ui.panes",
)
"""What shows a programme; loaded by the main thread when it is idle: they make Qt classes."""
_CHECKING = (
    "planner.formats.programme_text",
    "planner.checking",
    "planner.pdf.preflight",
    "babel.dates",
)
"""What looks over a day, and reads a text."""
_READING = ("planner.exchange.opening", "planner.formats.programme_json")
"""What reads files."""
_WINDOWS = (
    "planner.ui.agenda.table",
    "planner.ui.speakers.pane",
    "planner.ui.on_the_day.opening",
    "planner.ui.dialogs.fit",
)
"""What is opened first; loaded by the main thread, one after another."""
_LATER = 2000
"""Milliseconds until the first of those: what is seen and done comes first."""
_SPACING = 250
"""Milliseconds from one of them to the next."""
_SHOWN = 250
"""Milliseconds after which a programme that was opened has been painted with all around it."""
_ANSWERED = 50
"""Milliseconds after which the window has answered a key: a thread that loads would slow it."""
_HANDS = frozenset((
    QEvent.Type.MouseButtonPress, QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress,
    QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.DragEnter,
))  # fmt: skip
"""What tells that somebody is about to work."""


class Loading(QObject):
    """Begins once the frame is seen.

    With a programme to open, that comes first. What writes to a file, what reads others, and the
    windows to come wait then until the pointer moves or a key is pressed: a window that is only
    looked at never needs them, and they are a fifth of the program. Without a programme there is
    time for all.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._pointer: QPointF | None = None
        self.done = False
        """Whether a day can be looked over and a text be read at once."""

    def begin(self, open_programme: Callable[[], None] | None) -> None:
        """Loads what it takes to open a programme, opens it if there is one, and loads the rest."""
        for module in _WIDGETS:
            QTimer.singleShot(0, lambda module=module: import_module(module))
        shown = Event()
        # Last, because a thread that imports takes its turns from this one.
        everything = open_programme is None
        QTimer.singleShot(0, lambda: _in_thread(lambda: self._load(shown, everything=everything)))
        if open_programme is None:
            shown.set()
            self._load_windows()
        else:
            QTimer.singleShot(0, open_programme)
            QTimer.singleShot(0, lambda: QTimer.singleShot(_SHOWN, lambda: self._go_on(shown)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Sees the first sign of a hand, and looks no longer."""
        del watched
        if event.type() in _HANDS or self._is_movement(event):
            self._application.removeEventFilter(self)
            QTimer.singleShot(_ANSWERED, lambda: _in_thread(_load_for_hands))
            self._load_windows()
        return False

    def _is_movement(self, event: QEvent) -> bool:
        """Whether the pointer is elsewhere than before: a window tells of one that merely rests."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseMove:
            return False
        before, self._pointer = self._pointer, event.globalPosition()
        return before is not None and before != self._pointer

    def _go_on(self, shown: Event) -> None:
        """Loads all but what waits for a hand, and looks out for that."""
        shown.set()
        self._application.installEventFilter(self)

    def _load_windows(self) -> None:
        for number, module in enumerate(_WINDOWS):
            after = _LATER + number * _SPACING
            QTimer.singleShot(after, lambda module=module: import_module(module))

    def _load(self, shown: Event, *, everything: bool) -> None:
        with _kept():
            for module in _OPENING:
                import_module(module)
            shown.wait()
            for module in _CHECKING:
                import_module(module)
            _find_something()
        self.done = True
        if everything:
            _load_for_hands()


def _in_thread(load: Callable[[], None]) -> None:
    """Begins to load aside.

    To be called by a function: where Qt itself starts a thread, as a slot, it waits for its end.
    """
    Thread(target=load, name="load", daemon=True).start()


def _load_for_hands() -> None:
    from planner.document import saving  # noqa: PLC0415 - not before it is wanted

    with _kept():
        saving.load()
        for module in _READING:
            import_module(module)


def _find_something() -> None:
    """Looks over a day, which reads the calendar of holidays: that takes its time."""
    from planner.checking import findings  # noqa: PLC0415 - loaded just now
    from planner.core.programme import Day, Programme  # noqa: PLC0415 - as above

    day = Day("", date=datetime.now().astimezone().date())
    findings(Programme("", title="Aa", days={"": day}))


@contextmanager
def _kept() -> Iterator[None]:
    """For what is loaded, which stays.

    Searching it for garbage would hold the window up, now and time and again.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
