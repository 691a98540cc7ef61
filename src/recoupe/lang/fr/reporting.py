"""French reporting verbs by what they take, and the lexicon built from them."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.speech.lexicon import Form, Frame, Verb
from recoupe.grammar.table import table
from recoupe.lang.fr.conjugation import bare, forms

# A clause with "que", a quotation, an incise.
STATEMENT = """
admettre affirmer ajouter alerter alléguer annoncer apprendre arguer argumenter assurer attester
avancer avertir avouer certifier clamer concéder conclure confesser confier confirmer constater convenir croire
déclarer déduire détailler dire déplorer divulguer écrire estimer établir évaluer expliquer exposer extrapoler
garantir glisser indiquer informer insinuer insister juger jurer lâcher lancer maintenir marteler mentionner
murmurer noter objecter observer penser plaider pointer préciser prédire prétendre prévenir proclamer professer
pronostiquer promettre prophétiser raconter rappeler rapporter réaffirmer reconnaître redire regretter relater
relever remarquer répéter répliquer répondre résumer rétorquer révéler riposter signaler souligner
soutenir spécifier subodorer suggérer supposer témoigner tweeter twitter certifier vanter
considérer espérer craindre redouter présumer souhaiter prévoir craindre anticiper parier calculer ressasser décréter
notifier communiquer trouver conseiller recommander préconiser stipuler ironiser argüer sous-entendre diagnostiquer
regretter exposer théoriser nuancer marteler scander asséner assener
"""
# Only around a quotation or as an incise.
INQUIT = """
abonder acquiescer analyser analyser appuyer argumenter attaquer balayer bougonner chuchoter claquer demander
commenter compléter conseiller contester corriger critiquer crier débiter décrire décrypter dénoncer désespérer
développer développer dévoiler éluder embrayer enchaîner énumérer évoquer expliciter exploser exulter fulminer
fustiger gémir grincer grogner gronder hasarder hurler implorer interroger ironiser
interrompre justifier lire louer marmonner menacer moquer narrer nuancer opposer persifler pester plaisanter
poursuivre préciser proposer protester questionner railler réagir rebondir récapituler réclamer rectifier
relativiser rembobiner renchérir reprendre résumer retracer rigoler rire ruminer saluer se-souvenir siffler
sourire souffler soupirer supplier surenchérir tacler tempérer tempêter tonner trancher vitupérer
détailler déminer philosopher tranquilliser rassurer tancer tonitruer temporiser accuser défendre revendiquer
réfuter rapporter lister énoncer recadrer pondérer positiver contre-attaquer décocher interpeller apostropher célébrer
féliciter citer prier exhorter encourager inciter ordonner exiger implorer maugréer pérorer pavoiser égrener
"""
REFLEXIVE = """
s'agacer s'alarmer s'amuser s'emporter s'énerver s'enflammer s'enthousiasmer s'esclaffer s'étonner s'étrangler
s'excuser s'exclamer s'indigner s'inquiéter s'insurger s'interroger s'offusquer s'émouvoir s'exaspérer s'irriter se
défendre se désoler se féliciter se justifier se lamenter se plaindre se réjouir se rappeler se remémorer se
souvenir se vanter s'émerveiller s'impatienter se targuer se demander se moquer se consoler s'emballer se navrer
s'enquérir se gausser s'apitoyer s'attrister
"""
# A noun phrase is enough: "a exprimé sa préoccupation".
NOUN = """
admettre affirmer alléguer annoncer appréhender avancer clamer condamner confirmer contester craindre
critiquer déclarer décrier dénoncer déplorer écarter encenser évoquer exclure exiger exprimer fustiger
formuler indiquer invoquer louer marteler mentionner nier pointer préconiser préciser prédire prôner
promettre proposer pronostiquer rapporter railler rappeler réaffirmer réclamer récuser redouter réfuter regretter
relativiser révéler revendiquer saluer signaler soulever souligner stigmatiser suggérer vanter démentir
démentir plaider confier blâmer vilipender réitérer recommander demander reconnaître avouer constater noter décrire
raconter crier prévoir estimer attribuer imputer espérer anticiper justifier expliquer défendre accuser
"""
DENIAL = table("démentir nier réfuter contester récuser exclure")
# infinitive: the word before the infinitive ("" for none).
INFINITIVE: dict[str, str] = {
    "affirmer": "", "assurer": "", "dire": "", "déclarer": "", "prétendre": "", "reconnaître": "", "nier": "",
    "démentir": "", "estimer": "", "penser": "", "croire": "", "espérer": "", "admettre": "", "avouer": "",
    "expliquer": "", "indiquer": "", "confirmer": "", "contester": "", "confesser": "", "considérer": "",
    "juger": "", "regretter": "de", "raconter": "", "certifier": "", "soutenir": "", "annoncer": "",
    "promettre": "de", "proposer": "de", "menacer": "de", "envisager": "de", "prévoir": "de", "suggérer": "de",
    "exclure": "de",
    "craindre": "de", "demander": "de", "exiger": "de", "ordonner": "de", "recommander": "de", "préconiser": "de",
    "conseiller": "de", "réclamer": "de", "appeler": "à", "exhorter": "à", "se réjouir": "de",
    "se féliciter": "de", "se plaindre": "de", "s'engager": "à", "se vanter": "de", "se targuer": "de",
    "accuser": "de", "soupçonner": "de", "suspecter": "de", "reprocher": "de", "enjoindre": "de",
    "rappeler": "", "souligner": "", "déplorer": "de", "confier": "", "garantir": "", "revendiquer": "de",
    "se défendre": "de", "s'excuser": "de", "prier": "de", "presser": "de", "implorer": "de", "supplier": "de",
    "sommer": "de",
    "encourager": "à", "inciter": "à", "inviter": "à", "redouter": "de", "préciser": "", "signaler": "",
    "s'étonner": "de", "s'indigner": "de", "se désoler": "de",
}  # fmt: skip
# A clause with "que" beside what the tables above give.
CLAUSE = """
démentir nier contester douter soupçonner réfuter exiger demander convaincre persuader proposer réclamer
"""
# In the passive what is said is the subject: "annoncée par le maire" …
TOLD = """
annoncer avancer condamner confirmer contester craindre critiquer demander démentir dénoncer déplorer décrier évoquer
exiger fustiger louer mentionner nier préconiser prôner promettre rapporter réclamer recommander redouter réfuter
révéler revendiquer saluer signaler suggérer vanter vilipender railler regretter pointer souligner rappeler accuser
"""
# … "de nouvelles violences sont craintes", by nobody named …
UNSIGNED = "annoncer contester craindre critiquer décrier démentir dénoncer évoquer réclamer redouter signaler"
# … and "critiqué pour avoir menti".
BLAME = "accuser critiquer dénoncer fustiger blâmer railler vilipender"
# Object and attribute: "a qualifié X de Y". The word before the attribute ("" for none).
PREDICATIVE: dict[str, str] = {
    "qualifier": "de", "traiter": "de", "taxer": "de", "décrire": "comme", "dépeindre": "comme", "présenter": "comme",
    "considérer": "comme", "juger": "", "identifier": "comme", "accuser": "de", "soupçonner": "de",
    "suspecter": "de", "estimer": "", "dire": "", "définir": "comme", "désigner": "comme", "voir": "comme",
    "trouver": "",
    "ressentir": "comme", "percevoir": "comme", "vivre": "comme",
}  # fmt: skip
# What somebody says he feels about something: "se félicite de", "s'inquiète du".
FEELINGS = (
    "s'inquiéter, se féliciter, se réjouir, se plaindre, s'indigner, s'étonner, s'offusquer, se désoler, s'alarmer, "
    "s'émouvoir, s'agacer, se vanter, se targuer"
)
# Verb, tail, frames, word before the complement.
PHRASES: tuple[tuple[str, str, str, str], ...] = (
    ("faire", "savoir", "that inquit", ""),
    ("faire", "valoir", "that inquit noun", ""),
    ("faire", "remarquer", "that inquit", ""),
    ("faire", "observer", "that inquit", ""),
    ("faire", "état", "noun", "de"),
    ("faire", "part", "noun", "de"),
    ("faire", "mention", "noun", "de"),
    ("laisser", "entendre", "that inquit noun", ""),
    ("mettre", "en garde", "noun inquit that", "contre"),
    ("mettre", "en cause", "noun told blame", ""),
    ("mettre", "en avant", "noun that told", ""),
    ("tirer", "la sonnette d'alarme", "inquit", ""),
    ("émettre", "l' hypothèse", "that", "de"),
    ("avancer", "l' hypothèse", "that", "de"),
    ("plaider", "pour", "noun infinitive", ""),
    ("parler", "de", "noun", ""),
    ("parler", "d'", "noun", ""),
    ("appeler", "à", "noun infinitive", ""),
    ("appeler", "au", "noun", ""),
    ("se dire", "", "as infinitive", ""),
    ("se déclarer", "", "as", ""),
    ("tenir", "à préciser", "that inquit noun", ""),
    ("tenir", "à rappeler", "that inquit noun", ""),
    ("tenir", "à souligner", "that inquit noun", ""),
    ("donner", "l' assurance", "that", ""),
    ("défendre", "l' idée", "that", ""),
    ("émettre", "des doutes", "noun", "sur"),
    ("hausser", "les épaules", "inquit", ""),
    ("soupirer", "", "inquit", ""),
    ("vouloir", "croire", "that inquit infinitive", ""),
    ("prendre", "acte", "noun that", "de"),
    ("mettre", "en doute", "noun told unsigned", ""),
    ("faire", "l' éloge", "noun", "de"),
    ("faire", "le constat", "noun", "de"),
    ("mettre", "l' accent", "noun", "sur"),
    ("reparler", "de", "noun", ""),
    ("reparler", "d'", "noun", ""),
    ("faire", "référence", "noun", "à"),
    ("faire", "allusion", "noun", "à"),
    ("insister", "sur", "noun", ""),
    ("ironiser", "sur", "noun", ""),
    ("alerter", "sur", "noun", ""),
    ("s'interroger", "sur", "noun", ""),
    ("s'insurger", "contre", "noun", ""),
    ("s'élever", "contre", "noun", ""),
    ("s'estimer", "", "as", ""),
    ("plaider", "en faveur", "noun", "de"),
    ("enfoncer", "le clou", "inquit", ""),
    *((verb, of, "noun", "") for verb in FEELINGS.split(", ") for of in ("de", "d'", "du", "des")),
)
# Verbs that tell what somebody thinks only where the words are his: "il voit « un tournant »".
QUOTING = "voir appeler brandir"
# Forms that are nouns or adjectives as well: they count as verbs only where a verb must stand.
NOUNS_TOO = table(
    """annonce demande estime avance note notes critique menace réplique reproche montre doute juge relève
            pointe adresse lance lâche souffle murmure tranche réclame précise dit dits cite crie attaque
            riposte constat fait mise critiques demandes menaces juges offre souffle commande conclut charge
            presse somme sommes taxe taxes traite alerte analyse liste célèbre complète nuance contre-attaque tempête
            blâme
            trouve présente rapporte plaide loue crainte reprise supplie balaie siffle développe appelle tonne"""
) - table("conclut trouve rapporte plaide développe appelle présente balaie supplie tonne")
EVIDENCE = "montrer établir révéler indiquer attester prouver démontrer suggérer confirmer"


def _frames() -> dict[str, set[Frame]]:
    found: dict[str, set[Frame]] = {}
    for listed, frames in (
        (STATEMENT, ("that", "inquit")),
        (INQUIT, ("inquit",)),
        (NOUN, ("noun",)),
        (EVIDENCE, ("evidence",)),
        (QUOTING, ("quoted",)),
        (TOLD, ("told",)),
        (UNSIGNED, ("unsigned",)),
        (BLAME, ("blame", "told")),
    ):
        for verb in listed.split():
            found.setdefault(verb, set()).update(frames)  # type: ignore[arg-type]
    for line in REFLEXIVE.strip().replace("\n", " ").replace("se ", "se_").split():
        found.setdefault(line.replace("se_", "se "), set()).update(("inquit", "that"))
    for verb in INFINITIVE:
        found.setdefault(verb, set()).add("infinitive")
    for verb in PREDICATIVE:
        found.setdefault(verb, set()).add("as")
    for verb in CLAUSE.split():
        found.setdefault(verb, set()).add("that")
    return found


def verbs() -> tuple[Verb, ...]:
    """Every reporting verb with its frames; phrases first, so that the longest wins."""
    phrases = [
        Verb(
            lemma=lemma,
            frames=frozenset(frames.split()),  # type: ignore[arg-type]
            tail=tuple(tail.split()),
            reflexive=lemma.startswith(("se ", "s'")),
            complements=frozenset({word} - {""}),
        )
        for lemma, tail, frames, word in PHRASES
    ]
    plain = [
        Verb(
            lemma=lemma,
            frames=frozenset(frames),
            denies=lemma in DENIAL,
            reflexive=lemma.startswith(("se ", "s'")),
            complements=frozenset({INFINITIVE.get(lemma, ""), PREDICATIVE.get(lemma, "")} - {""}),
        )
        for lemma, frames in _frames().items()
    ]
    return (*phrases, *plain)


@cache
def reporting() -> dict[str, tuple[Form, ...]]:
    """Every form of every reporting verb."""
    known: dict[str, list[Form]] = {}
    for verb in verbs():
        for form, kind, mood in set(forms(verb.lemma)):
            for spelling in {form, form.replace("aî", "ai").replace("oî", "oi")}:  # as since 1990: "reconnait"
                known.setdefault(spelling, []).append(Form(verb=verb, kind=kind, mood=mood))
    return {form: tuple(sorted(found, key=_first)) for form, found in known.items()}


def _first(form: Form) -> tuple[int, int, str, str, str]:
    """Phrases before single verbs, reflexives before plain ones (they are tested against the text)."""
    return (-len(form.verb.tail), -int(form.verb.reflexive), form.verb.lemma, form.kind, form.mood)


__all__ = ["bare", "reporting", "verbs"]
