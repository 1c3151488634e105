"""What people call the products: in the window, and in the names of the files they become."""

from __future__ import annotations

from planner.text import Texts


def product_name(texts: Texts, product: str) -> str:
    """The product of that name, as a list shows it; a name that is not known stays as it is."""
    _ = texts.gettext
    return {
        "handout": _("Programme"),
        "overview": _("Overview"),
        "grid": _("Timetable"),
        "booklet": _("Booklet"),
        "run-sheet": _("Run sheet"),
        "door-signs": _("Door signs"),
        "speaker-sheets": _("Speaker sheets"),
        "badges": _("Name badges"),
        "materials": _("Slides with lines for notes"),
    }.get(product, product)


def file_stem(
    texts: Texts, title: str, product: str, *, press: bool = False, marked: bool = False
) -> str:
    """The name of a product's file, without its suffix: »Havedagen – overblik«.

    `texts` are the programme's own. Without a title the product's name stands alone. It says so
    where it is for a printer's `press`, or changes are `marked`.
    """
    name = product_name(texts, product)
    if title:
        name = f"{title} – {name if texts.language.startswith('de') else _in_a_row(name)}"
    for_press, changes_marked = texts.gettext("for a printer"), texts.gettext("changes marked")
    if marked:
        return f"{name} ({changes_marked})"
    return f"{name} ({for_press})" if press else name


def _in_a_row(name: str) -> str:
    """A word as it is written within others, which German alone writes as it does by itself."""
    return name[:1].lower() + name[1:]
