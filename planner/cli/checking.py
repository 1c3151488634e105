"""`planner check`: lists what should be looked at."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from planner import wording
from planner.checking import findings
from planner.cli.outcomes import DONE, FAILED
from planner.cli.reading import AddParser, add_hints, open_input, today
from planner.core.checks import Finding, Severity
from planner.core.programme import Programme
from planner.document.opening import is_newer
from planner.exchange.kinds import FileKind
from planner.exchange.opening import Opened
from planner.pdf import PRODUCTS
from planner.pdf.options import read
from planner.text import Texts


def add_parser(name: str, add: AddParser, spoken: Texts) -> None:
    """Adds the command and its options."""
    _ = spoken.gettext
    parser = add(name, help=_("list what should be looked at"))
    parser.add_argument("input", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help=_("as JSON"))
    add_hints(parser, spoken)
    parser.set_defaults(do=_check)


def _check(spoken: Texts, options: argparse.Namespace) -> int:
    opened = open_input(spoken, options)
    programme = opened.reading.programme
    found = findings(programme, _lines_over(opened), today())
    if options.json:
        print(_as_json(spoken, programme, found))
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


def _lines_over(opened: Opened) -> int:
    """By how many lines the handout is longer than the pages it may have, if that is said."""
    programme = opened.reading.programme
    if not read(programme.print_settings).pages:
        return 0
    return PRODUCTS["handout"](programme, BytesIO(), read_blob=opened.read_blob).lines_over


def _as_json(spoken: Texts, programme: Programme, found: Sequence[Finding]) -> str:
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
    return json.dumps(rows, ensure_ascii=False, indent=1)
