"""Programmes that others wrote, held against what careful readers found in them."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from planner.formats import programme_json
from planner.formats.programme_text import read

SHARED = Path(__file__).resolve().parents[3].parent / "shared"
TEXTS = sorted((SHARED / "corpus" / "programmes").glob("*.txt"))
SCORER = SHARED / "tools" / "score_text_import.py"

pytestmark = pytest.mark.skipif(
    not (TEXTS and SCORER.exists()), reason="real programmes lie beside the checkout"
)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_text_import", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(scorer: ModuleType, text: Path) -> Counter[str]:
    """How much of a text's truth was found, by the names of the scorer's row."""
    truth = json.loads(text.with_name(f"{text.stem}.expected.json").read_text("utf-8"))
    found = read(text.read_text("utf-8"), today=date(2026, 9, 1)).programme
    row: dict[str, int] = scorer.score(truth, json.loads(programme_json.write(found)))
    return Counter(row)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_each_text_gives_most_of_its_entries(scorer: ModuleType, text: Path) -> None:
    row = scored(scorer, text)
    assert scorer.f1(row["found"], row["want"] - row["found"], row["extra"]) >= 0.8


def test_all_texts_together_are_read_nearly_right(scorer: ModuleType) -> None:
    row = sum((scored(scorer, text) for text in TEXTS), Counter[str]())
    assert scorer.f1(row["found"], row["want"] - row["found"], row["extra"]) >= 0.95
    assert row["title"] >= 0.95 * row["found"]
    assert row["end"] >= 0.97 * row["ends"]
    assert row["kind"] >= 0.97 * row["found"]
    assert scorer.f1(row["hit"], row["miss"], row["spare"]) >= 0.85
