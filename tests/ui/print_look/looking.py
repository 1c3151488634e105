"""The window of the look of the print over a small programme, with hands for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from planner.core.changes import Edit
from planner.core.programme import Programme
from planner.text import texts
from planner.ui.inspector.source import Drafts
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.window import PrintLook
from planner.ui.settings import Settings
from tests.ui.arranging import LEFT, PLAIN, Arranged, settle

CTRL = Qt.KeyboardModifier.ControlModifier

LookAt = Callable[..., "Looked"]


class Looked(Arranged):
    """The window, open beside a document."""

    def __init__(
        self, folder: Path, programme: Programme, product: str = "handout", language: str = "en"
    ) -> None:
        super().__init__(folder / "print.programme", programme)
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.settings = Settings(store)
        self.product = product
        self.texts = texts(language)
        self.edits: list[Edit] = []
        self.relay.changed.connect(self.edits.append)
        self.window = self.open()

    def open(self) -> PrintLook:
        """Opens the window, as large as it was left."""
        choosing = Choosing(self.relay, Drafts(self.document), self.texts)
        read_blob = self.document.read_blob
        self.window = PrintLook(choosing, read_blob, self.settings, self.product)
        self.window.walk_with(self.relay.undo, self.relay.redo)
        self.window.show()
        self.window.activateWindow()
        settle()
        return self.window

    @property
    def chosen(self) -> dict[str, object]:
        """What the programme holds of the choices."""
        return dict(self.programme.print_settings)

    def see(self, widget: QWidget) -> None:
        """Scrolls the form to a control."""
        self.window.form.ensureWidgetVisible(widget)
        settle()

    def click(self, widget: QWidget) -> None:
        """A click where a hand would: on a box's mark and its first letters, else in the middle."""
        self.see(widget)
        box = isinstance(widget, QCheckBox)
        QTest.mouseClick(
            widget, LEFT, PLAIN, QPoint(12, widget.height() // 2) if box else widget.rect().center()
        )
        settle()

    def type(self, text: str) -> None:
        """Writes over what stands in the field that has the keyboard."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(field, text)
        settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        settle()
