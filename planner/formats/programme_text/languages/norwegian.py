"""Norwegian: Bokmål, and Nynorsk where it differs."""

from dataclasses import replace

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

BOKMAL = Words(
    language="nb",
    common=word_set(
        "og av at det den der til på med som ikke kan vil har hvordan hva hvilke mellom fra etter "
        "også eller nye blir velkommen lunsj avslutning påmelding om økt"
    ),
    months=(
        ("januar", "jan"),
        ("februar", "feb"),
        ("mars",),
        ("april", "apr"),
        ("mai",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("desember", "des"),
    ),
    weekdays=(
        ("mandag",),
        ("tirsdag",),
        ("onsdag",),
        ("torsdag",),
        ("fredag",),
        ("lørdag",),
        ("søndag",),
    ),
    programme=("program", "dagens program", "programmet", "tidsplan", "agenda"),
    day=("dag",),
    meals=("lunsj", "lunch", "middag", "festmiddag", "frokost", "kveldsmat"),
    breaks=word_list(
        "aperitif pause skift kaffe te kake registrering oppmøte ankomst mottakelse mingling "
        "nettverk servering snacks pausemat lunsjpause kaffepause kveldsmat benstrekk påfyll"
    ),
    sessions=word_list(
        "velkommen velkomst åpning innledning foredrag debatt samtale panelsamtale diskusjon "
        "spørsmål oppsummering avslutning økt sesjon presentasjoner keynote årsmøte "
        "presentasjon plakatsesjon paneldebatt plenum plenumsforedrag plenarforedrag "
        "plenarforelesning parallellsesjon parallellsesjoner introduksjon lyntale lyntaler talk "
        "konferanse omvisning takk"
    ),
    labels={
        Label.TITLE: ("konferanse", "tittel", "seminar", "fagdag", "arrangement"),
        Label.ORGANISERS: ("arrangører", "arrangør"),
        Label.DATE: ("dato", "når"),
        Label.TIME: ("tid", "tidspunkt"),
        Label.VENUE: ("sted", "hvor"),
        Label.ADDRESS: ("adresse",),
        Label.WHEN_AND_WHERE: ("tid og sted",),
        Label.WEB: ("nettside", "nettsted", "les mer"),
        Label.ROOM: ("rom", "sal"),
        Label.AUDIENCE: ("målgruppe", "deltakere"),
        Label.REGISTRATION: ("påmelding",),
        Label.PRICE: ("pris", "deltakeravgift"),
        Label.DEADLINE: ("påmeldingsfrist", "frist"),
        Label.CONTACT: ("kontakt", "kontaktperson"),
        Label.PARKING: ("parkering",),
        Label.SUBTITLE: ("undertittel",),
        Label.KIND: ("type",),
        Label.OTHER: ("annet", "anna", "praktisk informasjon"),
        Label.VENUE_WEB: ("stedets nettside",),
        Label.PARTS: ("delinnlegg",),
        Label.LANGUAGE: ("språk",),
    },
    kind_words=("innlegg", "pause"),
    introducers=("ved", "v/", "v./", "av", "med"),
    inline=("ved", "v/", "v./", "av"),
    roles={
        Role.SPEAKER: (
            "foredragsholder",
            "foredragsholdere",
            "innleder",
            "innledere",
            "ved",
            "foreleser",
            "forelesere",
            "taler",
            "talere",
            "v/",
            "presentert av",
        ),
        Role.MODERATOR: (
            "ordstyrer",
            "møteleder",
            "moderator",
            "ledet av",
            "ledes av",
            "modereres av",
            "debattleder",
            "samtaleleder",
            "konferansier",
            "møteledere",
        ),
        Role.PANELLIST: (
            "panel",
            "paneldeltakere",
            "i panelet",
            "medvirkende",
            "deltakere",
            "i samtale",
            "panelet",
            "i panelet sitter",
        ),
        Role.HOST: ("vert", "konferansier"),
    },
    conjunctions=("og", "samt"),
    at=("ved", "hos", "fra", "i", "på", "for", "av"),
    positions=word_list(
        "sjef leder direktør rådgiver førsteamanuensis professor forsker bibliotekar ordfører "
        "redaktør journalist forfatter lærer konsulent rektor stipendiat postdoktor "
        "førstelektor dekan prosjektleder seksjonsleder avdelingsdirektør fagsjef statsråd "
        "statssekretær generalsekretær seniorrådgiver seniorforsker høgskolelektor "
        "universitetslektor"
    ),
    organisations=word_list(
        "kommune bibliotek universitet universitetet høgskole forening forbund departementet "
        "direktoratet skole museum senter institutt as høgskolen fylkeskommune "
        "nasjonalbiblioteket stiftelse stiftelsen nettverk forskningsråd forskningsrådet"
    ),
    rooms=word_list("rom sal auditorium møterom kantine foajé foaje aula festsal"),
    date_fillers=("den", "d"),
    abbreviations=word_set("bl.a ca dvs f.eks inkl kl kr m.m nr osv pga ph.d tlf evt prof dr"),
)

NYNORSK = replace(
    BOKMAL,
    language="nn",
    common=word_set(
        "og av at det den til på med som ikkje kan vil har korleis kva mellom frå etter også "
        "eller nye blir velkomen lunsj avslutning påmelding om økt ein eit dei vere"
    ),
    weekdays=(
        ("måndag", "mandag"),
        ("tysdag", "tirsdag"),
        ("onsdag",),
        ("torsdag",),
        ("fredag",),
        ("laurdag", "lørdag"),
        ("sundag", "søndag"),
    ),
    sessions=(*BOKMAL.sessions, "velkomen", "opning", "innleiing", "oppsummering", "spørsmål"),
    breaks=(*BOKMAL.breaks, "mottaking"),
    at=(*BOKMAL.at, "frå"),
)
