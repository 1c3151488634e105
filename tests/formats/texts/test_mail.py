"""The text of mails."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from planner.core.faults import Fault, PlannerError
from planner.formats.texts import mail


def _mail(subject: str = "Tovværkets dag") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ida@havn.example", "bo@havn.example", subject
    return made


def test_a_plain_mail_is_its_text_below_sender_and_subject() -> None:
    made = _mail("Program til på torsdag")
    made.set_content("9.00 Kaffe\n10.00 Knob – og reb\n")
    assert mail.text_of(made.as_bytes()) == (
        "From: ida@havn.example\nSubject: Program til på torsdag\n\n"
        "9.00 Kaffe\n10.00 Knob – og reb\n"
    )


def test_the_page_is_read_where_it_has_a_table_or_a_list() -> None:
    made = _mail()
    made.set_content("9.00 Kaffe 10.00 Knob")
    row = "<tr><td>9.00</td><td>Kaffe</td></tr><tr><td>10.00</td><td>Knob</td></tr>"
    made.add_alternative(f"<table>{row}</table>", subtype="html")
    assert mail.text_of(made.as_bytes()).endswith("\n\n9.00\tKaffe\n10.00\tKnob\n")


def test_the_plain_text_is_read_where_the_page_has_neither() -> None:
    made = _mail()
    made.set_content("9.00 Kaffe\n10.00 Knob\n")
    made.add_alternative("<p>9.00 Kaffe 10.00 Knob</p>", subtype="html")
    assert mail.text_of(made.as_bytes()).endswith("\n\n9.00 Kaffe\n10.00 Knob\n")


def test_a_page_alone_is_read_whatever_it_has() -> None:
    made = _mail()
    made.set_content("<p class=MsoNormal>9.00 Kaffe</p><p class=MsoNormal>10.00 Knob</p>", "html")
    assert mail.text_of(made.as_bytes()).endswith("\n\n9.00 Kaffe\n10.00 Knob\n")


def test_lines_that_only_the_screen_has_broken_are_whole_again() -> None:
    text = "9.00 Kaffe og \nrundstykker i \nfoyeren\n 10.00 Knob\n> Kan du \n> komme?\n-- \nIda\n"
    data = (
        b"From: ida@havn.example\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        + text.encode()
    )
    assert mail.read(data).text == (
        "From: ida@havn.example\n\n9.00 Kaffe og rundstykker i foyeren\n10.00 Knob\n"
        "> Kan du komme?\n-- \nIda\n"
    )


@pytest.mark.parametrize(
    ("charset", "data", "said"),
    [
        ("iso-8859-1", "blåbær".encode("latin-1"), "blåbær"),
        ("x-snegl", "blåbær".encode(), "blåbær"),
        ("punycode", b"bl-ber", "bl-ber"),
        ("utf-8", b"bl\xe5b\xe6r", "bl\ufffdb\ufffdr"),
        ("us-ascii", "blåbær".encode("cp1252"), "blåbær"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_letters_in_any_encoding_are_read_or_replaced(charset: str, data: bytes, said: str) -> None:
    head = f"From: x\nContent-Type: text/plain; charset={charset}\n\n9.00 ".encode()
    assert mail.text_of(head + data).endswith(f"9.00 {said}\n")


def test_what_came_with_it_is_no_part_of_its_text() -> None:
    made = _mail()
    made.set_content("Se den vedhæftede fil.")
    made.add_attachment("9.00 Kaffe", filename="kælder.txt")
    made.add_attachment(b"BEGIN:VCALENDAR", "text", "calendar")
    made.add_attachment(b"\x89PNG", "image", "png", filename="knob.png")
    read = mail.read(made.as_bytes())
    assert read.text.endswith("\n\nSe den vedhæftede fil.\n")
    assert [(each.name, each.data) for each in read.attached] == [
        ("kælder.txt", b"9.00 Kaffe\n"),
        ("invitation.ics", b"BEGIN:VCALENDAR"),
        ("knob.png", b"\x89PNG"),
    ]


def test_a_forwarded_mail_is_read_below_the_one_around_it() -> None:
    inner = _mail("Dagen")
    inner.set_content("9.00 Kaffe\n")
    made = _mail("VS: Dagen")
    made.set_content("Her er det.\n")
    made.add_attachment(inner)
    assert mail.text_of(made.as_bytes()).endswith("Her er det.\n\n9.00 Kaffe\n")


def test_a_mail_without_end_is_refused_before_it_takes_long() -> None:
    levels = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)
    )
    with pytest.raises(PlannerError) as raised:
        mail.text_of(levels.encode() + b"Content-Type: text/plain\n\n9.00 Kaffe\n" * 1_000)
    assert raised.value.fault is Fault.TOO_MANY_PARTS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\xff" * 50,
        b"From: =?utf-8?q?=\nSubject: =?x?b?&&&?=\n\n9.00",
        b"Content-Type: multipart/mixed\n\n--x\n\nhej",
        b"Content-Type: text/plain; charset*0*=\xff''x; format*=flowed''\xff\n\n9.00",
        b"Content-Disposition: attachment; filename*=x''%ff\n\n!",
        b"Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\n",
    ],
)
def test_broken_mails_are_read_as_far_as_they_go(data: bytes) -> None:
    assert isinstance(mail.read(data).text, str)
