"""The files made to harm: those that have to be refused, and those that may be read as well."""

from __future__ import annotations

from tests.formats.hostile.bad_files import (
    BOMB,
    LAUGHS,
    LOTS,
    OUTSIDE,
    attached,
    calendar,
    cell,
    content,
    deep_mail,
    deep_messages,
    docx,
    lying,
    made,
    mail,
    many_parts,
    nested,
    odf,
    overlapping,
    packed,
    paragraph,
    pdf_bomb,
    pdf_loop,
    pdf_words,
    rows,
    rubbish,
    schedule,
    word,
    xlsx,
)

_KINDS = (
    "txt", "md", "html", "json", "xml", "ics", "csv", "tsv", "xlsx", "ods", "docx", "odt", "pdf",
    "eml",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)
"""How files of the older Office begin, and those protected by a password."""

REFUSED = made(
    [
        *((f"rubbish.{kind}", lambda: rubbish(2_000_000)) for kind in _KINDS if kind != "eml"),
        *((f"nothing-but-zeros.{kind}", lambda: bytes(3_000_000)) for kind in _KINDS),
        *((f"too-large.{kind}", lambda: b"9.00 a,b\r\n" * 7_000_000) for kind in _KINDS),
        ("half-utf-16.txt", lambda: "9.00 Kaffe".encode("utf-16") + b"a"),
        ("text-of-50-mb.txt", lambda: b"9.00 Kaffe og boller til alle\n" * (LOTS // 30)),
        # JSON
        ("deep.json", lambda: "[" * 30_000_000),
        ("deep-objects.json", lambda: '{"entries":[' * 3_000_000),
        ("truncated.json", lambda: '{"title": "A", "entries": [{"title": "B", "start": "09:0'),
        ("broken.json", lambda: b'{"title": "\xe6\xf8\xe5\xff"}'),
        ("millions.json", lambda: '{"entries":[' + "{}," * 15_000_000 + "{}]}"),
        ("millions-of-days.json", lambda: '{"days":[' + "{}," * 15_000_000 + "{}]}"),
        ("millions-of-names.json", lambda: '{"organisers":[' + '"",' * 20_000_000 + '""]}'),
        ("wide-digits.json", lambda: '{"entries":[{"duration":' + "9" * 5_000_000 + "}]}"),
        (
            "deep-schedule.json",
            lambda: '{"schedule": {"conference": ' + '{"a":' * 2_000_000,
        ),
        ("truncated-schedule.json", lambda: '{"schedule": {"version": "1", "conference": {"ti'),
        # XML
        ("laughs.xml", lambda: schedule("<event><title>&e13;</title></event>", LAUGHS)),
        ("outside.xml", lambda: schedule("<event><title>&e13;</title></event>", OUTSIDE)),
        ("truncated.xml", lambda: schedule("<event><title>A</tit")[:-60]),
        ("broken.xml", lambda: b"<?xml version='1.0' encoding='utf-8'?><schedule>\xff\xfe</sch"),
        ("deep.xml", lambda: schedule("<event>" * 300_000)),
        ("other.xml", lambda: "<rss><channel/></rss>"),
        # calendars
        ("no-calendar.ics", lambda: "9.00 Kaffe\n"),
        # packages
        ("bomb.docx", lambda: docx(bytes(BOMB))),
        ("bomb.odt", lambda: odf("text", bytes(BOMB))),
        ("bomb.xlsx", lambda: xlsx(bytes(BOMB))),
        ("bomb.ods", lambda: odf("spreadsheet", bytes(BOMB))),
        ("blank-bomb.docx", lambda: docx(word(" " * BOMB))),
        ("blank-bomb.xlsx", lambda: xlsx(rows(" " * BOMB))),
        ("blank-bomb.odt", lambda: odf("text", content("text", " " * BOMB))),
        ("blank-bomb.ods", lambda: odf("spreadsheet", content("spreadsheet", " " * BOMB))),
        ("lying-bomb.docx", lambda: lying(docx(bytes(BOMB)))),
        ("lying-bomb.odt", lambda: lying(odf("text", bytes(BOMB)))),
        ("lying-bomb.xlsx", lambda: lying(xlsx(bytes(BOMB)))),
        ("lying-bomb.ods", lambda: lying(odf("spreadsheet", bytes(BOMB)))),
        (
            "strings-bomb.xlsx",
            lambda: xlsx(rows(""), ("xl/sharedStrings.xml", b" " * BOMB)),
        ),
        ("overlapping.docx", lambda: overlapping("word/document.xml", 2_000)),
        ("overlapping.xlsx", lambda: overlapping("xl/workbook.xml", 2_000)),
        ("parts.docx", lambda: packed(*((f"word/document{n}", b"") for n in range(30_000)))),
        ("laughs.docx", lambda: docx(word(paragraph("&e13;"), LAUGHS))),
        ("outside.docx", lambda: docx(word(paragraph("&e13;"), OUTSIDE))),
        ("laughs.odt", lambda: odf("text", content("text", "<text:p>&e13;</text:p>", LAUGHS))),
        ("deep.docx", lambda: docx(word(nested("w:p")))),
        ("deep.odt", lambda: odf("text", content("text", nested("text:p")))),
        ("truncated.docx", lambda: docx(word(paragraph("9.00 Kaffe") * 500))[:-400]),
        ("truncated.xlsx", lambda: xlsx(rows(cell("A1", "9.00") * 500))[:-400]),
        ("truncated.odt", lambda: odf("text", content("text", "<text:p>a</text:p>"))[:-100]),
        ("truncated.ods", lambda: odf("spreadsheet", content("spreadsheet", ""))[:-100]),
        ("empty.docx", packed),
        ("nothing-within.docx", lambda: packed(("a.txt", b"9.00 Kaffe"))),
        ("old.doc", lambda: _OLE),
        ("old.xls", lambda: _OLE),
        ("protected.xlsx", lambda: _OLE),
        ("protected.docx", lambda: _OLE),
        ("outlook.msg", lambda: _OLE),
        # PDF
        ("loop.pdf", pdf_loop),
        ("rubbish-behind.pdf", lambda: b"%PDF-1.7\n" + rubbish(5_000_000)),
        ("truncated.pdf", lambda: pdf_words(10)[:200]),
        ("deep.pdf", lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 5_000_000),
    ]
)
"""Nothing good can be made of them: one sentence says so."""

PERHAPS_READ = made(
    [
        # texts
        ("many-items.txt", lambda: "9.00 Kaffe\n" * 90_000),
        ("one-line.txt", lambda: "9.00 Kaffe " * 90_000),
        ("one-word.txt", lambda: "x" * 999_000),
        ("blank.txt", lambda: " " * 999_000),
        ("lines.txt", lambda: "\n" * 999_000),
        ("digits.txt", lambda: "9" * 999_000),
        ("times.txt", lambda: "9.00-" * 190_000),
        ("tabs.txt", lambda: "\t" * 999_000),
        ("table.txt", lambda: ("9.00" + "\tIda Lund" * 100 + "\n") * 900),
        ("brackets.txt", lambda: "(" * 999_000),
        ("letters-of-old.txt", lambda: b"9.00 K\xe6r\xf8l\xe5\xff\x81 og kaffe\n" * 1_000),
        ("marks.txt", lambda: "e" + "\u0301" * 480_000),
        ("guards.txt", lambda: "\u2060" * 300_000),
        ("names.txt", lambda: "9.00 Panel\n" + "Ida Lund, leder\n" * 50_000),
        ("colons.txt", lambda: "a:" * 490_000),
        ("dates.txt", lambda: "torsdag den 15. april 2027\n" * 35_000),
        ("rubbish.eml", lambda: rubbish(2_000_000)),
        # Markdown and HTML
        ("quotes.md", lambda: ">" * 900_000),
        ("brackets.md", lambda: "[" * 900_000),
        ("stars.md", lambda: "*a " * 300_000),
        ("lists.md", lambda: "\n".join(" " * n + "- a" for n in range(1_300))),
        ("backslashes.md", lambda: "\\" * 900_000),
        ("deep.html", lambda: nested("div", deep=300_000)),
        ("deep-tables.html", lambda: "<table><tr><td>" * 200_000),
        ("cells.html", lambda: "<table>" + "<tr><td>9.00<td>a" * 200_000),
        ("wide.html", lambda: "<table><tr>" + "<td>9.00" * 480_000),
        ("comments.html", lambda: "<!--" * 900_000),
        ("attributes.html", lambda: "<p " + "a='b' " * 600_000),
        ("entities.html", lambda: "&lt;" * 900_000),
        ("laughs.html", lambda: f"{LAUGHS}<p>&e13;</p>"),
        ("lists.html", lambda: "<ul><li>" * 300_000),
        ("prose.html", lambda: '<div class="programme-prose"><em>' * 100_000),
        ("broken.html", lambda: b"<html><meta charset=utf-16><p>9.00 K\xe6\xff</p>" * 100),
        # programmes, schedules and calendars
        ("many-entries.json", lambda: '{"entries":[' + "{}," * 140_000 + "{}]}"),
        (
            "many-placed.json",
            lambda: '{"entries":[' + '{"start":"09:00"},' * 140_000 + '{"start":"09:00"}]}',
        ),
        (
            "many-rooms.json",
            lambda: '{"rooms":[' + ",".join(f'{{"name":"{n}"}}' for n in range(90_000)) + "]}",
        ),
        ("most-entries.json", lambda: '{"entries":[' + '{"start":"09:00"},' * 19_000 + "{}]}"),
        ("many-days.json", lambda: '{"days":[' + "{}," * 140_000 + "{}]}"),
        (
            "many-speakers.json",
            lambda: '{"speakers":[' + '{"name":""},' * 140_000 + '{"name":""}]}',
        ),
        (
            "many-namesakes.json",
            lambda: '{"entries":[{"speakers":[' + '{"name":""},' * 140_000 + '{"name":""}]}]}',
        ),
        (
            "many-settings.json",
            lambda: '{"print_settings":{' + ",".join(f'"{n}":1' for n in range(900_000)) + "}}",
        ),
        (
            "many-files.json",
            lambda: '{"files":{' + ",".join(f'"{n}":""' for n in range(900_000)) + "}}",
        ),
        (
            "many-events.xml",
            lambda: schedule("<event><title>A</title><start>09:00</start></event>" * 240_000),
        ),
        ("attributes.xml", lambda: schedule("<event " + 'a{}="b" ' * 10 + "/>")),
        (
            "many-events.json",
            lambda: (
                '{"schedule":{"conference":{"days":[{"date":"2027-04-15","rooms":{"R":['
                + '{"title":"A","start":"09:00"},' * 500_000
                + '{"title":"A","start":"09:00"}]}}]}}}'
            ),
        ),
        (
            "many-events.ics",
            lambda: calendar(*["BEGIN:VEVENT", "DTSTART:20270415T090000", "END:VEVENT"] * 130_000),
        ),
        ("deep.ics", lambda: calendar(*["BEGIN:VEVENT"] * 390_000)),
        (
            "for-ever.ics",
            lambda: calendar(
                *["BEGIN:VEVENT", "DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY", "END:VEVENT"]
                * 500
            ),
        ),
        (
            "seldom.ics",
            lambda: calendar(
                "BEGIN:VEVENT",
                "DTSTART:20270415T090000",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "END:VEVENT",
            ),
        ),
        ("long-line.ics", lambda: calendar("BEGIN:VEVENT", "SUMMARY:" + "a\\n" * 3_000_000)),
        ("folded.ics", lambda: calendar("BEGIN:VEVENT", "SUMMARY:a" + "\r\n a" * 350_000)),
        (
            "parameters.ics",
            lambda: calendar("BEGIN:VEVENT", "SUMMARY" + ';A="b"' * 1_000_000 + ":a"),
        ),
        ("truncated.ics", lambda: calendar("BEGIN:VEVENT", "DTSTART:2027")[:-30]),
        # tables
        ("100000-lines.csv", lambda: "Start;Titel;Taler\n" + "09:00;Hjul;Ida Lund\n" * 100_000),
        ("100000-lines.tsv", lambda: "Start\tTitel\n" + "09:00\tHjul\n" * 100_000),
        ("wide.csv", lambda: "9.00," * 1_000_000),
        ("wide-and-long.csv", lambda: ("a," * 2_000 + "\n") * 2_000),
        ("never-closed.csv", lambda: 'Start;Titel\n09:00;"' + "Hjul;\n" * 2_000_000),
        ("quotes.csv", lambda: '"' * 9_000_000),
        ("separators.csv", lambda: ",;\t|" * 2_000_000),
        ("blank.csv", lambda: "\n" * 9_000_000),
        ("broken.csv", lambda: b"Start;Titel\n9.00;K\xe6r\xff\x81\n" * 100),
        ("no-times.csv", lambda: "a,b,c\n" * 300_000),
        ("long-cell.csv", lambda: "Start,Titel\n9.00," + "Ida Lund og " * 500_000),
        ("deep.xlsx", lambda: xlsx(rows(nested("row")))),
        ("laughs.xlsx", lambda: xlsx(rows(cell("A1", "&e13;"), LAUGHS))),
        ("laughs.ods", lambda: odf("spreadsheet", content("spreadsheet", "&e13;", LAUGHS))),
        ("deep.ods", lambda: odf("spreadsheet", content("spreadsheet", nested("table:table")))),
        ("far-apart.xlsx", lambda: xlsx(rows(cell("A1", "9.00") + cell("XFD1048576", "a")))),
        ("empty-rows.xlsx", lambda: xlsx(rows("<row/>" * 1_000_000))),
        (
            "many-rows.xlsx",
            lambda: xlsx(
                rows("".join(f"<row>{cell(f'A{n}', '9')}</row>" for n in range(1, 90_000)))
            ),
        ),
        ("sheets.xlsx", lambda: xlsx(rows(cell("A1", "9.00")), sheets=50_000)),
        (
            "repeated.ods",
            lambda: odf(
                "spreadsheet",
                content(
                    "spreadsheet",
                    '<table:table><table:table-row table:number-rows-repeated="1048576">'
                    '<table:table-cell table:number-columns-repeated="16384"><text:p>9.00</text:p>'
                    "</table:table-cell></table:table-row></table:table>",
                ),
            ),
        ),
        ("styles-bomb.docx", lambda: docx(word(""), ("word/styles.xml", b" " * BOMB))),
        ("deep-tables.docx", lambda: docx(word(nested("w:tbl", "<w:tr><w:tc/></w:tr>", 200)))),
        (
            "deep-cells.docx",
            lambda: docx(
                word("<w:tbl><w:tr><w:tc>" * 80 + paragraph("9.00") + "</w:tc></w:tr></w:tbl>" * 80)
            ),
        ),
        ("paragraphs.docx", lambda: docx(word(paragraph("9.00 Kaffe") * 300_000))),
        (
            "wide.docx",
            lambda: docx(word("<w:tbl><w:tr>" + "<w:tc/>" * 900_000 + "</w:tr></w:tbl>")),
        ),
        (
            "spans.docx",
            lambda: docx(
                word(
                    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/>'
                    "</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
                )
            ),
        ),
        (
            "paragraphs.odt",
            lambda: odf("text", content("text", "<text:p>9.00 a</text:p>" * 300_000)),
        ),
        (
            "spaces.odt",
            lambda: odf("text", content("text", '<text:p>a<text:s text:c="999999999"/>b</text:p>')),
        ),
        (
            "repeated.odt",
            lambda: odf(
                "text",
                content(
                    "text",
                    '<table:table><table:table-row table:number-rows-repeated="99999999">'
                    '<table:table-cell table:number-columns-repeated="99999999"><text:p>9</text:p>'
                    "</table:table-cell></table:table-row></table:table>",
                ),
            ),
        ),
        # PDF and mail
        ("bomb.pdf", pdf_bomb),
        ("words.pdf", lambda: pdf_words(200_000)),
        ("deep.eml", lambda: deep_mail(50_000)),
        ("deep-mails.eml", lambda: deep_messages(50_000)),
        ("parts.eml", lambda: many_parts(100_000)),
        ("headers.eml", lambda: mail("X: y\r\n" * 1_000_000 + "\r\n9.00 Kaffe\r\n")),
        ("long-header.eml", lambda: mail("X:" + " =?utf-8?q?a?=" * 300_000 + "\r\n\r\n9.00 a\r\n")),
        ("long-subject.eml", lambda: mail("Subject:" + " a@b," * 900_000 + "\r\n\r\n9.00 a\r\n")),
        (
            "broken.eml",
            lambda: mail("Content-Transfer-Encoding: base64\r\n\r\n") + rubbish(900_000),
        ),
        (
            "unknown-letters.eml",
            lambda: (
                mail("Content-Type: text/plain; charset=klingon\r\n\r\n") + b"9.00 K\xe6r\xff\r\n"
            ),
        ),
        ("bomb-attached.eml", lambda: attached("program.docx", docx(bytes(BOMB)))),
        ("itself.eml", lambda: attached("program.eml", deep_mail(1_000))),
    ]
)
"""Something may be made of them, in bounds; or a sentence says why not."""
