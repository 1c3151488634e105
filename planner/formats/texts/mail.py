"""The text of a mail (.eml), and the files that came with it.

The grammar is that of RFC 5322 and MIME (RFC 2045 and on), as the standard library reads it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from itertools import islice

from planner.core.faults import Fault, PlannerError
from planner.formats.programme_html import text_of as text_of_html

MOST_PARTS = 500
"""Of a mail with everything it forwards."""
_MOST_BOUNDARIES = 40
"""Signs that part what a mail is made of; with each level every line takes longer to read."""
_MOST_RULES = 5_000
"""Lines that begin as those do that part it."""
_LONGEST_HEADER = 2_000
_SHOWN = ("From", "Subject")
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_TABLE_OR_LIST = re.compile(r"<(?:table|ul|ol)\b", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset=[\"']?([\w-]{2,40})", re.IGNORECASE)
_NO_LETTERS = frozenset(("punycode", "idna", "unicode_escape", "raw-unicode-escape", "undefined"))
"""What Python calls encodings, too; no mail is in them, and some take very long."""
_PLAIN, _HTML, _CALENDAR = "text/plain", "text/html", "text/calendar"


class _ShortHeaders(Compat32):
    """Takes no more of a header than one may hold: its parameters take long to read."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """A header's name and value, from its lines."""
        name, value = super().header_source_parse(sourcelines[:_LONGEST_HEADER])
        return name, value[:_LONGEST_HEADER]


_SHORT_HEADERS = _ShortHeaders()


@dataclass(frozen=True)
class Attached:
    """A file that came with a mail."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """What a mail says, below the headers that a reader sees, and its files."""

    text: str
    attached: tuple[Attached, ...]


def text_of(data: bytes) -> str:
    """What a mail says, below who sent it and its subject. Raises PlannerError."""
    return read(data).text


def read(data: bytes) -> Mail:
    """The mail's page if it has a table or a list, else its plain text, and the files with it.

    Letters in an encoding that is unknown or broken are replaced. Raises PlannerError for what is
    made of more parts than any mail.
    """
    if data.count(b"\n--") > _MOST_RULES or len(_BOUNDARY.findall(data)) > _MOST_BOUNDARIES:
        raise PlannerError(Fault.TOO_MANY_PARTS, what=str(_MOST_BOUNDARIES))
    try:
        mail = message_from_bytes(data, policy=_SHORT_HEADERS)
        parts = list(islice(mail.walk(), MOST_PARTS + 1))
    except (RecursionError, MessageError, ValueError, LookupError, TypeError, AttributeError):
        # The parser promises none of these and has had each of them.
        raise PlannerError(Fault.NOT_DOCUMENT) from None
    if len(parts) > MOST_PARTS:
        raise PlannerError(Fault.TOO_MANY_PARTS, what=str(MOST_PARTS))
    headers = [f"{name}: {said}" for name in _SHOWN if (said := _header(mail, name))]
    body = "\n\n".join(filter(None, map(str.strip, _said(mail))))
    attached = (Attached(_file_name(part), _payload(part)) for part in parts if _is_file(part))
    return Mail("\n".join([*headers, "", body, ""]), tuple(dict.fromkeys(attached)))


def _said(part: Message) -> Iterator[str]:
    """What the parts say that are shown, in their order."""
    kind = part.get_content_type()
    if _is_file(part):
        return
    if part.is_multipart():
        within = [each for each in part.get_payload() if isinstance(each, Message)]
        if kind == "multipart/alternative":
            within = _preferred(within)
        for each in within:
            yield from _said(each)
    elif kind == _HTML:
        yield text_of_html(_html(part))
    elif kind == _PLAIN:
        yield _plain(part)


def _preferred(alternatives: Sequence[Message]) -> list[Message]:
    """The one of several ways to say the same that is read."""
    leaves = [leaf for each in alternatives for leaf in each.walk() if not leaf.is_multipart()]
    html = [leaf for leaf in leaves if leaf.get_content_type() == _HTML]
    plain = [leaf for leaf in leaves if leaf.get_content_type() == _PLAIN]
    if any(_TABLE_OR_LIST.search(_html(leaf)) for leaf in html):
        return html
    return plain if any(_payload(leaf).strip() for leaf in plain) else html


def _is_file(part: Message) -> bool:
    """Whether it is a file and no part of the letter; an invitation is a calendar's file."""
    if part.is_multipart():
        return False
    kind = part.get_content_type()
    if kind == _CALENDAR or part.get_content_disposition() == "attachment":
        return True
    return bool(_file_name(part)) or kind not in {_PLAIN, _HTML}


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    if not name and part.get_content_type() == _CALENDAR:
        return "invitation.ics"
    return _decoded_header(name)


def _plain(part: Message) -> str:
    text = _letters(_payload(part), part.get_content_charset() or "")
    if (_parameter(part, "format")).lower() != "flowed":
        return text
    return _unflowed(text, deleted=_parameter(part, "delsp").lower() == "yes")


def _html(part: Message) -> str:
    data = _payload(part)
    stated = _META_CHARSET.search(data[:_LONGEST_HEADER])
    return _letters(data, part.get_content_charset() or (stated[1].decode() if stated else ""))


def _unflowed(text: str, *, deleted: bool) -> str:
    """Lines that only the sender's screen has broken, put together again; see RFC 3676.

    `deleted` tells that the space at such a line's end is none of the text's.
    """
    lines: list[str] = []
    flows, depth = False, 0
    for line in text.splitlines():
        bare = line.lstrip(">")
        quoted = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        if flows and quoted == depth and bare != "-- ":
            lines[-1] += bare
        else:
            lines.append(f"{'>' * quoted} {bare}" if quoted else bare)
        flows, depth = bare.endswith(" ") and bare != "-- ", quoted
        if flows and deleted:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""
    return data if isinstance(data, bytes) else b""


def _letters(data: bytes, charset: str) -> str:
    """Text in the encoding stated, if it is one, or else in the one it seems to have."""
    try:
        name = codecs.lookup(charset).name if charset else ""
        if name and name not in _NO_LETTERS | {"ascii"}:
            return data.decode(name, "replace")
    except (LookupError, ValueError, TypeError):
        pass  # as if none were stated
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _parameter(part: Message, name: str) -> str:
    try:
        found = part.get_param(name)
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return found if isinstance(found, str) else ""


def _header(mail: Message, name: str) -> str:
    return _decoded_header(str(mail.get(name, ""))[:_LONGEST_HEADER])


def _decoded_header(text: str) -> str:
    """A header's words on one line; what is written in letters of its own, spelled out."""
    with suppress(MessageError, ValueError, LookupError):  # else it is taken as it stands
        text = str(make_header(decode_header(text)))
    return " ".join(text.encode("utf-8", "replace").decode().split())
