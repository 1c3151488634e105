"""Drafts of mails and the addresses in them, read back as mail programs read them."""

from __future__ import annotations

from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import compat32, default
from email.utils import getaddresses, parseaddr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.formats.mail_addresses import is_address, mailbox, mailboxes, plain_name, sendable
from planner.formats.mail_draft import Enclosed, mail_draft


def _read(data: bytes) -> EmailMessage:
    found = message_from_bytes(data, policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def _seen(words: str) -> str:
    """What mail programs show of words in a header."""
    return str(make_header(decode_header(words)))


# Words as they stand in long names and titles, and what means something in a header.
_WORDS = st.lists(
    st.sampled_from(
        ["Åse-Märtha", "Παπαδόπουλος", "Жук", "Holm,", '"Bo"', "(f. Ø)", "dr.", "=?", "_"]
    )
    | st.text(max_size=12),
    max_size=12,
).map(" ".join)


def test_a_draft_is_unsent_and_reads_back_whole() -> None:
    pdf = Enclosed("Ånnas ark.pdf", b"%PDF-1.7 ...")
    mail = _read(
        mail_draft("Her er du på", ["Kære Ånna", "", "æøå"], ("Ånna Holm", "a@b.example"), [pdf])
    )
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Her er du på"
    (to,) = mail["To"].addresses
    assert (to.display_name, to.addr_spec) == ("Ånna Holm", "a@b.example")
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == ["Kære Ånna", "", "æøå"]
    (enclosed,) = mail.iter_attachments()
    assert enclosed.get_filename() == "Ånnas ark.pdf"
    assert enclosed.get_content_type() == "application/pdf"
    assert enclosed.get_content() == b"%PDF-1.7 ..."


@pytest.mark.parametrize(
    "address", ["", "anna", "a@b", "a b@c.example", "ånna@b.example", "a@b.example, x@y.example"]
)
def test_without_a_usable_address_it_is_to_nobody_yet(address: str) -> None:
    mail = _read(mail_draft("Hej", ["Hej"], ("Anna", address)))
    assert mail["To"] is None
    assert mail["X-Unsent"] == "1"


def test_a_name_or_subject_adds_no_header() -> None:
    mail = _read(
        mail_draft(
            "Hej\r\nBcc: ond@x.example",
            ["Hej"],
            ("Anna\r\nBcc: ond@x.example\x00", "a@b.example"),
            [Enclosed("a\r\nBcc: ond@x.example.pdf", b"x")],
        )
    )
    assert mail["Bcc"] is None
    assert len(mail["To"].addresses) == 1
    assert mail["To"].addresses[0].addr_spec == "a@b.example"


@settings(max_examples=50)
@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=40))
def test_whatever_it_is_called_it_is_one_mail_to_one_person(
    subject: str, name: str, file: str
) -> None:
    mail = _read(mail_draft(subject, ["Hej"], (name, "a@b.example"), [Enclosed(file, b"x")]))
    assert set(mail.keys()) == {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type"}
    assert [one.addr_spec for one in mail["To"].addresses] == ["a@b.example"]
    assert [part.get_content() for part in mail.iter_attachments()] == [b"x"]


@given(_WORDS, _WORDS)
@example("Åse-Märtha Kjærgård-Østergaard, født Ågesen (Byens Biblioteker), formand", "")
@example('Eva "Eve" Riis, Havnens Arkiv og Kulturhistoriske Samlinger, afdelingen for kort', "")
@example("=?utf-8?q?Bo?=", "=?utf-8?q?Hej?= til dig")
@example("Κωνσταντίνος Παπαδόπουλος " * 3, "Πρόγραμμα " * 15)
def test_however_long_the_name_and_the_subject_they_read_back_equal(
    name: str, subject: str
) -> None:
    mail = message_from_bytes(mail_draft(subject, ["Hej"], (name, "a@b.example")), policy=compat32)
    to, about = ("".join(mail[field].splitlines()) for field in ("To", "Subject"))
    shown, address = parseaddr(to)
    assert (_seen(shown), address) == (plain_name(name), "a@b.example")
    assert _seen(about) == plain_name(subject)[:200]
    if (
        "\n" not in mail["To"]
    ):  # the newer reader puts a space wherever words beyond ASCII are folded
        (one,) = _read(mail_draft(subject, ["Hej"], (name, "a@b.example")))["To"].addresses
        assert (one.display_name, one.addr_spec) == (plain_name(name), "a@b.example")


def test_addresses_stand_in_a_line_as_mail_programs_take_them() -> None:
    line = mailboxes(
        [
            ("Anna Holm", "anna@byen.example"),
            ("Holm, Bo", "bo@havn.example"),
            ('Eva "Eve" Riis', "eva@engen.example"),
            ("", "post@huset.example"),
            ("Anna H.", "ANNA@byen.example"),
        ]
    )
    assert line == (
        'Anna Holm <anna@byen.example>, "Holm, Bo" <bo@havn.example>, '
        '"Eva \\"Eve\\" Riis" <eva@engen.example>, post@huset.example'
    )
    assert getaddresses([line]) == [
        ("Anna Holm", "anna@byen.example"),
        ("Holm, Bo", "bo@havn.example"),
        ('Eva "Eve" Riis', "eva@engen.example"),
        ("", "post@huset.example"),
    ]


@given(st.text(max_size=40))
def test_a_name_never_makes_two_addresses_of_one(name: str) -> None:
    assert [address for _name, address in getaddresses([mailbox(name, "a@b.example")])] == [
        "a@b.example"
    ]


def test_an_address_is_told_from_other_text() -> None:
    assert is_address("a.b+c@d-e.example")
    assert not any(map(is_address, ("a@b", "@b.example", "a@b..example", "a @b.example", "x")))
    assert sendable(" a@bücher.example ") == "a@xn--bcher-kva.example"
    assert sendable("bücher@a.example") == ""
    assert sendable("a@" + "b" * 64 + ".example") == ""
