"""Any file as a source: told by its content, shown, and understood."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme
from planner.core.queries import running_order
from planner.core.reading import WarningKind
from planner.exchange.kinds import FileKind
from planner.exchange.opening import open_any
from planner.exchange.saving import save_as
from planner.exchange.sources import Hints, Source, load, understand
from planner.pdf import PRODUCTS
from tests.formats.texts.documents import odt, packed, saved

HINTS = Hints(date(2027, 1, 1))
LINES = ("Tovværkets dag", "15. april 2027", "9.00–9.30 Kaffe", "9.30–10.00 Knob for alle")
EXPECTED = [(540, "Kaffe"), (570, "Knob for alle")]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _word() -> bytes:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    return saved(document)


def _pdf(**options: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, **options)
    for number, line in enumerate(LINES):
        canvas.drawString(60, 700 - 30 * number, line)
    canvas.save()
    return out.getvalue()


def _mail(text: str, *files: tuple[str, bytes]) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["MIME-Version"] = "ida@havn.example", "Dagen", "1.0"
    made.set_content(text)
    for name, data in files:
        made.add_attachment(data, "application", "octet-stream", filename=name)
    return made.as_bytes()


FILES = {
    FileKind.DOCX: _word(),
    FileKind.ODT: odt("".join(f"<text:p>{line}</text:p>" for line in LINES)),
    FileKind.PDF: _pdf(),
    FileKind.MAIL: _mail("\n".join(LINES)),
    FileKind.TEXT: "\n".join(LINES).encode(),
    FileKind.HTML: f"<!doctype html><p>{'<br>'.join(LINES)}".encode(),
}
SUFFIXES = {FileKind.TEXT: "txt", FileKind.MAIL: "eml"}


def _items(programme: Programme) -> list[tuple[int | None, str]]:
    return [(entry.start, entry.title) for entry in running_order(programme)]


def _loaded(tmp_path: Path, name: str, data: bytes) -> Source:
    path = tmp_path / name
    path.write_bytes(data)
    return load(path)


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.value)
def test_every_kind_of_text_is_shown_and_understood(kind: FileKind, tmp_path: Path) -> None:
    source = _loaded(tmp_path, f"dag.{SUFFIXES.get(kind, kind.value)}", FILES[kind])
    assert (source.kind, source.name) == (kind, f"dag.{SUFFIXES.get(kind, kind.value)}")
    assert LINES[2] in source.text.splitlines()
    programme = understand(source, HINTS).programme
    assert _items(programme) == EXPECTED
    assert programme.title == LINES[0]
    assert [day.date for day in programme.days.values()] == [date(2027, 4, 15)]


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.value)
def test_a_file_without_a_suffix_is_told_by_its_content(kind: FileKind, tmp_path: Path) -> None:
    assert _loaded(tmp_path, "dag", FILES[kind]).kind is kind


def test_content_overrules_a_suffix_that_is_wrong(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "dag.odt", FILES[FileKind.DOCX]).kind is FileKind.DOCX
    assert _loaded(tmp_path, "dag.doc", FILES[FileKind.HTML]).kind is FileKind.HTML
    assert _loaded(tmp_path, "dag.txt", FILES[FileKind.PDF]).kind is FileKind.PDF


@pytest.mark.parametrize("name", ["dag.csv", "dag.xlsx"])
def test_a_spreadsheet_is_shown_as_sheets_and_understood(
    name: str, tmp_path: Path, checkout: Path
) -> None:
    sample = open_any(checkout / "resources" / "samples" / "byens-stue.json", HINTS)
    save_as(sample, tmp_path / name, FileKind(name[4:]))
    source = load(tmp_path / name)
    assert source.sheets
    assert not source.text
    programme = sample.reading.programme
    hidden = {entry.title for entry in programme.entries.values() if not entry.public}
    expected = [item for item in _items(programme) if item[1] not in hidden]
    assert _items(understand(source, HINTS).programme) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("dag.ics", FileKind.ICALENDAR),
        ("dag.xml", FileKind.SCHEDULE_XML),
        ("dag.json", FileKind.SCHEDULE_JSON),
    ],
)
def test_each_item_of_a_schedule_is_tied_to_the_lines_of_its_event(
    name: str, kind: FileKind, tmp_path: Path, checkout: Path
) -> None:
    save_as(
        open_any(checkout / "resources" / "samples" / "byens-stue.json", HINTS),
        tmp_path / name,
        kind,
    )
    source = load(tmp_path / name)
    reading = understand(source, HINTS)
    lines = source.text.splitlines()
    marks = {mark.id: mark for mark in reading.marks if mark.field == "source"}
    assert source.kind is kind
    assert marks.keys() == reading.programme.entries.keys()
    for entry in reading.programme.entries.values():
        event = "".join(lines[marks[entry.id].first - 1 : marks[entry.id].last])
        assert entry.title[:5] in event
        assert len(event) < len(source.text) / 4


def test_events_of_one_name_are_told_apart_by_their_titles(tmp_path: Path) -> None:
    event = "BEGIN:VEVENT\nUID:x\nDTSTART:20270415T0{}0000\nSUMMARY:{}\nEND:VEVENT\n"
    calendar = f"BEGIN:VCALENDAR\n{event.format(9, 'Kaffe')}{event.format(8, 'Knob')}END:VCALENDAR"
    reading = understand(_loaded(tmp_path, "dag.ics", calendar.encode()), HINTS)
    titles = {entry.id: entry.title for entry in reading.programme.entries.values()}
    assert {titles[mark.id]: (mark.first, mark.last) for mark in reading.marks} == {
        "Kaffe": (2, 6),
        "Knob": (7, 11),
    }


def test_what_came_with_a_mail_is_read_where_the_mail_says_no_times(tmp_path: Path) -> None:
    data = _mail("Se den vedhæftede fil.", ("dag.docx", _word()), ("knob.png", b"\x89PNG"))
    source = _loaded(tmp_path, "dag.eml", data)
    assert (source.kind, source.name) == (FileKind.DOCX, "dag.docx")
    reading = understand(source, HINTS)
    assert _items(reading.programme) == EXPECTED
    assert [(w.kind, w.values["title"]) for w in reading.warnings[:1]] == [
        (WarningKind.ATTACHED, "dag.docx")
    ]


def test_of_several_files_with_a_mail_none_is_chosen(tmp_path: Path) -> None:
    data = _mail("Se filerne.", ("a.docx", _word()), ("b.docx", _word()))
    source = _loaded(tmp_path, "dag.eml", data)
    assert (source.kind, source.name) == (FileKind.MAIL, "dag.eml")


@pytest.mark.parametrize(
    ("name", "data", "fault", "what"),
    [
        ("dag.doc", OLE + "WordDocument".encode("utf-16-le"), Fault.OLDER, ".docx"),
        ("dag.xls", OLE + "Workbook".encode("utf-16-le"), Fault.OLDER, ".xlsx"),
        ("dag.msg", OLE + "__properties_version1.0".encode("utf-16-le"), Fault.OLDER, ".eml"),
        ("dag.docx", OLE + "EncryptedPackage".encode("utf-16-le"), Fault.PROTECTED, ""),
        ("dag.rtf", b"{\\rtf1 9.00 Kaffe}", Fault.OLDER, ".docx"),
        ("dag.pdf", _pdf(encrypt="hemmelig"), Fault.PROTECTED, ""),
        ("dag.pdf", b"%PDF-1.4 snegl", Fault.NOT_DOCUMENT, ""),
        ("dag.docx", packed({"word/document.xml": "<snegl"}), Fault.NOT_DOCUMENT, ""),
        ("dag.txt", b"9.00 hej\n" * 200_000, Fault.TOO_LARGE, "1 MB"),
        ("dag.html", b"<p>9.00 hej og hej" * 90_000, Fault.TOO_MUCH, ""),
        (
            "dag.html",
            b"<table>" + b"<tr><td colspan=20>9.00<td colspan=20>" * 6_000,
            Fault.TOO_MUCH,
            "",
        ),
        ("dag.txt", b"9.00 hej\n" * 6_000, Fault.TOO_MUCH, ""),
        ("dag.txt", b"Ida Lund, lods\n" * 20_000, Fault.TOO_MUCH, ""),
        ("dag.txt", b"9.00" + b"\tIda Lund" * 20_000, Fault.TOO_MUCH, ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    name: str, data: bytes, fault: Fault, what: str, tmp_path: Path
) -> None:
    with pytest.raises(PlannerError) as raised:
        _loaded(tmp_path, name, data)
    assert (raised.value.fault, raised.value.what) == (fault, what)
    assert raised.value.path == tmp_path / name


def test_a_pdf_of_pictures_says_that_there_are_no_words(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.rect(50, 50, 100, 100)
    canvas.save()
    with pytest.raises(PlannerError) as raised:
        _loaded(tmp_path, "dag.pdf", out.getvalue())
    assert raised.value.fault is Fault.NO_WORDS


@pytest.mark.slow
@pytest.mark.parametrize("product", ["handout", "overview", "grid"])
def test_what_we_print_reads_back_with_its_times_and_titles(
    product: str, tmp_path: Path, checkout: Path
) -> None:
    sample = load(checkout / "resources" / "samples" / "byens-stue.json")
    programme = understand(sample, HINTS).programme
    with (tmp_path / "dag.pdf").open("wb") as file:
        PRODUCTS[product](programme, file, read_blob=sample.read_blob)
    read = understand(load(tmp_path / "dag.pdf"), HINTS).programme
    public = {(e.start, e.title) for e in programme.entries.values() if e.public and e.day}
    assert public <= set(_items(read))
    assert {s.name for s in read.speakers.values()} == {s.name for s in programme.speakers.values()}
