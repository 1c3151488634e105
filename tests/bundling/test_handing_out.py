"""What goes with the bundle: archive, checksum, signatures, and what the systems are told of it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from configparser import ConfigParser
from datetime import UTC, datetime
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from bundling.archive import pack, write_checksum
from bundling.desktop import PLACES, lay_out
from bundling.macos import information
from bundling.windows import RECIPE, make_installer, sign, version_resource
from planner.document.sqlite import APPLICATION_ID
from planner.paths import resources

MADE = datetime(2027, 4, 15, 9, 30, tzinfo=UTC)
KIND = "application/x-programme-planner"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small bundle."""
    folder = tmp_path / "bundle"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "data.txt").write_text("æbler og pærer", encoding="utf-8")
    (folder / "program.exe").write_bytes(b"MZ")
    (folder / "program.exe").chmod(0o700)
    (folder / "inner" / "part.DLL").write_bytes(b"MZ")
    return folder


@pytest.mark.parametrize("suffix", [".tar.xz", ".zip"])
def test_an_archive_made_later_of_the_same_files_is_the_same(folder: Path, suffix: str) -> None:
    first, second = folder.with_name(f"one{suffix}"), folder.with_name(f"two{suffix}")
    pack(folder, first, MADE)
    os.utime(folder / "program.exe", (1, 1))
    pack(folder, second, MADE)
    assert first.read_bytes() == second.read_bytes()


def test_a_tar_keeps_links_and_what_may_be_run_and_names_nobody(folder: Path) -> None:
    (folder / "link.txt").symlink_to("inner/data.txt")
    packed = folder.with_name("one.tar.xz")
    pack(folder, packed, MADE)
    with tarfile.open(packed) as tar:
        items = {item.name: item for item in tar}
    assert items["bundle/link.txt"].linkname == "inner/data.txt"
    assert items["bundle/program.exe"].mode == 0o755
    assert items["bundle/inner/data.txt"].mode == 0o644
    assert {(item.uname, item.mtime) for item in items.values()} == {("root", MADE.timestamp())}


def test_a_zip_holds_everything(folder: Path) -> None:
    packed = folder.with_name("one.zip")
    pack(folder, packed, MADE)
    with zipfile.ZipFile(packed) as archive:
        assert archive.read("bundle/inner/data.txt").decode() == "æbler og pærer"
        assert archive.infolist()[0].date_time == (2027, 4, 15, 9, 30, 0)


def test_the_checksum_is_that_of_the_archive(folder: Path) -> None:
    file = folder / "program.exe"
    checksum = write_checksum(file)
    expected = hashlib.sha256(b"MZ").hexdigest()
    assert checksum.read_text() == f"{expected}  program.exe\n"


def test_every_binary_is_signed_and_nothing_else(folder: Path) -> None:
    signed = folder.with_name("signed.txt")
    signer = folder.with_name("signer.py")
    signer.write_text(
        "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n')", encoding="utf-8"
    )
    sign(f'"{sys.executable}" "{signer}" "{signed}"', folder)
    assert signed.read_text(encoding="utf-8").splitlines() == [
        str(folder / "inner" / "part.DLL"),
        str(folder / "program.exe"),
    ]


def test_a_signature_that_fails_stops_the_build(folder: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        sign(f'"{sys.executable}" -c "raise SystemExit(1)"', folder)


@pytest.mark.skipif(sys.platform == "win32", reason="its compiler is no script")
def test_the_installer_is_made_and_signed_where_its_compiler_is_at_hand(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = folder.with_name("tools")
    tools.mkdir()
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    assert make_installer(folder, "planner-1.2", "1.2", None) is None
    (tools / "iscc").write_text('#!/bin/sh\nprintf "%s\\n" "$@" >"$0.told"\n')
    (tools / "iscc").chmod(0o755)
    made = make_installer(folder, "planner-1.2", "1.2", 'signtool sign /n "Our library"')
    assert made == folder.with_name("planner-1.2.exe")
    told = (tools / "iscc.told").read_text(encoding="utf-8").splitlines()
    assert {"/DVersion=1.2", f"/DSource={folder}", "/DSigned", str(RECIPE)} <= set(told)
    assert "/Sown=signtool sign /n $qOur library$q $f" in told


def test_windows_is_told_the_version_in_four_numbers() -> None:
    told = version_resource("planner", "1.2.3")
    assert "filevers=(1, 2, 3, 0)" in told
    assert "StringStruct('OriginalFilename', 'planner.exe')" in told
    compile(told, "version", "eval")


def test_all_systems_are_told_of_the_same_kind_of_file() -> None:
    desktop = resources() / "desktop"
    mime = fromstring((desktop / "programme-planner.xml").read_text(encoding="utf-8"))
    told = fromstring((desktop / "programme-planner.metainfo.xml").read_text(encoding="utf-8"))
    entry = ConfigParser(interpolation=None)
    entry.read(desktop / "programme-planner.desktop", encoding="utf-8")
    assert [kind.get("type") for kind in mime.findall("{*}mime-type")] == [KIND]
    assert [glob.get("pattern") for glob in mime.findall(".//{*}glob")] == ["*.programme"]
    marks = [match.get("value") for match in mime.findall(".//{*}match/{*}match")]
    assert marks == [f"0x{APPLICATION_ID:08x}"]
    assert told.findtext("provides/mediatype") == KIND
    assert entry["Desktop Entry"]["MimeType"] == f"{KIND};"
    assert KIND in str(information("1.0"))
    recipe = RECIPE.read_text(encoding="utf-8")
    assert re.search(rf'Classes\\\.programme";.+"{KIND}"', recipe)


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="there is no appstreamcli")
def test_the_description_is_valid(tmp_path: Path) -> None:
    lay_out(resources(), tmp_path, "1.2", MADE)
    described = tmp_path / "share/metainfo/programme-planner.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", str(described)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="it is for Linux")
def test_it_goes_into_the_menu_and_out_again(tmp_path: Path) -> None:
    bundle, home = tmp_path / "Små programmer", tmp_path / "hjem & have"
    lay_out(resources(), bundle, "1.2", MADE)
    home.mkdir()
    told = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    subprocess.run([bundle / "install.sh"], env=told, check=True)
    entry = home / ".local/share/applications/programme-planner.desktop"
    program = home / ".local/bin/programme-planner"
    assert entry.read_text(encoding="utf-8").count(f'Exec="{program}" %f\n') == 1
    assert program.readlink() == bundle / "programme-planner"
    assert all((home / ".local" / place).is_dir() for place in PLACES.values())
    subprocess.run([bundle / "install.sh", "--remove"], env=told, check=True)
    assert [path.name for path in home.rglob("*programme-planner*")] == []
