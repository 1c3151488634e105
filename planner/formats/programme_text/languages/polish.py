"""Polish."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

POLISH = Words(
    language="pl",
    common=word_set(
        "i w z na do nie się jest oraz dla od po przez jak co lub przerwa otwarcie rejestracja "
        "zakończenie sesja godz program"
    ),
    months=(
        ("stycznia", "styczeń"),
        ("lutego", "luty"),
        ("marca", "marzec"),
        ("kwietnia", "kwiecień"),
        ("maja", "maj"),
        ("czerwca", "czerwiec"),
        ("lipca", "lipiec"),
        ("sierpnia", "sierpień"),
        ("września", "wrzesień"),
        ("października", "październik"),
        ("listopada", "listopad"),
        ("grudnia", "grudzień"),
    ),
    weekdays=(
        ("poniedziałek",),
        ("wtorek",),
        ("środa",),
        ("czwartek",),
        ("piątek",),
        ("sobota",),
        ("niedziela",),
    ),
    programme=("program", "program konferencji", "harmonogram", "plan"),
    day=("dzień",),
    meals=(
        "obiad",
        "obiadowa",
        "lunch",
        "kolacja",
        "śniadanie",
    ),
    breaks=word_list(
        "przerwa kawa kawowa herbata rejestracja przyjazd bankiet poczęstunek towarzyskie "
        "obiadowa lunch catering przerwy powitalna zakwaterowanie integracyjne"
    ),
    sessions=word_list(
        "powitanie otwarcie otwarcia wprowadzenie wykład wykłady referat dyskusja pytania "
        "podsumowanie zakończenie sesja sesje warsztaty prelekcja prelekcje referaty panel "
        "dyskusyjny warsztat prezentacja prezentacje zamknięcie plenarna plenarne keynote "
        "wystąpienie wystąpienia debata zwiedzanie walne"
    ),
    labels={
        Label.TITLE: ("konferencja", "tytuł", "seminarium"),
        Label.ORGANISERS: ("organizatorzy", "organizator"),
        Label.DATE: ("data", "termin", "kiedy"),
        Label.TIME: ("godzina", "godziny"),
        Label.VENUE: ("miejsce", "gdzie"),
        Label.ADDRESS: ("adres",),
        Label.WHEN_AND_WHERE: ("miejsce i termin", "termin i miejsce"),
        Label.WEB: ("strona", "więcej informacji"),
        Label.ROOM: ("sala", "aula"),
        Label.AUDIENCE: ("dla kogo", "uczestnicy", "odbiorcy"),
        Label.REGISTRATION: ("zgłoszenia", "rejestracja", "zapisy"),
        Label.PRICE: ("cena", "opłata"),
        Label.DEADLINE: ("termin zgłoszeń",),
        Label.CONTACT: ("kontakt",),
        Label.PARKING: ("parking",),
        Label.SUBTITLE: ("podtytuł",),
        Label.KIND: ("rodzaj",),
        Label.OTHER: ("inne", "informacje praktyczne"),
        Label.VENUE_WEB: ("strona miejsca",),
        Label.PARTS: ("części",),
        Label.LANGUAGE: ("język",),
    },
    kind_words=("wystąpienie", "przerwa"),
    introducers=(),
    inline=(),
    roles={
        Role.SPEAKER: (
            "prelegent",
            "prelegentka",
            "prelegenci",
            "prowadzenie",
            "referent",
            "wykładowca",
            "prowadzący",
            "prowadząca",
            "mówca",
            "prelekcja",
        ),
        Role.MODERATOR: (
            "moderator",
            "moderatorka",
            "przewodniczący",
            "moderacja",
            "prowadzi",
            "prowadzą",
            "moderuje",
            "moderują",
            "moderatorzy",
            "przewodnicząca",
            "pod przewodnictwem",
        ),
        Role.PANELLIST: (
            "paneliści",
            "uczestnicy panelu",
            "udział biorą",
            "udział wezmą",
            "w panelu",
            "w dyskusji udział biorą",
            "uczestnicy",
        ),
        Role.HOST: ("gospodarz",),
    },
    conjunctions=("i", "oraz"),
    at=(),
    positions=word_list(
        "dyrektor profesor kierownik bibliotekarz bibliotekarka burmistrz dziennikarz "
        "dziennikarka prezes rektor nauczyciel nauczycielka adiunkt doktorant doktorantka "
        "dziekan prodziekan prorektor minister prezydent wójt starosta przewodniczący "
        "przewodnicząca redaktor redaktorka pisarz pisarka kustosz kustoszka badacz badaczka "
        "wiceprezes zastępca koordynator koordynatorka specjalista specjalistka starszy "
        "inżynier architekt założyciel założycielka ekspert ekspertka"
    ),
    organisations=word_list(
        "uniwersytet politechnika biblioteka urząd ministerstwo stowarzyszenie szkoła muzeum "
        "instytut fundacja uniwersytetu biblioteki gmina akademia wydział centrum towarzystwo "
        "sp s.a"
    ),
    rooms=(
        "sala",
        "aula",
        "sali",
        "auli",
        "foyer",
        "audytorium",
    ),
    abbreviations=word_set("dr godz hab im inż itd itp m.in mgr np nr prof tel ul"),
)
