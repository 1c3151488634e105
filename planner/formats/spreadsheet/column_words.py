"""The words that stand over columns in each language, and in the exports of common systems."""

from __future__ import annotations

from collections.abc import Mapping

from planner.formats.programme_text.languages.words import word_set
from planner.formats.spreadsheet.sheet import Field

PHRASES: Mapping[Field, str] = {
    Field.TITLE: (
        "event, item, session, sessions, talk, talks, presentation, what, hvad, hva, vad, was, "
        "wat, mitä, quoi, qué, co, cosa, aktivitet, aktivität, activity, activité, actividad, "
        "attività, activiteit, punkt, programpunkt, programpost, programinnslag, programm, "
        "program, programme, programma, programa, programmpunkt, ohjelma, ohjelmanumero, emne, "
        "ämne, aihe, topic, subject, sujet, foredrag, oplæg, indlæg, innlegg, vortrag, "
        "föredrag, esitys, lezing, onderdeel, onderwerp, conférence, ponencia, charla, sesión, "
        "sesja, wystąpienie, sessione, intervento, relazione, evento, workshop, begivenhed, "
        "hændelse, overskrift, rubrik, session name, event name, talk name, name of session, "
        "paper, papers, punkt på dagsordenen, agenda, dagsorden, agendapunkt,"
    ),
    Field.SPEAKERS: (
        "who, hvem, wer, vem, kuka, qui, quién, kto, chi, wie, person, persons, people, "
        "personer, personen, personnes, personas, osoby, persone, af, av, by, par, door, von "
        "wem, ved, name of speaker, full name, participants of session"
    ),
    Field.ROOM: (
        "where, hvor, var, wo, waar, où, dónde, gdzie, missä, dove, place, sted, ort, plats, plaats"
    ),
    Field.START: (
        "from, fra, från, von, od, van, de, desde, dalle, begin, kl start, scheduled at, start "
        "date time, start dato tid"
    ),
    Field.END: (
        "to, til, till, bis, do, tot, à, hasta, alle, until, fin, fine, end date time, slut, "
        "finish, kl slut"
    ),
    Field.TIME: (
        "kl, klo, ura, tid, time, tidspunkt, when, hvornår, når, när, wann, milloin, wanneer, "
        "quand, cuándo, kiedy, quando, slot, time slot, timeslot, session time, uhr, uur, "
        "klokken"
    ),
    Field.LENGTH: ("min, mins, minutes, scheduled duration, czas trwania, time min, tid min"),
    Field.DATE: ("day date, calendar day"),
    Field.KIND: ("art, typ, kind, type, kategori type"),
    Field.ID: ("nr, no, nummer, number, løbenummer, paper id, code, kode"),
    Field.SUBTITLE: ("sous titre"),
    Field.MAIL: ("e post"),
    Field.POSITION: ("tag line, job title, role, rolle, titel stilling, stilling titel"),
    Field.NOTE: ("ansvarlig note, remarks, internal, internt"),
}
"""Names, parted by commas, that tell only if they are all that stands there."""

WORDS: Mapping[Field, frozenset[str]] = {
    Field.MAIL: word_set("mail email emails mailadresse epost e-post sähköposti courriel correo"),
    Field.BIOGRAPHY: word_set(
        "bio bios biography biografi biografie biografía biographie biografia kurzbiografie "
        "esittely"
    ),
    Field.ID: word_set("id ids guid uuid uid paperid sessionid"),
    Field.SUBTITLE: word_set(
        "subtitle undertitel undertittel underrubrik alaotsikko untertitel ondertitel "
        "sous-titre soustitre subtítulo podtytuł sottotitolo"
    ),
    Field.POSITION: word_set(
        "stilling jobtitel jobtitle job stillingsbetegnelse yrkestitel befattning "
        "tehtävänimike nimike funktie funktion poste cargo stanowisko qualifica beruf position "
        "tagline titre-poste"
    ),
    Field.AFFILIATION: word_set(
        "affiliation affiliations company firma virksomhed organisation organisations "
        "organization institution arbejdssted arbejdsplads arbeidssted arbeidsplass "
        "arbetsplats organisaatio työpaikka bedrijf organisatie unternehmen einrichtung "
        "entreprise organisme institución organización empresa instytucja organizacja azienda "
        "ente organizzazione företag lieu-de-travail employer arbejdsgiver kommune "
        "tilhørsforhold tilknytning arbejder workplace"
    ),
    Field.MODERATOR: word_set("chair chairs moderation moderator sessionsleder puheenjohtaja"),
    Field.LANGUAGE: word_set(
        "language sprog språk kieli sprache taal langue idioma język lingua locale"
    ),
    Field.LENGTH: word_set(
        "duration varighed varighet längd kesto pituus dauer duur durée duración durata "
        "minutter minuter minuuttia minuten minuti minutos minuty minutes minutit length "
        "længde trwania varer længe long"
    ),
    Field.END: word_set(
        "end ends ende slut slutt slutter slutar sluttid sluttidspunkt finish loppu loppuu "
        "päättyy päättymisaika einde eind eindtijd fin koniec zakończenie endzeit fine endtime"
    ),
    Field.START: word_set(
        "start starts starter startar begin begins beginn starttid starttidspunkt alku alkaa "
        "alkamisaika aanvang begintijd starttijd début inicio początek rozpoczęcie inizio "
        "startzeit starttime börjar begynder scheduled"
    ),
    Field.DATE: word_set("date dates dato datum päivämäärä pvm data fecha dag/dato"),
    Field.TIME: word_set(
        "time times tid tidspunkt tidsrum klokken klokkeslæt klokkeslett tidpunkt klockan aika "
        "kello kellonaika uhrzeit zeit zeitraum tijd tijdstip heure heures horaire hora "
        "horario godzina godz czas ora orario hours timeslot tidsslot"
    ),
    Field.DAY: word_set(
        "day dag tag päivä jour día dzień giorno weekday ugedag wochentag viikonpäivä veckodag "
        "ukedag weekdag"
    ),
    Field.ROOM: word_set(
        "room rooms lokale lokaler lokal rum sal location venue raum saal ort stage scene sali "
        "tila huone paikka zaal ruimte locatie lieu salle lugar sala miejsce luogo aula "
        "lokation sted lokalitet bühne"
    ),
    Field.TRACK: word_set(
        "track tracks spor spår raita strang strand themenstrang spoor parcours filière "
        "ścieżka percorso itinerario stream category kategori kategorie catégorie categoría "
        "kategoria categoria luokka emneområde temaspor tags"
    ),
    Field.KIND: word_set(
        "type kind format art typ tyyppi tipo rodzaj sessiontype sessionstype formaat muoto "
        "oplægstype"
    ),
    Field.PARTS: word_set(
        "parts delar deler delen delindlæg teile osat parties partes części parti"
    ),
    Field.TITLE: word_set(
        "title titel titlen tittel tittelen titeln otsikko tytuł título titulo titolo titre "
        "titles programpunkt foredragstitel"
    ),
    Field.ABSTRACT: word_set(
        "abstract abstracts describe beskriv beskriva description beskrivelse beskrivning "
        "kuvaus beschreibung beschrijving omschrijving résumé resume resumé resumen "
        "descripción opis streszczenie descrizione indhold innhold innehåll inhalt inhoud "
        "sisältö contenu contenido treść contenuto content summary sammendrag sammenfatning "
        "sammanfattning tiivistelmä zusammenfassung samenvatting details detaljer uddybning "
        "manchet teaser kurzbeschreibung"
    ),
    Field.SPEAKERS: word_set(
        "speaker speakers fullname presenter presenters author authors oplægsholder oplægsholdere "
        "taler talere vortragende vortragender vortragenden referent referenten referenter "
        "referentin talare föreläsare foredragsholder foredragsholdere foreleser innleder "
        "innledere puhuja puhujat esiintyjä esiintyjät spreker sprekers intervenant "
        "intervenants conférencier ponente ponentes orador prelegent prelegenci mówca relatore "
        "relatori underviser persons instructor lecturer medvirkende host vært panel forfatter "
        "forfattere"
    ),
    Field.NOTE: word_set(
        "note notes noter notat bemærkning bemærkninger bemerkung bemerkungen anmärkning "
        "anmærkning kommentar kommentarer comment comments huom huomautus huomautukset "
        "opmerking opmerkingen remarque remarques notas uwagi teknik technik praktisk udstyr "
        "requirements behov"
    ),
    Field.WEB: word_set(
        "web url link website hjemmeside webside webbplats lien enlace www webadresse"
    ),
}
"""Words that tell wherever they stand in a name; the field that comes first before the others."""

OF_NO_USE = word_set(
    "timestamp tidsstempel tidstämpel zeitstempel tijdstempel aikaleima horodateur phone "
    "telefon tlf telefonnummer mobil mobile puhelin téléphone teléfono photo foto picture "
    "image billede bild status state twitter linkedin facebook instagram blog slides recording "
    "feedback created updated submitted submission_date capacity kapacitet kapazität antal "
    "deltagere attendees level niveau budget pris price samtykke consent gdpr vote score "
    "rating count owner live informed confirmed bekræftet invited"
)
"""What no entry has: columns with these in their names are left out."""

NAMES = word_set("bezeichnung naam name names namn navn nazwa nimi nom nombre nome")
"""What is over a column of people, or of titles where the sheet has people elsewhere."""
TOPICS = word_set("teema tema temat thema theme thème")
"""What is over a column of titles, or of tracks where the sheet has titles elsewhere."""
RESPONSIBLE = word_set("ansvarig ansvarlig ansvarlige responsible vastuu verantwortlich")
"""What is over a column of people where no other column has any."""
