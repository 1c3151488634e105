"""`planner attach`: keeps slides with the items they belong to."""

from __future__ import annotations

import argparse
from pathlib import Path

from planner import wording
from planner.cli.outcomes import DONE
from planner.cli.reading import AddParser
from planner.exchange.keeping import attach_files
from planner.text import Texts


def add_parser(name: str, add: AddParser, spoken: Texts) -> None:
    """Adds the command and its options."""
    _ = spoken.gettext
    parser = add(name, help=_("keep slides with the items they belong to"))
    parser.add_argument("input", type=Path, metavar="FILE.programme")
    parser.add_argument("files", type=Path, metavar="SLIDES", nargs="+")
    parser.add_argument("--to", metavar="TITLE", help=_("the title of the item they belong to"))
    parser.set_defaults(do=_attach)


def _attach(spoken: Texts, options: argparse.Namespace) -> int:
    for kept in attach_files(options.input, options.files, options.to):
        words = spoken.gettext("%(file)s is kept with “%(title)s” (%(slides)s)")
        slides = wording.slides(spoken, kept.file.slides)
        print(words % {"file": kept.file.name, "title": kept.entry.title, "slides": slides})
    return DONE
