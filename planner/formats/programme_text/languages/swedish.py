"""Swedish."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

SWEDISH = Words(
    language="sv",
    common=word_set(
        "och av att det den till på med som inte kan har hur vad mellan från efter också eller "
        "nya blir välkommen lunch avslutning anmälan om är för vi"
    ),
    months=(
        ("januari", "jan"),
        ("februari", "feb"),
        ("mars",),
        ("april", "apr"),
        ("maj",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("augusti", "aug"),
        ("september", "sep", "sept"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("måndag",),
        ("tisdag",),
        ("onsdag",),
        ("torsdag",),
        ("fredag",),
        ("lördag",),
        ("söndag",),
    ),
    programme=("program", "dagens program", "programmet", "schema", "dagordning"),
    day=("dag",),
    meals=(
        "lunch",
        "middag",
        "frukost",
        "kvällsmat",
        "lunchbuffé",
        "middagsbuffé",
        "konferensmiddag",
        "lunchpaus",
    ),
    breaks=word_list(
        "aperitif paus fika kaffe te bensträckare registrering ankomst mottagning mingel "
        "incheckning fikapaus kaffepaus lunchpaus förmiddagsfika eftermiddagsfika mingla "
        "drop-in förfriskningar kaffe/te"
    ),
    sessions=word_list(
        "välkommen välkomna inledning öppning föreläsning föredrag debatt samtal panelsamtal "
        "diskussion frågor sammanfattning avslutning session årsmöte presentation "
        "presentationer paneldebatt paneldiskussion plenum invigning parallellsession "
        "parallellsessioner workshop workshops keynote talk reflektion frågestund visning "
        "rundvandring tack introduktion konferens gruppdiskussion"
    ),
    labels={
        Label.TITLE: ("konferens", "titel", "seminarium", "temadag", "studiedag"),
        Label.ORGANISERS: ("arrangörer", "arrangör"),
        Label.DATE: ("datum", "när"),
        Label.TIME: ("tid",),
        Label.VENUE: ("plats", "lokal", "var"),
        Label.ADDRESS: ("adress",),
        Label.WHEN_AND_WHERE: ("tid och plats",),
        Label.WEB: ("webb", "webbplats", "läs mer"),
        Label.ROOM: ("rum", "sal"),
        Label.AUDIENCE: ("målgrupp", "deltagare"),
        Label.REGISTRATION: ("anmälan",),
        Label.PRICE: ("pris", "avgift", "kostnad"),
        Label.DEADLINE: ("sista anmälningsdag", "sista dag"),
        Label.CONTACT: ("kontakt", "kontaktperson"),
        Label.PARKING: ("parkering",),
        Label.SUBTITLE: ("underrubrik", "undertitel"),
        Label.KIND: ("typ",),
        Label.OTHER: ("övrigt", "praktisk information"),
        Label.VENUE_WEB: ("platsens webbplats",),
        Label.PARTS: ("delpass",),
        Label.LANGUAGE: ("språk",),
    },
    kind_words=("föredrag", "paus"),
    introducers=("med", "av"),
    inline=("med föreläsare",),
    roles={
        Role.SPEAKER: (
            "föreläsare",
            "talare",
            "medverkande",
            "föredragshållare",
            "inledare",
            "presenteras av",
        ),
        Role.MODERATOR: (
            "moderator",
            "samtalsledare",
            "ordförande",
            "leds av",
            "modereras av",
            "sessionsordförande",
            "moderatorer",
        ),
        Role.PANELLIST: (
            "panel",
            "paneldeltagare",
            "i panelen",
            "medverkar",
            "deltar",
            "panelister",
            "deltagare",
            "i panelen sitter",
            "samtal med",
        ),
        Role.HOST: ("värd", "konferencier"),
    },
    conjunctions=("och", "samt"),
    at=("vid", "på", "hos", "från", "i", "för", "av"),
    positions=word_list(
        "chef ledare direktör konsult ordförande lektor professor forskare bibliotekarie "
        "redaktör journalist författare lärare rektor strateg utvecklare generaldirektör vd "
        "verksamhetschef enhetschef projektledare handläggare doktorand docent adjunkt "
        "universitetslektor överbibliotekarie bibliotekschef minister statsråd kommunalråd "
        "sakkunnig samordnare utredare arkitekt grundare pedagog konstnär"
    ),
    organisations=word_list(
        "kommun bibliotek universitet högskola förening förbund departementet myndigheten skola "
        "museum institut ab högskolan biblioteket bibliotekstjänst föreningen myndighet "
        "institutet region regionen stiftelse stiftelsen museet sällskap kungliga länsbibliotek "
        "regionbibliotek"
    ),
    rooms=word_list("rum sal hörsal lokal aula konferensrum hörsalen salen matsal foajé"),
    date_fillers=("den", "d"),
    abbreviations=word_set("bl.a ca dvs t.ex inkl kl kr m.m nr osv pga fil tel ev prof dr"),
)
