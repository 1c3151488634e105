"""Where lines end: a calm edge in text, sense in titles, and never a lost word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.pdf.lines import Line, Manner, break_lines
from planner.pdf.pieces import SOFT_HYPHEN, Span
from planner.pdf.style import Style
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import Face, TextStyle, register_faces, scale, width
from tests.pdf.conference import conference

BODY = TextStyle(Face.REGULAR, 10.5, 14)
PARAGRAPH = Element(Kind.PARAGRAPH)


@pytest.fixture(autouse=True, scope="module")
def _faces() -> None:
    register_faces()


def _lines(text: str, measure: float, **options: object) -> list[str]:
    set_lines = break_lines([Span(text, BODY, PARAGRAPH)], measure, **options)  # type: ignore[arg-type]  # the test's own
    return [_words(line) for line in set_lines]


def _words(line: Line) -> str:
    return "".join(span.text for span in line.spans)


def test_title_ends_its_lines_where_the_sense_does() -> None:
    title = "Havnen og byen: en ny plan for de gamle pakhuse"
    lines = _lines(title, width("en ny plan for de gamle pakhuse", BODY) + 2, manner=Manner.TITLE)
    assert lines == ["Havnen og byen: ", "en ny plan for de gamle pakhuse"]


def test_title_falls_into_lines_of_like_length() -> None:
    title = "Fremtidens samling bygges hver eneste dag"
    first, second = _lines(title, width(title, BODY) * 0.9, manner=Manner.TITLE)
    assert abs(width(first, BODY) - width(second, BODY)) < 40


def test_title_line_does_not_end_in_a_little_word() -> None:
    title = "Samlinger og deres veje til nye steder"
    lines = _lines(title, width("Samlinger og deres veje til", BODY) + 1, manner=Manner.TITLE)
    assert len(lines) == 2
    assert lines[0].split()[-1] not in {"og", "til"}


def test_words_are_divided_with_a_soft_hyphen_that_reading_on_drops() -> None:
    text = "den samarbejdsdrevne formidlingsopgave " * 8
    lines = _lines(text, 130, language="da")
    assert any(line.endswith(SOFT_HYPHEN) for line in lines)
    assert "".join(lines).replace(SOFT_HYPHEN, "").split() == text.split()


def test_no_more_than_two_lines_in_succession_end_in_a_hyphen() -> None:
    words = "den samarbejdsdrevne formidlingsopgave og udviklingsarbejdet i biblioteksverdenen "
    seen = ""
    for measure in range(110, 200, 10):
        lines = _lines(words * 6, measure, language="da")
        marks = "".join("-" if line.endswith(SOFT_HYPHEN) else "." for line in lines)
        assert "---" not in marks
        seen += marks
    assert "-" in seen


def test_number_stays_with_its_unit_and_dash_with_the_word_before() -> None:
    text = "Det koster i alt 25 kroner – og det er billigt for os alle sammen her"
    for measure in range(90, 200, 5):
        lines = _lines(text, measure)
        assert not any(line.startswith("–") for line in lines)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Værkstedsdag for alle fredag den 12. marts 2027", ["den 12. marts 2027"]),
        ("Pakhuset ved den gamle havn Kajgade 12, Nørreby", ["Kajgade 12,"]),
    ],
)
def test_dates_and_house_numbers_are_not_torn_apart(text: str, whole: list[str]) -> None:
    for measure in range(130, int(width(text, BODY)), 4):
        lines = _lines(text, measure, manner=Manner.TITLE)
        assert all(any(words in line for line in lines) for words in whole)


@pytest.mark.parametrize("word", ["Forhandlingsprotokollerne", "forhandlingsprotokollerne"])
def test_a_word_longer_than_the_line_is_divided_as_its_language_does(word: str) -> None:
    title = Element(Kind.TITLE, Element(Kind.DOCUMENT, language="da"))
    for measure in range(60, int(width(word, BODY)), 7):
        lines = [
            _words(line)
            for line in break_lines([Span(word, BODY, title)], measure, manner=Manner.TITLE)
        ]
        *divided, last = lines
        assert divided
        assert all(line.endswith(SOFT_HYPHEN) for line in divided)
        assert "".join(lines).replace(SOFT_HYPHEN, "") == word
        assert len(last) >= 3


def test_a_word_that_no_language_divides_is_broken_where_the_line_is_full() -> None:
    assert "".join(_lines("w" * 90, 100)) == "w" * 90


def test_newline_ends_a_line() -> None:
    assert _lines("et\nto tre", 500) == ["et", "to tre"]


def test_hard_space_holds_words_together() -> None:
    lines = _lines("tal som 2\u00a0mia. kr. og mere", width("tal som 2 mi", BODY))
    assert any("2\u00a0mia." in line for line in lines)


def test_address_breaks_at_its_strokes() -> None:
    lines = _lines("https://eksempel.dk/en/lang/adresse/med/mange/led", 110, language="da")
    assert len(lines) > 1
    assert all(line.endswith(("/", "led")) for line in lines)


def test_space_between_link_and_text_is_not_the_links() -> None:
    link = PARAGRAPH.child(Kind.LINK)
    spans = [
        Span("Se ", BODY, PARAGRAPH),
        Span("vejen", BODY, link, "https://eksempel.dk"),
        Span(" hertil", BODY, PARAGRAPH),
    ]
    (line,) = break_lines(spans, 500)
    assert [span.text for span in line.spans] == ["Se ", "vejen", " hertil"]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.text("abcdefghijklmnopqrstuvwxyzæøå,.-/", min_size=1, max_size=40), max_size=40),
    st.integers(20, 400),
    st.sampled_from(Manner),
    st.sampled_from(["", "da"]),
)
def test_lines_fit_and_hold_every_letter_in_order(
    words: list[str], measure: int, manner: Manner, language: str
) -> None:
    text = " ".join(words)
    lines = break_lines([Span(text, BODY, PARAGRAPH)], measure, manner=manner, language=language)
    set_text = "".join(map(_words, lines)).replace(SOFT_HYPHEN, "")
    assert set_text.replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert line.width <= measure + 0.1
        assert width(_words(line).rstrip(" "), BODY) == pytest.approx(line.width, abs=0.5)


def test_body_lines_hold_sixty_to_seventy_letters() -> None:
    style = Style()
    programme = conference()
    texts = [programme.introduction, *(entry.abstract for entry in programme.entries.values())]
    lengths: list[int] = []
    for text in texts:
        span = Span(" ".join(text.split()), scale(style).body, PARAGRAPH)
        full = break_lines([span], style.measure, language="da")[:-1]
        lengths += [len(_words(line).rstrip()) for line in full]
    assert len(lengths) > 15
    assert 60 <= sum(lengths) / len(lengths) <= 70


def test_a_short_last_word_is_given_company() -> None:
    text = "Elevator til alle etager, teleslynge og tegnsprogstolk efter aftale"
    measure = width("Elevator til alle etager, teleslynge og tegnsprogstolk efter", BODY) + 1
    assert _lines(text, measure)[-1] == "efter aftale"


def test_a_person_is_parted_where_a_name_or_position_ends() -> None:
    person = "Asger Thorup Winther, formand for kulturudvalget, Nørre Vesterby Kommune"
    measure = width("Asger Thorup Winther, formand for kulturudvalget, Nørre Vesterby", BODY) + 1
    assert _lines(person, measure, manner=Manner.PERSON) == [
        "Asger Thorup Winther, formand for kulturudvalget, ",
        "Nørre Vesterby Kommune",
    ]
    # What would leave a line too empty is parted all the same.
    long = "Eva, leder af samlingerne på byens arkiv og museum"
    assert len(_lines(long, width(long, BODY) * 0.6, manner=Manner.PERSON)) == 2
