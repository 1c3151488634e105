"""Measures what the README publishes: `python -m tests.benchmarks`, with the extra `bench`.

With `--bundle FOLDER`, what `python .bundle` has made, it measures that too, beside a bare window
in a bundle of its own, which it builds. On Linux; about five minutes with `--quick`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.table import Row, markdown

SIZES = (12, 63, 500, 5000)


def main() -> int:
    """Print the table, and keep it where asked to."""
    options = _options().parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything of Qt is loaded
    from tests.benchmarks.machine import machine  # noqa: PLC0415 - see above

    with TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        rows: list[Row] = []
        for row in _rows(options, Path(folder)):
            rows.append(row)
            print(markdown([row]).splitlines()[-1], flush=True)
    table = f"{markdown(rows)}\n\nMeasured on: {machine()}.\n"
    print(f"\n{table}")
    if options.output:
        options.output.write_text(table, encoding="utf-8")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and no 5,000 pages")
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="measured, too")
    parser.add_argument("--only", choices=_PARTS, help="this part alone")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the table is kept")
    return parser


_PARTS = ("start", "steps", "files", "reading", "printing", "previewing")


def _rows(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    from tests.benchmarks import measured, windows  # noqa: PLC0415 - loads Qt

    quick = options.quick
    parts = [options.only] if options.only else _PARTS
    if "start" in parts:
        files = measured.files_of(SIZES, folder)
        rounds = 9 if quick else 21
        bare = windows.bare_window()
        yield from measured.starts("from source", bare, windows.ours, files, rounds, folder)
        yield measured.edited(bare, files, folder)
        if options.bundle:
            bare = windows.Program([_bare_bundle(folder)])
            own = windows.bundled(options.bundle)
            yield from measured.starts("from the bundle", bare, own, files, rounds, folder)
    if "steps" in parts:
        yield from measured.steps(SIZES, 60 if quick else 200, folder)
    if "files" in parts:
        yield from measured.files(SIZES, 60 if quick else 400, folder)
    fewer = measured.first(SIZES, 500)
    if "reading" in parts:  # a text of 5,000 items is more than is read at once
        yield from measured.reading(fewer, 2 if quick else 4, folder)
    if "printing" in parts:
        yield from measured.printing(fewer if quick else SIZES, 2 if quick else 5)
    if "previewing" in parts:
        yield from measured.previewing(fewer, 6 if quick else 30, folder)


def _bare_bundle(folder: Path) -> Path:
    """A bare window in a bundle of its own, slimmed as the program's is."""
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    spec = Path(__file__).with_name("bare.spec")
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places, str(spec)]
    cache = {"PYINSTALLER_CONFIG_DIR": str(folder / "cache"), "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, env={**os.environ, **cache})
    return folder / "dist" / "bare" / "bare"


if __name__ == "__main__":
    sys.exit(main())
