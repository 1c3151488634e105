"""Taking a speaker's photo from a file, the clipboard or a drag: read, framed, kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from planner.core.changes import EditKind, change_fields
from planner.core.faults import PlannerError
from planner.exchange.framing import Frame, first_frame
from planner.exchange.photos import (
    MEDIA_TYPE,
    SUFFIXES,
    OpenedPhoto,
    cut,
    open_photo,
    read_photo,
)
from planner.ui.copies.working import Working
from planner.ui.inspector.editing import Editing
from planner.ui.reading_files import FilesReader
from planner.ui.speakers.crop_dialog import CropDialog
from planner.ui.speakers.faces import photo_bytes

_MOST_ACROSS = 4000  # pixels of a pasted picture that are looked at


class Photographing:
    """Takes, frames and removes photos. All reading and cutting is done aside."""

    def __init__(self, editing: Editing, window: QWidget) -> None:
        """Dialogs belong to the window that `window` is in, and what is begun ends with it."""
        self._editing = editing
        self._window = window
        self._last: tuple[str, OpenedPhoto, Frame] | None = None
        """The portrait that was kept last, and what it was cut from, to be framed otherwise."""

    def from_file(self, speaker: str, path: Path) -> None:
        """Asks for the frame on the picture in a file; says why where there is none."""
        self._read(speaker, path, read_photo)

    def from_image(self, speaker: str, image: QImage) -> None:
        """Asks for the frame on a picture that was pasted or dropped."""
        words = self._editing.texts.gettext("the picture")
        self._read(speaker, Path(words), lambda _path: open_photo(_png(image)))

    def again(self, speaker: str) -> None:
        """Asks for another frame: on the whole picture while it is at hand, else on the photo."""
        photo = self._photo(speaker)
        if photo is None:
            return
        if self._last is not None and self._last[0] == photo:
            self._ask(speaker, *self._last[1:])
            return
        relay = self._editing.relay
        data = photo_bytes(relay, photo)
        if data is not None:
            words = self._editing.texts.gettext("the picture")
            self._read(speaker, Path(words), lambda _path: open_photo(data))

    def remove(self, speaker: str) -> None:
        """Lets the speaker be without a photo, as one edit."""
        self._show(speaker, None, self._editing.texts.gettext("Photo of %(name)s removed"))

    def _read(self, speaker: str, path: Path, read: Callable[[Path], OpenedPhoto]) -> None:
        texts, relay = self._editing.texts, self._editing.relay

        def go_on(found: list[object]) -> None:
            (photo,) = found
            if not relay.is_open or relay.read_only:
                return
            if isinstance(photo, PlannerError):
                relay.failed.emit(photo)
            elif isinstance(photo, OpenedPhoto):
                self._ask(speaker, photo, first_frame(photo.size))

        window = self._window.window()
        reader = FilesReader([path], read, texts, texts.gettext("Photo"), window)
        reader.done.connect(go_on)
        reader.start()

    def _ask(self, speaker: str, photo: OpenedPhoto, frame: Frame) -> None:
        person = self._editing.programme.speakers.get(speaker)
        if person is None:
            return
        texts, window = self._editing.texts, self._window.window()
        dialog = CropDialog(texts, person.name, photo, frame, window)
        dialog.accepted.connect(lambda: self._keep(speaker, photo, dialog.view.frame))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, speaker: str, photo: OpenedPhoto, frame: Frame) -> None:
        texts, window = self._editing.texts, self._window.window()
        words = texts.gettext("The photo is being cut…")
        work = Working(partial(cut, photo, frame), texts.gettext("Photo"), words, window)

        def keep(data: bytes) -> None:
            relay = self._editing.relay
            blob = relay.add_blob(data, MEDIA_TYPE) if relay.is_open else None
            if blob is not None:
                self._last = (blob, photo, frame)
                self._show(speaker, blob, texts.gettext("Photo of %(name)s kept"))

        work.done.connect(keep)
        work.start()

    def _show(self, speaker: str, blob: str | None, said: str) -> None:
        programme, relay = self._editing.programme, self._editing.relay
        person = programme.speakers.get(speaker)
        if person is None:
            return
        edit = change_fields(programme, EditKind.CHANGE, {speaker: {"photo": blob}})
        if edit and relay.apply(edit):
            relay.announce(said % {"name": person.name})

    def _photo(self, speaker: str) -> str | None:
        person = self._editing.programme.speakers.get(speaker)
        return person.photo if person else None


def picture_in(data: QMimeData) -> Path | QImage | None:
    """The one picture that is dragged or on the clipboard: a file, or its pixels."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES:
        return paths[0]
    if paths or not data.hasImage():
        return None
    image = QImage(data.imageData())
    return None if image.isNull() else image


def has_picture(data: QMimeData | None) -> bool:
    """Whether there is one, without unpacking it; an empty clipboard may be None."""
    if data is None:
        return False
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES
    return data.hasImage()


def _png(image: QImage) -> bytes:
    """The pixels as a file, quickly made; a huge picture comes smaller."""
    if max(image.width(), image.height()) > _MOST_ACROSS:
        image = image.scaled(
            QSize(_MOST_ACROSS, _MOST_ACROSS),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setQuality(90)  # of 100, which would not be packed at all
    writer.write(image)
    return bytes(buffer.data().data())
