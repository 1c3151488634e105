"""What files are called that the program makes for people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.paths import file_name

UNFIT = set('\\/:*?"<>|\x00\t\n\x7f\u202e\u2066')


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Holt", "Ida Holt"),
        ("  Hvad/nu:\tlille\u00a0mand? ", "Hvad nu lille mand"),
        ("../../etc/passwd", "etc passwd"),
        ("foto\u202efdp.exe", "foto fdp.exe"),
        ("con", "_con"),
        ("nul.txt", "_nul.txt"),
        ("Kontoret", "Kontoret"),
        ("...", ""),
        ("", ""),
        ("a" * 200, "a" * 80),
        ("Ærøskøbing " * 20, ("Ærøskøbing " * 20)[:80].strip()),
        ("Παπαδόπουλος " * 20, ("Παπαδόπουλος " * 20)[:80].strip()),
        ("ab" + "😀" * 100, "ab" + "😀" * 39),
    ],
)
def test_a_text_names_a_file_as_far_as_every_system_can(text: str, name: str) -> None:
    assert file_name(text) == name


@given(st.text(alphabet=st.characters() | st.sampled_from("æøåΩ/.\ud800"), max_size=120))
def test_any_text_names_a_file_that_can_be_written(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    name = file_name(text)
    assert not UNFIT & set(name)
    assert len(name.encode()) <= 161
    assert name == name.strip(" .")
    if name:
        path: Path = tmp_path_factory.mktemp("files") / f"{name} 2026-11-22 10.42 (2).programme"
        path.touch()
        path.unlink()
