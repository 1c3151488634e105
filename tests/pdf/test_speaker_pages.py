"""Cover, logo and the pages of speakers that a handout may have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import Appearance, AppearanceState, Entry, Programme, Speaker
from planner.document.errors import NoSuchBlobError
from planner.pdf.looks import LookName
from planner.pdf.options import Options
from planner.pdf.pictures import PictureFault, Unshown
from planner.pdf.style import PAPERS
from tests.pdf.conference import conference, two_days_in_three_rooms
from tests.pdf.drawn_pictures import LOGO, kept, print_pictured, with_faces
from tests.pdf.golden_pages import differs
from tests.pdf.printing import no_blob, one_day, page_texts, problems_of
from tests.pdf.sheets import attributes, hostile, many
from tests.pdf.tagged_text import read_structure

(SHA,) = kept(LOGO)
ALL = Options(cover=True, speaker_pages=True, logo=SHA)


def _printed(programme: Programme, options: Options, path: Path) -> list[str]:
    pictured, blobs = with_faces(programme)
    print_pictured(pictured, options, path, {**blobs, SHA: LOGO}.__getitem__)
    return page_texts(path)


@pytest.mark.parametrize("look", LookName)
def test_cover_and_speakers_look_as_they_were_approved(look: LookName, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _printed(conference(), replace(ALL, style=look), path)
    assert problems_of(path) == []
    assert differs(path, f"handout-pictured-{look}") == ""


@pytest.mark.parametrize("look", LookName)
def test_a_logo_without_a_cover_stands_beside_the_title(look: LookName, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    first, *_ = _printed(two_days_in_three_rooms(), Options(style=look, logo=SHA), path)
    assert "Byens hukommelse" in first
    assert differs(path, f"handout-logo-{look}") == ""
    assert [kind["Alt"] for kind in attributes(path, "Figure")] == [
        "Logo: Havnens Bibliotek og Stadsarkivet i Nørreby"
    ]


def test_a_listener_hears_cover_day_and_speakers_in_turn(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _printed(conference(), ALL, path)
    headings = [(node.kind, node.words()) for node in read_structure(path).all("H1", "H2", "H3")]
    assert headings[0] == ("H1", "Byens hukommelse: samlinger, der går på besøg")
    assert [kind for kind, _ in headings].count("H1") == 1
    start = headings.index(("H2", "Oplægsholdere"))
    assert [words for _, words in headings[start + 1 :]] == [
        "Bo Enggaard",
        "Rosa Lindqvist",
        "Ida Munkholm",
        "Jan P. Skov",
        "Eva-Marie Thorup",
    ]
    pictures = [kind["Alt"] for kind in attributes(path, "Figure")]
    assert pictures[1:] == [
        "Portræt af Bo Enggaard",
        "Portræt af Rosa Lindqvist",
        "Portræt af Ida Munkholm",
        "Portræt af Jan P. Skov",
        "Portræt af Eva-Marie Thorup",
    ]


def test_each_speaker_has_what_they_do_and_when(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _printed(conference(), ALL, path)
    said = {
        node.all("H3")[0].words(): [item.words() for item in node.all("LI")]
        for node in read_structure(path).all("Sect")
        if [kid.kind for kid in node.kids if not isinstance(kid, str)][:1] == ["H3"]
    }
    assert said["Ida Munkholm"] == [
        "9.20 til 9.40 Velkommen til havnen · Vært",
        "13.45 til 14.45 Panel: Hvem ejer byens billeder? · Ordstyrer",
    ]
    assert said["Jan P. Skov"][0] == "11.30 til 12.00 Breve til en ukendt låner"


def test_of_several_days_each_is_named_once(tmp_path: Path) -> None:
    base = two_days_in_three_rooms()
    twice = {
        **base.appearances,
        "b0": Appearance("b0", "ida", "w1"),
        "b1": Appearance("b1", "ida", "w3", order=1),
    }
    *_, last = _printed(replace(base, appearances=twice), ALL, tmp_path / "a.pdf")
    whole = " ".join(page_texts(tmp_path / "a.pdf"))
    of_ida = whole[whole.rindex("Ida Munkholm") :]
    assert of_ida.count("Værkstedsdag") == 1
    assert "Torsdag den 11. marts 2027" in of_ida
    assert last


def test_a_biography_is_told_once(tmp_path: Path) -> None:
    entry = Entry("e", title="Samtale", start=540)
    programme = one_day(
        entry,
        speakers={"s": Speaker("s", "Asta Brun", biography="Skriver bøger.")},
        appearances={"a": Appearance("a", "s", "e")},
    )
    for options in (Options(), Options(speaker_pages=True)):
        print_pictured(programme, options, tmp_path / "a.pdf", no_blob)
        assert " ".join(page_texts(tmp_path / "a.pdf")).count("Skriver bøger") == 1


def test_who_declined_or_is_not_to_be_named_has_no_place_there(tmp_path: Path) -> None:
    entries = (Entry("e", title="Samtale", start=540), Entry("f", title="Sang", start=600))
    programme = one_day(
        *entries,
        speakers={key: Speaker(key, name) for key, name in (("s", "Asta"), ("t", "Bent"))},
        appearances={
            "a": Appearance("a", "s", "e", state=AppearanceState.DECLINED),
            "b": Appearance("b", "t", "f", state=AppearanceState.ASKED),
        },
    )
    path = tmp_path / "a.pdf"
    print_pictured(programme, Options(speaker_pages=True, unconfirmed=False), path, no_blob)
    assert len(page_texts(path)) == 1
    print_pictured(programme, Options(speaker_pages=True), path, no_blob)
    assert "Bent" in page_texts(path)[1]
    assert "Asta" not in page_texts(path)[1]


def test_no_photo_is_parted_from_its_name(tmp_path: Path) -> None:
    people = {f"s{n:02}": Speaker(f"s{n:02}", f"Person Nummer{n:02}") for n in range(23)}
    programme = one_day(
        Entry("e", title="Samtale", start=540),
        speakers=people,
        appearances={f"a{id_}": Appearance(f"a{id_}", id_, "e") for id_ in people},
    )
    path = tmp_path / "a.pdf"
    _printed(programme, Options(speaker_pages=True), path)
    with pikepdf.open(path) as pdf:
        photos = [len(page.get_images()) for page in pdf.pages]
    names = [text.count("Person Nummer") for text in page_texts(path)]
    assert len(photos) > 3
    assert sum(photos) == 22
    assert photos[1:-1] == names[1:-1]


@pytest.mark.parametrize("length", [5, 25, 40, 60])
def test_nobody_who_is_told_of_shortly_goes_on_on_the_next_page(
    tmp_path: Path, length: int
) -> None:
    people = {
        f"s{n:02}": Speaker(f"s{n:02}", f"Person Nummer{n:02}", biography="Et par ord. " * length)
        for n in range(12)
    }
    programme = one_day(
        *(Entry(f"e{n}", title=f"Oplæg {n}", start=540 + 40 * n) for n in range(3)),
        speakers=people,
        appearances={
            f"a{id_}{n}": Appearance(f"a{id_}{n}", id_, f"e{n}") for id_ in people for n in range(3)
        },
    )
    path = tmp_path / "a.pdf"
    print_pictured(programme, Options(speaker_pages=True), path, no_blob)
    pages = [text for text in page_texts(path) if "Person Nummer" in text and "Oplæg 2" in text]
    _, *speakers = pages
    assert len(speakers) > 1
    for text in speakers:
        assert text.count("Person Nummer") == text.count("Oplæg 2")


def test_photos_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _printed(conference(), Options(speaker_pages=True, photos=False), path)
    assert attributes(path, "Figure") == []


def test_pictures_that_cannot_be_printed_are_left_out_and_told_of(tmp_path: Path) -> None:
    programme, blobs = with_faces(conference())
    photos = [speaker.photo for speaker in programme.speakers.values() if speaker.photo]
    blobs[photos[0]] = b"no picture"
    del blobs[photos[1]]

    def read(sha: str) -> bytes:
        if sha == SHA:
            raise NoSuchBlobError(tmp_path, sha)
        return blobs[sha]

    path = tmp_path / "a.pdf"
    report = print_pictured(programme, ALL, path, read)
    assert report.pictures == (
        Unshown("havn", PictureFault.GONE),
        Unshown("bo", PictureFault.GONE),
        Unshown("ida", PictureFault.UNREADABLE),
    )
    assert len(attributes(path, "Figure")) == 3
    assert problems_of(path) == []


@pytest.mark.slow
@pytest.mark.parametrize("look", LookName)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_cover_is_one_page_on_every_paper(tmp_path: Path, paper: str, look: LookName) -> None:
    path = tmp_path / "a.pdf"
    long = replace(conference(), title="Et langt navn på en dag om hukommelse " * 5)
    for large in (False, True):
        if large and paper == "A6":
            continue  # a postcard has no room for it
        options = replace(ALL, paper=paper, style=look, large_print=large)
        first, second, *_ = _printed(long, options, path)
        assert first.startswith("Torsdag den 11. marts 2027 Et langt navn")
        assert "Nørreby" in first
        assert "Samlinger lever af" in second


@pytest.mark.parametrize("look", LookName)
def test_a_cover_too_small_for_a_title_goes_on_and_loses_nothing(
    tmp_path: Path, look: LookName
) -> None:
    path = tmp_path / "a.pdf"
    long = replace(conference(), title="Et langt navn på en dag om hukommelse " * 5)
    pages = _printed(long, replace(ALL, style=look, paper="A6", large_print=True), path)
    cover = " ".join(pages[:2])
    assert cover.count("Et langt navn på en dag om hukommelse") >= 5
    assert "Pakhus 4" in cover
    assert problems_of(path) == []


@pytest.mark.slow
@pytest.mark.parametrize("make", [hostile, many, lambda: Programme("p")])
@pytest.mark.parametrize("look", LookName)
def test_any_programme_can_have_a_cover_and_speakers(
    tmp_path: Path, look: LookName, make: Callable[[], Programme]
) -> None:
    path = tmp_path / "a.pdf"
    print_pictured(make(), replace(ALL, style=look), path, {SHA: LOGO}.__getitem__)
    assert problems_of(path) == []


def test_the_same_pictures_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    _printed(conference(), ALL, one)
    _printed(conference(), ALL, other)
    assert one.read_bytes() == other.read_bytes()


def test_a_draft_says_so_on_its_cover(tmp_path: Path) -> None:
    first, *_ = _printed(conference(), replace(ALL, draft=True), tmp_path / "a.pdf")
    assert first.startswith("Foreløbigt program")
