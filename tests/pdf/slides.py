"""Talks with slides, invented: for the paper that is made of them."""

from __future__ import annotations

from dataclasses import replace

from planner.core.material import Bullet, Material, Slide
from planner.core.programme import Programme
from tests.pdf.conference import two_days_in_three_rooms

_OPEN_BOXES = (
    Slide(1, "Åbne kasser: ti år på gaden", (Bullet("Bo Enggaard, Stadsarkivet i Nørreby"),)),
    Slide(
        2,
        "Hvorfor ud?",
        (
            Bullet("De færreste ved, at samlingen findes"),
            Bullet("Dem, der ved det, tror ikke, den er for dem"),
            Bullet("Vi spurgte 212 forbipasserende på torvet", 1),
            Bullet("9 havde været i læsesalen", 2),
            Bullet("31 troede, at det kostede penge", 2),
            Bullet("Billederne bliver først til minder, når nogen peger på dem og siger et navn"),
        ),
        "Lad salen gætte, før tallet kommer frem.",
    ),
    Slide(3, "En vogn pakkes", (), "Film, halvandet minut."),
    Slide(4, "Reserve: budget", (Bullet("Vises kun, hvis nogen spørger"),), hidden=True),
    Slide(
        5,
        "",
        (Bullet("Billede af vognen i regnvejr, taget en novembereftermiddag på havnepladsen"),),
    ),
    Slide(
        6,
        "Det gik galt, og derfor behøver ingen andre at prøve igen",
        (
            Bullet("Originaler tåler ikke vind"),
            Bullet("Kopier gør"),
            Bullet("Kassettebånd kræver strøm, og strøm kræver en tilladelse"),
        ),
    ),
    Slide(7, "Tak – og husk at skrive navne på bagsiden", ()),
)


def with_slides(programme: Programme | None = None) -> Programme:
    """The invented conference: one talk with slides and a file, one with two sets, one file."""
    programme = programme or two_days_in_three_rooms()
    walks = tuple(Slide(n, f"Rute {n}", (Bullet(f"Bænk nummer {n}"),)) for n in range(1, 10))
    letters = (Slide(1, "Kære ukendte låner", (Bullet("Et brev om ugen"),)),)
    materials = {
        "keynote": (
            Material("boxes", "Åbne kasser", _OPEN_BOXES),
            Material("map", file_name="kort-over-ruter.pdf"),
        ),
        "reading": (Material("walks", "Læsegåture", walks), Material("letters", "Breve", letters)),
        "panel": (Material("rules", file_name="spilleregler.docx"),),
    }
    entries = {
        id_: replace(entry, materials=materials.get(id_, ()))
        for id_, entry in programme.entries.items()
    }
    return replace(programme, entries=entries)
