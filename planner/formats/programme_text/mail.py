"""The headers of a mail that a programme came in: who wrote to whom, when, about what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.lines import GUARD, Line

_HEADER = re.compile(
    r"[*_]{0,2}([^\W\d_]{1,12}(?: [^\W\d_]{1,5})?)[*_]{0,2} ?:[*_]{0,2}(?: |$)(.*)"
)
_ANSWERED = re.compile(
    r"(?:(?:sv|vs|re|fwd?|aw|wg|tr|rv|ant|vl|odp|pd|r|i|vedr\.?|ang\.?|betr\.?) ?: ?){1,9}",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?=.*\d).{5,200}\b(?:skrev|wrote|schrieb|schreef|écrit|escribió|scritto|napisał|napisała|"
    r"kirjoitti)\b.{0,120}:"
)
"""Stands above the mail that another one answers."""
_RULE = re.compile(r"-{3,}.{0,60}-{3,}")
# Mail programs speak the language of their owner, not that of the text.
_SENDER = word_set("fra från from von van de od da lähettäjä afsender avsändare")
_SUBJECT = word_set("emne ämne subject betreff onderwerp objet asunto temat oggetto aihe vedr")
_OTHERS = {"vedhæftede filer"} | word_set(
    "til till to an aan à para do a vastaanottaja cc kopi kopia bcc dato datum date fecha data pvm "
    "sendt skickat sent gesendet verzonden envoyé enviado wysłano inviato lähetetty svar "
    "attachments importance prioritet vigtighed vedlegg bilagor anlagen bijlagen"
)


@dataclass(frozen=True)
class Mail:
    """The lines beside the headers, the subject without "SV:" and the like, the other headers."""

    lines: list[Line]
    subject: Line | None
    headers: list[Line]


def split_mail(lines: Sequence[Line]) -> Mail:
    """Takes away headers that stand together, one the sender's; the first subject counts."""
    found = Mail([], None, [line for line in lines if _WROTE.fullmatch(line.text)])
    lines = [line for line in lines if not _WROTE.fullmatch(line.text)]
    at = 0
    while at < len(lines):
        stop = _headers_stop(lines, at)
        headers = lines[at:stop]
        if len(headers) < 2 or not any(_name(line) in _SENDER for line in headers):
            stop = max(stop, at + 1)
            found.lines.extend(lines[at:stop])
            at = stop
            continue
        if found.lines and _RULE.fullmatch(found.lines[-1].text):
            found.headers.append(found.lines.pop())
        for line in headers:
            subject = _subject(line)
            if subject and found.subject is None:
                found = replace(found, subject=subject)
            else:
                found.headers.append(line)
        at = stop
    return found


def _headers_stop(lines: Sequence[Line], at: int) -> int:
    """Where the headers stop that begin at this line; there itself if it is none."""
    stop = at
    while stop < len(lines) and _name(lines[stop]) and (stop == at or not lines[stop].gap):
        stop += 1
    return stop


def _name(line: Line) -> str:
    """The name of a header in lower case; empty for any other line."""
    match = _HEADER.fullmatch(line.text) if GUARD not in line.text else None
    name = match[1].lower() if match else ""
    return name if name in _SENDER | _SUBJECT | _OTHERS else ""


def _subject(line: Line) -> Line | None:
    match = _HEADER.fullmatch(line.text)
    if match is None or match[1].lower() not in _SUBJECT:
        return None
    text = match[2].strip("*_ ")
    answered = _ANSWERED.match(text)
    text = text[answered.end() :] if answered else text
    return replace(line, text=text) if text else None
