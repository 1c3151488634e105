"""The log tells what went wrong in the program, and nothing of what anybody works on."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from planner.ui import log
from planner.ui.dialogs.error import ErrorDialog
from tests.ui.stage import on_stage


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A log that is being written, beside which the complaints of Qt go where they went."""
    before = qInstallMessageHandler(None)
    log.begin(tmp_path / "log")
    yield tmp_path / "log"
    log.end()
    qInstallMessageHandler(before)


def _read(folder: Path) -> str:
    return (folder / log.FILE).read_text("utf-8")


def _fail() -> None:
    cause = OSError(28, "No space left", "/home/ida/Fyring af Bo.programme")
    raise ValueError("Fyring af Bo") from cause


def test_an_error_is_told_by_kind_and_place_without_its_words(folder: Path) -> None:
    try:
        _fail()
    except ValueError as error:
        log.note_error(error)
    said = _read(folder)
    assert "builtins.ValueError" in said
    assert "from builtins.OSError 28" in said
    assert ":" in said.splitlines()[-2]
    assert "_fail" in said
    assert "Bo" not in said
    assert "ida" not in said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cannot open /home/ida/Min fest.docx", "cannot open ….docx"),
        ("cannot open 'C:\\Users\\ida\\Fest.png' now", "cannot open '….png' now"),
        ("see file:///srv/x/y.pdf", "see ….pdf"),
        ("\\\\server\\share\\plan.programme is gone", "….programme is gone"),
        ("plain words", "plain words"),
    ],
)
def test_of_a_path_only_the_suffix_is_told(words: str, expected: str) -> None:
    assert log.without_paths(words) == expected


def test_what_qt_complains_of_is_written_down(folder: Path) -> None:
    from PySide6.QtCore import qWarning  # noqa: PLC0415 - only here

    qWarning("QPixmap: /home/ida/Fest.png is no picture")
    said = _read(folder)
    assert "WARNING Qt: QPixmap: " in said
    assert "ida" not in said


def test_the_log_is_turned_over_before_it_grows_large(folder: Path) -> None:
    for handler in logging.getLogger("planner").handlers:
        if isinstance(handler, RotatingFileHandler):
            handler.maxBytes = 2000
    for number in range(200):
        log.note(f"line {number}")
    files = sorted(path.name for path in folder.iterdir())
    assert files == [log.FILE, f"{log.FILE}.1", f"{log.FILE}.2"]
    assert all(path.stat().st_size <= 2000 for path in folder.iterdir())
    assert "line 199" in _read(folder)


def test_where_nothing_can_be_written_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    log.begin(tmp_path / "file" / "log")
    log.note("nobody reads this")
    log.end()
    assert QtMsgType.QtWarningMsg  # nothing was raised


RUN = """
import sys, threading
from PySide6.QtCore import QTimer, QSettings
from planner.ui import program
from planner.ui.settings import Settings
program._CALM = 0
run = program.Program(["planner"], Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
def fail():
    raise KeyError("Hemmelig titel")
def both():
    thread = threading.Thread(target=fail); thread.start(); thread.join()
    QTimer.singleShot(0, fail)
    QTimer.singleShot(500, run.application.quit)
QTimer.singleShot(2500, both)
sys.exit(run.run(None))
"""


@pytest.mark.slow
def test_errors_nobody_foresaw_come_into_the_log_of_a_running_program(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    ended = subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path / "settings.ini")],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    (file,) = tmp_path.rglob(log.FILE)
    said = file.read_text("utf-8")
    assert said.count("builtins.KeyError") == 2
    assert "Programme Planner 0" in said
    assert "Hemmelig" not in said
    assert str(tmp_path) not in said
    assert ended.stderr.count("Hemmelig titel") == 2


class _Desktop(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_the_error_dialog_copies_its_details_and_opens_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    desktop = _Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # the stub wants bytes, Qt a str
    with on_stage(tmp_path) as stage:
        stage.desk.show_unforeseen("Traceback\nKeyError: 'x'")
        dialog = stage.dialog(ErrorDialog)
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        stage.click(buttons["&Copy details"])
        assert QApplication.clipboard().text() == "Traceback\nKeyError: 'x'"
        stage.click(buttons["Open the &log folder"])
        assert desktop.opened == [log.log_folder()]
        assert log.log_folder().is_dir()
        assert str(log.log_folder()).startswith(str(tmp_path))
    QDesktopServices.unsetUrlHandler("file")
