"""A report made by hand: what a run could say, without running anything.

Two invented stories. The first (a ferry on fire) has a dispatch, a copy, an undated rewrite without mention, an own
report and an article in a language without a pack; it shows every kind of disagreement and every verdict. The
second (a town vote) has two articles. One article of the first story carries markup, to prove that it stays text.
"""

from __future__ import annotations

import hashlib
from typing import Literal, get_args

from recoupe.model import (
    Alignment,
    Article,
    Claim,
    Credit,
    Derivation,
    Disagreement,
    Dossier,
    Identity,
    Moment,
    Origin,
    OriginCount,
    Published,
    Report,
    Residue,
    Side,
    Skipped,
    Source,
    Span,
    Statement,
    Tool,
    Undecided,
    Voice,
)
from recoupe.model.attribution import Certainty, Mode, Polarity, SourceRole
from recoupe.model.disagreement import DisagreementKind, Verdict

NORD = (
    "Incendie à bord du ferry Cap-Léonie, neuf blessés\n\n"
    "Sainte-Avoye (AFP) - Neuf personnes ont été blessées samedi dans l'incendie du ferry Cap-Léonie, "
    "a indiqué la capitainerie citée par Radio-Port.\n\n"
    "Le feu serait parti de la salle des machines vers 6H00, selon l'armateur Transmanchine. "
    "Le navire, long de 120 mètres, transportait environ 300 passagers.\n\n"
    "Deux chaloupes ont été mises à l'eau à tribord et une à bâbord.\n\n"
    "© AFP"
)
PHARE = (
    "Neuf blessés dans l'incendie d'un ferry\r\n\r\n"
    "Neuf personnes ont été blessées samedi dans l'incendie du ferry Cap-Léonie, "
    "a indiqué la capitainerie citée par Radio-Port.\r\n\r\n"
    "Le feu serait parti de la salle des machines vers 6H00, selon l'armateur Transmanchine. "
    "Le navire, long de 120 mètres, transportait environ 300 passagers.\r\n\r\n"
    "Avec AFP"
)
VITE = (
    "Le Cap-Léonie en flammes <script>document.title = 'x'</script>\n\n"
    "Neuf personnes ont été blessées dans l'incendie du ferry Cap-Léonie.\n"
    "Le feu est parti de la salle des machines vers 6 heures. "
    "Le bateau de 120 mètres transportait 300 passagers. Trois chaloupes ont été mises à l'eau.\n\n"
    "Lire aussi : nos idées de croisière"
)
AVOYE = (
    "Cap-Léonie : la nuit des passagers\n\n"
    "Par Odile Kermartin\n\n"
    "Onze personnes ont été blessées samedi dans l'incendie du Cap-Léonie, compte dimanche l'hôpital de "
    "Sainte-Avoye. Le feu a pris dans le garage, vers 6 h 40, assure le commandant, Ivo Marsaudon. "
    "L'armateur dément toute avarie de moteur.\n\n"
    "Le navire, long de 118,5 mètres, transportait 287 passagers, d'après le registre de bord.\n\n"
    "« On nous a dit de ne pas courir », raconte Berthe Quilvic, passagère."
)
GAZETA = (
    "Incêndio no ferry Cap-Léonie\n\n"
    "Entre nove e onze pessoas ficaram feridas no incêndio do ferry Cap-Léonie, de 394 pés. "
    "O capitão Ivo Marsodon disse que o fogo começou na garagem."
)
MAIRIE = (
    "Vergnole : la piscine votée\n\n"
    "Le conseil municipal de Vergnole a adopté jeudi le projet de piscine, par 19 voix contre 14."
)
COTEAU = (
    "Piscine de Vergnole, le oui l'emporte\n\n"
    "Le projet de piscine a été adopté jeudi par le conseil municipal, par 19 voix contre 13."
)

_ARTICLES = {
    "nord": ("Nord Littoral", "2031-05-10T08:12", "minute", "fr", NORD),
    "phare": ("Le Phare", "2031-05-10T09:40", "minute", "fr", PHARE),
    "vite": ("Vite-Info", None, None, "fr", VITE),
    "avoye": ("L'Écho de Sainte-Avoye", "2031-05-11", "day", "fr", AVOYE),
    "gazeta": ("Gazeta do Cais", "2031-05-11T11:05", "minute", "pt", GAZETA),
    "mairie": ("Le Bourg", "2031-06-05T21:30", "minute", "fr", MAIRIE),
    "coteau": ("Le Coteau", "2031-06-06", "day", "fr", COTEAU),
}
_AGENCY_MARKS: dict[str, tuple[tuple[str, Literal["signature", "with", "prefix"]], ...]] = {
    "nord": (("(AFP)", "prefix"), ("© AFP", "signature")),
    "phare": (("Avec AFP", "with"),),
}
_RESIDUE: dict[str, tuple[tuple[str, Literal["byline", "credit", "promo", "dateline"]], ...]] = {
    "nord": (("Sainte-Avoye (AFP) - ", "dateline"), ("© AFP", "credit")),
    "phare": (("Avec AFP", "credit"),),
    "vite": (("Lire aussi : nos idées de croisière", "promo"),),
    "avoye": (("Par Odile Kermartin", "byline"),),
}


def place(article: str, words: str) -> Span:
    """Where an article of this module prints some words, once."""
    text = _ARTICLES[article][4]
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in {article}")
    start = text.index(words)
    return Span(article=article, start=start, end=start + len(words))


def _article(id_: str) -> Article:
    outlet, published, precision, language, text = _ARTICLES[id_]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=id_,
        source=f"cap/{id_}.txt",
        outlet=outlet,
        title=text.splitlines()[0],
        language=language,
        text=text,
        sha256=digest,
        text_sha256=digest,
        published=None if published is None else Published(value=published, precision=precision, basis="given"),
        residue=tuple(
            Residue(kind=kind, start=place(id_, words).start, end=place(id_, words).end)
            for words, kind in _RESIDUE.get(id_, ())
        ),
        credits=tuple(
            Credit(agency="AFP", form=form, start=place(id_, words).start, end=place(id_, words).end)
            for words, form in _AGENCY_MARKS.get(id_, ())
        ),
        notes=("No language pack for pt: attribution was not looked for.",) if language == "pt" else (),
    )


def _source(article: str, words: str, role: SourceRole, name: str | None = None) -> Source:
    span = place(article, words)
    return Source(label=words, role=role, start=span.start, end=span.end, name=name)


def _says(
    id_: str,
    *pieces: str,
    mode: Mode | None = "none",
    cue: str | None = None,
    sources: tuple[Source, ...] = (),
    polarity: Polarity = "affirmed",
    certainty: Certainty = "plain",
) -> Statement:
    """A statement; `id_` is `article.number`."""
    article = id_.partition(".")[0]
    return Statement(
        id=id_,
        article=article,
        spans=tuple(place(article, piece).extent for piece in pieces),
        mode=mode,
        cue=() if cue is None else (place(article, cue).extent,),
        sources=sources,
        polarity=polarity,
        certainty=certainty,
    )


_HURT = "Neuf personnes ont été blessées samedi dans l'incendie du ferry Cap-Léonie"
_FIRE = "Le feu serait parti de la salle des machines vers 6H00"
_SHIP = "Le navire, long de 120 mètres, transportait environ 300 passagers"


def _harbour(article: str) -> tuple[Source, ...]:
    return (_source(article, "la capitainerie", "speaker"), _source(article, "Radio-Port", "relay"))


def _dispatch(article: str) -> tuple[Statement, ...]:
    """The three statements that the dispatch and its copy have in common."""
    owner = (_source(article, "l'armateur Transmanchine", "speaker", "owner"),)
    return (
        _says(f"{article}.1", _HURT, mode="indirect", cue="a indiqué", sources=_harbour(article), certainty="reported"),
        _says(f"{article}.2", _FIRE, mode="according-to", cue="selon", sources=owner, certainty="conditional"),
        _says(f"{article}.3", _SHIP),
    )


_CAPTAIN = (_source("avoye", "le commandant, Ivo Marsaudon", "speaker", "marsaudon"),)
_STATEMENTS = (
    *_dispatch("nord"),
    _says("nord.4", "Deux chaloupes ont été mises à l'eau à tribord et une à bâbord"),
    *_dispatch("phare"),
    _says("vite.1", "Neuf personnes ont été blessées dans l'incendie du ferry Cap-Léonie"),
    _says("vite.2", "Le feu est parti de la salle des machines vers 6 heures"),
    _says("vite.3", "Le bateau de 120 mètres transportait 300 passagers"),
    _says("vite.4", "Trois chaloupes ont été mises à l'eau"),
    _says(
        "avoye.1",
        "Onze personnes ont été blessées samedi dans l'incendie du Cap-Léonie",
        mode="indirect",
        cue="compte",
        sources=(_source("avoye", "l'hôpital de Sainte-Avoye", "speaker"),),
        certainty="reported",
    ),
    _says(
        "avoye.2",
        "Le feu a pris dans le garage, vers 6 h 40",
        mode="indirect",
        cue="assure",
        sources=_CAPTAIN,
        certainty="reported",
    ),
    _says(
        "avoye.3",
        "toute avarie de moteur",
        mode="indirect",
        cue="dément",
        sources=(_source("avoye", "L'armateur", "speaker", "owner"),),
        polarity="denied",
        certainty="reported",
    ),
    _says(
        "avoye.4",
        "Le navire, long de 118,5 mètres, transportait 287 passagers",
        mode="according-to",
        cue="d'après",
        sources=(_source("avoye", "le registre de bord", "document"),),
    ),
    _says(
        "avoye.5",
        "On nous a dit de ne pas courir",
        mode="direct",
        cue="raconte",
        sources=(_source("avoye", "Berthe Quilvic, passagère", "speaker"),),
        certainty="reported",
    ),
    _says("gazeta.1", "Entre nove e onze pessoas ficaram feridas no incêndio do ferry Cap-Léonie", mode=None),
    _says("gazeta.2", "O capitão Ivo Marsodon disse que o fogo começou na garagem", mode=None),
)
_BY_ID = {statement.id: statement for statement in _STATEMENTS}


def _voice(label: str, *statements: str, name: str | None = None) -> Voice:
    return Voice(label=label, name=name, statements=statements)


_CLAIMS = (
    Claim(
        id="hurt",
        statements=("nord.1", "phare.1", "vite.1", "avoye.1", "gazeta.1"),
        gist="nord.1",
        articles=("nord", "phare", "vite", "avoye", "gazeta"),
        silent=(),
        origins=OriginCount(
            low=2, high=3, ids=("o-afp", "o-avoye", "o-gazeta"), why="Gazeta do Cais names no source for its words."
        ),
        voices=(
            _voice("la capitainerie", "nord.1", "phare.1"),
            _voice("l'hôpital de Sainte-Avoye", "avoye.1"),
            _voice("Vite-Info", "vite.1"),
        ),
        standing="disputed",
        why=("nord.1 and vite.1 share 9 words of 11.",),
    ),
    Claim(
        id="fire",
        statements=("nord.2", "phare.2", "vite.2", "avoye.2", "gazeta.2"),
        gist="nord.2",
        articles=("nord", "phare", "vite", "avoye", "gazeta"),
        silent=(),
        origins=OriginCount(low=2, high=3, ids=("o-afp", "o-avoye", "o-gazeta"), why="As above."),
        voices=(
            _voice("l'armateur Transmanchine", "nord.2", "phare.2", name="owner"),
            _voice("Ivo Marsaudon", "avoye.2", name="marsaudon"),
        ),
        standing="disputed",
    ),
    Claim(
        id="ship",
        statements=("nord.3", "phare.3", "vite.3", "avoye.4"),
        gist="nord.3",
        articles=("nord", "phare", "vite", "avoye"),
        silent=("gazeta",),
        origins=OriginCount(low=2, high=2, ids=("o-afp", "o-avoye"), why="AFP and an own report."),
        voices=(_voice("AFP", "nord.3", "phare.3", "vite.3"), _voice("le registre de bord", "avoye.4")),
        standing="corroborated",
    ),
    Claim(
        id="boats",
        statements=("nord.4", "vite.4"),
        gist="nord.4",
        articles=("nord", "vite"),
        silent=("phare", "avoye", "gazeta"),
        origins=OriginCount(low=1, high=1, ids=("o-afp",), why="Both go back to AFP."),
        voices=(_voice("AFP", "nord.4", "vite.4"),),
        standing="echoed",
    ),
    *(
        Claim(
            id=f"only-{statement}",
            statements=(statement,),
            gist=statement,
            articles=("avoye",),
            silent=("nord", "phare", "vite", "gazeta"),
            origins=OriginCount(low=1, high=1, ids=("o-avoye",), why="One article says it."),
            voices=(_voice(label, statement),),
            standing="single",
        )
        for statement, label in (("avoye.3", "L'armateur"), ("avoye.5", "Berthe Quilvic"))
    ),
)


def _side(value: str, *said: tuple[str, str]) -> Side:
    """A version: its value, and (statement, printed words) for each article that has it."""
    return Side(
        value=value,
        articles=tuple(dict.fromkeys(_BY_ID[statement].article for statement, _ in said)),
        statements=tuple(statement for statement, _ in said),
        places=tuple(place(_BY_ID[statement].article, words) for statement, words in said),
    )


_D = tuple[str, DisagreementKind, Verdict, tuple[Side, ...], str]
_DIFFERENCES: tuple[_D, ...] = (
    (
        "hurt",
        "number",
        "update",
        (
            _side(
                "Neuf personnes",
                ("nord.1", "Neuf personnes"),
                ("phare.1", "Neuf personnes"),
                ("vite.1", "Neuf personnes"),
            ),
            _side("Onze personnes", ("avoye.1", "Onze personnes")),
        ),
        "11 is given a day after 9, by a later text.",
    ),
    (
        "hurt",
        "number",
        "range",
        (
            _side("Neuf personnes", ("nord.1", "Neuf personnes")),
            _side("Entre nove e onze", ("gazeta.1", "Entre nove e onze")),
        ),
        "9 lies in 9–11.",
    ),
    (
        "fire",
        "time",
        "conflict",
        (
            _side("vers 6H00", ("nord.2", "vers 6H00"), ("phare.2", "vers 6H00"), ("vite.2", "vers 6 heures")),
            _side("vers 6 h 40", ("avoye.2", "vers 6 h 40")),
        ),
        "40 minutes apart, and neither text is later than the other by its own date.",
    ),
    (
        "fire",
        "place",
        "conflict",
        (
            _side("salle des machines", ("nord.2", "la salle des machines"), ("vite.2", "la salle des machines")),
            _side("garage", ("avoye.2", "le garage"), ("gazeta.2", "garagem")),
        ),
        "Two places for the start of one fire.",
    ),
    (
        "fire",
        "name",
        "conflict",
        (_side("Marsaudon", ("avoye.2", "Ivo Marsaudon")), _side("Marsodon", ("gazeta.2", "Ivo Marsodon"))),
        "Spelt differently, with the same role.",
    ),
    (
        "fire",
        "role",
        "differs",
        (
            _side("commandant", ("avoye.2", "le commandant, Ivo Marsaudon")),
            _side("capitão", ("gazeta.2", "O capitão Ivo Marsodon")),
        ),
        "Two roles for one person.",
    ),
    (
        "fire",
        "certainty",
        "lost",
        (_side("serait parti", ("nord.2", "serait parti")), _side("est parti", ("vite.2", "est parti"))),
        "Conditional in the source, plain in the text that took from it.",
    ),
    (
        "hurt",
        "attribution",
        "lost",
        (
            _side("la capitainerie citée par Radio-Port", ("nord.1", "la capitainerie citée par Radio-Port")),
            _side("Neuf personnes", ("vite.1", "Neuf personnes")),
        ),
        "Two sources in the text it took from, none here.",
    ),
    (
        "ship",
        "attribution",
        "added",
        (
            _side("environ 300 passagers", ("nord.3", "environ 300 passagers")),
            _side("le registre de bord", ("avoye.4", "d'après le registre de bord")),
        ),
        "The later text names a source.",
    ),
    (
        "fire",
        "agent",
        "conflict",
        (
            _side("l'armateur Transmanchine", ("nord.2", "l'armateur Transmanchine")),
            _side("le commandant", ("avoye.2", "le commandant")),
        ),
        "Two speakers for one account.",
    ),
    (
        "fire",
        "polarity",
        "conflict",
        (
            _side("la salle des machines", ("nord.2", "la salle des machines")),
            _side("L'armateur dément toute avarie", ("avoye.3", "L'armateur dément toute avarie")),
        ),
        "One says it, the other denies it.",
    ),
    (
        "ship",
        "number",
        "rounding",
        (
            _side("120 m", ("nord.3", "120 mètres"), ("phare.3", "120 mètres"), ("vite.3", "120 mètres")),
            _side("118,5 m", ("avoye.4", "118,5 mètres")),
        ),
        "118.5 rounds to 120.",
    ),
    (
        "ship",
        "number",
        "conversion",
        (_side("120 m", ("nord.3", "120 mètres")), _side("394 pés", ("gazeta.1", "394 pés"))),
        "394 ft is 120.1 m.",
    ),
    (
        "boats",
        "number",
        "sum",
        (
            _side(
                "Deux chaloupes ont été mises à l'eau à tribord et une",
                ("nord.4", "Deux chaloupes ont été mises à l'eau à tribord et une"),
            ),
            _side("Trois chaloupes", ("vite.4", "Trois chaloupes")),
        ),
        "2 + 1 = 3.",
    ),
    (
        "hurt",
        "attribution",
        "differs",
        (
            _side("la capitainerie", ("nord.1", "la capitainerie")),
            _side("l'hôpital", ("avoye.1", "l'hôpital de Sainte-Avoye")),
        ),
        "Another source for the same thing.",
    ),
)
_DISAGREEMENTS = tuple(
    Disagreement(id=f"d{i}", claim=claim, kind=kind, verdict=verdict, sides=sides, why=why)
    for i, (claim, kind, verdict, sides, why) in enumerate(_DIFFERENCES)
)


def _shared(a: str, b: str, words: str, other: str | None = None, same: float = 1.0) -> Alignment:
    return Alignment(a=place(a, words), b=place(b, other or words), same=same)


_FERRY = Dossier(
    id="ferry",
    title=place("nord", "Incendie à bord du ferry Cap-Léonie, neuf blessés"),
    articles=("nord", "phare", "vite", "avoye", "gazeta"),
    names=(
        Identity(
            id="marsaudon",
            kind="person",
            label="Ivo Marsaudon",
            spellings=("Ivo Marsaudon", "Ivo Marsodon"),
            places=(place("avoye", "Ivo Marsaudon"), place("gazeta", "Ivo Marsodon")),
            roles=("commandant",),
        ),
        Identity(
            id="owner",
            kind="organisation",
            label="Transmanchine",
            spellings=("Transmanchine",),
            places=(place("nord", "Transmanchine"), place("phare", "Transmanchine")),
        ),
    ),
    statements=_STATEMENTS,
    alignments=(
        _shared("nord", "phare", _HURT + ", a indiqué la capitainerie citée par Radio-Port"),
        _shared("nord", "phare", _FIRE + ", selon l'armateur Transmanchine. " + _SHIP),
        _shared(
            "nord", "vite", _HURT, "Neuf personnes ont été blessées dans l'incendie du ferry Cap-Léonie", same=10 / 11
        ),
        _shared(
            "nord",
            "vite",
            "Le feu serait parti de la salle des machines vers 6H00",
            "Le feu est parti de la salle des machines vers 6 heures",
            same=0.7,
        ),
    ),
    derivations=(
        Derivation(
            source="nord",
            target="phare",
            kind="copy",
            share=0.93,
            direction="known",
            why=("Both credit AFP; 08:12 comes before 09:40.",),
        ),
        Derivation(
            source="nord",
            target="vite",
            kind="rewrite",
            share=0.58,
            direction="likely",
            why=("Vite-Info has no date; its words are a shorter form of the dispatch.",),
        ),
        Derivation(
            source="avoye",
            target="gazeta",
            kind="translation",
            share=0.4,
            direction="unknown",
            why=("Same names and figures, in another language.",),
        ),
    ),
    origins=(
        Origin(
            id="o-afp",
            label="AFP",
            kind="agency",
            articles=("nord", "phare", "vite"),
            why=("Nord Littoral and Le Phare credit AFP.",),
        ),
        Origin(
            id="o-avoye",
            label="L'Écho de Sainte-Avoye",
            kind="article",
            articles=("avoye",),
            why=("Signed; shares no run of words with the others.",),
        ),
        Origin(
            id="o-gazeta",
            label="Gazeta do Cais",
            kind="article",
            articles=("gazeta",),
            why=("No link could be decided.",),
        ),
    ),
    claims=_CLAIMS,
    disagreements=_DISAGREEMENTS,
    timeline=(
        Moment(value="2031-05-10T06:00", precision="minute", claims=("fire",)),
        Moment(value="2031-05-10", precision="day", claims=("hurt",)),
    ),
    only={"avoye": ("avoye.3", "avoye.5")},
    undecided=(
        Undecided(
            about="L'Écho de Sainte-Avoye and Gazeta do Cais",
            why="Their dates are a day and a minute of the same day.",
            would_settle="The hour at which L'Écho de Sainte-Avoye was published.",
        ),
    ),
)


def _vote() -> Dossier:
    statements = (
        _says("mairie.1", "Le conseil municipal de Vergnole a adopté jeudi le projet de piscine"),
        _says("mairie.2", "par 19 voix contre 14"),
        _says("coteau.1", "Le projet de piscine a été adopté jeudi par le conseil municipal"),
        _says("coteau.2", "par 19 voix contre 13"),
    )
    claims = tuple(
        Claim(
            id=id_,
            statements=(f"mairie.{n}", f"coteau.{n}"),
            gist=f"mairie.{n}",
            articles=("mairie", "coteau"),
            silent=(),
            origins=OriginCount(low=2, high=2, ids=("o-mairie", "o-coteau"), why="Two texts without a common run."),
            voices=(_voice("Le Bourg", f"mairie.{n}"), _voice("Le Coteau", f"coteau.{n}")),
            standing="corroborated" if n == 1 else "disputed",
        )
        for n, id_ in ((1, "vote"), (2, "score"))
    )
    return Dossier(
        id="vote",
        title=place("mairie", "Vergnole : la piscine votée"),
        articles=("mairie", "coteau"),
        statements=statements,
        origins=tuple(
            Origin(id=f"o-{a}", label=_ARTICLES[a][0], kind="article", articles=(a,), why=("No link found.",))
            for a in ("mairie", "coteau")
        ),
        claims=claims,
        disagreements=(
            Disagreement(
                id="score-votes",
                claim="score",
                kind="number",
                verdict="conflict",
                sides=tuple(
                    Side(value=value, articles=(a,), statements=(f"{a}.2",), places=(place(a, words),))
                    for a, value, words in (("mairie", "14", "contre 14"), ("coteau", "13", "contre 13"))
                ),
                why="14 and 13 for one count.",
            ),
        ),
    )


def sample_report() -> Report:
    """The report; the same object on every call."""
    return Report(
        tool=Tool(name="recoupe", version="0.0.0"),
        articles=tuple(_article(id_) for id_ in _ARTICLES),
        dossiers=(_FERRY, _vote()),
        skipped=(Skipped(source="cap/photo.txt", reason="No text in it: the bytes look like a JPEG image."),),
    )


KINDS: tuple[str, ...] = get_args(DisagreementKind)
VERDICTS: tuple[str, ...] = get_args(Verdict)
