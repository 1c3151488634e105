"""Builds what is handed out: `python .bundle`, with the extra `bundle`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bundling import archive, desktop, windows
from bundling.naming import PROGRAM, handed_out
from bundling.notices import NOTICES
from planner import __version__

CHECKOUT = Path(__file__).resolve().parents[1]
GUIDE = CHECKOUT / ".bundle" / "it-afdelingen.da.md"


def main() -> int:
    """Build the bundle, sign it if told to, pack it; name the files made."""
    options = _options().parse_args()
    target = options.target.resolve()
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _last_change()
    _run_pyinstaller(target, options.work.resolve(), epoch)
    folder = _put_beside(target / PROGRAM, _time(epoch))
    if options.sign:
        windows.sign(options.sign, folder)
    name = handed_out(__version__)
    packed = target / f"{name}{archive.SUFFIX}"
    archive.pack(folder, packed, _time(epoch))
    made = [packed]
    if sys.platform == "win32":
        installer = windows.make_installer(folder, name, __version__, options.sign)
        made += [installer] if installer is not None else []
    for file in made:
        print(file, archive.write_checksum(file), sep="\n")  # noqa: T201 - the command's answer
    return 0


def _put_beside(folder: Path, made: datetime) -> Path:
    """What people look for at the top of the bundle; gives the folder that is handed out."""
    if sys.platform == "darwin":
        shutil.rmtree(folder)  # the application holds the same
        return folder.with_name(f"{windows.NAME}.app")
    if sys.platform == "linux":
        desktop.lay_out(CHECKOUT / "resources", folder, __version__, made)
    shutil.copy(folder / "_internal" / NOTICES, folder)
    shutil.copy(GUIDE, folder)
    return folder


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python .bundle", description=__doc__)
    parser.add_argument("--target", type=Path, default=CHECKOUT / "dist", metavar="FOLDER")
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build", metavar="FOLDER")
    parser.add_argument(
        "--sign",
        metavar="COMMAND",
        default=os.environ.get("PLANNER_SIGN"),
        help="signs a binary whose path is added to it; else the variable PLANNER_SIGN",
    )
    return parser


def _run_pyinstaller(target: Path, work: Path, epoch: str) -> None:
    """The folder and its inventory.

    The order in sets of names and the time of making are held, for both would get into the files.
    """
    places = ["--distpath", str(target), "--workpath", str(work)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    subprocess.run(  # noqa: S603 - our own words
        [*command, *places, "planner.spec"],
        cwd=CHECKOUT,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": "0"},
    )


def _last_change() -> str:
    """When the checkout was last changed, in seconds since 1970; 1980 if it is none."""
    git = ["git", "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(git, cwd=CHECKOUT, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    except FileNotFoundError:
        return "315532800"
    return told.stdout.strip() or "315532800"


def _time(epoch: str) -> datetime:
    return datetime.fromtimestamp(int(epoch), UTC)


if __name__ == "__main__":
    sys.exit(main())
