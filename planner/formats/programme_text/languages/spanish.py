"""Spanish."""

from planner.core.programme import Role
from planner.formats.programme_text.languages.words import Label, Words, word_list, word_set

SPANISH = Words(
    language="es",
    common=word_set(
        "el la los las de del y en un una para con por sobre es no que cómo entre también o "
        "bienvenida almuerzo clausura inscripción universidad"
    ),
    months=(
        ("enero", "ene"),
        ("febrero", "feb"),
        ("marzo", "mar"),
        ("abril", "abr"),
        ("mayo",),
        ("junio", "jun"),
        ("julio", "jul"),
        ("agosto", "ago"),
        ("septiembre", "setiembre", "sep", "sept"),
        ("octubre", "oct"),
        ("noviembre", "nov"),
        ("diciembre", "dic"),
    ),
    weekdays=(
        ("lunes",),
        ("martes",),
        ("miércoles", "miercoles"),
        ("jueves",),
        ("viernes",),
        ("sábado", "sabado"),
        ("domingo",),
    ),
    programme=("programa", "agenda", "horario", "orden del día"),
    day=("día", "dia"),
    meals=(
        "almuerzo",
        "comida",
        "cena",
        "desayuno",
    ),
    breaks=word_list(
        "pausa receso descanso café registro acreditación inscripción recepción cóctel "
        "refrigerio pausa-café coffee acreditaciones entrega coctel vino networking llegada"
    ),
    sessions=word_list(
        "bienvenida apertura inauguración instalación conferencia ponencia charla debate mesa "
        "preguntas conclusiones clausura cierre sesión taller palabras presentación "
        "presentaciones ponencias conferencias charlas redonda panel talleres despedida "
        "sesiones coloquio discusión asamblea keynote plenaria comunicaciones visita"
    ),
    labels={
        Label.TITLE: ("congreso", "título", "seminario", "jornada"),
        Label.ORGANISERS: ("organizadores", "organiza", "organizador"),
        Label.DATE: ("fecha", "fechas", "cuándo"),
        Label.TIME: ("hora", "horario"),
        Label.VENUE: ("lugar", "sede", "dónde"),
        Label.ADDRESS: ("dirección",),
        Label.WHEN_AND_WHERE: ("fecha y lugar", "lugar y fecha"),
        Label.WEB: ("web", "sitio web", "más información"),
        Label.ROOM: (
            "sala",
            "aula",
            "ubicación",
            "sede",
            "lugar",
        ),
        Label.AUDIENCE: ("dirigido a", "público", "destinatarios"),
        Label.REGISTRATION: ("inscripción", "inscripciones"),
        Label.PRICE: ("precio", "cuota", "coste", "costo"),
        Label.DEADLINE: ("fecha límite", "plazo"),
        Label.CONTACT: ("contacto",),
        Label.PARKING: ("aparcamiento", "estacionamiento"),
        Label.SUBTITLE: ("subtítulo",),
        Label.KIND: ("tipo",),
        Label.OTHER: ("otros", "información práctica"),
        Label.VENUE_WEB: ("web del lugar",),
        Label.PARTS: ("partes",),
        Label.LANGUAGE: ("idioma",),
    },
    kind_words=("sesión", "pausa"),
    introducers=("por", "con"),
    inline=(),
    roles={
        Role.SPEAKER: (
            "ponente",
            "ponentes",
            "conferenciante",
            "a cargo de",
            "ponencia",
            "conferencista",
            "conferencistas",
            "conferenciantes",
            "expositor",
            "expositora",
            "expositores",
            "intervienen",
            "interviene",
            "imparte",
            "presenta",
        ),
        Role.MODERATOR: (
            "presidente de sesión",
            "presidenta de sesión",
            "modera",
            "moderador",
            "moderadora",
            "modera la mesa",
            "moderado por",
            "moderada por",
            "moderan",
            "moderación",
            "coordina",
            "preside",
        ),
        Role.PANELLIST: (
            "panelistas",
            "participantes",
            "panel",
            "participan",
            "participa",
            "con la participación de",
        ),
        Role.HOST: ("anfitrión", "anfitriona"),
    },
    conjunctions=("y", "e"),
    at=("de la", "del", "de", "en la", "en el", "en"),
    positions=word_list(
        "director directora decano decana profesor profesora investigador investigadora "
        "bibliotecario bibliotecaria alcalde alcaldesa periodista autor presidente presidenta "
        "gerente coordinador coordinadora vicepresidente vicepresidenta rector rectora "
        "vicerrector vicerrectora jefe jefa ministro ministra consejero consejera concejal "
        "concejala ingeniero ingeniera doctor doctora docente catedrático catedrática técnico "
        "técnica responsable secretario secretaria fundador fundadora escritor escritora editor "
        "editora asesor asesora consultor consultora becario"
    ),
    organisations=word_list(
        "universidad biblioteca ayuntamiento ministerio asociación escuela museo instituto "
        "centro facultad sas sl fundación colegio consejería consejo empresa sac s.a diputación "
        "departamento corporación hospital"
    ),
    rooms=(
        "sala",
        "aula",
        "auditorio",
        "salón",
        "paraninfo",
    ),
    date_fillers=("el", "de", "del"),
    abbreviations=word_set("aprox dr dra etc msc núm p prof sr sra tel"),
)
