"""Italian."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

ITALIAN = Words(
    language="it",
    common=word_set(
        "il lo la gli le di del della e un una per con su è non che come tra anche o dalle alle "
        "accoglienza pranzo chiusura iscrizione saluti"
    ),
    months=(
        ("gennaio", "gen"),
        ("febbraio", "feb"),
        ("marzo", "mar"),
        ("aprile", "apr"),
        ("maggio", "mag"),
        ("giugno", "giu"),
        ("luglio", "lug"),
        ("agosto", "ago"),
        ("settembre", "set", "sett"),
        ("ottobre", "ott"),
        ("novembre", "nov"),
        ("dicembre", "dic"),
    ),
    weekdays=(
        ("lunedì",),
        ("martedì",),
        ("mercoledì",),
        ("giovedì",),
        ("venerdì",),
        ("sabato",),
        ("domenica",),
    ),
    programme=("programma", "il programma", "agenda", "ordine del giorno"),
    day=("giorno", "giornata"),
    meals=(
        "pranzo",
        "cena",
        "colazione",
        "buffet",
        "light-lunch",
        "lunch",
    ),
    breaks=word_list(
        "pausa caffè tè accoglienza registrazione accredito aperitivo rinfresco ricevimento "
        "coffee-break iscrizione buffet arrivo welcome intervallo"
    ),
    sessions=word_list(
        "saluti benvenuto apertura introduzione conferenza relazione intervento dibattito "
        "tavola discussione domande conclusioni chiusura sessione laboratorio relazioni "
        "interventi rotonda workshop sessioni presentazione presentazioni panel keynote "
        "plenaria lezione assemblea visita inaugurazione"
    ),
    labels={
        Label.TITLE: ("convegno", "titolo", "seminario", "giornata di studio"),
        Label.ORGANISERS: ("organizzatori", "organizzatore", "a cura di"),
        Label.DATE: ("data", "date", "quando"),
        Label.TIME: ("ora", "orario"),
        Label.VENUE: ("luogo", "sede", "dove"),
        Label.ADDRESS: ("indirizzo",),
        Label.WHEN_AND_WHERE: ("luogo e data", "data e luogo"),
        Label.WEB: ("sito", "sito web", "ulteriori informazioni"),
        Label.ROOM: (
            "sala",
            "aula",
            "luogo",
        ),
        Label.AUDIENCE: ("destinatari", "a chi è rivolto"),
        Label.REGISTRATION: ("iscrizione", "iscrizioni"),
        Label.PRICE: ("costo", "prezzo", "quota"),
        Label.DEADLINE: ("scadenza", "iscrizioni entro"),
        Label.CONTACT: ("contatti", "contatto"),
        Label.PARKING: ("parcheggio",),
        Label.SUBTITLE: ("sottotitolo",),
        Label.KIND: ("tipo",),
        Label.OTHER: ("altro", "informazioni pratiche"),
        Label.VENUE_WEB: ("sito del luogo",),
        Label.PARTS: ("parti",),
        Label.LANGUAGE: ("lingua",),
    },
    kind_words=("sessione", "pausa"),
    introducers=("con",),
    inline=(),
    roles={
        Role.SPEAKER: (
            "relatore",
            "relatrice",
            "relatori",
            "interviene",
            "intervengono",
            "relatrici",
            "a cura di",
            "intervento di",
            "introduce",
            "introducono",
            "relazione di",
        ),
        Role.MODERATOR: (
            "presidente di sessione",
            "modera",
            "moderatore",
            "moderatrice",
            "coordina",
            "moderato da",
            "moderata da",
            "coordinata da",
            "moderano",
            "presiede",
            "coordinato da",
            "condotto da",
            "moderazione",
        ),
        Role.PANELLIST: (
            "partecipano",
            "partecipanti",
            "intervengono",
            "con la partecipazione di",
            "discutono",
        ),
        Role.HOST: ("ospite",),
    },
    conjunctions=("e", "ed"),
    at=("presso", "dell'", "della", "del", "di", "al", "alla"),
    positions=word_list(
        "direttore direttrice professore professoressa ricercatore ricercatrice bibliotecario "
        "bibliotecaria sindaco sindaca giornalista autore autrice presidente vice membro ad "
        "senatore senatrice responsabile rettore rettrice assessore assessora ministro ministra "
        "docente ordinario dirigente coordinatore coordinatrice segretario segretaria "
        "consulente ingegnere architetto scrittore scrittrice curatore curatrice fondatore "
        "fondatrice vicepresidente amministratore dottorando dottoranda"
    ),
    organisations=word_list(
        "università biblioteca comune ministero associazione scuola museo istituto centro "
        "fondazione spa srl liceo dipartimento politecnico s.p.a accademia cnr consorzio"
    ),
    rooms=(
        "sala",
        "aula",
        "auditorium",
        "salone",
        "atrio",
    ),
    date_fillers=("il",),
    abbreviations=word_set("ca dott dott.ssa ecc es n prof prof.ssa sig tel"),
)
