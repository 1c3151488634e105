"""French."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

FRENCH = Words(
    language="fr",
    common=word_set(
        "le la les des du et en un une pour avec sur dans est pas que qui comment entre aussi ou "
        "par au aux accueil déjeuner clôture inscription"
    ),
    months=(
        ("janvier", "janv"),
        ("février", "févr"),
        ("mars",),
        ("avril", "avr"),
        ("mai",),
        ("juin",),
        ("juillet", "juil"),
        ("août",),
        ("septembre", "sept"),
        ("octobre", "oct"),
        ("novembre", "nov"),
        ("décembre", "déc"),
    ),
    weekdays=(
        ("lundi",),
        ("mardi",),
        ("mercredi",),
        ("jeudi",),
        ("vendredi",),
        ("samedi",),
        ("dimanche",),
    ),
    programme=("programme", "le programme", "ordre du jour", "agenda"),
    day=("jour", "journée"),
    meals=(
        "déjeuner",
        "dîner",
        "repas",
        "buffet",
        "petit-déjeuner",
        "lunch",
        "brunch",
        "pause-déjeuner",
    ),
    breaks=word_list(
        "pot pause café pause-café thé accueil inscription enregistrement cocktail apéritif "
        "réception accueil-café émargement inscriptions apéro collation buffet "
        "rafraîchissements"
    ),
    sessions=word_list(
        "ouverture bienvenue introduction conférence exposé discussion débat questions "
        "conclusion clôture session atelier ronde mot allocution discours conférences exposés "
        "table échanges ateliers plénière conclusions synthèse séance présentation "
        "présentations restitution assemblée visite keynote communication communications "
        "intervention témoignage"
    ),
    labels={
        Label.TITLE: ("conférence", "titre", "colloque", "séminaire", "journée d'étude"),
        Label.ORGANISERS: ("organisateurs", "organisateur", "organisation", "organisé par"),
        Label.DATE: ("date", "dates", "quand"),
        Label.TIME: ("heure", "horaires", "horaire"),
        Label.VENUE: ("lieu", "où"),
        Label.ADDRESS: ("adresse",),
        Label.WHEN_AND_WHERE: ("date et lieu", "lieu et date"),
        Label.WEB: ("site", "site web", "plus d'informations"),
        Label.ROOM: (
            "salle",
            "lieu",
        ),
        Label.AUDIENCE: ("public", "public visé"),
        Label.REGISTRATION: ("inscription", "inscriptions"),
        Label.PRICE: ("tarif", "prix", "tarifs"),
        Label.DEADLINE: ("date limite", "date limite d'inscription"),
        Label.CONTACT: ("contact", "contacts"),
        Label.PARKING: ("parking", "stationnement"),
        Label.SUBTITLE: ("sous-titre",),
        Label.KIND: ("type",),
        Label.OTHER: ("divers", "informations pratiques"),
        Label.VENUE_WEB: ("site du lieu",),
        Label.PARTS: ("parties",),
        Label.LANGUAGE: ("langue",),
    },
    kind_words=("session", "pause"),
    introducers=("par", "avec"),
    inline=("par",),
    roles={
        Role.SPEAKER: (
            "intervenant",
            "intervenante",
            "intervenants",
            "orateur",
            "conférencier",
            "intervenantes",
            "orateurs",
            "oratrice",
            "conférencière",
            "conférenciers",
            "avec",
            "présenté par",
            "animé par",
        ),
        Role.MODERATOR: (
            "discutant",
            "discutante",
            "modérateur",
            "modératrice",
            "animation",
            "président de séance",
            "modération",
            "modérateurs",
            "présidé par",
            "modérée par",
            "présidée par",
            "modéré par",
            "animée par",
            "présidence",
            "présidente de séance",
            "animateur",
            "animatrice",
        ),
        Role.PANELLIST: (
            "participants",
            "panel",
            "avec la participation de",
            "avec",
        ),
        Role.HOST: ("hôte",),
    },
    conjunctions=("et", "ainsi que"),
    at=("à l'", "à la", "à", "au", "de la", "de l'", "du", "chez"),
    positions=word_list(
        "directeur directrice professeur professeure chercheur chercheuse bibliothécaire "
        "responsable maire journaliste auteur président présidente conseiller conseillère "
        "maître maîtresse doctorant doctorante ingénieur ingénieure conservateur conservatrice "
        "recteur rectrice ministre adjoint adjointe chef cheffe chargé chargée vice-président "
        "vice-présidente consultant consultante fondateur fondatrice architecte secrétaire "
        "délégué déléguée coordinateur coordinatrice enseignant enseignante "
        "enseignant-chercheur écrivain éditeur éditrice"
    ),
    organisations=word_list(
        "université bibliothèque ministère association école musée institut centre médiathèque "
        "laboratoire mairie fondation cnrs inria inrae département académie lycée collège sas "
        "sarl syndicat"
    ),
    rooms=(
        "salle",
        "amphithéâtre",
        "amphi",
        "auditorium",
        "hall",
        "foyer",
    ),
    date_fillers=("le",),
    abbreviations=word_set("av dr etc m mme mlle p prof st tél"),
)
