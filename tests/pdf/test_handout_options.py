"""The handout does as the organiser chose: what it shows, in which style, on which paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Entry,
    Part,
    Programme,
    Room,
    Speaker,
)
from planner.pdf import PRODUCTS
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.style import PAPERS, POINTS_PER_MM, Density
from tests.pdf.conference import conference, two_days_in_three_rooms
from tests.pdf.printing import no_blob, one_day, page_texts, print_handout, problems_of
from tests.pdf.tagged_text import Node, read_structure, untagged_text


def chosen(programme: Programme, **options: object) -> Programme:
    return replace(programme, print_settings=written(Options(**options)))  # type: ignore[arg-type]  # the test's own


def heard(tmp_path: Path, programme: Programme, **options: object) -> Node:
    path = tmp_path / "handout.pdf"
    print_handout(chosen(programme, **options), path)
    assert problems_of(path) == []
    return read_structure(path)


def headings(node: Node) -> list[str]:
    return [found.words() for found in node.all("H1", "H2", "H3", "H4")]


@pytest.mark.parametrize("look", LookName)
def test_every_look_tells_the_same_and_keeps_the_standards(look: LookName, tmp_path: Path) -> None:
    usual = heard(tmp_path, two_days_in_three_rooms())
    assert headings(heard(tmp_path, two_days_in_three_rooms(), style=look)) == headings(usual)


@pytest.mark.slow
@pytest.mark.parametrize(("look", "paper"), list(product(LookName, PAPERS)))
def test_every_look_fits_every_paper(look: LookName, paper: str, tmp_path: Path) -> None:
    for large in (False, True):
        options = {"style": look, "paper": paper, "large_print": large, "draft": True, "code": True}
        tree = heard(tmp_path, two_days_in_three_rooms(), **options)
        assert len(headings(tree)) == 18
        with pikepdf.open(tmp_path / "handout.pdf") as pdf:
            width = float(pdf.pages[0].mediabox[2])
        assert width == pytest.approx(PAPERS[paper][0] * POINTS_PER_MM, abs=0.1)
        assert _furthest(tmp_path / "handout.pdf") < width - 10


def _furthest(path: Path) -> float:
    """How far to the right anything is drawn, in points."""
    document = pypdfium2.PdfDocument(path)
    reached = max(box.get_bounds()[2] for page in document for box in page.get_objects())
    document.close()
    return float(reached)


@pytest.mark.parametrize("look", LookName)
def test_the_same_choices_give_the_same_bytes(look: LookName) -> None:
    prints = []
    for _ in range(2):
        out = BytesIO()
        programme = chosen(conference(), style=look, code=True, draft=True)
        PRODUCTS["handout"](programme, out, read_blob=no_blob)
        prints.append(out.getvalue())
    assert prints[0] == prints[1]


def test_density_and_large_print_change_how_much_a_page_holds(tmp_path: Path) -> None:
    entries = [
        Entry(
            f"e{n}", title=f"Oplæg {n}", start=480 + 30 * n, abstract="Om naboer og reoler. " * 20
        )
        for n in range(20)
    ]
    pages = [
        print_handout(chosen(one_day(*entries), **options), tmp_path / "out.pdf").pages
        for options in (
            {"density": Density.COMPACT},
            {"density": Density.AIRY},
            {"large_print": True},
        )
    ]
    assert pages[0] < pages[1] < pages[2]


def test_ends_are_left_out_on_paper_and_aloud(tmp_path: Path) -> None:
    said = headings(heard(tmp_path, conference(), ends=False))
    assert "9.20 Velkommen til havnen" in said
    assert "10.50 Læsegåture langs fjorden" in said
    assert "–" not in page_texts(tmp_path / "handout.pdf")[0].split("Velkommen")[0].split("8.45")[1]


def test_affiliations_rooms_and_abstracts_are_left_out_where_nobody_wants_them(
    tmp_path: Path,
) -> None:
    programme = two_days_in_three_rooms()
    part = Part("x", "Første del", "Om begyndelsen.")
    entry = replace(programme.entries["w1"], parts=(part,))
    programme = replace(programme, entries={**programme.entries, "w1": entry})
    all_words = heard(tmp_path, programme).words()
    for words in ("Havnens Bibliotek", "Store sal", "Om begyndelsen", "Undervejs får du"):
        assert words in all_words
    less = heard(tmp_path, programme, affiliations=False, rooms=False, abstracts=False)
    said = [node.words() for node in less.all("P", "LBody")]
    assert "Bo Enggaard, arkivar" in said
    for words in ("Fjordskolen", "Store sal", "Om begyndelsen", "Undervejs får du"):
        assert not any(words in told for told in said)
    assert headings(less) == headings(heard(tmp_path, programme))


def test_the_one_room_is_not_named_where_nobody_wants_rooms(tmp_path: Path) -> None:
    programme = conference()
    entries = {id_: replace(entry, room="r") for id_, entry in programme.entries.items()}
    programme = replace(programme, entries=entries, rooms={"r": Room("r", name="Læsesalen")})
    assert "Læsesalen" in heard(tmp_path, programme).words()
    assert "Læsesalen" not in heard(tmp_path, programme, rooms=False).words()


def test_speakers_who_have_not_said_yes_may_stay_unnamed(tmp_path: Path) -> None:
    programme = conference()
    asked = {
        id_: replace(appearance, state=AppearanceState.ASKED)
        for id_, appearance in programme.appearances.items()
        if appearance.speaker in {"bo", "jan"}
    }
    programme = replace(programme, appearances={**programme.appearances, **asked})
    assert "Bo Enggaard" in heard(tmp_path, programme).words()
    hidden = heard(tmp_path, programme, unconfirmed=False)
    for words in ("Bo Enggaard", "arkivar", "Jan P. Skov", "Fjordskolen"):
        assert words not in hidden.words()
    assert "Eva-Marie Thorup, læsekonsulent" in hidden.words()
    (panel,) = [n for n in hidden.all("L") if "Eva-Marie" in n.words()]
    assert len(panel.all("LI")) == 3


def test_an_unnamed_speaker_is_not_told_by_the_biography(tmp_path: Path) -> None:
    programme = replace(
        conference(),
        entries={"e": Entry("e", title="Hemmeligt", day="day", start=540)},
        speakers={"s": Speaker("s", "Ea Lund", biography="Har skrevet om havne")},
        appearances={"a": Appearance("a", "s", "e", state=AppearanceState.ASKED)},
    )
    assert "havne" in heard(tmp_path, programme).all("P")[-1].words()
    assert "havne" not in heard(tmp_path, programme, unconfirmed=False).all("P")[-1].words()


def test_a_draft_says_so_first_of_all_and_on_every_page(tmp_path: Path) -> None:
    tree = heard(tmp_path, conference(), draft=True, draft_date=date(2027, 8, 12))
    mark = tree.all("P")[0].words()
    assert mark.endswith(", 12. august")
    furniture = untagged_text(tmp_path / "handout.pdf")
    assert [text.startswith(mark) for text in furniture if "hukommelse" in text] == [True]
    undated = heard(tmp_path, conference(), draft=True).all("P")[0].words()
    assert mark == f"{undated}, 12. august"


def test_header_and_footer_stand_on_every_page_beside_the_number(tmp_path: Path) -> None:
    options = {"header": "Havnens Bibliotek", "footer": "Ret til ændringer " + "forbeholdes " * 12}
    tree = heard(tmp_path, conference(), **options)
    furniture = untagged_text(tmp_path / "handout.pdf")
    assert furniture.count("Havnens Bibliotek") == 2
    assert sum(text.startswith("Ret til ændringer forbeholdes") for text in furniture) == 2
    assert "Ret til" not in tree.words()
    for text in page_texts(tmp_path / "handout.pdf"):
        assert "… Side " in text


def test_what_a_header_or_footer_lacks_is_a_finding(tmp_path: Path) -> None:
    programme = chosen(conference(), header="Fest 🎉", footer="漢字")
    report = print_handout(programme, tmp_path / "out.pdf")
    assert [(m.id, m.field, m.characters) for m in report.missing] == [
        ("havn", "header", "🎉"),
        ("havn", "footer", "漢字"),
    ]


def test_a_square_code_leads_to_the_web_address_in_words(tmp_path: Path) -> None:
    tree = heard(tmp_path, conference(), code=True)
    path = tmp_path / "handout.pdf"
    assert len(tree.all("Figure")) == 1
    assert "eksempel.dk/byen" in tree.words()
    with pikepdf.open(path) as pdf:
        figures = [
            element
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure"
        ]
    assert "https://eksempel.dk/byen" in str(figures[0].Alt)
    left, _, right, top = (float(edge) for edge in figures[0].A.BBox)
    assert right - left == pytest.approx(22 * POINTS_PER_MM, abs=0.1)
    assert _finder(path, left, top, (right - left) / 25)


def _finder(path: Path, left: float, top: float, module: float) -> bool:
    """Whether a code's corner is there: seven modules dark, the ring light, the middle dark."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    height = page.get_height()
    picture = page.render(scale=8).to_pil().convert("L")
    document.close()

    def dark(column: int, row: int) -> bool:
        x, y = left + (column + 0.5) * module, height - top + (row + 0.5) * module
        return bool(picture.getpixel((round(x * 8), round(y * 8))) < 128)

    across = [dark(column, 3) for column in range(8)]
    return across == [True, False, True, True, True, False, True, False]


@pytest.mark.parametrize("web", ["", "javascript:alert(1)", "eksempel.dk/" + "x" * 300])
def test_no_code_is_made_of_what_is_no_address(web: str, tmp_path: Path) -> None:
    tree = heard(tmp_path, replace(conference(), web=web), code=True)
    assert tree.all("Figure") == []


def test_fixed_words_and_dates_may_be_in_another_language_and_say_so(tmp_path: Path) -> None:
    tree = heard(tmp_path, two_days_in_three_rooms(), language="en")
    labels = {node.words(): node.language for node in tree.all("Lbl")}
    assert labels["Venue"] == "en"
    assert labels["Hørelse"] == ""
    assert tree.all("P")[0].language == "en"
    assert tree.all("H2")[0].words() == "Thursday, 11 March 2027"
    spoken = {node.actual_text: node.language for node in tree.walk() if node.actual_text}
    assert spoken["9:20 to 9:40"] == "en"
    assert [n.language for n in tree.all("Span") if n.words() == "Moderator:"] == ["en"]
    assert [n.language for n in tree.all("P") if n.words() == "Panel:"] == ["en"]
