"""The small Markdown: what is markup, and that all else stays as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.markup import Block, Listing, Paragraph, Run, plain, read


def _paragraph(*runs: Run) -> Paragraph:
    return Paragraph(runs)


def test_emphasis_strong_and_links_are_runs() -> None:
    text = "Kom *tidligt*, **meget *tidligt***: [kortet](https://eksempel.dk/kort)"
    assert read(text) == (
        _paragraph(
            Run("Kom "),
            Run("tidligt", emphasis=True),
            Run(", "),
            Run("meget ", strong=True),
            Run("tidligt", strong=True, emphasis=True),
            Run(": "),
            Run("kortet", link="https://eksempel.dk/kort"),
        ),
    )


def test_blank_lines_part_paragraphs_and_line_ends_are_spaces() -> None:
    assert read("et\nto\n\n\ntre") == (_paragraph(Run("et to")), _paragraph(Run("tre")))


def test_insisted_line_end_is_a_newline() -> None:
    assert read("et  \nto\\\ntre") == (_paragraph(Run("et\nto\ntre")),)


def test_lists_have_bullets_or_numbers_and_may_nest() -> None:
    inner = Listing(((_paragraph(Run("te")),),), start=None)
    assert read("- kaffe\n  - te\n- vand") == (
        Listing(((_paragraph(Run("kaffe")), inner), (_paragraph(Run("vand")),))),
    )
    assert read("3. tredje\n4. fjerde") == (
        Listing(((_paragraph(Run("tredje")),), (_paragraph(Run("fjerde")),)), start=3),
    )


@pytest.mark.parametrize(
    "text",
    ["16. september er dagen", "2. maj: åbent\n9. maj: lukket", "7. (syv) er nok"],
)
def test_dates_at_the_start_of_a_line_are_no_list(text: str) -> None:
    blocks = read(text)
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert plain(text).replace("\n\n", "\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "<b>fed</b> &amp; <script>x</script>",
        "# ingen overskrift",
        "`ingen kode`",
        "![intet billede](https://eksempel.dk/x.png)"[1:].replace("](h", "] (h"),
        "> intet citat",
        "[x](y)",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](file:///etc/hosts)",
        "<https://eksempel.dk>",
        "| a | b |",
        "---",
        "snake_case_navn og 2 * 3 * 4",
    ],
)
def test_what_is_no_markup_here_stays_as_written(text: str) -> None:
    assert read(text) == (_paragraph(Run(text)),)


def test_picture_is_not_shown_but_its_words_stay() -> None:
    blocks = read("![et skilt](https://eksempel.dk/x.png)")
    assert plain("![et skilt](https://eksempel.dk/x.png)") == "!et skilt"
    assert blocks == (_paragraph(Run("!"), Run("et skilt", link="https://eksempel.dk/x.png")),)


def test_backslash_takes_markup_away() -> None:
    assert read(r"\*ikke skråt\*") == (_paragraph(Run("*ikke skråt*")),)


def test_mail_addresses_may_be_linked() -> None:
    assert read("[skriv](mailto:a@eksempel.dk)") == (
        _paragraph(Run("skriv", link="mailto:a@eksempel.dk")),
    )


def test_lists_nested_too_deep_are_read_as_text() -> None:
    text = "- " * 40 + "bund"
    assert read(text) == (_paragraph(Run(text)),)


def test_plain_keeps_the_words_and_drops_the_marks() -> None:
    assert plain("Om *byen*:\n\n- havn\n- torv") == "Om byen:\n\nhavn\n\ntorv"


def test_nothing_gives_nothing() -> None:
    assert read(" \n\n ") == ()
    assert plain("") == ""


@given(st.text("ab *_[](){}<>&-+1.\n\\`#!:/\x00", max_size=80))
def test_any_text_is_read_and_no_letter_is_lost(text: str) -> None:
    letters = [c for c in _text(read(text)) if c in "ab"]
    assert len(letters) <= text.count("a") + text.count("b")
    if "](" not in text:  # what is no link cannot hide an address
        assert len(letters) == text.count("a") + text.count("b")


def _text(blocks: tuple[Block, ...]) -> str:
    texts = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append("".join(run.text for run in block.runs))
        else:
            texts += [_text(item) for item in block.items]
    return "\n".join(texts)
