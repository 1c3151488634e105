"""The handout as its readers meet it: on paper, in a text extract, through a screen reader."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import (
    Programme,
)
from planner.core.queries import running_order
from planner.pdf import PRODUCTS
from tests.pdf.conference import conference
from tests.pdf.printing import (
    no_blob,
    page_texts,
    print_handout,
    problems_of,
)
from tests.pdf.tagged_text import Node, read_structure, untagged_text

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("print") / "handout.pdf"
    print_handout(conference(), path)
    return path


@pytest.fixture(scope="module")
def heard(printed: Path) -> Node:
    return read_structure(printed)


def test_handout_keeps_the_standards_and_embeds_its_fonts(printed: Path) -> None:
    assert problems_of(printed) == []


def test_headings_speak_the_times_and_follow_the_day(heard: Node) -> None:
    assert [(node.kind, node.words()) for node in heard.all("H1", "H2", "H3")] == [
        ("H1", "Byens hukommelse: samlinger, der går på besøg"),
        ("H2", "8.45 til 9.20 Ankomst, kaffe og rundstykker"),
        ("H2", "9.20 til 9.40 Velkommen til havnen"),
        ("H2", "9.40 til 10.35 Når arkivet flytter ud i gaden – ti år med åbne kasser"),
        ("H2", "10.35 til 10.50 Strækpause"),
        ("H2", "10.50 til 12.00 To veje til den stille læser"),
        ("H3", "10.50 til 11.30 Læsegåture langs fjorden"),
        ("H3", "11.30 til 12.00 Breve til en ukendt låner"),
        ("H2", "12.00 til 13.00 Frokost"),
        ("H2", "13.00 til 13.45 Small libraries, long memories"),
        ("H2", "13.45 til 14.45 Panel: Hvem ejer byens billeder?"),
        ("H2", "14.45 Tak for i dag"),
    ]


def test_structure_reads_an_entry_as_heading_people_and_abstract(heard: Node) -> None:
    section = next(
        node
        for node in heard.all("Sect")
        if any(isinstance(kid, Node) and "arkivet" in kid.words() for kid in node.kids[:1])
    )
    kinds = [kid.kind for kid in section.kids if isinstance(kid, Node)]
    assert kinds == ["H2", "P", "P", "P", "L", "P"]
    assert section.all("P")[0].words() == "Bo Enggaard, arkivar, Stadsarkivet i Nørreby"
    assert [node.words() for node in section.all("LI")] == [
        "• et regnestykke over tid og penge",
        "• en liste over alt det, der gik galt, og som vi derfor ikke behøver prøve igen",
        "• vejledningen, som den ser ud i dag",
    ]


def test_people_of_other_roles_are_named_by_role_and_several_are_a_list(heard: Node) -> None:
    panel = next(n for n in reversed(heard.all("Sect")) if "Hvem ejer" in n.words())
    people = next(n for n in heard.all("L") if "Eva-Marie" in n.words() and len(n.kids) == 3)
    assert [item.words() for item in people.all("LI")] == [
        "Bo Enggaard, arkivar, Stadsarkivet i Nørreby",
        "Eva-Marie Thorup, læsekonsulent",
        "Jan P. Skov, Fjordskolen",
    ]
    assert any("Ida Munkholm" in n.words() and ":" in n.words() for n in panel.all("P"))


def test_facts_are_labels_with_their_values(heard: Node) -> None:
    facts = heard.all("L")[0]
    pairs = {item.all("Lbl")[0].words(): item.all("LBody")[0].words() for item in facts.all("LI")}
    assert pairs["Hørelse"] == "Teleslynge i salen"
    assert "Havnens Bibliotek og Stadsarkivet i Nørreby" in pairs.values()
    assert "Pakhus 4, Kajgade 12, 9999 Nørreby, eksempel.dk/pakhus" in pairs.values()


def test_what_is_in_another_language_says_so(heard: Node) -> None:
    english = {node.words() for node in heard.walk() if node.language == "en"}
    assert {"Small libraries, long memories", "A talk in English"} <= english
    (talk,) = [n for n in heard.all("Sect") if n.words().startswith("13.00 til 13.45")]
    told = {n.words()[:12]: n.language for n in talk.all("P")}
    assert told == {"A talk in En": "en", "Rosa Lindqvi": "", "Lokalsamling": "en"}


def test_declined_hidden_and_unplaced_are_left_out(heard: Node) -> None:
    words = heard.words()
    assert "Karl Friis" not in words
    assert "Opstilling af stole" not in words
    assert "Et oplæg uden plads" not in words


def test_every_title_is_in_the_page_text_once_and_in_order(printed: Path) -> None:
    text = " ".join(page_texts(printed))
    titles = [e.title for e in running_order(conference()) if e.public]
    places = [text.find(title) for title in titles]
    assert places == sorted(places)
    assert -1 not in places
    assert [text.count(title) for title in titles] == [1] * len(titles)


def test_running_header_and_page_numbers_are_artifacts(printed: Path, heard: Node) -> None:
    furniture = untagged_text(printed)
    assert furniture.count("Byens hukommelse: samlinger, der går på besøg") == 1
    assert [re.findall(r"\d+", text) for text in furniture if "hukommelse" not in text] == [
        ["1", "2"],
        ["2", "2"],
    ]
    assert heard.words().count("Byens hukommelse: samlinger") == 1


def test_document_has_title_language_bookmarks_and_described_links(printed: Path) -> None:
    with pikepdf.open(printed) as pdf:
        assert pdf.Root.Lang == "da"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.docinfo.Title == "Byens hukommelse: samlinger, der går på besøg"
        assert "/CreationDate" not in pdf.docinfo
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert titles[:2] == [
        "8.45–9.20 Ankomst, kaffe og rundstykker",
        "9.20–9.40 Velkommen til havnen",
    ]
    assert {str(link.A.URI) for link in links} == {
        "https://eksempel.dk/pakhus",
        "https://eksempel.dk/byen",
        "https://eksempel.dk/vogne",
    }
    assert all(str(link.Contents).strip() for link in links)


def test_same_programme_gives_same_bytes() -> None:
    prints = []
    for _ in range(2):
        out = BytesIO()
        PRODUCTS["handout"](conference(), out, read_blob=no_blob)
        prints.append(out.getvalue())
    assert prints[0] == prints[1]


def test_empty_programme_is_one_page_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    assert print_handout(Programme("p"), path).pages == 1
    heard = read_structure(path)
    assert len(heard.all("H1")[0].words()) > 3
    assert heard.all("P")[-1].words().endswith(".")
    assert problems_of(path) == []


def test_printing_starts_no_window_library() -> None:
    code = (
        "import sys; from planner.pdf import PRODUCTS; assert 'reportlab' not in sys.modules;"
        "import planner.pdf.products.handout; assert 'PySide6' not in sys.modules"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_seed_is_at_most_three_pages_with_each_title_once(tmp_path: Path) -> None:
    seed = SHARED / "seeds" / "conference-programme.da.txt"
    if not seed.is_file():
        pytest.skip("the shared reference material is not beside this checkout")
    from planner.formats.programme_text import read  # noqa: PLC0415 - only where there is a text

    programme = read(seed.read_text(encoding="utf-8"), today=date(2015, 6, 1)).programme
    path = tmp_path / "seed.pdf"
    assert print_handout(programme, path).pages <= 3
    assert problems_of(path) == []
    headings = Counter(
        re.sub(r"^[\d.]+( til [\d.]+)? ", "", node.words())
        for node in read_structure(path).all("H2")
    )
    assert headings == Counter(" ".join(e.title.split()) for e in running_order(programme))
