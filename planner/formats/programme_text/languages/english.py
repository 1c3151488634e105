"""English."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

ENGLISH = Words(
    language="en",
    common=word_set(
        "the and of to in is for with on are this that how what between from after also or new "
        "will be by welcome lunch break closing registration session"
    ),
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("monday", "mon"),
        ("tuesday", "tue", "tues"),
        ("wednesday", "wed"),
        ("thursday", "thu", "thurs"),
        ("friday", "fri"),
        ("saturday", "sat"),
        ("sunday", "sun"),
    ),
    programme=("programme", "program", "agenda", "schedule", "timetable", "running order"),
    day=("day",),
    meals=("lunch", "dinner", "breakfast", "brunch", "supper"),
    breaks=word_list(
        "aperitif snack pause barbecue break coffee tea refreshments registration check-in "
        "arrival doors reception networking drinks snacks buffet cocktails mingling cocktail "
        "mingle check-out lunchtime refreshment teatime soirée mixer sign-in icebreaker"
    ),
    sessions=word_list(
        "welcome opening introduction keynote talk talks lecture discussion panel questions q&a "
        "closing remarks summary session breakout workshop tutorial presentation plenary "
        "presentations lectures lightning panels workshops sessions tutorials wrap-up debate "
        "roundtable hackathon fireside conclusion conclusions farewell goodbye seminar "
        "conference keynotes"
    ),
    labels={
        Label.TITLE: ("conference", "title", "seminar", "symposium", "event"),
        Label.ORGANISERS: ("organisers", "organiser", "organizers", "organizer", "organised by"),
        Label.DATE: ("date", "dates", "when"),
        Label.TIME: ("time",),
        Label.VENUE: ("venue", "place", "where", "location"),
        Label.ADDRESS: ("address",),
        Label.WHEN_AND_WHERE: ("time and place", "date and venue", "when and where"),
        Label.WEB: ("website", "web", "more information"),
        Label.ROOM: ("room", "hall"),
        Label.AUDIENCE: ("audience", "for whom", "who should attend", "participants"),
        Label.REGISTRATION: ("registration", "sign up", "register", "booking"),
        Label.PRICE: ("price", "fee", "cost"),
        Label.DEADLINE: ("deadline", "registration deadline", "register by"),
        Label.CONTACT: ("contact", "enquiries", "questions"),
        Label.PARKING: ("parking", "getting there"),
        Label.SUBTITLE: ("subtitle",),
        Label.KIND: ("kind", "type"),
        Label.OTHER: ("other", "practical information"),
        Label.VENUE_WEB: ("venue website",),
        Label.PARTS: ("parts",),
        Label.LANGUAGE: ("language",),
    },
    kind_words=("session", "break"),
    introducers=("by", "with"),
    inline=(),
    roles={
        Role.SPEAKER: (
            "speaker",
            "speakers",
            "presenter",
            "presenters",
            "presented by",
            "by",
            "talk by",
            "keynote speaker",
            "keynote speakers",
            "invited speaker",
            "invited speakers",
            "keynote by",
            "author",
            "authors",
            "instructor",
            "instructors",
            "lecturer",
            "lecturers",
            "talk",
            "invited talk by",
        ),
        Role.MODERATOR: (
            "discussant",
            "chair",
            "moderator",
            "facilitator",
            "session chair",
            "led by",
            "lead",
            "leader",
            "moderated by",
            "chaired by",
            "chairs",
            "session chairs",
            "facilitated by",
            "hosted by",
            "chairperson",
            "chairman",
            "moderators",
            "facilitators",
            "chaired",
        ),
        Role.PANELLIST: (
            "panel",
            "panellists",
            "panelists",
            "panel members",
            "panelist",
            "panellist",
            "discussants",
            "with",
        ),
        Role.HOST: ("host", "hosts"),
    },
    conjunctions=("and",),
    at=("at the", "at", "of the", "of", "in", "for", "from"),
    positions=word_list(
        "director manager head chief consultant chair lecturer professor researcher librarian "
        "editor journalist author teacher mayor officer engineer partner founder adviser "
        "advisor analyst designer developer student fellow minister president secretary "
        "coordinator vice-chancellor chancellor dean rector postdoc scientist architect curator "
        "archivist ceo cto cio cfo coo leader specialist vp principal programmer technologist "
        "strategist entrepreneur chairman chairwoman chairperson"
    ),
    organisations=word_list(
        "council library libraries university college association society ministry department "
        "school museum institute centre center foundation ltd inc agency economics group "
        "universität université universidad laboratory laboratories labs hospital academy "
        "corporation corp llc gmbh faculty univ consortium archives commission parliament "
        "authority government"
    ),
    rooms=word_list("room hall auditorium theatre theater foyer lobby ballroom suite"),
    date_fillers=("the", "of", "on"),
    abbreviations=word_set("approx dr e.g etc i.e mr mrs ms no p prof st tel vs"),
)
