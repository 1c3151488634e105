"""The files of mail drafts: their names, and whose sheet goes with each."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.exchange.letters import (
    SHEET,
    has_sheet,
    letter_file,
    letter_names,
    with_one_sheet,
)
from planner.pdf import PRODUCTS


def _programme() -> Programme:
    return Programme(
        "p",
        title="Havedagen",
        language="da",
        days={"d": Day("d")},
        entries={"e": Entry("e", title="Jord", day="d", start=540), "loose": Entry("loose")},
        speakers={
            "ida": Speaker("ida", "Ida Holt", mail="ida@holt.example"),
            "bo": Speaker("bo", "Bo Lund"),
            "eva": Speaker("eva", "Eva Riis"),
        },
        appearances={
            "1": Appearance("1", "ida", "e"),
            "2": Appearance("2", "bo", "e"),
            "3": Appearance("3", "eva", "loose"),
        },
    )


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def test_names_of_files_are_possible_everywhere_and_not_alike() -> None:
    names = [
        "Ida Holt",
        "ida holt",
        "../../etc/passwd",
        "CON",
        "a" * 200,
        "",
        "Bo: \x00Lund?",
        "...",
    ]
    found = letter_names([Speaker(f"s{n}", name) for n, name in enumerate(names)])
    assert list(found.values()) == [
        "Ida Holt.eml",
        "ida holt 2.eml",
        "etc passwd.eml",
        "_CON.eml",
        f"{'a' * 80}.eml",
        "_.eml",
        "Bo Lund.eml",
        "_ 2.eml",
    ]


@pytest.mark.parametrize("name", ["Ærø Øster-Ågård " * 20, "Παπαδόπουλος " * 20, "😀" * 200])
def test_files_of_long_names_can_be_written_beside_each_other(name: str, tmp_path: Path) -> None:
    names = letter_names([Speaker(f"s{n}", name) for n in range(12)])
    for file in names.values():
        (tmp_path / file).touch()
    assert len(list(tmp_path.iterdir())) == 12


def test_a_sheet_for_one_speaker_names_the_others_only_as_company() -> None:
    programme = _programme()
    own = with_one_sheet(programme, programme.speakers["bo"])
    out = BytesIO()
    report = PRODUCTS[SHEET](own, out, read_blob=_no_blob)
    assert report.pages == 1
    pdf = PdfDocument(out.getvalue())
    said = pdf[0].get_textpage().get_text_bounded()
    pdf.close()
    assert "Kære Bo Lund" in said
    assert "Kære Ida Holt" not in said
    assert "Ida Holt" in said


def test_only_who_is_named_and_placed_has_a_sheet() -> None:
    programme = _programme()
    assert [id_ for id_, s in programme.speakers.items() if has_sheet(programme, s)] == [
        "ida",
        "bo",
    ]


def test_a_draft_speaks_the_language_of_the_prints() -> None:
    programme = _programme()
    settings = {"language": "de"}
    german = Programme(
        "p", title="Havedagen", language="da", print_settings=settings, speakers=programme.speakers
    )
    for each, greeting in ((programme, "Kære Ida Holt"), (german, "Guten Tag, Ida Holt")):
        data = letter_file(each, each.speakers["ida"], b"%PDF")
        mail = message_from_bytes(data, policy=default)
        assert isinstance(mail, EmailMessage)
        body = mail.get_body(("plain",))
        assert body is not None
        assert body.get_content().splitlines()[0] == greeting
        assert mail["To"].addresses[0].addr_spec == "ida@holt.example"
        (sheet,) = mail.iter_attachments()
        assert sheet.get_filename() == "Havedagen – Ida Holt.pdf"
