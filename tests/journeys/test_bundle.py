"""The bundle is built, carried to another place and used there as by somebody without Python."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest

from planner.core.programme import Entry
from planner.document.document import Document
from planner.exchange.kinds import ONLY_READ, FileKind
from planner.pdf import PRODUCTS
from tests.pdf.shown_programmes import shown
from tests.pdf.tagged_text import read_structure

pytest.importorskip("license_expression", reason="the extra `bundle` is not installed")

from bundling.licences import may_be_carried

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
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all that is handed out, fresh from the one command that builds it.

    The variable PLANNER_DIST names one that is there already, to be tested instead.
    """
    if there := os.environ.get("PLANNER_DIST"):
        return Path(there)
    checkout = Path(__file__).resolve().parents[2]
    place = tmp_path_factory.mktemp("made")
    subprocess.run(
        [sys.executable, ".bundle", "--target", place / "dist", "--work", place / "work"],
        cwd=checkout,
        check=True,
        stdout=subprocess.DEVNULL,
        # Its cache is shared by all builds of a user, but not made for two at once.
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(place / "cache")},
    )
    for done in ("work", "cache", "dist/programme-planner"):
        shutil.rmtree(place / done)
    return place / "dist"


@pytest.fixture(scope="module")
def bundle(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive unpacked far from where it was built: below a space and a Danish letter."""
    place = tmp_path_factory.mktemp("carried") / "Små programmer"
    packed = _archive(made)
    if packed.suffix == ".zip":
        shutil.unpack_archive(packed, place)
    else:
        shutil.unpack_archive(packed, place, filter="tar")
    return place / "programme-planner"


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


def _planner(
    bundle: Path, surroundings: dict[str, str], *arguments: str | Path, silent: bool = True
) -> str:
    command = [bundle / f"planner{SUFFIX}", *arguments]
    done = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert not (silent and done.stderr), done.stderr
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


def _archive(made: Path) -> Path:
    return next(path for path in made.iterdir() if path.name.endswith((".tar.xz", ".zip")))


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


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_command_line_prints_every_product(
    bundle: Path, surroundings: dict[str, str], file: Path, tmp_path: Path, product: str
) -> None:
    printed = tmp_path / "printed.pdf"
    _planner(bundle, surroundings, "print", file, "-o", printed, "--product", product)
    with pypdfium2.PdfDocument(printed) as pdf:
        assert len(pdf) > 0
        assert pdf.is_tagged()


@pytest.mark.parametrize("kind", [kind for kind in FileKind if kind not in ONLY_READ])
def test_the_command_line_writes_every_format_and_reads_it_again(
    bundle: Path, surroundings: dict[str, str], file: Path, tmp_path: Path, kind: FileKind
) -> None:
    written, again = tmp_path / "written", tmp_path / "again.json"
    _planner(bundle, surroundings, "convert", file, "-o", written, "--to", kind)
    reading = ("convert", written, "-o", again, "--from", kind)
    # A calendar has no open ends, and a table no title: that is said, and nothing else is wrong.
    _planner(bundle, surroundings, *reading, silent=False)
    assert "Velkommen i stuen" in again.read_text(encoding="utf-8")


def test_it_is_small_enough_to_be_handed_out(made: Path, bundle: Path) -> None:
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < 200 * 1024 * 1024
    assert _archive(made).stat().st_size < 70_000_000


def test_the_archive_has_its_checksum_and_its_inventory_beside_it(made: Path) -> None:
    archive = _archive(made)
    with archive.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    checksum = archive.with_name(f"{archive.name}.sha256").read_text(encoding="utf-8")
    assert checksum == f"{digest}  {archive.name}\n"
    inventory = json.loads(next(made.glob("*.cdx.json")).read_text(encoding="utf-8"))
    named = {component["name"].lower() for component in inventory["components"]}
    assert {"python", "pyside6_essentials", "reportlab", "pyinstaller"} <= named


def test_all_that_is_inside_is_named_with_its_licence_and_may_be_carried(
    made: Path, bundle: Path
) -> None:
    notices = (bundle / "NOTICES.txt").read_text(encoding="utf-8")
    licences = bundle / "_internal" / "resources" / "licences"
    inventory = json.loads(next(made.glob("*.cdx.json")).read_text(encoding="utf-8"))
    for component in inventory["components"]:
        (told,) = component["licenses"]
        licence = told.get("expression") or told["license"].get("id") or told["license"]["name"]
        assert may_be_carried(licence), component["name"]
        assert f"{component['name']} {component['version']}\n    {licence}" in notices
        assert any((licences / component["name"]).iterdir()), component["name"]


@pytest.mark.skipif(sys.platform != "linux", reason="others bring all that a window needs")
def test_a_library_that_the_system_lacks_is_named_with_its_package(
    bundle: Path, screen: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "libEGL.so.1").touch()  # found before the system's, and no library
    lacking = {**screen, "LD_LIBRARY_PATH": str(tmp_path)}
    command = [bundle / "programme-planner"]
    done = subprocess.run(command, env=lacking, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "The window needs a system package that is missing: apt install libegl1\n"
    )


def test_the_window_opens_the_sample_and_an_edit_is_in_the_file_and_undone_the_next_time(
    bundle: Path, screen: dict[str, str], file: Path
) -> None:
    before = _welcome(file)
    assert before.start is not None
    with _window(bundle, screen, file) as window:
        # The first two in the order of time are the rehearsal and the arrival.
        _xdotool(screen, "key", "--delay", "200", "Down", "Down", "ctrl+Down")
        _until(lambda: _welcome(file).start != before.start)
        _xdotool(screen, "key", "F9")
        _until(lambda: _children(window.pid))
        drawing = _children(window.pid)
    assert not any(Path(f"/proc/{process_id}").exists() for process_id in drawing)
    assert _welcome(file).start == before.start + 5
    with _window(bundle, screen, file):
        _xdotool(screen, "key", "ctrl+z")
        _until(lambda: _welcome(file).start == before.start)


@contextmanager
def _window(bundle: Path, screen: dict[str, str], file: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The window with the file, until it is closed as a person would."""
    window = subprocess.Popen([bundle / f"programme-planner{SUFFIX}", file], env=screen)
    try:
        _until(lambda: _xdotool(screen, "search", "--name", "Byens stue"))
        yield window
        _xdotool(screen, "key", "ctrl+q")
        assert window.wait(30) == 0
    finally:
        window.kill()


def _children(process_id: int) -> list[int]:
    """The programs it has started, as one to draw pages."""
    found = Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="utf-8")
    return [int(word) for word in found.split()]
