"""A logo comes in as a file, chosen or dropped, and only where it can be printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from planner.core.programme import Programme
from planner.pdf.options import read
from planner.ui.print_look.logo import MOST_BYTES, LogoField
from tests.core.pictures import a_day
from tests.ui.arranging import LEFT, PLAIN, settle
from tests.ui.print_look.looking import LookAt, Looked

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>'


def day() -> Programme:
    return replace(a_day("A 9:00-9:40, B 9:50-10:30"), title="Garden day")


def picture(path: Path) -> Path:
    Image.new("RGB", (60, 20), "#2f7394").save(path)
    return path


def drop(field: LogoField, *paths: Path) -> bool:
    """Drops files onto the field, as a file manager does; whether it took them."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPoint(20, 12), Qt.DropAction.CopyAction
    over = QDragEnterEvent(at, copy, held, LEFT, PLAIN)
    over.ignore()
    QApplication.sendEvent(field, over)
    if over.isAccepted():
        QApplication.sendEvent(field, QDropEvent(at.toPointF(), copy, held, LEFT, PLAIN))
    settle()
    return over.isAccepted()


def logo(on: Looked) -> bytes | None:
    """The bytes that are kept as the logo."""
    digest = read(on.programme.print_settings).logo
    return on.document.read_blob(digest) if digest else None


def test_a_logo_is_dropped_and_taken_away_again(look_at: LookAt, tmp_path: Path) -> None:
    on, path = look_at(day()), picture(tmp_path / "mark.png")
    field = on.window.edges.logo
    assert drop(field, path)
    assert logo(on) == path.read_bytes()
    assert field.state.text() == "Logo, 1 kB"
    assert len(on.edits) == 1
    on.click(field.remove)
    assert logo(on) is None
    assert not field.remove.isVisible()
    assert field.choose.hasFocus()
    on.relay.undo()
    assert logo(on) == path.read_bytes()


def test_a_logo_is_chosen_from_the_disk(look_at: LookAt, tmp_path: Path) -> None:
    on, path = look_at(day()), tmp_path / "mark.svg"
    path.write_text(DRAWN, encoding="utf-8")
    on.click(on.window.edges.logo.choose)
    (dialog,) = on.window.findChildren(QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert logo(on) == DRAWN.encode()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("notes.txt", b"no picture", "it is damaged, or none of JPEG, PNG and SVG"),
        ("half.png", b"\x89PNG\r\n\x1a\n\0\0\0", "it is damaged, or none of JPEG, PNG and SVG"),
        ("words.svg", DRAWN.replace("</svg>", "<text>Hello</text></svg>").encode(), "text in it"),
        ("vast.png", b"\0" * (MOST_BYTES + 1), "too large; 10 MB is the most"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_a_sentence(
    look_at: LookAt, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    on, path = look_at(day()), tmp_path / name
    path.write_bytes(data)
    field = on.window.edges.logo
    drop(field, path)
    assert logo(on) is None
    assert on.edits == []
    assert field.problem.isVisible()
    assert name in field.problem.text()
    assert said in field.problem.text()
    drop(field, picture(tmp_path / "good.png"))
    assert not field.problem.isVisible()


def test_a_file_that_is_not_there_is_said_to_be_missing(look_at: LookAt, tmp_path: Path) -> None:
    on = look_at(day())
    drop(on.window.edges.logo, tmp_path / "gone.png")
    assert "gone.png" in on.window.edges.logo.problem.text()


def test_several_files_are_no_logo(look_at: LookAt, tmp_path: Path) -> None:
    on = look_at(day())
    one, other = picture(tmp_path / "one.png"), picture(tmp_path / "other.png")
    assert not drop(on.window.edges.logo, one, other)
    assert logo(on) is None
