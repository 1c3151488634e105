"""`planner print`: makes a PDF."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from planner import wording
from planner.checking import too_long, unprintable
from planner.cli.outcomes import DONE
from planner.cli.reading import AddParser, add_hints, open_input, refuse_same_file
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme
from planner.core.reading import ReadingWarning, WarningKind
from planner.exchange.earlier import version_called
from planner.exchange.files import read_bytes, write_whole
from planner.formats.foreign.encoding import decode
from planner.pdf import PRODUCTS
from planner.pdf.badge_sizes import BadgeSize
from planner.pdf.changes import Changes, changes_since
from planner.pdf.looks import LookName
from planner.pdf.participants import LONGEST, MOST, is_too_long, read_participants
from planner.pdf.style import PAPERS
from planner.text import PRINT_LANGUAGES, Texts
from planner.wording.readings import reading_warning


def add_parser(name: str, add: AddParser, spoken: Texts) -> None:
    """Adds the command and its options."""
    parser = add(name, help=spoken.gettext("make a PDF"))
    parser.add_argument("input", type=Path, metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", required=True)
    parser.add_argument("--product", choices=list(PRODUCTS), default="handout")
    _add_looks(parser, spoken)
    add_hints(parser, spoken, "--text-language")
    parser.set_defaults(do=_print)


def _add_looks(parser: argparse.ArgumentParser, spoken: Texts) -> None:
    """How a print looks; what is not said is as the programme has it."""
    _ = spoken.gettext
    parser.add_argument(
        "--style", choices=[look.value for look in LookName], help=_("how it looks")
    )
    parser.add_argument("--paper", choices=list(PAPERS), help=_("the paper it is for"))
    parser.add_argument(
        "--language", choices=PRINT_LANGUAGES, help=_("the language of fixed words and dates")
    )
    parser.add_argument(
        "--large-print", action="store_true", default=None, help=_("text of 18 points")
    )
    parser.add_argument(
        "--participants",
        type=Path,
        metavar="FILE.txt",
        help=_("a list of who gets a badge: name; affiliation; role"),
    )
    parser.add_argument(
        "--badge",
        choices=[size.value for size in BadgeSize],
        help=_("the size of a badge in millimetres"),
    )
    parser.add_argument(
        "--press",
        action="store_true",
        help=_("for a printing house: 3 mm to be cut off, black in black ink only"),
    )
    parser.add_argument(
        "--changes-since",
        metavar="VERSION",
        help=_("mark what has changed since the version of that name"),
    )


def _print(spoken: Texts, options: argparse.Namespace) -> int:
    refuse_same_file(options)
    opened = open_input(spoken, options)
    programme, made = _with_print_options(spoken, opened.reading.programme, options), BytesIO()
    report = PRODUCTS[options.product](
        programme,
        made,
        read_blob=opened.read_blob,
        press=options.press,
        changes=_changes(spoken, programme, options),
    )
    write_whole(options.output, made.getvalue())
    noticed = [*unprintable(programme, report.missing), *too_long(programme, report.lines_over)]
    for finding in noticed:
        print(wording.finding(spoken, programme, finding), file=sys.stderr)
    for lost in report.pictures:
        sentence = wording.picture_left_out(spoken, programme, lost.id, lost.fault)
        print(sentence, file=sys.stderr)
    for unfit in report.unfit:
        said = (unfit.day, unfit.dropped, unfit.entries, unfit.cut)
        for sentence in wording.left_out(spoken, programme, *said):
            print(sentence, file=sys.stderr)
    return DONE


def _changes(spoken: Texts, programme: Programme, options: argparse.Namespace) -> Changes | None:
    """What the handout is to mark as changed."""
    if options.changes_since is None:
        return None
    if options.product != "handout":
        print(spoken.gettext("Only the handout marks changes."), file=sys.stderr)
        return None
    return changes_since(*version_called(options.input, options.changes_since), programme)


def _with_print_options(
    spoken: Texts, programme: Programme, options: argparse.Namespace
) -> Programme:
    """The programme with what the command line says of its print."""
    said = {
        "style": options.style,
        "paper": options.paper,
        "language": options.language,
        "large_print": options.large_print,
        "badge": options.badge,
        "participants": _participants(spoken, options.participants),
    }
    chosen = {name: value for name, value in said.items() if value is not None}
    return replace(programme, print_settings={**programme.print_settings, **chosen})


def _participants(spoken: Texts, path: Path | None) -> str | None:
    """The list in the file; what of it names nobody is told on standard error."""
    if path is None:
        return None
    data = read_bytes(path, 4 * LONGEST)
    try:
        text = decode(data)
    except PlannerError as error:
        error.path = path
        raise
    if is_too_long(text):
        most = spoken.ngettext("%(number)s participant", "%(number)s participants", MOST)
        raise PlannerError(Fault.TOO_LARGE, path, what=most % {"number": MOST})
    listed = read_participants(text)
    lines = text.splitlines()
    for number in listed.nameless:
        unused = ReadingWarning(WarningKind.NOT_USED, number, {"text": lines[number - 1].strip()})
        print(f"{path}:{number}: {reading_warning(spoken, unused)}", file=sys.stderr)
    if not listed.people:
        nobody = spoken.gettext("%(path)s names nobody; the badges are those of the speakers.")
        print(nobody % {"path": path}, file=sys.stderr)
    return text
