"""A mail that nobody has sent yet, as a file that mail programs open to be sent (.eml).

The grammar is that of RFC 5322 and MIME, as the standard library writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from planner.formats.mail_addresses import plain_name, sendable

SUFFIX = ".eml"

_LONGEST_SUBJECT = 200
"""Characters; mail programs cut off more."""


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
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = plain_name(subject)[:_LONGEST_SUBJECT]
    name, address = plain_name(to[0]), sendable(to[1])
    if address:
        local, _, domain = address.rpartition("@")
        mail["To"] = Address(name, local, domain)
    mail["X-Unsent"] = "1"
    mail.set_content("\n".join([*lines, ""]), charset="utf-8", cte="quoted-printable")
    for file in enclosed:
        mail.add_attachment(
            file.data, maintype="application", subtype="pdf", filename=plain_name(file.name)
        )
    return mail.as_bytes()
