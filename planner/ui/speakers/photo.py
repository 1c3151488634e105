"""The photo of a speaker in the form: chosen, dropped, pasted, framed anew and removed."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.exchange.photos import SUFFIXES
from planner.text import Texts
from planner.ui.dialogs.file import file_dialog
from planner.ui.inspector.editing import Editing
from planner.ui.opening import documents_folder
from planner.ui.scale import NARROW, WIDE
from planner.ui.speakers.faces import Faces, paint_initials
from planner.ui.speakers.photographing import Photographing, has_picture, picture_in

_SIZE = QSize(68, 85)  # in the shape in which it is printed
_ROUND = 6


class PhotoField(QWidget):
    """The portrait, with the name beside it and a button for what can be done about the photo.

    A picture can also be dropped anywhere on the form, and pasted here with Ctrl+V.
    """

    def __init__(self, editing: Editing, faces: Faces, name: QWidget) -> None:
        super().__init__()
        self._editing = editing
        self._speaker = ""
        self._taking = Photographing(editing, self)
        _ = editing.texts.gettext
        self.portrait = Portrait(faces)
        self.button = QPushButton(_("Photo"))
        self.button.setProperty("part", "quiet")
        self.button.setToolTip(_("Choose a photo, or drop or paste one here"))
        self.menu = QMenu(self)
        self.choose = self._deed(_("&Choose a photo…"), self._ask)
        self.paste_ = self._deed(_("&Paste"), self.paste)
        self.crop = self._deed(_("C&rop…"), lambda: self._taking.again(self._speaker))
        self.remove = self._deed(_("Re&move the photo"), lambda: self._taking.remove(self._speaker))
        self.menu.aboutToShow.connect(self._offer)
        self.button.setMenu(self.menu)
        self._lay_out(name)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.button)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.paste)
        self.addActions(self.menu.actions())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_speaker(self, id_: str) -> None:
        """Shows the photo of that speaker, or the initials."""
        self._speaker = id_
        speaker = self._editing.programme.speakers.get(id_)
        if speaker is None:
            return
        self.portrait.show_photo(self._editing.texts, speaker.name, speaker.photo)
        for action in (self.crop, self.remove):
            action.setEnabled(speaker.photo is not None)

    def take_drops_on(self, form: QWidget) -> None:
        """Lets a picture be dropped anywhere on a form, also on its fields."""
        form.setAcceptDrops(True)
        for widget in (form, *form.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes pictures that are dragged here; anything else goes its way."""
        if not isinstance(event, QDropEvent):  # of which entering and moving are kinds
            return super().eventFilter(watched, event)
        if self._editing.relay.read_only or not has_picture(event.mimeData()):
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(picture_in(event.mimeData()))
        return True

    def paste(self) -> None:
        """Takes the picture on the clipboard; says so where there is none."""
        held = QGuiApplication.clipboard().mimeData()
        if not has_picture(held):
            words = self._editing.texts.gettext("There is no picture to paste.")
            self._editing.relay.announce(words)
            return
        self._take(picture_in(held))

    def _take(self, found: Path | QImage | None) -> None:
        if isinstance(found, Path):
            self._taking.from_file(self._speaker, found)
        elif found is not None:
            self._taking.from_image(self._speaker, found)

    def _ask(self) -> None:
        texts, speaker = self._editing.texts, self._speaker
        _ = texts.gettext
        dialog = file_dialog(texts, self.window(), _("Choose a photo"), documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures, kinds = _("Pictures"), " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(f"{pictures} ({kinds})")
        dialog.fileSelected.connect(lambda name: self._taking.from_file(speaker, Path(name)))
        dialog.open()

    def _offer(self) -> None:
        """Pasting is offered while there is something to paste."""
        self.paste_.setEnabled(has_picture(QGuiApplication.clipboard().mimeData()))

    def _deed(self, words: str, do: Callable[[], object]) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(do)
        return action

    def _lay_out(self, name: QWidget) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(NARROW)
        beside.addWidget(name)
        beside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)


class Portrait(QWidget):
    """The photo, or initials in its place. Its alternative text is the name."""

    def __init__(self, faces: Faces) -> None:
        super().__init__()
        self._faces = faces
        self._name = ""
        self._sha256: str | None = None
        self.setFixedSize(_SIZE)
        faces.arrived.connect(self.update)

    def show_photo(self, texts: Texts, name: str, sha256: str | None) -> None:
        """Shows that one, or the initials where it is None."""
        self._name, self._sha256 = name, sha256
        _ = texts.gettext
        words = _("Photo of %(name)s") if sha256 else _("No photo of %(name)s")
        self.setAccessibleName(words % {"name": name})
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whichever is there."""
        del event
        painter = QPainter(self)
        found = None
        if self._sha256 is not None:
            found = self._faces.picture(self._sha256, _SIZE, _ROUND, self.devicePixelRatioF())
        if found is None:
            paint_initials(painter, self.rect(), _ROUND, self._name, self.palette())
        else:
            painter.drawPixmap(self.rect(), found)
        painter.end()
