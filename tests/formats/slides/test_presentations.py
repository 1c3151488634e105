"""Presentations as their programs write them: titles, bullets, notes, and what is hidden."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet, Slide
from planner.formats.foreign.pdf_signs import READ_PAGES
from planner.formats.slides import odp, pdf_pages, pptx
from planner.formats.slides.deck import Deck
from tests.formats.slides.presentations import NIGHT, as_odp, as_pdf, as_pptx


def _seen(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    """What a page shows of slides: no notes, and nothing that is hidden stays so."""
    return tuple(replace(slide, notes="", hidden=False) for slide in slides)


def test_a_pptx_is_read_slide_by_slide() -> None:
    deck = pptx.read(as_pptx(NIGHT, "Haven, kladde 3", "Ida Holt"))
    assert deck == Deck(NIGHT, "Haven, kladde 3", "Ida Holt")


def test_an_odp_is_read_slide_by_slide() -> None:
    assert odp.read(as_odp(NIGHT, "Haven")).slides == NIGHT


def test_the_pages_of_a_pdf_are_read_as_slides() -> None:
    deck = pdf_pages.read(as_pdf(NIGHT))
    assert deck is not None
    assert deck.slides == _seen(NIGHT)


def test_titles_that_differ_by_a_number_are_no_heads_of_pages() -> None:
    theses = tuple(Slide(n, f"Tese {n}", (Bullet(f"Grund nummer {n}"),)) for n in range(1, 7))
    deck = pdf_pages.read(as_pdf(theses))
    assert deck is not None
    assert deck.slides == theses


def test_the_program_that_makes_pages_reads_a_pdf_where_it_is_asked_to() -> None:
    command = [sys.executable, "-m", "planner.ui.preview.worker", READ_PAGES]
    done = subprocess.run(command, input=as_pdf(NIGHT), capture_output=True, check=True)
    assert [len(lines) for _, _, lines in json.loads(done.stdout)] == [4, 6, 3, 2, 2]


def test_a_pdf_of_upright_pages_has_no_slides() -> None:
    assert pdf_pages.read(as_pdf(NIGHT, upright=True)) is None


def test_a_pdf_that_says_no_more_than_its_foot_has_no_slides() -> None:
    assert pdf_pages.read(as_pdf((Slide(1), Slide(2), Slide(3)))) is None


def test_slides_come_in_the_order_they_are_shown() -> None:
    made = as_pptx(NIGHT[:3])
    turned = _with(made, "ppt/presentation.xml", _turned)
    assert [slide.title for slide in pptx.read(turned).slides] == [
        slide.title for slide in reversed(NIGHT[:3])
    ]


def test_a_line_end_within_a_bullet_is_a_space() -> None:
    (slide,) = pptx.read(
        as_pptx((Slide(1, "Haven\vom natten", (Bullet("møl\vog snegle"),)),))
    ).slides
    assert slide == Slide(1, "Haven om natten", (Bullet("møl og snegle"),))


def test_the_like_of_a_shape_for_older_programs_is_not_read_twice() -> None:
    def doubled(xml: bytes) -> bytes:
        begin, end = xml.index(b"<p:sp>"), xml.rindex(b"</p:sp>") + len(b"</p:sp>")
        shapes = xml[begin:end]
        both = b"<x:Choice>" + shapes + b"</x:Choice><x:Fallback>" + shapes + b"</x:Fallback>"
        whole = b'<x:AlternateContent xmlns:x="x">' + both + b"</x:AlternateContent>"
        return xml[:begin] + whole + xml[end:]

    made = _with(as_pptx(NIGHT[:1]), "ppt/slides/slide1.xml", doubled)
    assert pptx.read(made).slides == NIGHT[:1]


def test_signs_that_only_a_font_of_signs_has_are_left_out_but_for_arrows() -> None:
    (slide,) = pptx.read(as_pptx((Slide(1, "Mørke \uf0e0 ro \uf04a", ()),))).slides
    assert slide.title == "Mørke → ro"


def test_what_is_protected_by_a_password_is_told() -> None:
    made = as_odp(NIGHT)
    locked = _with(made, "META-INF/manifest.xml", lambda xml: xml + b"<!-- encryption-data -->")
    for read, data in ((odp.read, locked), (pptx.read, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest")):
        with pytest.raises(PlannerError) as told:
            read(data)
        assert told.value.fault == Fault.PROTECTED


@pytest.mark.parametrize("name", ["01-docker-talk-en", "04-trafikkdata-no"])
def test_real_slides_have_the_counts_that_are_known(name: str, shared: Path) -> None:
    folder = shared / "corpus" / "slides"
    known = json.loads((folder / f"{name}.expected.json").read_text("utf-8"))
    slides = pptx.read((folder / f"{name}.pptx").read_bytes()).slides
    told = [
        {
            "n": slide.number,
            "title": slide.title or None,
            "paragraphs": len(slide.bullets),
            "notes": bool(slide.notes),
            "hidden": slide.hidden,
        }
        for slide in slides
    ]
    assert told == known["detail"]


def _turned(xml: bytes) -> bytes:
    """The list of slides from behind."""
    begin = xml.index(b"<p:sldIdLst>") + len(b"<p:sldIdLst>")
    end = xml.index(b"</p:sldIdLst>")
    ids = [b"<p:sldId" + each for each in xml[begin:end].split(b"<p:sldId")[1:]]
    return xml[:begin] + b"".join(reversed(ids)) + xml[end:]


def _with(package: bytes, name: str, changed: object) -> bytes:
    """The package with another content of that part."""
    assert callable(changed)
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info.filename, changed(data) if info.filename == name else data)
    return out.getvalue()
