"""Typography put right, by language; and what must stay whatever is tidied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.tidying import tidied, tidied_markdown, tidied_name
from planner.markup import Block, Listing, read

LANGUAGES = ("da", "en", "sv", "nb", "nn", "fi", "de", "nl", "fr", "de-AT", "kl", "")


def shown(text: str) -> str:
    """With marks one can see for hard spaces (_) and narrow ones (~)."""
    return text.replace("\u00a0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(
    ("language", "outcome"),
    [
        ("da", "»Læs ›Havet‹ nu«, sagde hun"),
        ("en", "“Læs ‘Havet’ nu”, sagde hun"),
        ("en-GB", "“Læs ‘Havet’ nu”, sagde hun"),
        ("sv", "”Læs ’Havet’ nu”, sagde hun"),
        ("fi", "”Læs ’Havet’ nu”, sagde hun"),
        ("nb", "«Læs ‘Havet’ nu», sagde hun"),
        ("nn", "«Læs ‘Havet’ nu», sagde hun"),
        ("de", "„Læs ‚Havet‘ nu“, sagde hun"),
        ("nl", "“Læs ‘Havet’ nu”, sagde hun"),
        ("fr", "«~Læs “Havet” nu~», sagde hun"),
        ("kl", "\"Læs 'Havet' nu\", sagde hun"),
    ],
)
def test_quotation_marks_are_the_languages_own(language: str, outcome: str) -> None:
    assert shown(tidied("\"Læs 'Havet' nu\", sagde hun", language)) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ('"et" og "to"', "»et« og »to«"),
        ('("et")', "(»et«)"),
        ('bogen "Da "Havet" kom" er her', "bogen »Da ›Havet‹ kom« er her"),
        ('"Hvorfor?" - "Derfor!"', "»Hvorfor?« – »Derfor!«"),
        ('"Avisen"s dag', "»Avisen«s dag"),
        ('i "Lokale 12"', "i »Lokale 12«"),
        ('begynder "her', 'begynder "her'),
        ('en "god" og en "halv', 'en "god" og en "halv'),
        ('en "halv\n\nen "hel" en', 'en "halv\n\nen »hel« en'),
        ("\"to\nlinjer\" og 'en'", "»to\nlinjer« og ›en‹"),
        ("“Word” og ”avis”", "“Word” og ”avis”"),
    ],
)
def test_quotation_marks_change_in_pairs_or_not_at_all(text: str, outcome: str) -> None:
    assert tidied(text, "da") == outcome


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("da", "1990'erne, Lars' bog og '68'erne", "1990’erne, Lars’ bog og ’68’erne"),
        ("en", "rock 'n' roll, 'tis the writers' day", "rock ’n’ roll, ’tis the writers’ day"),
        ("nl", "'s avonds in 't huis", "’s avonds in ’t huis"),
        ("fr", "l'été d'une bibliothèque", "l’été d’une bibliothèque"),
        ("kl", "don't", "don’t"),
        ("da", "en 15\" skærm, 5'10\" høj, 6' lang", "en 15\" skærm, 5'10\" høj, 6' lang"),
    ],
)
def test_apostrophes_are_curled_but_feet_and_inches_are_not(
    language: str, text: str, outcome: str
) -> None:
    assert tidied(text, language) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Læsning - en dag", "Læsning – en dag"),
        ("Læsning -- en dag", "Læsning – en dag"),
        ("for- og eftermiddag", "for- og eftermiddag"),
        ("mor-barn-dag, minus -5 grader", "mor-barn-dag, minus -5 grader"),
        ("- et punkt\n- et til", "- et punkt\n- et til"),
        ("side 9-12", "side 9–12"),
        ("i 2019-2020", "i 2019–2020"),
        ("i 2019 - 2020", "i 2019–2020"),
        ("i sæsonen 2026-27", "i sæsonen 2026–27"),
        ("9.30-11.00", "9.30–11.00"),
        ("9.30 - 11.00", "9.30–11.00"),
        ("9.30 – 11.00", "9.30–11.00"),
        ("9:30-11", "9:30–11"),
        ("(9-10.30)", "(9–10.30)"),
        ("1.-6. klasse", "1.–6. klasse"),
        ("1.000-2.000 bøger", "1.000–2.000 bøger"),
        ("1,5-2 timer.", "1,5–2 timer."),
        ("fra 9-12.", "fra 9–12."),
        ("og så...", "og så…"),
        ("Navn ..........", "Navn .........."),
        ("tank — streg", "tank — streg"),
    ],
)
def test_hyphens_that_mean_a_dash_become_one(text: str, outcome: str) -> None:
    assert tidied(text, "da") == outcome


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "den 22-11-2026",
        "i 2026-11",
        "ISBN 978-87-02-12345-6",
        "ISBN-13: 978-87-02-12345-6",
        "ISSN 0105-1234",
        "tlf. 33-44 55 66",
        "Telefon: 3344-5566",
        "ring 3344-5566",
        "ring +45 33-44-55",
        "020-123",
        "COVID-19",
        "EN 301-549",
        "resultatet 3-2",
        "7-9-13",
        "9-12-årige",
        "plan 2019-2020.pdf",
        "notat_9-12.docx",
        r"C:\dage\9-12",
        "/dage/9-12/2019-2020",
        "www.eksempel.dk/9-12",
        "eksempel.dk/9-12?q=x'y",
        "https://eksempel.dk/dage/2019-2020...x'y",
        "navn.9-12@eksempel.dk",
        '`x - y... "z"`',
        '<a href="x">',
        "A/B-test 1/2-3",
    ],
)
def test_what_is_no_dash_and_no_prose_stays(text: str) -> None:
    for language in LANGUAGES:
        assert tidied(text, language) == text
        assert tidied(f'Se "{text}" her', "en") == f"Se “{text}” her"


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("da", "2 mia. kr. og 1.000 kr.", "2_mia._kr. og 1.000_kr."),
        ("da", "15 % af 30 m²", "15_% af 30_m²"),
        ("da", "Kl. 9, s. 12, § 3, nr. 4, ca. 30", "Kl._9, s._12, §_3, nr._4, ca._30"),
        ("da", "Steen B. Andersen, H. C. Andersen", "Steen B._Andersen, H._C._Andersen"),
        ("da", "ved J. Hansen og dr. Holm", "ved J._Hansen og dr._Holm"),
        ("da", "om vitamin C. Derefter", "om vitamin C. Derefter"),
        ("da", "3 mand og 2 mænd", "3 mand og 2 mænd"),
        ("da", "for  mange   rum , ja .", "for mange rum, ja."),
        ("da", "Byen : en bog / af Ida", "Byen : en bog / af Ida"),
        ("en", "Mr. Holm, 9 a.m., p. 12", "Mr._Holm, 9_a.m., p._12"),
        ("sv", "kl. 9, 3 mkr, dr Holm", "kl._9, 3_mkr, dr_Holm"),
        ("nb", "20 mill. kr, kl. 9", "20_mill._kr, kl._9"),
        ("fi", "klo 9, s. 12, 20 €", "klo_9, s._12, 20_€"),
        ("de", "9 Uhr, z. B. Dr. Weiß, 2 Mio. €", "9_Uhr, z._B. Dr._Weiß, 2_Mio._€"),
        ("nl", "blz. 12, 9 uur, dhr. Bos", "blz._12, 9_uur, dhr._Bos"),
        ("fr", "Quoi? Non ! Voici : un ; deux", "Quoi~? Non~! Voici_: un~; deux"),
        ("fr", "« oui », 9 h, M. Dupont, p. 3 .", "«~oui~», 9_h, M._Dupont, p._3."),
        ("kl", "15 %, J. B. Holm", "15_%, J._B._Holm"),
    ],
)
def test_spaces_are_hard_where_a_line_must_not_end(language: str, text: str, outcome: str) -> None:
    assert shown(tidied(text, language)) == outcome


def test_a_name_gets_hard_spaces_and_nothing_else() -> None:
    assert shown(tidied_name("Steen B. Andersen", "da")) == "Steen B._Andersen"
    assert shown(tidied_name("dr. J. P. Holm", "da")) == "dr._J._P._Holm"
    assert tidied_name('Forlaget "X" - 2 kr. ...', "da") == 'Forlaget "X" - 2 kr. ...'


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ('*"Hej"* og **"to"**', "*»Hej«* og **»to«**"),
        ('"*Havet*" er "**stort**"', "»*Havet*« er »**stort**«"),
        ('Se ["kortet"](https://eksempel.dk/9-12 "kort - 2")', None),
        ('- "et"\n- to - tre', "- »et«\n- to – tre"),
        ("* 9-12\n* 2 kr.", "* 9–12\n* 2_kr."),
        ("1.  et  punkt\n2.  to", "1.  et punkt\n2.  to"),
        ("tvungen  \nlinje - her", "tvungen  \nlinje – her"),
        (r"\"lige\" og \- sådan", r"\"lige\" og \- sådan"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("**Kl. 9:** *velkomst* , kaffe", "**Kl._9:** *velkomst*, kaffe"),
    ],
)
def test_markup_stays_and_the_words_in_it_are_tidied(text: str, outcome: str | None) -> None:
    wanted = outcome or 'Se [»kortet«](https://eksempel.dk/9-12 "kort - 2")'
    assert shown(tidied_markdown(text, "da")) == wanted


PIECES = st.lists(
    st.sampled_from(
        [
            *" \"'-–.,:;!?()*_[]`\\<>/@#%§&…»«“”’\n\u00a0\u202f",
            *(
                "  ",
                " - ",
                "...",
                "--",
                "\n\n",
                "\n- ",
                "\n1. ",
                "](https://a.dk/1-2)",
                "www.a-b.dk",
            ),
            *(
                "Hej",
                "a",
                "B",
                "é",
                "9",
                "12",
                "2019",
                "9.30",
                "kl.",
                "kr.",
                "mia.",
                "dr.",
                "x@y.dk",
            ),
        ]
    ),
    max_size=30,
).map("".join)
TEXTS = PIECES | st.text(max_size=40)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_what_is_tidy_stays_and_no_letter_or_figure_changes(text: str, language: str) -> None:
    for tidy in (tidied, tidied_markdown, tidied_name):
        once = tidy(text, language)
        assert tidy(once, language) == once
        assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]
        assert once.count("\n") == text.count("\n")


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """What the markup of a text says, with the letters and figures it says it of."""
    said: list[object] = []
    for block in blocks:
        if isinstance(block, Listing):
            said.append((block.start, [shape(item) for item in block.items]))
        else:
            runs = [
                ("".join(filter(str.isalnum, run.text)), run.emphasis, run.strong, run.link)
                for run in block.runs
            ]
            said.append([run for run in runs if run[0]])
    return said


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_markup_says_the_same_of_the_same_words(text: str, language: str) -> None:
    assert shape(read(tidied_markdown(text, language))) == shape(read(text))


@given(
    st.sampled_from(["https://a-b.dk/9-12", "www.a.dk/x'y-1", "a.b-2@c.dk", "fil 9-12.pdf"]),
    PIECES,
    st.sampled_from(LANGUAGES),
)
def test_addresses_stay_whatever_stands_around_them(address: str, text: str, language: str) -> None:
    assert address in tidied(f"{text} {address} {text}", language)


def test_a_long_abstract_is_tidied_in_a_moment() -> None:
    text = 'Om "havet" - og 2 mia. kr. til Steen B. Andersen, kl. 9-12... ' * 2000
    outcome = tidied_markdown(text, "da")
    assert outcome.count("»") == 2000
    assert tidied("x" * 100_000 + "." * 100_000, "da").endswith("...")
