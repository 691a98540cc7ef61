"""Dates and times in French: what each word can be, and the rules over those letters.

W weekday (Q plural) · M month (R the word "sept") · D 1–31 · Y year · 4 older year · N other figures · n number in
words · U unit of time (u plural) · h "heure(s)" · 8 minutes, seconds, "demi-heure" · 7 "siècle" · 6 a century in
Roman figures · P part of the day · b "soirée", "journée" · w noon, midnight · V night · O yesterday, today · L last ·
X next · C this · m same · I "matin-là" · z "le" · l other articles · o of · t to, at · k "vers" · v before, after · p
in · j "dans" · 1 during · A "ici" · < "à partir" · E per · d since · e and · B early, mid, late · S season (s "été",
also "been") · F feast · H clock with minutes · G clock without · 5 time zone · K eve · i y t "il y a" · g "voilà" · 9
"plus tard", "plus tôt" · 0 now, lately (& "présent") · r about (ç "peine") · q ordinal · J "quart" · 3 "demi" · 2
"fois" · a the "er" of "1 er" · % "petit" · = "moitié" · > following, previous · µ "matins" · # "quotidiennement" · ø
"av." (J.-C.) · x auxiliary · f every · c other small words · Z "saint" · $ sign of a unit · T date in figures · _
other plurals · ~ the rest
"""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.times.read import TimeReader
from recoupe.grammar.times.table import Letters, TimeTable, each, listed, plain
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Expressions of time in one sentence; see `recoupe.grammar.times.read`."""
    return READER.read(text, start, end, reference)


_WEEKDAYS = listed("lundi mardi mercredi jeudi vendredi samedi dimanche")
_MONTHS = listed("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")
_DAYS = {f"{name}s": number for number, name in enumerate(_WEEKDAYS, 1)}
_UNITS = listed("un deux trois quatre cinq six . huit neuf dix onze douze treize quatorze quinze seize")
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_ROMAN = listed("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi")

_LETTERS: Letters = {
    **plain("c", "que qu qui dont mais car si comme lorsque quand donc ni puisque afin pour sur"),
    **plain("c", "est sont etait fut etaient sera seront se s ne n elle ils elles on nous je vous"),
    **plain("c", "avec sans contre selon chez son sa ses leur leurs alors aussi encore deja"),
    **plain("x", "ont avait avaient ayant aura auraient aurait ait aient avoir eu"),
    **plain("f", "tous toutes chaque"),
    **plain("r", "plus moins pres environ presque quelque bientot tout juste"),
    **plain("ç", "peine"),
    **plain("l", "la les l"),
    **plain("o", "de du d des"),
    **plain("t", "a au aux"),
    **plain("k", "vers des env"),
    **plain("v", "avant apres jusqu jusque entre peu"),
    **plain("e", "et ou puis"),
    **plain("1", "pendant durant cours dure duree durent dura durait durera dureront"),
    **plain("2", "fois"),
    **plain("3", "demi demie"),
    **plain("J", "quart quarts"),
    **plain("A", "ici"),
    **plain("<", "partir compter"),
    **plain("E", "par"),
    **plain("a", "er"),
    **plain("%", "petit"),
    **plain("ø", "av"),
    **{word: ("W", number) for number, word in enumerate(_WEEKDAYS, 1)},
    **{word: ("Q", number) for word, number in _DAYS.items()},
    **{word: ("M", number) for number, word in enumerate(_MONTHS, 1)},
    **each("M", {"janv jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "oct": 10, "nov": 11, "dec": 12}),
    **{word: ("n", number) for number, word in enumerate(_UNITS, 1)},
    **{f"{ten}-{word}": ("n", _TENS[ten] + number) for ten in _TENS for number, word in enumerate(_UNITS[:9], 1)},
    **each("n", {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt-et-un": 21, "soixante-dix": 70, "mille": 1000}),
    **each("n", {"quatre-vingt quatre-vingts": 80, "quatre-vingt-dix": 90, "dizaine": 10, "douzaine": 12}),
    **each("n", {"quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50}),
    **each("n", {"une": 1, "quelques plusieurs": 0, "cent centaine": 100, "vingt-sept": 27, "trente-sept": 37} | _TENS),
    **each("O", {"hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}),
    **each("P", {"matin matinee": "morning", "apres-midi": "afternoon", "soir": "evening", "aube": "dawn"}),
    **each("b", {"soiree": "evening", "journee": "day"}),
    **each("w", {"midi": 12, "minuit": 0}),
    **each("V", {"nuit": "night"}),
    **each("I", {"matin-la": "beside@morning", "apres-midi-la": "beside@afternoon", "soir-la": "beside@evening"}),
    **each("I", {"jour-la": "beside", "nuit-la": "beside@night"}),
    **each("U", {"jour": "day", "semaine": "week", "mois": "month", "an annee": "year", "decennie": "decade"}),
    **each("U", {"semaine-ci": "week", "mois-ci": "month", "annee-ci": "year", "week-end-ci": "weekend"}),
    **each("U", {"week-end weekend": "weekend", "trimestre": "quarter", "semestre": "half"}),
    **each("u", {"jours": "days", "semaines": "weeks", "ans annees": "years", "decennies": "decades"}),
    **each("u", {"week-ends weekends": "weekends", "trimestres": "quarters", "semestres": "halfs"}),
    **each("h", {"heure heures h": "hour"}),
    **each("8", {"minute minutes": "minute", "secondes": "second", "demi-heure": "PT30M", "demi-journee": "PT12H"}),
    **each("8", {"demi-siecle": "P50Y"}),
    **each("7", {"siecle siecles": "century"}),
    **{f"{number}e": ("6", value) for value, number in enumerate(_ROMAN, 1)},
    **each("6", {"ier": 1}),
    **each("L", {"dernier derniere derniers dernieres passe passee passes passees ecoule ecoulee": "last"}),
    **each("X", {"prochain prochaine prochains prochaines": "next"}),
    **each("C", {"ce cet cette ces": "this"}),
    **each(">", {"suivant suivante": "next", "precedent precedente": "last"}),
    **plain("=", "partie moitie"),
    **plain("µ", "matins soirs nuits"),
    **each("B", {"debut": "start", "mi milieu courant": "mid", "fin": "end"}),
    **each("S", {"printemps": 21, "automne": 23, "hiver": 24}),
    **each("s", {"ete": 22}),
    **each("F", {"noel": "12-25", "saint-sylvestre": "12-31", "toussaint": "11-01", "nouvel-an": "01-01"}),
    **each("F", {"epiphanie": "01-06", "assomption": "08-15", "saint-valentin": "02-14", "halloween": "10-31"}),
    **each("F", {"paques": "easter+0", "ascension": "easter+39", "pentecote": "easter+49"}),
    **each("K", {"veille": "eve", "lendemain": "morrow", "avant-veille": "eve:2", "surlendemain": "morrow:2"}),
    **each(
        "q", {"premier premiere premiers premieres": 1, "deuxieme second seconde": 2, "troisieme": 3, "quatrieme": 4}
    ),
    **each("9", {"tard": "later", "tot auparavant": "earlier"}),
    **each("0", {"maintenant desormais actuellement dorenavant": "now", "recemment dernierement": "lately"}),
    **each("0", {"prochainement": "shortly"}),
    **each("&", {"present": "now"}),
    **each("5", {"gmt utc tu": "utc", "cest": "cest", "paris francaise": "paris", "locale locales": "local"}),
    **each("5", {"londres britannique": "london", "moscou": "moscow", "pekin": "beijing", "tokyo": "tokyo"}),
    **each("5", {"washington": "eastern", "athenes": "athens"}),
    **each("#", {"quotidiennement": "P1D", "hebdomadairement": "P1W", "mensuellement": "P1M", "annuellement": "P1Y"}),
    **plain("g", "voici voila"),
    "sept": ("R", 9),
    "le": ("z", 0),
    "saint": ("Z", 0),
    "en": ("p", 0),
    "il": ("i", 0),
    "y": ("y", 0),
    "dans": ("j", 0),
    "depuis": ("d", 0),
    "meme": ("m", "same"),
}

_NO_NOUN = r"(?=[^_DNnUuhMP$-]|$)(?![et][YN4][_Uu$])"
"""After a bare year: "2000 personnes", "entre 2000 et 3000 euros" are no years."""
_DAY_ENDS = r"(?=[^_~hUuDNnGHM$78-]|$)"
"""After a bare day: "le 13 heures", "le 15 majeur" are no days."""
_NOT_LASTING = r"(?!o[~_])"
"""After a clock time: "à 2h de route" is none."""
_PART = r"(?:(?:t%?|tl|p(?:Bo?)?|jl(?:Bo)?)?(?P<p>[PVb]))?"
"""Behind a day: "soir", "en matinée", "dans la soirée", "à l'aube", "en fin d'après-midi"."""
_DAY = r"(?P<d>D)a?"
_OF_DAY = r"(?:o(?P<p>P))?"
_ABOUT = r"(?:ro?)?"
"""What a number of units may have before it: "environ", "plus de", "près de"."""
_COUNT = r"n?(?P<n>[nDNR])o?"
"""A number, or "une dizaine d'"."""

TABLE = TimeTable(
    letters=_LETTERS,
    counts={"sept": 7},
    capital=frozenset(),
    lower=frozenset(listed("mars avril fin hiver automne printemps ete passe nuit minuit")) | frozenset(_WEEKDAYS),
    ordinal_days=False,
    day_first=True,
    figures=re.compile(r"\d(?:\d{3}|\s?[hH:/]|(?<=\b[lL]e\s\d)|(?<=\bLE\s\d))"),
    rules={
        # le 12 mars · mardi 12 mars 2024 · 12 et 13 mars · 28 février au 3 mars · la nuit du 12 au 13 mars
        "MR": (
            r"(?:[Cz]?(?P<w>W)[PV]?,?z?|z)?" + _DAY + r"-?(?P<m>[MR])(?:\.?(?P<y>[Y4])|(?P<t>[LX]))?" + _PART,
            r"[zl]?W?(?P<d>D)(?:tz?|(?P<and>[e,])z?|-)W?(?P<d2>D)a?(?P<m>[MR])(?:\.?(?P<y>[Y4])|L)?",
            r"(?<=v)[zl]?W?(?P<d>D)ez?W?(?P<d2>D)a?(?P<m>[MR])(?:\.?(?P<y>[Y4])|L)?",
            r"l?(?P<night>V)oW?(?P<d>D)tW?(?P<d2>D)a?(?P<m>[MR])(?:\.?(?P<y>[Y4])|L)?",
            r"z?W?" + _DAY + r"(?P<m>M)(?:t|-)W?(?P<d2>D)a?(?P<m2>M)(?P<y>[Y4])?",
        ),
        # fin août · mi-juillet · en mars · mars dernier · octobre 2023 · janvier à mars
        "M": (
            r"l?(?<!C)(?P<b>B)[-o]?(?:[lo]*Uo)?(?P<m>M)(?P<t>[LX])?(?P<y>[Y4])?",
            r"(?<=[potdvkcjeUE1A])(?P<m>M)(?P<t>[LX])?(?P<y>[Y4])?",
            r"(?P<m>M)(?P<t>[LX])",
            r"(?:(?<=[to])|[Cz])Uo(?P<m>M)(?P<t>[LX])?(?P<y>[Y4])?",
            r"(?P<m>M)(?=eM(?P<y>[Y4]))",
            r"(?P<m>M)\.?(?P<y>[Y4])",
            r"(?<=[ov])(?P<m>M)(?:tp?|-)(?P<m2>M)(?P<y>[Y4])?",
        ),
        "D": (r"z(?P<d>D)(?!,[_~])" + _DAY_ENDS,),
        "T": (r"(?:W,?)?z?(?P<z>T)",),
        # mardi · mardi 12 · mardi soir · ce mardi · mardi dernier · le mardi suivant · la nuit de mardi à mercredi
        "W": (
            r"z?(?P<w>W)(?P<d>D)" + _DAY_ENDS,
            r"(?<!f)(?P<w>W)(?!Z)" + _PART,
            r"(?<!f)(?P<t>C)[mq]?(?P<w>W)" + _PART,
            r"z?(?P<w>W)(?P<t>[LX])" + _PART,
            r"z?(?P<t>X)(?P<w>W)",
            r"[zl]?(?P<w>W)(?P<beside>>)",
            r"[lC]?(?P<v>V)oWt(?P<w>W)",
            # le mardi, chaque mardi: what comes back
            r"z(?P<sw>W)(?![DLXPVobpjZ>Y4])",
            r"f(?P<sw>W)",
        ),
        "Q": (r"f?l?(?P<sw>Q)[Pµ]?",),
        # hier · hier soir · la journée d'hier
        "O": (r"(?P<o>O)" + _PART, r"l[bP]o(?P<o>O)"),
        # ce matin · dans la matinée · en début de soirée · le soir même · le soir du 12 · chaque matin
        "PVb": (
            r"C(?P<p>P)",
            r"(?<=[j1])l(?P<there>[PVb])",
            r"(?<=1o)l(?P<there>[PVb])",
            r"(?<=p)(?:Bo?)?(?P<there>[Pb])",
            r"(?<=t)(?:%|l?Bol?|Bo?)(?P<there>[PV])",
            r"(?:[zl]|(?<=t))(?P<there>[PVb])(?=o[zl]?[WD])",
            r"z(?P<p>P)(?P<r>m)",
            r"l(?P<v>V)(?P<t>L)",
            r"(?P<t>C)(?P<v>V)",
            r"f(?P<sp>[PVb])",
        ),
        "I": (r"C(?P<r>I)",),
        "µ": (r"fl(?P<sp>µ)",),
        # la semaine dernière · ces derniers jours · cette année · la fin de l'année · ce même jour · tous les jours
        "Uu78h": (
            r"(?<![nDN])[lz]?(?P<u>U)(?P<t>[LX])",
            r"[lzC]?(?P<n>[nDN])?(?P<t>[LX])(?P<us>[Uuh])",
            r"[lzC](?P<t>[LX])(?P<n>[nDN])(?P<us>[uh])",
            r"(?P<t>C)(?P<u>U)",
            r"[zl]?(?P<u>7)(?P<t>[LX])",
            r"(?P<t>C)(?P<u>7)",
            r"(?<!o)[lz]?(?P<b>B)(?:o[lz]?|l)(?P<u>U)(?P<t>[LX])?",
            r"[lz]?(?P<b>B)o(?P<t>C)(?P<u>U)",
            r"C(?P<b>B)o(?P<u>U)",
            r"[lz]?(?P<q>[qD])(?P<u>U)(?:o?(?P<y>Y)|(?P<t>[LX]))?",
            r"[lz]?(?P<q>q)=ol(?P<of>U)",
            r"[lzC](?P<r>m)(?P<u>U)",
            r"[lz](?P<u>U)(?P<r>m)",
            r"l(?P<u>U)(?P<beside>>)",
            r"f(?P<su>[Uu7h8])",
            r"fl(?P<n>[nDN])?(?P<su>[Uu7h8])",
            r"(?:[nDN]2)?E(?P<su>[Uu])",
            # il y a trois jours · voilà deux ans · dans trois jours · d'ici à deux ans · trois jours plus tard
            r"(?P<g>i)yt[rotç0]*" + _COUNT + r"(?P<u>[Uu7h8])(?:e(?P<half>3))?",
            r"(?P<g>g)[ro]*" + _COUNT + r"(?P<u>[Uu7h8])(?:e(?P<half>3))?",
            r"(?P<j>j)[ro]*" + _COUNT + r"(?P<u>[Uu7h8])",
            r"o(?P<j>A)t?[ro]*" + _COUNT + r"(?P<u>[Uu7h8])",
            _ABOUT + _COUNT + r"(?P<lu>[Uu7h8])r?(?P<later>9)",
        ),
        # en 2019 · (1987) · 2018-2019 · l'an 2000 · début 2019 · les années 1980 · le XXe siècle
        "Y4": (
            r"(?<=[pd])(?P<y>[Y4])(?![Uu$ø])",
            r"(?<![lnDNr$.-])(?<!ro)(?P<y>Y)" + _NO_NOUN,
            r"(?P<y>[Y4])-(?P<y2>[Y4ND])",
            r"(?<=o)(?P<y>4)(?=[,.!)]|$)",
            r"(?<=v)(?P<y>4)(?=e4(?![_Uu$]))",
            r"(?<=v4e)(?P<y>4)(?![_Uu$])",
            r"[lz]?(?P<u>U)(?P<y>[Y4])",
            r"[lz]?(?P<b>B)(?:-|o)?(?:lU)?(?P<y>[Y4])",
        ),
        "u": (r"(?:[lz]?(?P<b>B)[ok])?l?(?P<u>u)(?P<a>[Y4ND])",),
        "7": (r"[zl]?(?P<c>[6qD])7(?![vø])",),
        # l'été dernier · cet hiver · au printemps · été 2018 · chaque été
        "Ss": (
            r"l(?P<s>[Ss])(?P<t>[LX])?(?P<y>Y)?",
            r"(?P<t>C)(?P<s>[Ss])",
            r"(?<![xt])(?P<s>[Ss])(?P<t>[LX])",
            r"(?<=t)(?P<s>S)(?P<t>[LX])?(?P<y>Y)?",
            r"(?P<s>[Ss])(?P<y>Y)",
            r"f(?P<sy>[Ss])",
        ),
        # la veille · le lendemain soir · la veille du scrutin
        "K": (r"(?:[lz]|(?<=t))(?<!Ut)(?P<r>K)(?:t?P)?(?!o)", r"(?:[lz]|(?<=t))(?<!Ut)(?P<event>K)(?=o)"),
        "F": (r"(?:(?<=[tvkcd1])|l)(?P<f>F)(?![_~])(?P<t>[LX])?(?P<y>Y)?", r"(?P<f>F)(?P<y>Y)"),
        # 14h30 · vers 6 h · de 8h à 10h · 20 heures 30 · midi · 14h : (live)
        "HG": (
            r"(?<![pcl_~1])(?P<k>H)" + _OF_DAY + _NOT_LASTING,
            r"(?<=ic)(?P<k>H)" + _OF_DAY + _NOT_LASTING,
            r"(?:(?<=[tkvWMY])|(?<=[GH]e)|^)(?P<k>G)" + _OF_DAY + _NOT_LASTING,
            r"(?P<k>G)(?=,?[WO])",
            r"(?<=[oe])(?P<k>G)(?=t[GHw])",
            r"(?<=o)(?P<k>G)(?=[,.)]|$)",
            r"(?:(?<=[1p])|(?<=1o))(?P<lk>[HG])",
            r"(?<![tkv])(?P<lk>[HG])(?=o[~_])",
        ),
        "w": (r"(?:(?<=[tkvWO])|(?<=tz)|(?<=ic))(?P<h>w)L?", r"(?<=o)(?P<h>w)(?=t)"),
        "h": (
            r"(?<=[oe])(?P<h>D)h(?=(?:oP)?tDh)",
            r"(?<=he)(?P<h>D)h",
            r"(?<=<o)(?P<h>[Dn])h(?P<i>[DN])?",
            r"(?<=d)(?P<h>(?P<since>D))h(?!o)",
            r"(?<=[tkv])(?P<h>[DnR])h(?P<i>[DN])?" + _OF_DAY + _NOT_LASTING,
        ),
        # trois ans · environ deux heures et demie · un quart d'heure · 6 à 72 heures · depuis des mois
        "uU78hR": (
            _ABOUT + _COUNT + r"(?P<lu>[uU78])(?:e(?P<half>3))?",
            r"(?:(?<=[d1p])|(?<=[d1p]r)|(?<=[d1p]ro)|(?=.ho[~_]))(?P<n>[nDNR])(?P<lu>h)(?:e(?P<half>3))?",
            r"(?<![tkv])" + _ABOUT + r"n?(?P<n>[nR])o?(?P<lu>h)(?:e(?P<half>3))?",
            r"(?<![tkvie])(?P<n>[DN])(?P<long>(?P<lu>h))",
            r"(?P<n>[nDNR])(?:t|-)(?P<n2>[nDNR])(?P<lu>[uU78h])",
            r"(?P<n>n)(?P<quarter>J)o(?P<lu>[h7])",
            r"(?<=[d1])[ko](?P<lu>[uU78h])",
        ),
        "0": (r"(?P<x>0)",),
        "&": (r"(?<=t)(?P<x>&)",),
        "#": (r"(?P<adverb>#)",),
    },
    feasts={
        "jour de l an": "01-01",
        "mardi gras": "easter+-47",
        "mercredi des Cendres": "easter+-46",
        "dimanche des Rameaux": "easter+-7",
        "vendredi saint": "easter+-2",
        "dimanche de Pâques": "easter+0",
        "lundi de Pâques": "easter+1",
        "jeudi de l Ascension": "easter+39",
        "jour de l Ascension": "easter+39",
        "dimanche de Pentecôte": "easter+49",
        "jour de la Pentecôte": "easter+49",
        "lundi de Pentecôte": "easter+50",
        "fête du Travail": "05-01",
        "fête de la Musique": "06-21",
        "veille de Noël": "12-24",
        "réveillon de Noël": "12-24",
        "jour de Noël": "12-25",
        "lendemain de Noël": "12-26",
    },
    glue=re.compile(r",?[tk]?|-|\("),
    part_glue=re.compile(r"o?[zlC]?"),
    ranges={
        "entre": frozenset({"et"}),
        "de": frozenset({"a"}),
        "d": frozenset({"a"}),
        "du": frozenset({"au"}),
    },
    lists=frozenset({"et", "ou", ","}),
    zone=re.compile(r",?\(?(?:ho?)?(?P<zone>5)"),
    ages=frozenset(
        listed("age agee ages agees ses mes nos leurs homme femme garcon fille enfant adolescent adolescente")
    ),
    age_after=frozenset(),
    age_at=frozenset({"a", "ai", "ont", "avait", "avaient", "aura"}),
    lengths=frozenset(
        listed(
            "peine peines duree contrat periode prison mandat delai bail plan projet reclusion emprisonnement"
            " suspension interdiction accord programme cycle pret carriere experience regne vieux vieille histoire"
            " attente sursis ineligibilite espace garantie mission formation cure etudes travaux retard conflit"
            " guerre mariage absence condamne condamnee condamnes condamnees porte portee reduit reduite fixe"
            " fixee allonge limite ramene"
        )
    ),
    future=r"\b(?!(?:opéra|caméra|extra|ultra|infra|aura été)\b)[a-zà-ÿ]\w+ra\b"
    r"|\bir(?:a|ai|ont)\b|\b(?!(?:v|mine|bala|be)rai\b)\w{2,}rai\b"
    r"|\b(?!front\b)[a-zà-ÿ]\w+ront\b"
    r"|\b(?:doi(?:t|vent)|dev(?:ait|aient)|(?:devr|pourr)(?:ait|aient)|aurons|serons|ferons|irons|[a-z]+(?:d|v|e)rons)\b"
    r"|\b(?:(?<![Ii]nitialement )[Pp]révue?s?|programmée?s?|attendue?s?(?! par)|à venir)\b|\bappel\w* (?:à|au|aux) "
    r"|\bs['’]apprêt\w+ à\b|\bprévo(?:it|ient)\b|\bse profil(?:e|ent)\b"
    r"|\b(?:allai(?:t|ent)|entend(?:ent)?|compt(?:e|ent)) (?:\w+ )?\w+(?:er|ir|re)\b"
    r"|\bv(?:a|ont) (?:\w+ )?\w+(?:er|ir|re)\b|\b(?!(?:aur|ser|fer)ai)\w{2,}[^\Wp]rai(?:t|ent)\b",
    past=r"\b(?:a|ont|ai|avons|avait|avaient|était|étaient|fut|furent|aurait|auraient|serait|seraient)\b"
    r"|\b\w{3,}(?:èrent|irent|urent|aient|ait)\b",
    participles=("é", "ée", "és", "ées"),
    borders=frozenset({"que", "qu", "qui", "dont", "lorsque", "quand", "alors"}),
    ahead=frozenset({"ici", "partir", "compter"}),
    until=frozenset({"jusqu", "jusque"}),
    toward=frozenset({"pour"}),
)
READER = TimeReader(TABLE)
