"""A mail that nobody has sent yet, as a file that mail programs open to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

SUFFIX = ".eml"


def mail_draft(subject: str, lines: Sequence[str]) -> bytes:
    """The mail, with no addresses. `X-Unsent` tells Outlook and others to open it as a draft."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(subject.split())
    mail["X-Unsent"] = "1"
    mail.set_content("\n".join([*lines, ""]), charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()
