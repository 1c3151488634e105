from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QSignalSpy

from planner.ui.preview.messages import Composed
from planner.ui.preview.renderer import Renderer
from tests.builders.programmes import a_programme, a_small_conference
from tests.ui.preview.waiting import lives, until

KNOWS_PICTURES = """
import sys
from planner.ui.preview.messages import *
out, inp = sys.stdout.buffer, sys.stdin.buffer
request = read_request(inp)
sizes = []
for sha256 in ("here", "gone"):
    out.write(pack(BlobWanted(sha256))); out.flush()
    sizes.append((len(read_request(inp).data or b""), 1))
out.write(pack(Composed(request.number, tuple(sizes)))); out.flush()
read_request(inp)
"""


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.close()


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def _composed(renderer: Renderer) -> list[int]:
    """How many pages each state had that was told of."""
    found: list[int] = []
    renderer.composed.connect(lambda composed: found.append(len(composed.sizes)))
    return found


def test_nothing_runs_until_something_is_asked(renderer: Renderer) -> None:
    assert renderer.process_id == 0


def test_only_the_newest_of_many_states_is_told(renderer: Renderer) -> None:
    told = _composed(renderer)
    long = a_programme(title="Lang", introduction="\n\n".join(["Et afsnit med ord."] * 200))
    for _ in range(5):
        renderer.compose(long, "handout", _no_blob)
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: told)
    drawn = QSignalSpy(renderer.drawn)
    renderer.draw([(0, 200)])
    until(drawn.count)
    assert told == [1]


def test_pages_wanted_before_are_not_drawn_any_more(renderer: Renderer) -> None:
    told = _composed(renderer)
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: told)
    widths: list[int] = []
    renderer.drawn.connect(lambda drawn: widths.append(drawn.width))
    renderer.draw([(0, 100), (0, 110), (0, 120)])
    renderer.draw([(0, 200)])
    until(lambda: 200 in widths)
    assert widths == [100, 200]


def test_a_program_that_dies_is_started_again(renderer: Renderer) -> None:
    told = _composed(renderer)
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: renderer.process_id)
    first = renderer.process_id
    os.kill(first, signal.SIGKILL)
    until(lambda: told)
    assert renderer.process_id not in (0, first)


@pytest.mark.slow
def test_one_that_died_while_idle_draws_again_when_asked(renderer: Renderer) -> None:
    told = _composed(renderer)
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: told)
    first = renderer.process_id
    os.kill(first, signal.SIGKILL)
    until(lambda: renderer.process_id == 0)
    drawn = QSignalSpy(renderer.drawn)
    renderer.draw([(0, 150)])
    until(drawn.count)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-c", "raise SystemExit(3)"], id="dies"),
        pytest.param(["/nowhere/programme-pages"], id="is not there"),
        pytest.param([sys.executable, "-c", "import time; time.sleep(60)"], id="hangs"),
    ],
)
def test_one_that_never_answers_is_given_up(command: list[str]) -> None:
    renderer = Renderer(command=command, patience=300)
    failed = QSignalSpy(renderer.failed)
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(failed.count)
    assert renderer.process_id == 0
    renderer.draw([(0, 100)])
    assert renderer.process_id == 0


def test_pictures_are_read_for_it_and_a_missing_one_is_no_harm() -> None:
    renderer = Renderer(command=[sys.executable, "-c", KNOWS_PICTURES])
    told: list[Composed] = []
    renderer.composed.connect(told.append)
    blobs = {"here": b"12345"}
    renderer.compose(a_small_conference(), "handout", blobs.__getitem__)
    until(lambda: told)
    assert [composed.sizes for composed in told] == [((5, 1), (0, 1))]
    renderer.close()


def test_it_ends_with_what_owns_it() -> None:
    renderer = Renderer()
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: renderer.process_id)
    process = renderer.process_id
    assert lives(process)
    renderer.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not lives(process)


def test_something_newer_does_not_wait_for_what_nobody_wants_any_more() -> None:
    renderer = Renderer(overtaken=50)
    told = _composed(renderer)
    endless = a_programme(introduction="\n\n".join(["Et afsnit med mange ord i."] * 20_000))
    renderer.compose(endless, "handout", _no_blob)
    until(lambda: renderer.process_id)
    first = renderer.process_id
    renderer.compose(a_small_conference(), "handout", _no_blob)
    until(lambda: told)
    assert told == [1]
    assert not lives(first)
    renderer.close()


def test_another_product_is_counted_beside_the_one_shown(renderer: Renderer) -> None:
    told, counted, drawn = _composed(renderer), QSignalSpy(renderer.counted), []
    renderer.drawn.connect(lambda page: drawn.append(page.width > page.height))
    renderer.compose(a_small_conference(), "grid", _no_blob)
    until(lambda: told)
    renderer.count("handout")
    until(counted.count)
    assert counted.at(0)[0].pages == 1
    renderer.draw([(0, 200)])
    until(lambda: drawn)
    assert drawn == [True]  # the grid lies, as no handout does


def test_what_cannot_be_counted_leaves_the_pages_as_they_are(
    renderer: Renderer, capfd: pytest.CaptureFixture[str]
) -> None:
    told, drawn, failed = _composed(renderer), QSignalSpy(renderer.drawn), []
    renderer.failed.connect(lambda: failed.append(True))
    renderer.compose(a_small_conference(), "grid", _no_blob)
    until(lambda: told)
    renderer.count("no such product")
    renderer.draw([(0, 200)])
    until(lambda: drawn.count() and not renderer.busy)
    assert not failed
    assert "no such product" in capfd.readouterr().err
