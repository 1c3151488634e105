"""A mail that nobody has sent yet, as a file that mail programs open to be sent (.eml).

The grammar is that of RFC 5322 and MIME, as the standard library writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from planner.formats.mail_addresses import mailbox, plain_name, sendable

SUFFIX = ".eml"

_LONGEST_SUBJECT = 200
"""Characters; mail programs cut off more."""
_END = "\r\n"
_ASCII = "us-ascii"


@dataclass(frozen=True)
class Enclosed:
    """A PDF that goes with a mail, under that name."""

    name: str
    data: bytes


def mail_draft(
    subject: str,
    lines: Sequence[str],
    to: tuple[str, str] = ("", ""),
    enclosed: Sequence[Enclosed] = (),
) -> bytes:
    """The mail to somebody, by name and address; without an address that can be used to nobody yet.

    `X-Unsent` tells Outlook and others to open it as a draft. A line end in subject or name is a
    space, so that neither can add a header.
    """
    head = _subject_line(plain_name(subject)[:_LONGEST_SUBJECT])
    name, address = plain_name(to[0]), sendable(to[1])
    if address:
        head += _to_line(name, address)
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail.set_content("\n".join([*lines, ""]), charset="utf-8", cte="quoted-printable")
    for file in enclosed:
        mail.add_attachment(
            file.data, maintype="application", subtype="pdf", filename=plain_name(file.name)
        )
    return head.encode("ascii") + mail.as_bytes()


# EmailMessage folds headers itself, and in other letters than ASCII loses or doubles a space now
# and then. Header, which it has come to replace, folds them as RFC 2047 has it.


def _subject_line(subject: str) -> str:
    line = Header(subject, _charset(subject), header_name="Subject")
    return f"Subject: {line.encode(linesep=_END)}{_END}"


def _to_line(name: str, address: str) -> str:
    line = Header(header_name="To")
    if _charset(name) == _ASCII:
        line.append(mailbox(name, address), _ASCII)
    else:
        line.append(name, "utf-8")
        line.append(f"<{address}>", _ASCII)
    return f"To: {line.encode(linesep=_END)}{_END}"


def _charset(text: str) -> str:
    """Which letters a text needs; what only looks like an encoded word is encoded, too."""
    return _ASCII if text.isascii() and "=?" not in text else "utf-8"
