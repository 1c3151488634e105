"""`planner convert`: turns a programme into another kind of file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from planner import wording
from planner.cli.outcomes import DONE
from planner.cli.reading import AddParser, add_hints, open_input, refuse_same_file, warnings_of
from planner.exchange.kinds import ONLY_READ, FileKind, kind_to_write
from planner.exchange.saving import save_as
from planner.exchange.writing import CalendarForm
from planner.text import Texts


def add_parser(name: str, add: AddParser, spoken: Texts) -> None:
    """Adds the command and its options."""
    _ = spoken.gettext
    parser = add(name, help=_("turn a programme into another kind of file"))
    parser.add_argument("input", type=Path, metavar="INPUT")
    parser.add_argument("-o", "--output", type=Path, metavar="OUTPUT", required=True)
    read = [kind.value for kind in FileKind]
    written = [kind.value for kind in FileKind if kind not in ONLY_READ]
    parser.add_argument("--from", dest="from_", choices=read, help=_("what INPUT is"))
    parser.add_argument("--to", choices=written, help=_("what OUTPUT shall be"))
    add_hints(parser, spoken)
    parser.add_argument(
        "--no-breaks", action="store_true", help=_("leave breaks out of a calendar")
    )
    parser.add_argument(
        "--whole-days", action="store_true", help=_("one event for each day in a calendar")
    )
    parser.add_argument(
        "--force", action="store_true", help=_("replace a .programme file and its history")
    )
    parser.set_defaults(do=_convert)


def _convert(spoken: Texts, options: argparse.Namespace) -> int:
    kind = FileKind(options.to) if options.to else kind_to_write(options.output)
    refuse_same_file(options)
    opened = open_input(spoken, options, FileKind(options.from_) if options.from_ else None)
    if kind is not FileKind.ICALENDAR and (options.no_breaks or options.whole_days):
        words = spoken.gettext("Only a calendar is written without breaks or by whole days.")
        print(words, file=sys.stderr)
    left_out = save_as(
        opened,
        options.output,
        kind,
        warnings=warnings_of(spoken, opened),
        overwrite=options.force,
        calendar=CalendarForm(breaks=not options.no_breaks, whole_days=options.whole_days),
    )
    for name in left_out:
        print(wording.file_left_out(spoken, name), file=sys.stderr)
    return DONE
