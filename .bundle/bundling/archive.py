"""The bundle as one file to hand on, with its checksum; the same bytes for the same contents."""

from __future__ import annotations

import hashlib
import lzma
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

SUFFIX = ".zip" if sys.platform == "win32" else ".tar.xz"
LOOK_BACK = 32 * 1024 * 1024
"""Bytes that the compressor remembers: the programs, of which each is nearly the one before it, are
kept nearly once."""
PLAIN, RUNNABLE = 0o644, 0o755


def pack(folder: Path, archive: Path, made: datetime) -> None:
    """Write the folder as an archive, all its files of one time, by the archive's suffix."""
    files = sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    if archive.suffix == ".zip":
        _zip(folder, files, archive, made)
    else:
        _tar(folder, files, archive, made)


def write_checksum(archive: Path) -> Path:
    """Write the archive's SHA-256 beside it, in the form that `sha256sum --check` reads."""
    with archive.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    checksum = archive.with_name(archive.name + ".sha256")
    checksum.write_text(f"{digest}  {archive.name}\n", encoding="utf-8", newline="\n")
    return checksum


def _tar(folder: Path, files: list[Path], archive: Path, made: datetime) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": LOOK_BACK}]

    def anonymous(item: tarfile.TarInfo) -> tarfile.TarInfo:
        item.mtime, item.uid, item.gid = int(made.timestamp()), 0, 0
        item.uname = item.gname = "root"
        item.mode = RUNNABLE if item.mode & 0o100 else PLAIN
        return item

    with (
        lzma.open(archive, "wb", filters=filters) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in files:
            name = path.relative_to(folder.parent).as_posix()
            tar.add(path, name, recursive=False, filter=anonymous)


def _zip(folder: Path, files: list[Path], archive: Path, made: datetime) -> None:
    """A zip for Windows, which has no links and asks for no rights."""
    time = made.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files:
            item = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), time)
            item.compress_type, item.external_attr = zipfile.ZIP_DEFLATED, PLAIN << 16
            packed.writestr(item, path.read_bytes())
