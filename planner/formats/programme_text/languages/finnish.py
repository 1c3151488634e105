"""Finnish."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

FINNISH = Words(
    language="fi",
    common=word_set(
        "ja on ei se että joka myös sekä tai mutta kuin miten mitä ohjelma avaus lounas kahvi "
        "tervetuloa päätös ilmoittautuminen klo sali"
    ),
    months=tuple(
        (stem + "kuu", stem + "kuuta", stem + "kuun")
        for stem in (
            *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
            *("heinä", "elo", "syys", "loka", "marras", "joulu"),
        )
    ),
    weekdays=(
        ("maanantai", "maanantaina", "ma"),
        ("tiistai", "tiistaina", "ti"),
        ("keskiviikko", "keskiviikkona", "ke"),
        ("torstai", "torstaina", "to"),
        ("perjantai", "perjantaina", "pe"),
        ("lauantai", "lauantaina", "la"),
        ("sunnuntai", "sunnuntaina", "su"),
    ),
    programme=("ohjelma", "aikataulu", "päivän ohjelma"),
    day=("päivä",),
    meals=(
        "lounas",
        "illallinen",
        "päivällinen",
        "aamiainen",
        "lounastauko",
        "juhlaillallinen",
    ),
    breaks=word_list(
        "kahvitarjoilu cocktailtilaisuus juhlavastaanotto tauko kahvi kahvit aamukahvi "
        "ilmoittautuminen rekisteröityminen vastaanotto verkostoituminen cocktails kahvitauko "
        "iltapäiväkahvi tarjoilu cocktail vapaata jaloittelutauko aamupala"
    ),
    sessions=word_list(
        "avaus avajaiset tervetuloa luento esitys keskustelu paneelikeskustelu kysymykset "
        "yhteenveto päätös päätöstilaisuus istunto työpaja vuosikokous avaussanat "
        "tervetulosanat esitykset esitelmä esitelmät luennot paneeli paneelikeskustelut "
        "yleisistunto rinnakkaisistunnot poster-istunto työpajat päätössanat loppusanat "
        "seminaari keynote sessio sessiot"
    ),
    labels={
        Label.TITLE: ("konferenssi", "seminaari", "otsikko"),
        Label.ORGANISERS: ("järjestäjät", "järjestäjä"),
        Label.DATE: ("päivämäärä", "aika", "milloin"),
        Label.TIME: ("kello", "kellonaika"),
        Label.VENUE: ("paikka", "missä"),
        Label.ADDRESS: ("osoite",),
        Label.WHEN_AND_WHERE: ("aika ja paikka",),
        Label.WEB: ("verkkosivu", "lisätietoja verkossa"),
        Label.ROOM: ("sali", "huone"),
        Label.AUDIENCE: ("kohderyhmä", "osallistujat"),
        Label.REGISTRATION: ("ilmoittautuminen", "ilmoittautumiset"),
        Label.PRICE: ("hinta", "osallistumismaksu"),
        Label.DEADLINE: ("viimeinen ilmoittautumispäivä", "määräaika"),
        Label.CONTACT: ("yhteystiedot", "lisätietoja"),
        Label.PARKING: ("pysäköinti",),
        Label.SUBTITLE: ("alaotsikko",),
        Label.KIND: ("tyyppi",),
        Label.OTHER: ("muuta", "lisätietoja"),
        Label.VENUE_WEB: ("paikan verkkosivu",),
        Label.PARTS: ("osat",),
        Label.LANGUAGE: ("kieli",),
    },
    kind_words=("esitys", "tauko"),
    introducers=(),
    inline=(
        "mukana",
        "puhujana",
        "puhujina",
        "alustajana",
        "alustajina",
        "esittäjänä",
    ),
    roles={
        Role.SPEAKER: (
            "puhuja",
            "puhujat",
            "luennoitsija",
            "esittäjä",
            "alustaja",
            "alustajat",
            "esiintyjä",
            "esiintyjät",
            "luennoitsijat",
            "alustus",
            "puhujana",
            "puhujina",
            "alustajana",
            "alustajina",
            "esittäjänä",
            "luennoitsijana",
        ),
        Role.MODERATOR: (
            "puheenjohtaja",
            "moderaattori",
            "juontaja",
            "pj",
            "istunnon puheenjohtaja",
            "vetäjä",
            "vetäjät",
            "puheenjohtajana",
            "juontajana",
            "vetäjänä",
        ),
        Role.PANELLIST: (
            "panelistit",
            "paneeli",
            "keskustelijat",
            "panelisteina",
            "mukana",
            "keskustelemassa",
        ),
        Role.HOST: ("isäntä", "emäntä"),
    },
    conjunctions=("ja", "sekä"),
    at=(),
    positions=word_list(
        "neuvonantaja johtaja päällikkö professori tutkija kirjastonhoitaja ministeri rehtori "
        "toimittaja opettaja asiantuntija puheenjohtaja apulaisprofessori dosentti "
        "yliopistonlehtori yliopistotutkija erikoistutkija tutkijatohtori väitöskirjatutkija "
        "toimitusjohtaja pääjohtaja ylijohtaja suunnittelija erikoissuunnittelija "
        "koordinaattori sihteeri pääsihteeri dekaani kirjailija tohtori vararehtori neuvos "
        "kansanedustaja informaatikko kehittämispäällikkö"
    ),
    organisations=word_list(
        "kaupunki kunta kirjasto yliopisto korkeakoulu yhdistys ministeriö liitto virasto museo "
        "oy ry ammattikorkeakoulu seura instituutti säätiö keskus laitos oyj kaupunginkirjasto "
        "kansalliskirjasto akatemia"
    ),
    rooms=word_list("sali huone auditorio luentosali aula kokoushuone salit juhlasali ravintola"),
    abbreviations=word_set("esim jne klo mm ns nro prof puh tri ym"),
)
