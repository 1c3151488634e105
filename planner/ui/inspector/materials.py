"""The materials of an entry: a card each, and a button to keep another file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from planner import wording
from planner.core.edits.materials import remove_material, rename_material
from planner.core.material import Material
from planner.core.spacing import on_one_line
from planner.ui.attaching import Attacher
from planner.ui.dialogs.file import file_dialog
from planner.ui.icons import icon
from planner.ui.inspector.cards import Cards
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.kept_files import KeptFiles, may_open, size_words
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source
from planner.ui.opening import documents_folder
from planner.ui.scale import MEDIUM

_ICON = 15


class Materials(Cards["MaterialCard"]):
    """All materials of an entry."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(lambda: MaterialCard(editing, self._files))
        self._editing = editing
        self._entry = ""
        self._files = KeptFiles(editing.relay, editing.texts, self)
        self.add = QPushButton(editing.texts.gettext("Add a file…"), self)
        self.add.clicked.connect(self._ask)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entry(self, id_: str) -> None:
        """Shows the materials of that entry."""
        self._entry = id_
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        entry = self._editing.entry(self._entry)
        if entry is None:
            return
        ids = [material.id for material in entry.materials]
        self._deal(ids, lambda card, id_: card.show_material(entry.id, id_))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(*self.cards.values())

    def _ask(self) -> None:
        texts, entry = self._editing.texts, self._entry
        title = texts.gettext("Add a file")
        dialog = file_dialog(texts, self.window(), title, documents_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._attach(entry, names))
        dialog.open()

    def _attach(self, entry: str, names: list[str]) -> None:
        editing, paths = self._editing, [Path(name) for name in names]
        Attacher(editing.relay, editing.texts, editing.new_id, self).attach(entry, paths)


class MaterialCard(QFrame):
    """One material: its title, what file it is, and what can be done with it."""

    def __init__(self, editing: Editing, files: KeptFiles) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._editing = editing
        self._files = files
        self._entry = ""
        self._id = ""
        self._size: tuple[str, int | None] = ("", None)
        _ = editing.texts.gettext
        self.title = editing.text_field(_("Title"))
        self.file = QLabel()
        self.file.setProperty("part", "muted")
        self.file.setWordWrap(True)
        self.open = QPushButton(_("Open"))
        self.save = QPushButton(_("Save as…"))
        self.remove = QToolButton()
        self.remove.setToolTip(_("Remove this material"))
        self.remove.setAccessibleName(_("Remove this material"))
        self.remove.setIconSize(QSize(_ICON, _ICON))
        self._lay_out()
        self._draw()
        self.open.clicked.connect(lambda: self._with(self._files.open))
        self.save.clicked.connect(lambda: self._with(self._files.ask_where))
        self.remove.clicked.connect(self._remove)

    def show_material(self, entry: str, id_: str) -> None:
        """Shows that material; what was typed for the one before is settled."""
        self._entry, self._id = entry, id_
        material = self._held()
        if material is None:
            return
        self.title.bind(self._source())
        blob = material.blob or ""
        if self._size[0] != blob:
            self._size = (blob, self._editing.relay.blob_size(blob) if blob else None)
        size = self._size[1]
        there = size is not None
        _ = self._editing.texts.gettext
        what = size_words(self._editing.texts, size) if size is not None else _("no file is kept")
        slides = wording.slides(self._editing.texts, len(material.slides))
        said = (material.file_name, what, slides if material.slides else "")
        self.file.setText(" · ".join(part for part in said if part))
        known = may_open(material)
        self.open.setEnabled(there and known)
        self.save.setEnabled(there)
        refused = _("Files of this kind are not opened from here; save it first.")
        self.open.setToolTip(refused if there and not known else "")
        for button, words in (
            (self.open, _("Open %(file)s")),
            (self.save, _("Save %(file)s as…")),
        ):
            button.setAccessibleName(words % {"file": material.file_name})

    def settle(self) -> bool:
        """Makes an edit of what was typed; False where it stays unsettled."""
        return self.title.settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws the icon anew in another look."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "remove"):
            self._draw()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.title, 1)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        buttons.addWidget(self.open)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addLayout(top)
        column.addWidget(self.file)
        column.addLayout(buttons)

    def _draw(self) -> None:
        colour = self.palette().placeholderText().color()
        self.remove.setIcon(icon("x", colour, _ICON))

    def _held(self) -> Material | None:
        return _material(self._editing, self._entry, self._id)

    def _source(self) -> Source:
        editing, entry, id_ = self._editing, self._entry, self._id

        def read() -> str:
            material = _material(editing, entry, id_)
            return "" if material is None else material.title

        def write(text: str) -> None:
            if _material(editing, entry, id_) is not None:
                editing.apply(rename_material(editing.programme, entry, id_, on_one_line(text)))

        # A duplicate of the entry has materials of the same ids.
        return Source((entry, f"material {id_} title"), read, write)

    def _with(self, deed: Callable[[Material], None]) -> None:
        material = self._held()
        if material is not None:
            deed(material)

    def _remove(self) -> None:
        self.settle()
        if self._held() is not None:
            edit = remove_material(self._editing.programme, self._entry, self._id)
            self._editing.attempt(edit)


def _material(editing: Editing, entry: str, id_: str) -> Material | None:
    held = editing.entry(entry)
    materials = () if held is None else held.materials
    return next((own for own in materials if own.id == id_), None)
