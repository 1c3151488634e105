"""What is shipped with the program stands under licences that let an MIT program carry it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import babel
import pytest

pytest.importorskip("license_expression", reason="the extra `bundle` is not installed")
pytest.importorskip("PyInstaller", reason="the extra `bundle` is not installed")
pytest.importorskip("cyclonedx", reason="the extra `bundle` is not installed")

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement

from bundling.components import QT, Component, components, licence_files
from bundling.inventory import inventory
from bundling.licences import (
    OF_THE_SYSTEM,
    STATED,
    UnknownLicenceError,
    is_expression,
    licence_of,
    may_be_carried,
)
from bundling.notices import notices, texts

CHECKOUT = Path(__file__).resolve().parents[1]


def _asked_for() -> Iterator[Distribution]:
    """The libraries that the program runs with, and all that these run with here."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    open_names, seen = list(project["dependencies"]), set()
    while open_names:
        requirement = Requirement(open_names.pop())
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        if requirement.name.lower() in seen:
            continue
        seen.add(requirement.name.lower())
        try:
            library = distribution(requirement.name)
        except PackageNotFoundError:
            continue  # for another system or version of Python
        yield library
        open_names += library.requires or ()


LIBRARIES = {library.name: library for library in _asked_for()}


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_of_the_program_may_be_carried_by_it(name: str) -> None:
    licence = licence_of(LIBRARIES[name])
    assert is_expression(licence)
    assert may_be_carried(licence), f"{name} is under {licence}"


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_of_the_program_brings_its_licence_text(name: str) -> None:
    own = name.lower().replace("_", "-")
    if own in QT:  # theirs is among the resources
        assert (CHECKOUT / "resources" / "licences" / "LGPL-3.0.txt").is_file()
    else:
        assert any(file.stat().st_size > 100 for file in licence_files(LIBRARIES[name]))


@pytest.mark.parametrize("licence", [*STATED.values(), *OF_THE_SYSTEM.values()])
def test_what_is_stated_of_others_is_known_and_may_be_carried(licence: str) -> None:
    assert is_expression(licence)
    assert may_be_carried(licence)


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("GPL-2.0-only OR LGPL-3.0-only", True),
        ("MIT AND GPL-2.0-only", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("GPL-2.0-or-later WITH Classpath-exception-2.0", False),
    ],
)
def test_of_a_choice_one_licence_must_fit_and_of_several_all(licence: str, *, may: bool) -> None:
    assert may_be_carried(licence) is may


def test_a_library_that_says_nothing_of_its_licence_stops_the_build(tmp_path: Path) -> None:
    silent = tmp_path / "silent-1.0.dist-info"
    silent.mkdir()
    (silent / "METADATA").write_text("Metadata-Version: 2.1\nName: silent\nVersion: 1.0\n")
    with pytest.raises(UnknownLicenceError, match="silent"):
        licence_of(Distribution.at(silent))


def test_each_file_is_known_to_be_somebodys() -> None:
    sources = [babel.__file__, json.__file__, str(CHECKOUT / "planner" / "app.py")]
    found = components(sources, CHECKOUT / "resources")
    assert [component.name.lower() for component in found] == ["babel", "pyinstaller", "python"]
    assert all(text.is_file() for component in found for text in component.texts)


def test_a_file_that_nobody_knows_stops_the_build(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(UnknownLicenceError, match="libstray"):
        components([str(stray)], CHECKOUT / "resources")


HARE = Component("Hare", "1.2", "MIT", "pkg:pypi/hare", (Path("a/LICENSE"), Path("b/LICENSE")))
OWL = Component("owl", "", "LGPL-3.0-only OR GPL-3.0-only", "pkg:deb/debian/owl")


def test_the_notices_name_each_component_with_its_licence() -> None:
    told = notices([HARE, OWL])
    assert "Hare 1.2\n    MIT\n" in told
    assert "owl\n    LGPL-3.0-only OR GPL-3.0-only\n" in told


def test_two_texts_of_one_name_are_both_kept() -> None:
    places = [place for place, _, _ in texts([HARE])]
    assert places == ["resources/licences/Hare/a-LICENSE", "resources/licences/Hare/b-LICENSE"]


def test_the_inventory_is_valid_and_the_same_each_time() -> None:
    program = Component("planner", "3.1", "MIT", "pkg:generic/planner")
    made = datetime(2027, 4, 15, 9, tzinfo=UTC)
    told = inventory(program, [HARE, OWL], "planner-3.1-linux", made)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    assert told == inventory(program, [OWL, HARE], "planner-3.1-linux", made)
    assert '"purl": "pkg:pypi/hare@1.2"' in told
