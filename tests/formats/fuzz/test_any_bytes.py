"""Whatever stands in a file, its reader reads it or says in one error why not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders.examples import MANY
from tests.formats.fuzz.readers import PACKED, READERS, SLOW, read_or_refuse, whole

_TRIED = settings(
    MANY, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # the folder is the same for all examples, and each puts its own file there
_ODD = st.sampled_from(
    [
        b"", b"\0", b"\xff", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\r", b"\n\n",
        b"0", b"-1", b"99999999999", b"24:00", b"25.61", b"2027-02-30", b"0001-01-01T00:00:00Z",
        b"9999-12-31T23:59:59-12:00", b"20270415", b"19700101T000000Z", b"99991231T235959Z", b"P1D",
        b"PT9999999999H", b"FREQ=DAILY", b"&lt;p&gt;", b"&#0;", b"&#xd800;", b"\\n", b"\\ud800",
        b"Europe/Copenhagen", b"../etc", b"null", b"[]", b"{}", b"true", b"1e400", b"<", b">", b'"',
        b"=?utf-8?b?////?=", b"=FF=", b"\x1b", b"\t", b";", b"9.00", b"torsdag den 31. april",
    ]
)  # fmt: skip

_VALUES = re.compile(rb'(?<=[>":;=,])[^<>":;=,\r\n]{1,40}')


@st.composite
def _damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with a few places flipped, cut out, repeated or put in."""
    for _ in range(draw(st.integers(1, 4))):
        values = list(_VALUES.finditer(data))
        aimed = draw(st.booleans())
        if aimed and values:
            at, until = draw(st.sampled_from(values)).span()
        else:
            at = draw(st.integers(0, len(data)))
            until = draw(st.integers(at, min(len(data), at + draw(st.sampled_from([1, 8, 200])))))
        piece = data[at:until]
        into = draw(
            st.one_of(
                _ODD,
                st.just(bytes(byte ^ 0x20 for byte in piece)),
                st.just(bytes(byte ^ 0x80 for byte in piece)),
                st.just(piece * 3),
                st.just(piece[::-1]),
                st.binary(max_size=8),
            )
        )
        data = data[:at] + into + data[until:]
    return data


@st.composite
def _damaged_within(draw: st.DrawFn, package: bytes) -> bytes:
    """The zip with one of its parts damaged, or left out, or there twice."""
    with zipfile.ZipFile(BytesIO(package)) as read:
        parts = [(name, read.read(name)) for name in read.namelist()]
    chosen = draw(st.integers(0, len(parts) - 1))
    name, data = parts[chosen]
    way = draw(st.sampled_from(["damaged", "damaged", "damaged", "missing", "empty"]))
    if way == "missing":
        del parts[chosen]
    else:
        parts[chosen] = (name, b"" if way == "empty" else draw(_damaged(data)))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for each, inside in parts:
            made.writestr(each, inside)
    return out.getvalue()


_QUICK = [reader for reader in READERS if reader not in SLOW]


@pytest.mark.parametrize("reader", _QUICK)
@given(data=st.data())
@_TRIED
def test_a_damaged_file_is_read_or_refused(
    reader: str, tmp_path: Path, data: st.DataObject
) -> None:
    read_or_refuse(reader, data.draw(_damaged(whole(reader))), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("reader", sorted(SLOW))
@given(data=st.data())
@settings(_TRIED, max_examples=12)
def test_a_damaged_pdf_is_read_or_refused(reader: str, tmp_path: Path, data: st.DataObject) -> None:
    read_or_refuse(reader, data.draw(_damaged(whole(reader))), tmp_path)


@pytest.mark.parametrize("reader", sorted(PACKED))
@given(data=st.data())
@_TRIED
def test_a_damaged_part_of_a_package_is_read_or_refused(
    reader: str, tmp_path: Path, data: st.DataObject
) -> None:
    read_or_refuse(reader, data.draw(_damaged_within(whole(reader))), tmp_path)


@pytest.mark.parametrize("reader", _QUICK)
@given(data=st.data())
@settings(_TRIED, max_examples=20)
def test_a_file_cut_short_is_read_or_refused(
    reader: str, tmp_path: Path, data: st.DataObject
) -> None:
    file = whole(reader)
    read_or_refuse(reader, file[: data.draw(st.integers(0, len(file)))], tmp_path)


@pytest.mark.parametrize("reader", _QUICK)
@given(data=st.binary(max_size=300))
@settings(_TRIED, max_examples=20)
def test_anything_at_all_is_read_or_refused(reader: str, tmp_path: Path, data: bytes) -> None:
    read_or_refuse(reader, data, tmp_path)
    read_or_refuse(reader, whole(reader)[:60] + data, tmp_path)


@pytest.mark.parametrize("reader", sorted(SLOW))
def test_rubbish_is_no_pdf(reader: str, tmp_path: Path) -> None:
    read_or_refuse(reader, b"", tmp_path)
    read_or_refuse(reader, bytes(range(256)), tmp_path)
    read_or_refuse(reader, whole(reader)[:900], tmp_path)
