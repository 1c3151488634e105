"""HTML for mails and web editors, and the text of what is pasted from them."""

from __future__ import annotations

import time
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Entry, EntryKind, Part, Programme, Speaker
from planner.core.queries import running_order
from planner.formats import programme_json, programme_text
from planner.formats.programme_html import text_of, write
from planner.formats.programme_html.page_text import LIMIT
from planner.formats.programme_text import announcement
from tests.builders.announcing import TODAY, a_talk, announced_programmes


def _back(programme: Programme) -> Programme:
    return programme_text.read(text_of(write(programme)), today=TODAY).programme


class _Tags(HTMLParser):
    """What tags a page uses, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert {name for name, _ in attrs} <= {"lang", "class", "href", "start"}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def _tags(html: str) -> _Tags:
    tags = _Tags()
    tags.feed(html)
    tags.close()
    assert tags.open == []
    return tags


def test_copied_html_pasted_back_is_an_equal_programme(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    sample = programme_json.read(path.read_bytes()).programme
    assert announcement(_back(sample)) == announcement(sample)


def test_a_real_programme_comes_back_through_html(shared: Path) -> None:
    text = (shared / "seeds" / "conference-programme.da.txt").read_text("utf-8")
    seed = programme_text.read(text, today=TODAY).programme
    assert announcement(_back(seed)) == announcement(seed)


@settings(max_examples=50, phases=[Phase.generate])
@given(announced_programmes())
def test_any_programme_comes_back_through_html(programme: Programme) -> None:
    _tags(write(programme))
    assert announcement(_back(programme)) == announcement(programme)


def test_a_programme_is_headings_facts_paragraphs_and_lists() -> None:
    talk = a_talk(
        Speaker("ida", "Ida Lund", "bogbinder", "Havnens Bibliotek"),
        abstract="Om *hjul*.\n\n- gummi\n- stål",
        parts=(Part("1", "Rul", minutes=20), Part("2", "Stop")),
    )
    assert write(talk) == dedent("""\
        <article lang="da">
        <h1>Inventardagen</h1>
        <dl>
        <dt>Dato</dt>
        <dd>Torsdag den 17. september 2026</dd>
        </dl>
        <h2>Program</h2>
        <h3>10.00–10.45 Hylder med hjul</h3>
        <div>Ved Ida Lund, bogbinder, Havnens Bibliotek</div>
        <div class="programme-prose">
        <p>Om <em>hjul</em>.</p>
        <ul>
        <li>gummi</li>
        <li>stål</li>
        </ul>
        </div>
        <p>Delindlæg:</p>
        <ul>
        <li><strong>Rul</strong> (20 min.)</li>
        <li><strong>Stop</strong></li>
        </ul>
        </article>
        """)


def test_markup_in_a_programme_is_text() -> None:
    nasty = '<script>alert("x")</script> & <b>fed</b>'
    tags = _tags(write(a_talk(title=nasty, subtitle=nasty, abstract=nasty, web=nasty)))
    assert not tags.seen & {"script", "b"}
    assert tags.words.count(nasty) == 4


PAGES = {
    "paragraphs and line ends": (
        "<p>Et  møde\n om hjul</p><p>Tid: 9<br>Sted: Havnen</p>",
        "Et møde om hjul\n\nTid: 9\nSted: Havnen\n",
    ),
    "headings and lists": (
        "<h2>Dag&nbsp;1</h2><ul><li>Rul</li><li>Stop</li></ul><ol start=4><li>Rul<li>Stop</ol>",
        "Dag 1\n\n• Rul\n• Stop\n\n4. Rul\n\n5. Stop\n",
    ),
    "a table": (
        "<table><tr><th>Tid<th>Hvad</tr><tr><td>9.00<td>Velkomst</tr></table>",
        "Tid\tHvad\n9.00\tVelkomst\n",
    ),
    "a cell of several lines": (
        "<table><tr><td>9.00<br>-9.30</td><td><p>Velkomst</p><p>Ved Ida Lund</p></td></tr></table>",
        "9.00 -9.30\tVelkomst\n\nVed Ida Lund\n",
    ),
    "a table that lays out a page": (
        "<table><tr><td>Menu</td><td><table><tr><td>9.00</td><td>Rul</td></tr></table></td></table>",
        "Menu\n\n9.00\tRul\n",
    ),
    "terms": ("<dl><dt>Pris:<dd>10 kr.<dt>Sted<dd>Havnen</dl>", "Pris: 10 kr.\nSted: Havnen\n"),
    "emphasis is the page's own": (
        "<p><b>9.00</b> <i>Rul</i> <a href=x>her</a></p>",
        "9.00 Rul her\n",
    ),
    "what is not shown": (
        "<style>p{}</style><script>1</script><p>Rul<!-- nej --></p><button>Køb</button>",
        "Rul\n",
    ),
    "what belongs to the page alone": (
        '<form hidden><p>Vis alt</p></form><p class="programme-aside">Spor</p><p>Rul</p>',
        "Rul\n",
    ),
    "preformatted text": ("<pre>9.00 Rul\n9.30  Stop</pre>", "9.00 Rul\n9.30 Stop\n"),
    "bare text": ("9.00 Rul &amp; stop", "9.00 Rul & stop\n"),
    "nothing": ("", ""),
    "only marks": ("<p></p><br>", ""),
    "a Word list": (
        "<p class=Mso><![if !supportLists]><span>·&nbsp; </span><![endif]>Rul<o:p></o:p></p>",
        "· Rul\n",
    ),
}


@pytest.mark.parametrize(("html", "text"), PAGES.values(), ids=PAGES.keys())
def test_pasted_html_becomes_the_text_it_shows(html: str, text: str) -> None:
    assert text_of(html) == text


def test_a_pasted_table_reads_as_a_programme() -> None:
    rows = [
        ("9.00–9.15", "Kaffe"),
        ("9.15–10.00", "Hylder med hjul<br>Ved Ida Lund, bogbinder, Havnens Bibliotek"),
    ]
    cells = "".join(f"<tr><td>{when}</td><td>{what}</td></tr>" for when, what in rows)
    html = f"<h1>Inventardagen</h1><table>{cells}</table>"
    programme = programme_text.read(text_of(html), today=TODAY).programme
    assert [(e.start, e.kind, e.title) for e in running_order(programme)] == [
        (540, EntryKind.BREAK, "Kaffe"),
        (555, EntryKind.SESSION, "Hylder med hjul"),
    ]
    assert [speaker.name for speaker in programme.speakers.values()] == ["Ida Lund"]


def test_too_much_html_is_refused() -> None:
    with pytest.raises(PlannerError) as raised:
        text_of("x" * (LIMIT + 1))
    assert raised.value.fault is Fault.TOO_LARGE


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 300_000 + "Rul",
        "<table><tr><td>" * 100_000 + "Rul",
        "<!--" * 400_000,
        "<a b='" * 300_000,
        "&lt;" * 400_000,
        "<li>" * 400_000,
    ],
    ids=lambda html: html[:12],
)
def test_hostile_html_takes_little_time(html: str) -> None:
    begun = time.perf_counter()
    with suppress(PlannerError):  # some of it is too much
        text_of(html)
    assert time.perf_counter() - begun < 5


_PIECES = [
    *("<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<ol>", "<li>", "</li>", "<dl>"),
    *("<dt>", "<dd>", "<br>", "<p>", "</p>", "<pre>", "<em>", "</a>", "<h1>", "</h1>", "</div>"),
    '<div class="programme-prose">',
    '<span class="programme-guarded">',
    '<a href="x">',
    *("Rul", "&amp;", "<", ">", "&#0;", "\0", "\ud800"),
]


@settings(max_examples=100)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join))
def test_no_html_is_too_bad(html: str) -> None:
    text = text_of(html)
    assert "\n\n\n" not in text
    assert ("Rul" in text) <= ("Rul" in html)


def test_an_entry_without_words_is_still_html() -> None:
    empty = a_talk(title="")
    assert "10.00–10.45" in _tags(write(empty)).words
    assert [type(entry) for entry in _back(empty).entries.values()] == [Entry]
