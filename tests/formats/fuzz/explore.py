"""Lets atheris look for bytes that a reader stumbles over; it sees which lines they reach.

    python -m tests.formats.fuzz.explore READER FOLDER [libFuzzer's options, as -max_total_time=60]

FOLDER holds what has been found so far and is begun with a whole file. What makes a reader fail is
written beside it as `crash-…`. Needs the package atheris, which not every system has.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp


def main() -> None:
    """Runs until it is told to end, or a reader fails."""
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415 - rarely there

    reader, corpus, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["planner", "icalendar", "email", "docx"]):
        from tests.formats.fuzz import readers  # noqa: PLC0415 - while imports are watched

        for kind in readers.READERS:  # so that what is loaded on use is watched as well
            if kind == reader:
                readers.read_or_refuse(kind, readers.whole(kind), Path(mkdtemp()))
    Path(corpus).mkdir(exist_ok=True, parents=True)
    (Path(corpus) / "whole").write_bytes(readers.whole(reader))
    folder = Path(mkdtemp())
    told = [sys.argv[0], corpus, f"-artifact_prefix={corpus}/../{reader}-", *options]
    atheris.Setup(told, lambda data: readers.read_or_refuse(reader, data, folder))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
