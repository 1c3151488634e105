"""The command line. It knows no Qt: what opens a window is handed in."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - options of that name would hide it
from datetime import datetime
from io import BytesIO
from pathlib import Path

from planner import __version__, wording
from planner.checking import findings, too_long, unprintable
from planner.core.checks import Severity
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme
from planner.core.reading import ReadingWarning, WarningKind
from planner.document.opening import is_newer
from planner.exchange.earlier import version_called
from planner.exchange.files import read_bytes, write_whole
from planner.exchange.keeping import attach_files
from planner.exchange.kinds import ONLY_READ, SHEETS, TEXTS, FileKind, kind_to_write
from planner.exchange.opening import Opened, open_any
from planner.exchange.saving import save_as
from planner.exchange.sources import Hints
from planner.exchange.writing import CalendarForm
from planner.formats.foreign.encoding import decode
from planner.pdf import PRODUCTS
from planner.pdf.badge_sizes import BadgeSize
from planner.pdf.changes import Changes, changes_since
from planner.pdf.looks import LookName
from planner.pdf.options import read
from planner.pdf.participants import LONGEST, MOST, is_too_long, read_participants
from planner.pdf.style import PAPERS
from planner.text import PRINT_LANGUAGES, Texts, interface_language, texts

OpenWindow = Callable[[Path | None], int]
DONE, FAILED, WRONG_USAGE = 0, 1, 2


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments say; returns the exit code: 0 done, 1 failed, 2 wrong usage."""
    spoken = texts(interface_language(os.environ))
    commands = {"convert": _convert, "print": _print, "check": _check, "attach": _attach}
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and arguments[0] not in commands and not arguments[0].startswith("-"):
        return open_window(Path(arguments[0]))
    options = _parser(spoken).parse_args(arguments)
    if options.command is None:
        return open_window(None)
    try:
        return commands[options.command](spoken, options)
    except PlannerError as error:
        print(wording.fault(spoken, error), file=sys.stderr)
        return WRONG_USAGE if error.fault == Fault.UNKNOWN_FORMAT else FAILED


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

    convert = commands.add_parser("convert", help=_("turn a programme into another kind of file"))
    convert.add_argument("input", type=Path, metavar="INPUT")
    convert.add_argument("-o", "--output", type=Path, metavar="OUTPUT", required=True)
    read = [kind.value for kind in FileKind]
    written = [kind.value for kind in FileKind if kind not in ONLY_READ]
    convert.add_argument("--from", dest="from_", choices=read, help=_("what INPUT is"))
    convert.add_argument("--to", choices=written, help=_("what OUTPUT shall be"))
    _add_hints(convert, spoken)
    convert.add_argument(
        "--no-breaks", action="store_true", help=_("leave breaks out of a calendar")
    )
    convert.add_argument(
        "--whole-days", action="store_true", help=_("one event for each day in a calendar")
    )
    convert.add_argument(
        "--force", action="store_true", help=_("replace a .programme file and its history")
    )

    to_pdf = commands.add_parser("print", help=_("make a PDF"))
    to_pdf.add_argument("input", type=Path, metavar="FILE")
    to_pdf.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", required=True)
    to_pdf.add_argument("--product", choices=list(PRODUCTS), default="handout")
    _add_print_options(to_pdf, spoken)

    check = commands.add_parser("check", help=_("list what should be looked at"))
    check.add_argument("input", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help=_("as JSON"))
    _add_hints(check, spoken)

    attach = commands.add_parser("attach", help=_("keep slides with the items they belong to"))
    attach.add_argument("input", type=Path, metavar="FILE.programme")
    attach.add_argument("files", type=Path, metavar="SLIDES", nargs="+")
    attach.add_argument("--to", metavar="TITLE", help=_("the title of the item they belong to"))
    return parser


def _add_hints(parser: argparse.ArgumentParser, spoken: Texts, flag: str = "--language") -> None:
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


def _add_print_options(parser: argparse.ArgumentParser, spoken: Texts) -> None:
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
        "--large-print", action="store_true", default=None, help=_("letters of 18 points")
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
    _add_hints(parser, spoken, "--text-language")


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


def _open(spoken: Texts, options: argparse.Namespace, kind: FileKind | None = None) -> Opened:
    """Read the input; what the reader noticed goes to standard error."""
    today = datetime.now().astimezone().date()
    hints = Hints(today, options.date, options.text_language)
    opened = open_any(options.input, hints, kind)
    if opened.kind not in (*TEXTS, *SHEETS) and (options.date or options.text_language):
        unused = spoken.gettext("Only a text or a table is read with a date or a language.")
        print(unused, file=sys.stderr)
    for line, sentence in _warnings(spoken, opened):
        where = f"{options.input}:{line}" if line else str(options.input)
        print(f"{where}: {sentence}", file=sys.stderr)
    return opened


def _warnings(spoken: Texts, opened: Opened) -> list[tuple[int | None, str]]:
    return [(w.line, wording.reading_warning(spoken, w)) for w in opened.reading.warnings]


def _convert(spoken: Texts, options: argparse.Namespace) -> int:
    kind = FileKind(options.to) if options.to else kind_to_write(options.output)
    _refuse_same_file(options)
    opened = _open(spoken, options, FileKind(options.from_) if options.from_ else None)
    if kind is not FileKind.ICALENDAR and (options.no_breaks or options.whole_days):
        words = spoken.gettext("Only a calendar is written without breaks or by whole days.")
        print(words, file=sys.stderr)
    left_out = save_as(
        opened,
        options.output,
        kind,
        warnings=_warnings(spoken, opened),
        overwrite=options.force,
        calendar=CalendarForm(breaks=not options.no_breaks, whole_days=options.whole_days),
    )
    for name in left_out:
        print(wording.file_left_out(spoken, name), file=sys.stderr)
    return DONE


def _print(spoken: Texts, options: argparse.Namespace) -> int:
    _refuse_same_file(options)
    opened = _open(spoken, options)
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
        print(f"{path}:{number}: {wording.reading_warning(spoken, unused)}", file=sys.stderr)
    if not listed.people:
        nobody = spoken.gettext("%(path)s names nobody; the badges are those of the speakers.")
        print(nobody % {"path": path}, file=sys.stderr)
    return text


def _refuse_same_file(options: argparse.Namespace) -> None:
    """Raise PlannerError where the output is the input: it would be lost."""
    try:
        same = options.output.samefile(options.input)
    except OSError:  # one of them is not there, or not to be seen
        same = False
    if same:
        raise PlannerError(Fault.SAME_FILE, options.output)


def _attach(spoken: Texts, options: argparse.Namespace) -> int:
    for kept in attach_files(options.input, options.files, options.to):
        words = spoken.gettext("%(file)s is kept with “%(title)s” (%(slides)s)")
        slides = wording.slides(spoken, kept.file.slides)
        print(words % {"file": kept.file.name, "title": kept.entry.title, "slides": slides})
    return DONE


def _check(spoken: Texts, options: argparse.Namespace) -> int:
    opened = _open(spoken, options)
    programme = opened.reading.programme
    over = 0
    if read(programme.print_settings).pages:
        printed = PRODUCTS["handout"](programme, BytesIO(), read_blob=opened.read_blob)
        over = printed.lines_over
    found = findings(programme, over, datetime.now().astimezone().date())
    if options.json:
        rows = [
            {
                "kind": finding.kind,
                "severity": finding.severity.name.lower(),
                "ids": finding.ids,
                "minutes": finding.minutes,
                "lines": finding.lines,
                "key": finding.key,
                "text": wording.finding(spoken, programme, finding),
            }
            for finding in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for finding in found:
            print(wording.finding(spoken, programme, finding))
        if not found:
            print(spoken.gettext("Nothing to look at."))
    newer = opened.kind is FileKind.PROGRAMME and is_newer(options.input)
    if newer:
        words = spoken.gettext(
            "%(path)s is from a newer version of this program. It can be read, but not changed, "
            "and what only the newer version knows is not seen."
        )
        print(words % {"path": options.input}, file=sys.stderr)
    worst = max((finding.severity for finding in found), default=Severity.NOTE)
    return FAILED if newer or worst >= Severity.WARNING else DONE
