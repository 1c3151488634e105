"""The command line. It knows no Qt: what opens a window is handed in."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from planner import __version__, wording
from planner.cli import attaching, checking, converting, printing
from planner.cli.outcomes import DONE, FAILED, WRONG_USAGE
from planner.core.faults import Fault, PlannerError
from planner.text import Texts, interface_language, texts

__all__ = ["DONE", "FAILED", "WRONG_USAGE", "OpenWindow", "run"]

OpenWindow = Callable[[Path | None], int]
"""Opens the window with a file or with nothing; gives the exit code once it is closed."""

_COMMANDS = {
    "convert": converting.add_parser,
    "print": printing.add_parser,
    "check": checking.add_parser,
    "attach": attaching.add_parser,
}


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments say; returns the exit code: 0 done, 1 failed, 2 wrong usage."""
    spoken = texts(interface_language(os.environ))
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and arguments[0] not in _COMMANDS and not arguments[0].startswith("-"):
        return open_window(Path(arguments[0]))
    options = _parser(spoken).parse_args(arguments)
    if options.command is None:
        return open_window(None)
    try:
        code: int = options.do(spoken, options)
    except PlannerError as error:
        print(wording.fault(spoken, error), file=sys.stderr)
        return WRONG_USAGE if error.fault == Fault.UNKNOWN_FORMAT else FAILED
    return code


def _parser(spoken: Texts) -> argparse.ArgumentParser:
    _ = spoken.gettext
    parser = argparse.ArgumentParser(
        prog="planner",
        usage="planner [-h] [--version] [FILE | COMMAND ...]",
        description=_("Plans a conference day. With a file or nothing, it opens the window."),
    )
    parser.add_argument("--version", action="version", version=f"planner {__version__}")
    commands = parser.add_subparsers(
        dest="command", prog="planner", metavar="COMMAND", title=_("commands")
    )
    for name, add_parser in _COMMANDS.items():
        add_parser(name, commands.add_parser, spoken)
    return parser
