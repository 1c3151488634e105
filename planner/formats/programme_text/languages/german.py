"""German."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

GERMAN = Words(
    language="de",
    common=word_set(
        "und der die das den dem ein eine mit für von zu im auf ist nicht wie was zwischen nach "
        "auch oder werden uhr begrüßung mittagessen abschluss anmeldung programm"
    ),
    months=(
        ("januar", "jänner", "jan"),
        ("februar", "feb"),
        ("märz", "mär"),
        ("april", "apr"),
        ("mai",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("dezember", "dez"),
    ),
    weekdays=(
        ("montag", "mo"),
        ("dienstag", "di"),
        ("mittwoch", "mi"),
        ("donnerstag", "do"),
        ("freitag", "fr"),
        ("samstag", "sonnabend", "sa"),
        ("sonntag", "so"),
    ),
    programme=("programm", "zeitplan", "tagesordnung", "ablauf", "unser programm", "agenda"),
    day=("tag",),
    meals=word_list(
        "mittagessen mittagspause abendessen frühstück dinner imbiss mittagsimbiss "
        "mittagsbuffet abendbuffet konferenzdinner galadinner"
    ),
    breaks=word_list(
        "aperitif tagungsbüro pause kaffee kaffeepause tee registrierung anmeldung ankunft "
        "empfang sektempfang einlass check-in ausklang networking umtrunk kaffeepausen "
        "mittagspause get-together stehempfang erfrischungen imbisspause akkreditierung "
        "ankommen eintreffen buffet snacks apéro apero"
    ),
    sessions=word_list(
        "begrüßung eröffnung einführung vortrag keynote diskussion podiumsdiskussion fragen "
        "zusammenfassung abschluss verabschiedung sitzung workshop mitgliederversammlung "
        "grußwort grußworte willkommen impuls impulsvortrag vorträge fachvortrag plenarvortrag "
        "plenum podium gespräch podiumsgespräch schlusswort session sessions workshops forum "
        "führung präsentation präsentationen vorstellung austausch abschlussdiskussion ausblick "
        "fazit keynotes panel einleitung"
    ),
    labels={
        Label.TITLE: ("konferenz", "tagung", "titel", "fachtag", "fachtagung", "symposium"),
        Label.ORGANISERS: ("veranstalter", "veranstalterin", "organisation"),
        Label.DATE: ("datum", "termin", "wann"),
        Label.TIME: ("uhrzeit", "zeit"),
        Label.VENUE: ("ort", "veranstaltungsort", "wo", "tagungsort"),
        Label.ADDRESS: ("adresse", "anschrift"),
        Label.WHEN_AND_WHERE: ("zeit und ort", "ort und zeit"),
        Label.WEB: ("website", "webseite", "mehr informationen"),
        Label.ROOM: ("raum", "saal"),
        Label.AUDIENCE: ("zielgruppe", "teilnehmer", "teilnehmende"),
        Label.REGISTRATION: ("anmeldung",),
        Label.PRICE: ("kosten", "preis", "teilnahmegebühr", "gebühr"),
        Label.DEADLINE: ("anmeldeschluss", "anmeldefrist"),
        Label.CONTACT: ("kontakt", "ansprechpartner", "ansprechpartnerin"),
        Label.PARKING: ("parken", "parkplätze", "anfahrt"),
        Label.SUBTITLE: ("untertitel",),
        Label.KIND: ("art",),
        Label.OTHER: ("sonstiges", "hinweise"),
        Label.VENUE_WEB: ("website des ortes",),
        Label.PARTS: ("teile",),
        Label.LANGUAGE: ("sprache",),
    },
    kind_words=("vortrag", "pause"),
    introducers=("mit", "von"),
    inline=(),
    roles={
        Role.SPEAKER: (
            "referent",
            "referentin",
            "referenten",
            "referierende",
            "vortragende",
            "sprecher",
            "referent/in",
            "referent*in",
            "referent:in",
            "referentinnen",
            "referent*innen",
            "vortragender",
            "vortrag",
            "sprecherin",
            "es spricht",
            "es sprechen",
            "mit",
        ),
        Role.MODERATOR: (
            "diskutant",
            "diskutantin",
            "moderation",
            "moderator",
            "moderatorin",
            "leitung",
            "moderiert von",
            "geleitet von",
            "sitzungsleitung",
            "diskussionsleitung",
            "gesprächsleitung",
            "tagungsleitung",
            "chair",
            "vorsitz",
        ),
        Role.PANELLIST: (
            "podium",
            "auf dem podium",
            "panel",
            "es diskutieren",
            "podiumsgäste",
            "podiumsteilnehmer",
            "podiumsteilnehmende",
            "diskussionsteilnehmer",
            "diskutanten",
            "teilnehmende",
            "mit",
        ),
        Role.HOST: ("gastgeber", "gastgeberin"),
    },
    conjunctions=("und", "sowie"),
    at=("an der", "am", "bei der", "bei", "von der", "vom", "der", "des", "im", "in", "für"),
    positions=word_list(
        "publizistin publizist leiter leiterin direktor direktorin berater beraterin "
        "vorsitzender vorsitzende professor professorin forscher forscherin bibliothekar "
        "bibliothekarin referent referentin journalist journalistin lehrer lehrerin "
        "bürgermeister bürgermeisterin geschäftsführer geschäftsführerin präsident präsidentin "
        "minister ministerin staatssekretär staatssekretärin dezernent dezernentin vorstand "
        "abteilungsleiter abteilungsleiterin projektleiter projektleiterin mitarbeiter "
        "mitarbeiterin dozent dozentin doktorand doktorandin architekt architektin autor "
        "autorin redakteur redakteurin gründer gründerin stellvertretende stellvertretender "
        "kurator kuratorin"
    ),
    organisations=word_list(
        "stadt gemeinde bibliothek bücherei universität hochschule verein verband ministerium "
        "amt schule museum institut zentrum gmbh ag e.v fachhochschule akademie stiftung "
        "gesellschaft landesbibliothek staatsbibliothek stadtbibliothek staatsministerium "
        "bundesamt landesamt kg fraunhofer max-planck-institut tu fakultät lehrstuhl "
        "bundesverband landesverband gemeinschaft kultusministerium stadtbücherei"
    ),
    rooms=word_list("raum saal hörsaal aula foyer seminarraum plenarsaal tagungsraum mensa"),
    date_fillers=("den", "der", "dem", "am"),
    abbreviations=word_set("bzw ca d.h dr etc evtl ggf inkl nr prof s st str tel u.a usw vgl z.b"),
)
