"""What is of the letter and not of the programme in it: its greeting and who signed it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.lines import GUARD, Line
from planner.formats.programme_text.times import opens_with_span

# People greet in a language of their own, and not always in that of the text.
_GREETINGS = word_set(
    "kære kjære hej hejsa hei heisann hejsan käre kära bästa bäste god hallo liebe lieber geehrte "
    "sehr guten beste geachte dag goedemorgen dear hi hello good cher chère chers chères bonjour "
    "madame mesdames hola estimado estimada estimados estimadas querido querida queridos queridas "
    "buongiorno gentile gentili caro cara cari care ciao szanowni szanowna szanowny drodzy drogi "
    "witam witajcie dzień cześć hyvä hyvät moi terve tervehdys moikka"
)
_LONGEST_GREETING = 5
"""Words."""
_LONGEST_TITLE = 160
_MARKED = re.compile(r".{2,60}[,!]$")
_SIGNED = re.compile(
    r"(?:(?:med |de |mange |rigtig mange |de bedste |kærlig |bedste |beste |varme? |vennlig )?"
    r"(?:venlige? |vennlige? |vänlig(?:a)? |bedste |beste |många |kærlige? )?"
    r"hils(?:en|ener|ner|ning|ningar)|hälsningar|m[.]?v[.]?h[.]?|d[.]?b[.]?h[.]?|vh|kh|"
    r"(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|yours (?:sincerely|faithfully)|"
    r"(?:mit )?(?:freundlichen|besten|herzlichen|viele|liebe|beste) grü(?:ß|ss)en?|mfg|"
    r"(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|"
    r"(?:bien )?cordialement|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|"
    r"(?:un )?(?:cordiali )?saluti|cordiali saluti|pozdrawiam|z poważaniem|"
    r"(?:ystävällisin |parhain )?terveisin)(?: (?:fra|från|from|von|van))?[,.!:]?",
    re.IGNORECASE,
)


def is_greeting(text: str, *, in_mail: bool) -> bool:
    """Whether a line greets who reads it: "Kære alle"; outside mails only one that says so."""
    words = text.lower().replace(",", " ").replace("!", " ").split()
    return bool(
        words
        and len(words) <= _LONGEST_GREETING
        and words[0] in _GREETINGS
        and (in_mail or _MARKED.fullmatch(text))
        and GUARD not in text
    )


def own_title(prose: Sequence[Line]) -> int | None:
    """Where in a mail a line stands that is its programme's title: no sentence, and apart.

    That is the first one, or the last before the running order.
    """
    for at in dict.fromkeys((0, len(prose) - 1)):
        text = prose[at].text if prose else ""
        if text and len(text) <= _LONGEST_TITLE and text[-1] not in ".:;,!?":
            below = prose[at + 1] if at + 1 < len(prose) else None
            if not at or (prose[at].gap and (below is None or below.gap)):
                return at
    return None


def without_signature(lines: Sequence[Line]) -> list[Line]:
    """The lines up to "Mange hilsner", where no time comes after it."""
    for at in range(len(lines) - 1, -1, -1):
        if opens_with_span(lines[at].text):
            break
        if at and _SIGNED.fullmatch(lines[at].text):
            return list(lines[:at])
    return list(lines)
