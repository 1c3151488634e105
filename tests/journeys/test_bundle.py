"""The bundle is built, carried to another place and used there as by somebody without Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest

from planner.core.programme import Entry
from planner.document.document import Document
from tests.pdf.shown_programmes import shown
from tests.pdf.tagged_text import read_structure

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("bundle"),  # it is built once
    pytest.mark.skipif(
        find_spec("PyInstaller") is None, reason="PyInstaller (extra `bundle`) is not installed"
    ),
]
SCREEN_TOOLS = ("Xvfb", "openbox", "xdotool")
SUFFIX = ".exe" if sys.platform == "win32" else ""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh bundle, far from where it was built, in a folder with a space and a Danish letter."""
    checkout = Path(__file__).resolve().parents[2]
    made = tmp_path_factory.mktemp("made")
    places = ["--distpath", str(made / "dist"), "--workpath", str(made / "work")]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places, "planner.spec"],
        cwd=checkout,
        check=True,
        # Its cache is shared by all builds of a user, but not made for two at once.
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(made / "cache")},
    )
    place = tmp_path_factory.mktemp("carried") / "Små programmer"
    shutil.move(made / "dist" / "programme-planner", place)
    shutil.rmtree(made)
    return place


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An environment in which neither a Python nor anything of this checkout can be found."""
    home = tmp_path / "home"
    home.mkdir()
    return {"HOME": str(home), "PATH": str(home), "LANG": "C.UTF-8", "LANGUAGE": "en"}


@pytest.fixture
def file(bundle: Path, surroundings: dict[str, str], tmp_path: Path) -> Path:
    """The sample as a `.programme` file, made by the bundle itself."""
    sample = bundle / "_internal" / "resources" / "samples" / "byens-stue.json"
    made = tmp_path / "Byens stue.programme"
    _planner(bundle, surroundings, "convert", sample, "-o", made)
    return made


@pytest.fixture
def screen(surroundings: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment with a screen that nobody sees, and a window manager on it."""
    lacking = [tool for tool in SCREEN_TOOLS if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"there is no {' or '.join(lacking)} to show a window with")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display})
    yield {**surroundings, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    for process in (manager, server):
        process.terminate()
        process.wait(10)


def _planner(bundle: Path, surroundings: dict[str, str], *arguments: str | Path) -> str:
    command = [bundle / f"planner{SUFFIX}", *arguments]
    done = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _until(happened: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    pause = 0.1  # another program's doings can only be looked at again and again
    while not happened():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(pause)


def _xdotool(screen: dict[str, str], *arguments: str) -> str:
    tool = shutil.which("xdotool") or "xdotool"
    done = subprocess.run(
        [tool, *arguments], env=screen, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def _welcome(file: Path) -> Entry:
    document = Document.open(file)
    try:
        entries = document.programme.entries.values()
        return next(entry for entry in entries if entry.title.startswith("Velkommen"))
    finally:
        document.close()


def test_the_command_line_says_its_version(bundle: Path, surroundings: dict[str, str]) -> None:
    assert _planner(bundle, surroundings, "--version").startswith("planner ")


def test_the_command_line_prints_the_sample(
    bundle: Path, surroundings: dict[str, str], file: Path, tmp_path: Path
) -> None:
    printed = tmp_path / "Byens stue.pdf"
    _planner(bundle, surroundings, "print", file, "-o", printed)
    pdf = pypdfium2.PdfDocument(printed)
    text = pdf[0].get_textpage().get_text_range()
    assert len(pdf) == 3
    assert "Torsdag den 15. april 2027" in text, "the Danish calendar is missing"
    assert "9.00–9.30" in text
    assert pdf.is_tagged()
    pdf.close()


def test_the_command_line_prints_drawings_photos_and_codes(
    bundle: Path, surroundings: dict[str, str], tmp_path: Path
) -> None:
    programme, pictures = shown("rich")
    source, printed = tmp_path / "rich.programme", tmp_path / "rich.pdf"
    with Document.new(source, programme) as document:
        for picture in pictures.values():
            document.add_blob(picture, "")
    _planner(bundle, surroundings, "print", source, "-o", printed)
    figures = [node.alternative for node in read_structure(printed).all("Figure")]
    assert figures[0].startswith("Logo")
    assert sum(words.startswith("Portræt") for words in figures) == len(pictures) - 1
    assert any("eksempel.dk/byen" in words for words in figures)


def test_the_libraries_bring_their_licences(bundle: Path) -> None:
    licences = bundle / "_internal" / "resources" / "licences"
    assert {"reportlab", "pillow", "fonttools"} <= {path.name for path in licences.iterdir()}


def test_the_window_opens_the_sample_and_an_edit_is_in_the_file(
    bundle: Path, screen: dict[str, str], file: Path
) -> None:
    before = _welcome(file)
    window = subprocess.Popen([bundle / f"programme-planner{SUFFIX}", file], env=screen)
    try:
        _until(lambda: _xdotool(screen, "search", "--name", "Byens stue"))
        # The first two in the order of time are the rehearsal and the arrival.
        _xdotool(screen, "key", "--delay", "200", "Down", "Down", "ctrl+Down")
        _until(lambda: _welcome(file).start != before.start)
        _xdotool(screen, "key", "F9")
        _until(lambda: _children(window.pid))
        drawing = _children(window.pid)
        _xdotool(screen, "key", "ctrl+q")
        assert window.wait(30) == 0
    finally:
        window.kill()
    assert not any(Path(f"/proc/{process_id}").exists() for process_id in drawing)
    assert before.start is not None
    assert _welcome(file).start == before.start + 5


def _children(process_id: int) -> list[int]:
    """The programs it has started, as one to draw pages."""
    found = Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="utf-8")
    return [int(word) for word in found.split()]
