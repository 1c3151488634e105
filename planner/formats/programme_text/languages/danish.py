"""Danish."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

DANISH = Words(
    language="da",
    common=word_set(
        "og af at det den der til på med som ikke kan vil har hvordan hvad hvilke mellem fra "
        "efter også eller nye blive bliver oplæg ved velkomst frokost afslutning tilmelding"
    ),
    months=(
        ("januar", "jan"),
        ("februar", "feb"),
        ("marts", "mar"),
        ("april", "apr"),
        ("maj",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("mandag", "man"),
        ("tirsdag", "tirs"),
        ("onsdag", "ons"),
        ("torsdag", "tors"),
        ("fredag", "fre"),
        ("lørdag", "lør"),
        ("søndag", "søn"),
    ),
    programme=("program", "dagens program", "programmet", "dagsorden", "tidsplan", "dagsprogram"),
    day=("dag",),
    meals=word_list(
        "frokost frokostpause frokostbuffet middag festmiddag morgenmad aftensmad aftenbuffet "
        "brunch middagsbuffet julefrokost"
    ),
    breaks=word_list(
        "aperitif snack pause skift kaffe te kage morgenbrød rundstykker forfriskninger "
        "registrering indskrivning ankomst indtjekning reception netværk networking mingling "
        "snacks drinks bobler fri mingel velkomstdrink forplejning sandwich check-in tjek-ind "
        "benstrækker formiddagspause eftermiddagspause kaffepause"
    ),
    sessions=word_list(
        "velkomst velkommen indledning åbning oplæg foredrag debat dialog diskussion spørgsmål "
        "refleksion opsamling afslutning afrunding session workshop generalforsamling panel "
        "keynote møde præsentation præsentationer paneldebat paneldiskussion plenum "
        "plenumsession rundvisning forelæsning samtale spørgerunde introduktion keynotes talk "
        "talks konference ekskursion farvel tak"
    ),
    labels={
        Label.TITLE: (
            "konference",
            "titel",
            "seminar",
            "temadag",
            "fagdag",
            "kursus",
            "kursusdag",
            "studiedag",
            "symposium",
            "arrangement",
            "invitation",
        ),
        Label.ORGANISERS: ("arrangører", "arrangør", "arrangeret af", "værter", "afholdes af"),
        Label.DATE: ("dato", "datoer", "dag", "hvornår", "tid og dato", "dato og tid"),
        Label.TIME: ("tid", "tidspunkt", "klokken"),
        Label.VENUE: ("sted", "hvor", "mødested", "afholdelsessted", "lokation"),
        Label.ADDRESS: ("adresse",),
        Label.WHEN_AND_WHERE: ("tid og sted", "sted og tid", "hvor og hvornår", "hvornår og hvor"),
        Label.WEB: ("web", "hjemmeside", "læs mere", "webadresse"),
        Label.ROOM: ("lokale", "sal", "rum"),
        Label.AUDIENCE: ("målgruppe", "deltagere", "for hvem", "hvem kan deltage"),
        Label.REGISTRATION: ("tilmelding", "tilmeld dig", "sådan tilmelder du dig"),
        Label.PRICE: ("pris", "deltagerpris", "deltagergebyr", "deltagerbetaling", "gebyr"),
        Label.DEADLINE: ("tilmeldingsfrist", "frist", "sidste frist", "sidste tilmelding"),
        Label.CONTACT: ("kontakt", "kontaktperson", "spørgsmål", "yderligere oplysninger"),
        Label.PARKING: ("parkering", "transport", "transport og parkering"),
        Label.SUBTITLE: ("undertitel",),
        Label.KIND: ("type", "art"),
        Label.OTHER: ("andet", "øvrigt", "praktisk", "praktiske oplysninger"),
        Label.VENUE_WEB: ("stedets hjemmeside",),
        Label.PARTS: ("delindlæg",),
        Label.LANGUAGE: ("sprog",),
    },
    kind_words=("oplæg", "pause"),
    introducers=("ved", "v/", "v.", "v./", "oplæg ved", "oplæg v/", "med", "af"),
    inline=("ved", "v/", "v.", "v./"),
    roles={
        Role.SPEAKER: (
            "oplægsholder",
            "oplægsholdere",
            "oplæg ved",
            "taler",
            "talere",
            "underviser",
            "undervisere",
            "foredragsholder",
            "ved",
            "v/",
            "foredrag ved",
            "indlæg ved",
            "oplæg",
            "præsenteret af",
        ),
        Role.MODERATOR: (
            "ordstyrer",
            "moderator",
            "mødeleder",
            "facilitator",
            "dirigent",
            "ledet af",
            "ledes af",
            "modereret af",
            "modereres af",
            "faciliteret af",
            "ordstyrere",
            "moderatorer",
        ),
        Role.PANELLIST: (
            "panel",
            "paneldeltagere",
            "i panelet",
            "debattører",
            "paneldeltager",
            "medvirkende",
            "i panelet sidder",
            "panelet består af",
            "med deltagelse af",
            "deltagere i panelet",
            "deltagere",
        ),
        Role.HOST: ("vært", "værter", "konferencier"),
    },
    conjunctions=("og", "samt"),
    at=("ved", "hos", "fra", "i", "på", "for", "af"),
    positions=word_list(
        "chef leder direktør konsulent formand forkvinde forperson lektor adjunkt professor "
        "forsker bibliotekar borgmester rådmand minister redaktør journalist forfatter lærer "
        "pædagog sekretær koordinator medarbejder rådgiver partner arkitekt stifter specialist "
        "inspektør medlem udvikler designer formidler stud studerende ph.d filosof kurator ejer "
        "præsident økonom jurist projektleder afdelingsleder ph.d.-studerende ph.d.-stipendiat "
        "postdoc overlæge kommunaldirektør underviser koncertmester dekan rektor musiker "
        "pianist kunstner bestyrelsesmedlem generalsekretær sekretariatsleder ordfører "
        "museumsinspektør sociolog psykolog ingeniør"
    ),
    organisations=word_list(
        "kommune kommuner bibliotek biblioteker biblioteket bibliotekerne universitet "
        "universitetet forening foreningen forbund forbundet ministeriet ministerium styrelse "
        "styrelsen forvaltning forvaltningen skole skolen højskole akademi akademiet museum "
        "museet center centret centeret institut instituttet region fond fonden rådet råd "
        "netværk a/s aps arkiv forlag teater hospital udvalg komité selskab selskabet "
        "kommission koncern universitetscenter professionshøjskole erhvervsakademi "
        "landsforening sekretariat statsbiblioteket laboratorium gymnasium"
    ),
    rooms=word_list("lokale sal auditorium mødelokale foyer aula kantine festsal plenumsal"),
    date_fillers=("den", "d"),
    abbreviations=word_set(
        "bl.a ca dvs f.eks fx hhv inkl kl kr m.fl m.m mht mio mia nr osv pga ph.d stk tlf evt "
        "cand prof dr st jf mv etc"
    ),
)
