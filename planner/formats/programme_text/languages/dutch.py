"""Dutch."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

DUTCH = Words(
    language="nl",
    common=word_set(
        "en de het een van met voor op naar is niet wat hoe tussen ook zijn worden door uur "
        "opening ontvangst lunch afsluiting aanmelden programma"
    ),
    months=(
        ("januari", "jan"),
        ("februari", "feb"),
        ("maart", "mrt"),
        ("april", "apr"),
        ("mei",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("augustus", "aug"),
        ("september", "sep", "sept"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("maandag",),
        ("dinsdag",),
        ("woensdag",),
        ("donderdag",),
        ("vrijdag",),
        ("zaterdag",),
        ("zondag",),
    ),
    programme=("programma", "dagprogramma", "agenda", "het programma"),
    day=("dag",),
    meals=(
        "lunch",
        "lunchpauze",
        "diner",
        "ontbijt",
        "avondeten",
        "middageten",
        "lunchbuffet",
    ),
    breaks=word_list(
        "aperitief aperitif pauze koffie thee inloop ontvangst registratie aankomst borrel "
        "receptie netwerken koffiepauze theepauze netwerkborrel wandeling inschrijving hapje "
        "drankje versnaperingen"
    ),
    sessions=word_list(
        "opening welkom welkomstwoord inleiding lezing presentatie discussie paneldiscussie "
        "vragen afsluiting sessie workshop einde sprekers introductie lezingen presentaties "
        "paneldebat panelgesprek debat workshops workshopronde deelsessie deelsessies sessies "
        "parallelsessies plenair plenaire slotwoord rondleiding keynote themasprekers "
        "conclusies terugblik prijsuitreiking"
    ),
    labels={
        Label.TITLE: ("congres", "conferentie", "titel", "studiedag", "symposium"),
        Label.ORGANISERS: ("organisatie", "organisatoren", "organisator"),
        Label.DATE: ("datum", "wanneer"),
        Label.TIME: ("tijd", "tijdstip"),
        Label.VENUE: ("locatie", "plaats", "waar"),
        Label.ADDRESS: ("adres",),
        Label.WHEN_AND_WHERE: ("tijd en plaats", "datum en locatie"),
        Label.WEB: ("website", "meer informatie"),
        Label.ROOM: ("zaal", "ruimte"),
        Label.AUDIENCE: ("doelgroep", "deelnemers"),
        Label.REGISTRATION: ("aanmelding", "aanmelden", "inschrijving", "inschrijven"),
        Label.PRICE: ("kosten", "prijs"),
        Label.DEADLINE: ("uiterste inschrijfdatum", "aanmelden voor"),
        Label.CONTACT: ("contact", "contactpersoon"),
        Label.PARKING: ("parkeren",),
        Label.SUBTITLE: ("ondertitel",),
        Label.KIND: ("soort",),
        Label.OTHER: ("overig", "praktische informatie"),
        Label.VENUE_WEB: ("website van de locatie",),
        Label.PARTS: ("onderdelen",),
        Label.LANGUAGE: ("taal",),
    },
    kind_words=("lezing", "pauze"),
    introducers=("door", "met"),
    inline=("door",),
    roles={
        Role.SPEAKER: (
            "spreker",
            "sprekers",
            "inleider",
            "inleiders",
            "presentatie door",
            "lezing door",
        ),
        Role.MODERATOR: (
            "moderator",
            "voorzitter",
            "gespreksleider",
            "dagvoorzitter",
            "geleid door",
            "onder leiding van",
            "gemodereerd door",
            "moderatie",
            "gespreksleiding",
            "o.l.v.",
            "olv",
        ),
        Role.PANELLIST: (
            "panel",
            "panelleden",
            "met",
            "deelnemers",
            "in gesprek",
        ),
        Role.HOST: ("gastheer", "gastvrouw"),
    },
    conjunctions=("en", "alsmede"),
    at=("bij", "aan de", "aan het", "van de", "van het", "van"),
    positions=word_list(
        "directeur hoogleraar docent adviseur voorzitter onderzoeker bibliothecaris "
        "burgemeester wethouder journalist manager partner leraar lector universitair "
        "promovendus rector decaan faculteitsdirecteur bestuurder bestuursvoorzitter secretaris "
        "minister staatssecretaris gedeputeerde projectleider beleidsmedewerker beleidsadviseur "
        "coördinator oprichter architect schrijver auteur redacteur consultant conservator "
        "archivaris specialist hoofd programmamanager lid"
    ),
    organisations=word_list(
        "gemeente bibliotheek universiteit hogeschool vereniging ministerie school museum "
        "instituut stichting bv provincie archief b.v academie koninklijke centrum genootschap"
    ),
    rooms=(
        "zaal",
        "ruimte",
        "lokaal",
        "foyer",
        "collegezaal",
        "auditorium",
        "aula",
    ),
    date_fillers=("de",),
    abbreviations=word_set("bijv ca dr drs enz incl ing ir m.a.w nl nr o.a prof tel"),
)
