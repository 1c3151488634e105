"""Whatever stands in a file, a reader reads it or says in one error why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.references import dangling
from planner.formats import icalendar_file, schedule_json, schedule_xml
from tests.builders.examples import MANY
from tests.formats.machine.festival import a_festival

Read = Callable[[bytes], Any]
_NOW = datetime(2027, 1, 1, tzinfo=UTC)
WELL_FORMED = {
    "xml": (schedule_xml.read, schedule_xml.write(a_festival())),
    "json": (schedule_json.read, schedule_json.write(a_festival())),
    "ics": (icalendar_file.read, icalendar_file.write(a_festival(), _NOW)),
}
_VALUES = re.compile(rb'(?<=[>":;=,])[^<>":;=,\r\n]{1,40}')
_ODD = st.sampled_from(
    [
        b"", b"0", b"-1", b"99999999999", b"24:00", b"2027-02-30", b"0001-01-01T00:00:00Z",
        b"9999-12-31T23:59:59-12:00", b"20270415", b"19700101T000000Z", b"99991231T235959Z",
        b"00010101T000000Z", b"P1D", b"PT9999999999H", b"FREQ=DAILY", b"\xff\xfe", b"&lt;p&gt;",
        b"\\n", b"Europe/Copenhagen", b"../etc", b"null", b"[]", b"{}", b"true", b"1e400",
    ]
)  # fmt: skip


@pytest.mark.parametrize("kind", sorted(WELL_FORMED))
@given(data=st.data())
@MANY
def test_a_file_with_odd_values_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    read, text = WELL_FORMED[kind]
    places = list(_VALUES.finditer(text))
    chosen = data.draw(st.sets(st.sampled_from(places), max_size=6))
    for place in sorted(chosen, key=lambda place: -place.start()):
        text = text[: place.start()] + data.draw(_ODD) + text[place.end() :]
    _read_or_refuse(read, text)


@pytest.mark.parametrize("kind", sorted(WELL_FORMED))
@given(data=st.data())
@MANY
def test_a_torn_and_patched_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    read, text = WELL_FORMED[kind]
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    _read_or_refuse(read, text[:first] + data.draw(st.binary(max_size=20)) + text[last:])


@pytest.mark.parametrize("kind", sorted(WELL_FORMED))
@given(text=st.binary(max_size=300))
@settings(max_examples=40)
def test_anything_at_all_is_read_or_refused(kind: str, text: bytes) -> None:
    read, whole = WELL_FORMED[kind]
    _read_or_refuse(read, text)
    _read_or_refuse(read, whole[:60] + text)


def _read_or_refuse(read: Read, data: bytes) -> None:
    try:
        programme: Programme = read(data).programme
    except PlannerError:
        return
    assert not list(dangling(programme))
    assert all(entry.duration > 0 for entry in programme.entries.values())
    for entry in programme.entries.values():
        assert (entry.day is None) == (entry.start is None)
        assert entry.start is None or 0 <= entry.start < 3 * 24 * 60
