"""Of all that is found for the bundle, what is kept."""

from __future__ import annotations

import pytest

pytest.importorskip("license_expression", reason="the extra `bundle` is not installed")

from bundling.contents import needed, wanted

LINKS = {
    "/sys/libend.so.1": {"libmiddle.so.2"},
    "/sys/libmiddle.so.2": {"libc.so.6"},
    "/sys/libfar.so.3": {"libmiddle.so.2"},
    "/py/_ext.so": {"libend.so.1"},
}
ENTRIES = [
    ("package/_ext.so", "/py/_ext.so", "EXTENSION"),
    ("libend.so.1", "/sys/libend.so.1", "BINARY"),
    ("libmiddle.so.2", "/sys/libmiddle.so.2", "BINARY"),
    ("libfar.so.3", "/sys/libfar.so.3", "BINARY"),
    ("libpython3.11.so.1.0", "/sys/libpython3.11.so.1.0", "BINARY"),
    ("PySide6/Qt/lib/libQt6Far.so.6", "/qt/libQt6Far.so.6", "BINARY"),
    ("libQt6Far.so.6", "PySide6/Qt/lib/libQt6Far.so.6", "SYMLINK"),
    ("resources/page.css", "/r/page.css", "DATA"),
]


def test_a_library_that_nothing_needs_is_left_out_with_the_links_to_it() -> None:
    kept = needed(ENTRIES, lambda source: LINKS.get(source, set()))
    assert [entry[0] for entry in kept] == [
        "package/_ext.so",
        "libend.so.1",
        "libmiddle.so.2",
        "libpython3.11.so.1.0",
        "resources/page.css",
    ]


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("babel/locale-data/da_GL.dat", True),
        ("babel/locale-data/sw.dat", False),
        ("pyphen/dictionaries/hyph_nb_NO.dic", True),
        ("pyphen/dictionaries/hyph_hu_HU.dic", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_da.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", False),
        ("resources/locale/da/LC_MESSAGES/planner.po", False),
        ("resources/pictures/look-calm.png", True),
        ("libstdc++.so.6", False),
    ],
)
def test_of_languages_and_plugins_those_in_use_are_kept(place: str, *, kept: bool) -> None:
    assert wanted((place, "", "DATA")) is kept
