"""Files made to harm, and rubbish: one clear fault each, in bounded time and room."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.faults import Fault, PlannerError
from planner.exchange.attaching import read_file
from planner.formats.foreign import pdf_reading
from planner.formats.foreign.pdf_signs import TOO_MANY, UNREADABLE
from planner.formats.slides import odp, pptx, transcript
from planner.formats.slides.deck import Deck
from planner.formats.slides.pdf_pages import Line, Page, deck_of
from tests.formats.slides.presentations import NIGHT, as_odp, as_pdf, as_pptx

_SECONDS = 5.0  # of a processor, for others may be at work beside us
_KILOBYTES = 500_000
_NAMES = 'xmlns:a="a" xmlns:p="p" xmlns:r="r" xmlns:d="d" xmlns:t="t" xmlns:o="o"'
_ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "snegl"}">' for n in range(14)
)  # the last is ten million million snails
_BOMB = 2**28


def _packed(parts: Iterable[tuple[str, bytes | str]]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts:
            made.writestr(name, data)
    return out.getvalue()


def _as_pptx(*slides: bytes | str) -> bytes:
    """A presentation of these parts."""
    ids = "".join(f'<p:sldId r:id="s{n}"/>' for n in range(len(slides)))
    related = "".join(
        f'<Relationship Id="s{n}" Type="x/slide" Target="slides/{n}.xml"/>'
        for n in range(len(slides))
    )
    return _packed(
        [
            ("ppt/presentation.xml", f"<p:x {_NAMES}><p:sldIdLst>{ids}</p:sldIdLst></p:x>"),
            ("ppt/_rels/presentation.xml.rels", f"<Relationships>{related}</Relationships>"),
            *((f"ppt/slides/{n}.xml", slide) for n, slide in enumerate(slides)),
        ]
    )


def _slide(shapes: str, head: str = "") -> str:
    return f"{head}<p:sld {_NAMES}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def _said(words: str) -> str:
    return f"<p:sp><p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"


def _as_odp(pages: str, head: str = "") -> bytes:
    body = f"<o:x {_NAMES}><o:body><o:presentation>{pages}</o:presentation></o:body></o:x>"
    return _packed([("content.xml", head + body)])


def _lying(package: bytes, size: int) -> bytes:
    """The package with another size told of its last part, in its own head and in the list."""
    told = size.to_bytes(4, "little")
    own, listed = package.rindex(b"PK\3\4"), package.rindex(b"PK\1\2")
    package = package[: own + 22] + told + package[own + 26 :]
    return package[: listed + 24] + told + package[listed + 28 :]


def _rubbish(size: int) -> bytes:
    return hashlib.shake_128(b"rubbish").digest(size)


def _pdf_bomb() -> bytes:
    """A page whose content is packed twice and unpacks to half a gigabyte."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(bytes(2**20)) for _ in range(2 * _BOMB // 2**20))
    stream = zlib.compress(packed + packer.flush())
    head = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 720 405]/Contents 4 0 R>>",
        head + stream + b"\nendstream",
    ]
    numbered = (b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


_HARMFUL: dict[str, tuple[Callable[[], bytes], Fault | None]] = {
    "zip-bomb.pptx": (lambda: _as_pptx(bytes(_BOMB)), Fault.TOO_LARGE),
    "zip-bomb.odp": (lambda: _packed([("content.xml", bytes(_BOMB))]), Fault.TOO_LARGE),
    "lying.pptx": (lambda: _lying(_as_pptx(bytes(_BOMB)), 50), Fault.NOT_SLIDES),
    "parts.pptx": (lambda: _packed((f"{n}", b"") for n in range(30_000)), Fault.TOO_MANY_PARTS),
    "entities.pptx": (
        lambda: _as_pptx(_slide(_said("&e13;"), f"<!DOCTYPE x [{_ENTITIES}]>")),
        Fault.NOT_SLIDES,
    ),
    "entities.odp": (lambda: _as_odp("&e13;", f"<!DOCTYPE x [{_ENTITIES}]>"), Fault.NOT_SLIDES),
    "outside.pptx": (
        lambda: _as_pptx(
            _slide(_said("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
        ),
        Fault.NOT_SLIDES,
    ),
    "deep.pptx": (
        lambda: _as_pptx(_slide("<p:g>" * 100_000 + "</p:g>" * 100_000)),
        Fault.NOT_SLIDES,
    ),
    "deep.odp": (
        lambda: _as_odp(
            "<d:page>" + "<d:g>" * 200 + "<t:p>x</t:p>" * 90_000 + "</d:g>" * 200 + "</d:page>"
        ),
        None,
    ),
    "shapes.pptx": (lambda: _as_pptx(_slide("<p:sp/>" * 900_000)), Fault.TOO_MANY_PARTS),
    "slides.odp": (lambda: _as_odp("<d:page/>" * 90_000), Fault.TOO_MANY_SLIDES),
    "words.pptx": (lambda: _as_pptx(*[_slide(_said("x" * 300_000))] * 4), Fault.TOO_MUCH_TEXT),
    "rubbish.pptx": (lambda: _rubbish(50_000_000), Fault.NOT_SLIDES),
    "too-large.odp": (lambda: bytes(50_000_001), Fault.TOO_LARGE),
    "bomb.pdf": (_pdf_bomb, Fault.NOT_SLIDES),
    "rubbish.pdf": (lambda: b"%PDF-1.7\n" + _rubbish(5_000_000), None),
    "rubbish.txt": (lambda: _rubbish(900_000), None),
    "long.txt": (lambda: b"1 Hej med dig\n\n" * 3_000_000, None),
    "numbers.txt": (lambda: "".join(f"{n} x\n\n" for n in range(1, 90_000)).encode(), None),
    "one-word.txt": (lambda: b"transcript\n\n1 " + b"x" * 900_000 + b"\n\n2 a\n\n3 b", None),
    "few-words.txt": (lambda: b"transcript\n\n1 a\n\n2 " + b"A b " * 200_000 + b"\n\n3", None),
    "blank.txt": (lambda: b" " * 999_000, None),
    "quotes.txt": (
        lambda: ("transcript „" + "x" * 190).encode() * 4_000 + b"\n\n1\n\n2\n\n3",
        None,
    ),
}
"""How each is made, and the fault it has; None where it is read, or kept as it is."""

_ASK = """
import resource, sys
from pathlib import Path
from planner.core.faults import PlannerError
from planner.exchange.attaching import read_file
try:
    read_file(Path(sys.argv[1]))
except PlannerError as error:
    print(error.fault)
used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
# What the system counts of us begins with what our parent took; the peak of our own is told here.
with open("/proc/self/status") as status:
    own = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(max(int(own), used[1].ru_maxrss), sum(each.ru_utime + each.ru_stime for each in used))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
@pytest.mark.parametrize("name", _HARMFUL)
def test_a_file_made_to_harm_is_told_in_bounds(name: str, tmp_path: Path) -> None:
    make, fault = _HARMFUL[name]
    path = tmp_path / name
    path.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", _ASK, str(path)], capture_output=True, check=True, text=True
    )
    *told, room, seconds = done.stdout.split()
    assert told == ([] if fault is None else [fault.value])
    assert int(room) < _KILOBYTES
    assert float(seconds) < _SECONDS


def test_a_fault_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "haven.pptx"
    path.write_bytes(b"ingen slides")
    with pytest.raises(PlannerError) as told:
        read_file(path)
    assert told.value.path == path


def test_a_pdf_of_too_many_pages_is_told() -> None:
    assert pdf_reading.pages(as_pdf(NIGHT[:1] * 1_001)) == TOO_MANY
    assert pdf_reading.pages(b"%PDF-1.4 snegle") == UNREADABLE


@pytest.mark.parametrize(
    ("read", "whole"), [(pptx.read, as_pptx(NIGHT)), (odp.read, as_odp(NIGHT))]
)
@given(data=st.data())
@settings(max_examples=60)
def test_a_damaged_presentation_is_read_or_told(
    read: Callable[[bytes], Deck], whole: bytes, data: st.DataObject
) -> None:
    """Bytes are changed in the package, or in one of its parts before it is packed."""
    if data.draw(st.booleans()):
        damaged = _damaged(data, whole)
    else:
        with zipfile.ZipFile(BytesIO(whole)) as package:
            parts = [(name, package.read(name)) for name in package.namelist()]
        chosen = data.draw(st.sampled_from([name for name, _ in parts if name.endswith("ml")]))
        damaged = _packed(
            (name, _damaged(data, part) if name == chosen else part) for name, part in parts
        )
    _read_or_told(lambda: read(damaged))


@given(st.text(st.sampled_from('123 \n.:•-\uf075aB?"“/\t\0\u2028')))
@settings(max_examples=300)
def test_any_text_is_a_transcript_or_none(text: str) -> None:
    _read_or_told(lambda: transcript.read(f"transcript\n\n1 {text}\n\n2 {text}\n\n3 {text}"))
    _read_or_told(lambda: transcript.read(text))


_NUMBERS = st.floats(-1e6, 1e6)
_LINES = st.builds(Line, _NUMBERS, _NUMBERS, _NUMBERS, st.text())


@given(st.lists(st.builds(Page, _NUMBERS, _NUMBERS, st.lists(_LINES, max_size=9).map(tuple))))
def test_any_lines_on_pages_are_slides_or_none(pages: list[Page]) -> None:
    _read_or_told(lambda: deck_of(pages))


def _damaged(data: st.DataObject, whole: bytes) -> bytes:
    begin = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(begin, min(len(whole), begin + 200)))
    return whole[:begin] + data.draw(st.binary(max_size=40)) + whole[end:]


def _read_or_told(read: Callable[[], Deck | None]) -> None:
    """Reads; a fault will do, and what is read can be kept."""
    try:
        deck = read()
    except PlannerError:
        return
    if deck is not None:
        assert [slide.number for slide in deck.slides] == list(range(1, len(deck.slides) + 1))
        for slide in deck.slides:
            texts = [slide.title, *(bullet.text for bullet in slide.bullets)]
            assert not any(set(text) & {"\0", "\n"} for text in texts)
            assert all(0 <= bullet.level <= 8 for bullet in slide.bullets)
