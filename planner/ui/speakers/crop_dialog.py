"""Asks which part of a picture is to be somebody's portrait."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from planner.exchange.framing import Frame, first_frame, narrowest, widened, widest
from planner.exchange.photos import OpenedPhoto
from planner.text import Texts
from planner.ui.scale import MEDIUM, PANE
from planner.ui.speakers.crop_view import CropView


class CropDialog(QDialog):
    """A frame on the picture, moved and sized by mouse and keys; and a slider for its size."""

    def __init__(
        self, texts: Texts, name: str, photo: OpenedPhoto, frame: Frame, parent: QWidget
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self.setWindowTitle(_("Photo of %(name)s") % {"name": name})
        self.photo = photo
        self.view = CropView(photo, frame)
        self.view.setAccessibleName(_("The part of the picture that is shown"))
        self.hint = QLabel(
            _("Drag the frame or its corners, or use the arrow keys and + and −."), wordWrap=True
        )
        self.hint.setProperty("part", "muted")
        self.view.setAccessibleDescription(self.hint.text())
        self.size_label = QLabel(_("&Size of the frame"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(narrowest(photo.size), widest(photo.size))
        self.slider.setPageStep(max(1, widest(photo.size) // 10))
        self.slider.setSingleStep(max(1, widest(photo.size) // 50))
        self.slider.setAccessibleName(_("Size of the frame"))
        self.size_label.setBuddy(self.slider)
        self.again = QPushButton(_("&Largest"))
        self.again.setAutoDefault(False)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.buttons.button(button.Ok).setText(_("&Use this"))
        self.buttons.button(button.Cancel).setText(_("Cancel"))
        self._lay_out()
        self._follow(frame)
        self.view.framed.connect(self._follow)
        self.slider.valueChanged.connect(self._size)
        self.again.clicked.connect(lambda: self.view.set_frame(first_frame(photo.size)))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.view.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PANE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.view, 1)
        column.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.size_label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.again)
        column.addLayout(row)
        column.addWidget(self.buttons)

    def _follow(self, frame: Frame) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(frame.width)

    def _size(self, width: int) -> None:
        self.view.set_frame(widened(self.view.frame, width, self.photo.size))
