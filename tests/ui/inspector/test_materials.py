"""Materials in the details: kept, opened, saved, renamed and removed; and taken along in a copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.faults import Fault, PlannerError
from planner.core.material import Material
from planner.core.programme import Day, Entry, Programme, Speaker
from planner.document.document import Document
from planner.text import texts
from planner.ui.attaching import Attacher
from planner.ui.commands import Commands
from planner.ui.files import Files
from planner.ui.inspector.editing import Editing
from planner.ui.inspector.entry_form import EntryForm
from planner.ui.inspector.kept_files import safe_name, size_words
from planner.ui.inspector.materials import MaterialCard, Materials
from planner.ui.inspector.source import Drafts
from planner.ui.relay import Relay
from planner.ui.settings import Settings
from tests.ui.reading import files_read


class Desktop(QObject):
    """What a click on a file opens, in place of the system's desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


class Stage:
    """The form of one entry on a real document."""

    def __init__(self, path: Path) -> None:
        entries = {"a": Entry("a", title="Haven om natten", day="d", start=540)}
        programme = Programme("p", title="Havedagen", days={"d": Day("d")}, entries=entries)
        self.document = Document.new(path, programme)
        self.relay = Relay(self.document)
        words = texts("en")
        commands = Commands(self.relay, words)
        self.form = EntryForm(
            Editing(self.relay, commands, Drafts(self.document), words), lambda: "d"
        )
        self.said: list[str] = []
        self.failures: list[object] = []
        self.relay.announced.connect(self.said.append)
        self.relay.failed.connect(self.failures.append)
        self.relay.changed.connect(lambda _edit: self.form.refresh())
        self.form.show_entry("a")
        self.form.show()
        self.form.activateWindow()
        QApplication.processEvents()

    @property
    def materials(self) -> Materials:
        return self.form.materials

    @property
    def kept(self) -> tuple[Material, ...]:
        return self.document.programme.entries["a"].materials

    def card(self, place: int = 0) -> MaterialCard:
        return self.materials.cards[self.kept[place].id]

    def attach(self, path: Path, data: bytes = b"sne") -> None:
        path.write_bytes(data)
        new_id = self.materials._editing.new_id
        Attacher(self.relay, texts("en"), new_id, self.form).attach("a", [path])
        files_read()

    def put(self, material: Material) -> None:
        values = {"a": {"materials": (material,)}}
        self.relay.apply(change_fields(self.document.programme, EditKind.CHANGE, values))

    def choose_files(self, *names: str) -> None:
        """Types names into the file dialog that is open, and accepts it."""
        (dialog,) = (w for w in self.form.findChildren(QFileDialog) if w.isVisible())
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setText(" ".join(f'"{name}"' for name in names) if len(names) > 1 else names[0])
        dialog.accept()
        files_read()


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Stage]:
    del application
    stage = Stage(tmp_path / "day.programme")
    yield stage
    stage.relay.let_go()
    stage.document.close()
    stage.form.close()


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # the stub wants bytes, Qt a str
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def test_a_file_is_added_by_its_dialog(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "haven.pdf").write_bytes(b"%PDF" + bytes(2000))
    stage.materials.add.click()
    stage.choose_files(str(tmp_path / "haven.pdf"))
    (material,) = stage.kept
    assert (material.title, material.media_type) == ("haven", "application/pdf")
    assert stage.card().file.text() == "haven.pdf · 2 kB"
    assert stage.said == ["1 file kept with “Haven om natten”"]


def test_a_file_opens_as_a_copy_only_after_a_click(
    stage: Stage, tmp_path: Path, desktop: Desktop
) -> None:
    stage.attach(tmp_path / "haven.pdf", b"%PDF snegle")
    assert desktop.opened == []
    stage.card().open.click()
    (copy,) = desktop.opened
    assert copy.name == "haven.pdf"
    assert tmp_path not in copy.parents
    assert copy.read_bytes() == b"%PDF snegle"
    stage.card().open.click()
    assert desktop.opened == [copy, copy]


def test_the_copies_go_away_with_the_form(stage: Stage, tmp_path: Path, desktop: Desktop) -> None:
    stage.attach(tmp_path / "haven.pdf")
    stage.card().open.click()
    (copy,) = desktop.opened
    assert copy.exists()
    del stage.materials._files._folder
    assert not copy.exists()


def test_a_program_is_not_opened_from_here(stage: Stage, tmp_path: Path, desktop: Desktop) -> None:
    stage.attach(tmp_path / "haven.pdf.exe")
    assert not stage.card().open.isEnabled()
    assert "save it first" in stage.card().open.toolTip()
    assert stage.card().save.isEnabled()
    stage.card()._files.open(stage.kept[0])
    assert desktop.opened == []


@pytest.mark.parametrize(
    ("file_name", "safe"),
    [
        ("haven.pdf", "haven.pdf"),
        ("../../.ssh/nøgle.txt", "nøgle.txt"),
        (r"C:\Windows\haven.pdf", "haven.pdf"),
        ("haven.exe:x.pdf", "haven.exe x.pdf"),
        ("haven.pdf ", "haven.pdf"),
        ("..", "file"),
        ("", "Plakat"),
        ("a" * 300 + ".pdf", "a" * 80 + ".pdf"),
    ],
)
def test_a_file_name_from_elsewhere_names_no_folder(file_name: str, safe: str) -> None:
    assert safe_name(Material("m", "Plakat", file_name=file_name)) == safe


def test_a_file_is_saved_where_one_says(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "haven.pdf", b"%PDF snegle")
    stage.card().save.click()
    stage.choose_files(str(tmp_path / "ud.pdf"))
    assert (tmp_path / "ud.pdf").read_bytes() == b"%PDF snegle"
    assert stage.said[-1] == "ud.pdf is saved"


def test_a_file_saved_to_no_folder_is_told(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "haven.pdf")
    stage.card()._files.save(stage.kept[0], tmp_path / "intet" / "ud.pdf")
    (error,) = stage.failures
    assert isinstance(error, PlannerError)
    assert error.fault == Fault.NO_FOLDER


def test_a_title_is_renamed_as_one_step(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "haven.pdf")
    title = stage.card().title
    title.editor.setText("Lysbilleder  til Haven")
    assert title.settle()
    assert stage.kept[0].title == "Lysbilleder til Haven"
    assert stage.kept[0].file_name == "haven.pdf"
    stage.relay.undo()
    assert title.text() == "haven"


def test_a_title_half_typed_stays_with_its_own_item(stage: Stage) -> None:
    """A duplicate has materials of the same ids."""
    stage.put(Material("m", "Plakat"))
    twin = replace(stage.document.programme.entries["a"], id="b")
    stage.relay.apply(add_rows(EditKind.ADD, [twin]))
    stage.card().title.editor.setText("Skilt")
    stage.form.show_entry("b")
    titles = {e.id: e.materials[0].title for e in stage.document.programme.entries.values()}
    assert titles == {"a": "Skilt", "b": "Plakat"}
    assert stage.materials.cards["m"].title.text() == "Plakat"


def test_a_material_is_removed_and_undo_brings_its_file_back(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "a.txt", b"a")
    stage.attach(tmp_path / "b.txt", b"b")
    stage.card(0).remove.click()
    assert [m.file_name for m in stage.kept] == ["b.txt"]
    assert len(stage.materials.cards) == 1
    stage.relay.undo()
    assert stage.document.read_blob(stage.kept[0].blob or "") == b"a"


def test_materials_are_worked_by_keys_alone(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "a.txt", b"a")
    card = stage.card()
    for widget in (card.title.editor, card.open, card.save, card.remove, stage.materials.add):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName() or getattr(widget, "text", str)()
    assert card.open.accessibleName() == "Open a.txt"


def test_a_file_that_is_not_kept_is_named_but_cannot_be_opened(stage: Stage) -> None:
    stage.put(Material("m", "Plakat", blob="0" * 64, file_name="plakat.pdf"))
    assert stage.card().file.text() == "plakat.pdf · no file is kept"
    assert not stage.card().open.isEnabled()
    assert not stage.card().save.isEnabled()


def test_sizes_are_said_in_thousands_and_millions() -> None:
    words = texts("en")
    assert [size_words(words, n) for n in (0, 1500, 999_400, 49_700_000)] == [
        "1 kB",
        "2 kB",
        "999 kB",
        "50 MB",
    ]


def _keep_copy(window: QWidget, document: Document, path: Path) -> Document:
    """Keeps a copy of what is open by the dialog that asks where; the copy, opened."""
    settings = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    files = Files(texts("en"), lambda: date(2027, 5, 4), settings, window)
    opened: list[Document] = []
    files.opened.connect(opened.append)
    files.keep_copy(document.programme, path.parent, {}, document.read_blob)
    (dialog,) = (w for w in window.findChildren(QFileDialog) if w.isVisible())
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    dialog.accept()
    QApplication.processEvents()
    return opened[0]


def _with_photo(stage: Stage) -> str:
    photo = stage.document.add_blob(b"ansigt", "image/png")
    stage.relay.apply(add_rows(EditKind.ADD, [Speaker("ida", "Ida Holt", photo=photo)]))
    return photo


def test_a_copy_takes_pictures_and_files_along(stage: Stage, tmp_path: Path) -> None:
    photo = _with_photo(stage)
    stage.attach(tmp_path / "haven.pdf", b"%PDF snegle")
    with _keep_copy(stage.form, stage.document, tmp_path / "copy.programme") as copy:
        assert copy.programme == stage.document.programme
        assert copy.read_blob(photo) == b"ansigt"
        assert copy.read_blob(stage.kept[0].blob or "") == b"%PDF snegle"


def test_a_copy_in_place_of_the_file_itself_keeps_its_files(stage: Stage, tmp_path: Path) -> None:
    stage.attach(tmp_path / "haven.pdf", b"%PDF snegle")
    blob = stage.kept[0].blob or ""
    with _keep_copy(stage.form, stage.document, stage.document.path) as copy:
        assert copy.read_blob(blob) == b"%PDF snegle"


def test_a_copy_of_what_is_gone_no_longer_names_its_files(stage: Stage, tmp_path: Path) -> None:
    _with_photo(stage)
    stage.attach(tmp_path / "haven.pdf")
    stage.document.path.unlink()
    with _keep_copy(stage.form, stage.document, tmp_path / "copy.programme") as copy:
        (material,) = copy.programme.entries["a"].materials
        assert (material.title, material.blob) == ("haven", None)
        assert copy.programme.speakers["ida"].photo is None
