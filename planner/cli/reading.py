"""What the commands have in common: the programme they are given, and how it is to be read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date as Date  # noqa: N812 - options of that name would hide it
from datetime import datetime

from planner.core.faults import Fault, PlannerError
from planner.exchange.kinds import SHEETS, TEXTS, FileKind
from planner.exchange.opening import Opened, open_any
from planner.exchange.sources import Hints
from planner.text import Texts
from planner.wording.readings import reading_warning

AddParser = Callable[..., argparse.ArgumentParser]
"""argparse's own way to add a command: its name, and `help` for what it does."""


def today() -> Date:
    """Today, where this machine stands."""
    return datetime.now().astimezone().date()


def add_hints(parser: argparse.ArgumentParser, spoken: Texts, flag: str = "--language") -> None:
    """The options that say what a text leaves open; `flag` is the one for its language."""
    _ = spoken.gettext
    parser.add_argument(
        "--date", type=_date, metavar="YYYY-MM-DD", help=_("the date of a text's first day")
    )
    parser.add_argument(
        flag,
        dest="text_language",
        type=_language,
        metavar="da",
        help=_("the language of a text"),
    )


def open_input(spoken: Texts, options: argparse.Namespace, kind: FileKind | None = None) -> Opened:
    """Read the input; what the reader noticed goes to standard error. Raises PlannerError."""
    hints = Hints(today(), options.date, options.text_language)
    opened = open_any(options.input, hints, kind)
    if opened.kind not in (*TEXTS, *SHEETS) and (options.date or options.text_language):
        unused = spoken.gettext("Only a text or a table is read with a date or a language.")
        print(unused, file=sys.stderr)
    for line, sentence in warnings_of(spoken, opened):
        where = f"{options.input}:{line}" if line else str(options.input)
        print(f"{where}: {sentence}", file=sys.stderr)
    return opened


def warnings_of(spoken: Texts, opened: Opened) -> list[tuple[int | None, str]]:
    """What the reader noticed: the line, where there is one, and a sentence."""
    return [(w.line, reading_warning(spoken, w)) for w in opened.reading.warnings]


def refuse_same_file(options: argparse.Namespace) -> None:
    """Raise PlannerError where the output is the input: it would be lost."""
    try:
        same = options.output.samefile(options.input)
    except OSError:  # one of them is not there, or not to be seen
        same = False
    if same:
        raise PlannerError(Fault.SAME_FILE, options.output)


def _date(text: str) -> Date:
    try:
        return Date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2027-04-15") from None


def _language(text: str) -> str:
    # All languages' words are only needed once a text is read.
    from planner.formats.programme_text.languages import LANGUAGES  # noqa: PLC0415 - see above

    language = text.replace("_", "-").split("-")[0].lower()
    if language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise argparse.ArgumentTypeError(f"{text!r} is none of {known}")
    return language
