"""Dates and times in French: what each word can be, and the rules over those letters.

W weekday · M month (R the word "sept") · D 1–31 · Y year · 4 older year · N other figures · n number in words · U
unit of time (u plural) · P part of the day · w noon, midnight · V night · O yesterday, today · L last · X next · C
this · m same · z "le" · l other articles · o of · t to, at · k "vers" · v before, after · p in · d since · e and ·
B early, mid, late · S season (s "été", also "been") · F feast · H clock with minutes · G clock without · h "heures"
· K eve · i y t "il y a" · g "voilà" · j in · r about · q ordinal · x auxiliary · f every · c other small words · Z
"saint" · $ sign of a unit · T date in figures · _ other plurals · ~ the rest
"""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.time_table import Letters, TimeTable, each, listed, plain
from recoupe.grammar.times import read_times
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Expressions of time in one sentence; see `recoupe.grammar.times`."""
    return read_times(text, start, end, reference, TABLE)


_WEEKDAYS = listed("lundi mardi mercredi jeudi vendredi samedi dimanche")
_MONTHS = listed("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")
_UNITS = listed("un deux trois quatre cinq six . huit neuf dix onze douze treize quatorze quinze seize")
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}

_LETTERS: Letters = {
    **plain("c", "que qu qui dont mais car si comme lorsque quand donc ni puisque afin pour par sur"),
    **plain("c", "est sont etait fut etaient sera seront se s ne n elle ils elles on nous je vous ici"),
    **plain("c", "avec sans contre selon chez son sa ses leur leurs alors aussi encore deja pendant"),
    **plain("x", "ont avait avaient ayant aura auraient aurait ait aient avoir eu"),
    **plain("f", "tous toutes chaque"),
    **plain("r", "plus moins pres environ presque quelque peine bientot tout juste"),
    **plain("l", "la les l"),
    **plain("o", "de du d des"),
    **plain("t", "a au aux"),
    **plain("k", "vers des env"),
    **plain("v", "avant apres jusqu jusque entre peu"),
    **plain("e", "et ou puis"),
    **{word: ("W", number) for number, word in enumerate(_WEEKDAYS, 1)},
    **{word: ("M", number) for number, word in enumerate(_MONTHS, 1)},
    **each("M", {"janv jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "oct": 10, "nov": 11, "dec": 12}),
    **{word: ("n", number) for number, word in enumerate(_UNITS, 1)},
    **{f"{ten}-{word}": ("n", _TENS[ten] + number) for ten in _TENS for number, word in enumerate(_UNITS[:9], 1)},
    **each("n", {"une": 1, "quelques plusieurs": 0, "cent": 100, "vingt-sept": 27, "trente-sept": 37} | _TENS),
    **each("O", {"hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}),
    **each("P", {"matin matinee": "morning", "apres-midi": "afternoon", "soir soiree": "evening"}),
    **each("P", {"aube": "dawn"}),
    **each("w", {"midi": 12, "minuit": 0}),
    **each("V", {"nuit": "night"}),
    **each("U", {"jour": "day", "semaine": "week", "mois": "month", "an annee": "year", "decennie": "decade"}),
    **each("U", {"semaine-ci": "week", "mois-ci": "month", "annee-ci": "year", "week-end-ci": "weekend"}),
    **each("U", {"week-end weekend": "weekend", "trimestre": "quarter", "semestre": "half"}),
    **each("u", {"jours": "days", "semaines": "weeks", "ans annees": "years", "decennies": "decades"}),
    **each("L", {"dernier derniere derniers dernieres passe passee passes passees ecoule ecoulee": "last"}),
    **each("X", {"prochain prochaine prochains prochaines": "next"}),
    **each("C", {"ce cet cette ces": "this"}),
    **each("B", {"debut": "start", "mi milieu courant": "mid", "fin": "end"}),
    **each("S", {"printemps": 21, "automne": 23, "hiver": 24}),
    **each("s", {"ete": 22}),
    **each("F", {"noel": "12-25", "saint-sylvestre": "12-31", "toussaint": "11-01", "nouvel-an": "01-01"}),
    **each("K", {"veille": "eve", "lendemain": "morrow", "avant-veille": "eve:2", "surlendemain": "morrow:2"}),
    **each("q", {"premier premiere": 1, "deuxieme second seconde": 2, "troisieme": 3, "quatrieme": 4}),
    **plain("g", "voici voila"),
    "sept": ("R", 9),
    "le": ("z", 0),
    "saint": ("Z", 0),
    "en": ("p", 0),
    "heure": ("h", 0),
    "heures": ("h", 0),
    "il": ("i", 0),
    "y": ("y", 0),
    "dans": ("j", 0),
    "depuis": ("d", 0),
    "meme": ("m", "same"),
}

_NO_NOUN = r"(?=[^_DNnUuhMP$-]|$)(?![et][YN4][_Uu$])"
"""After a bare year: "2000 personnes", "entre 2000 et 3000 euros" are no years."""
_DAY_ENDS = r"(?=[^_~hUuDNnGHM$-]|$)"
"""After a bare day: "le 13 heures", "le 15 majeur" are no days."""
_NOT_LASTING = r"(?!o[^P])"
"""After a clock time: "à 2h de route" is none."""

TABLE = TimeTable(
    letters=_LETTERS,
    capital=frozenset(),
    lower=frozenset({"mars", "avril", "fin", "hiver", "automne", "printemps", "ete", "passe", "nuit", "minuit"}),
    ordinal_days=False,
    day_first=True,
    rules=(
        # 12 mars · mardi 12 mars 2024 · 12 et 13 mars · 28 février au 3 mars · mardi 12 · le 12
        r"(?:C?(?P<w>W)[PV]?,?z?)?(?P<d>D)-?(?P<m>[MR])(?:\.?(?P<y>[Y4])|(?P<t>[LX]))?",
        r"W?(?P<d>D)(?:tz?|ez?|-|,)W?(?P<d2>D)(?P<m>[MR])(?:\.?(?P<y>[Y4]))?",
        r"W?(?P<d>D)(?P<m>M)(?:t|ez?|-)W?(?P<d2>D)(?P<m2>M)(?P<y>[Y4])?",
        r"(?P<w>W)(?P<d>D)" + _DAY_ENDS,
        r"(?<=z)(?P<d>D)(?!,[_~])" + _DAY_ENDS,
        r"(?:W,?)?(?P<z>T)",
        # mardi · mardi soir · ce mardi · mardi dernier · la nuit de mardi à mercredi · hier soir · ce matin
        r"(?<!f)(?P<w>W)(?!Z)(?P<p>[PV])?",
        r"(?<!f)(?P<t>C)m?(?P<w>W)(?P<p>[PV])?",
        r"(?P<w>W)(?P<t>[LX])(?P<p>[PV])?",
        r"(?P<t>X)(?P<w>W)",
        r"[lC]?(?P<v>V)oWt(?P<w>W)",
        r"l(?P<v>V)(?P<t>L)",
        r"(?P<t>C)(?P<v>V)",
        r"(?P<o>O)(?:t?(?P<p>[PV]))?",
        r"C(?P<p>P)",
        # fin août · mi-juillet · en mars · mars dernier · octobre 2023 · janvier à mars
        r"(?<!C)(?P<b>B)[-o]?(?:[lo]*Uo)?(?P<m>M)(?P<t>[LX])?(?P<y>[Y4])?",
        r"(?<=[potdvkcjeU])(?P<m>M)(?P<t>[LX])?(?P<y>[Y4])?",
        r"(?P<m>M)(?P<t>[LX])",
        r"(?P<m>M)(?=eM(?P<y>[Y4]))",
        r"(?P<m>M)\.?(?P<y>[Y4])",
        r"(?<=[ov])(?P<m>M)(?:tp?|-)(?P<m2>M)(?P<y>[Y4])?",
        # la semaine dernière · ces derniers jours · cette année · la fin de l'année · troisième trimestre 2023
        r"(?<![nDN])[lz]?(?P<u>U)(?P<t>[LX])",
        r"[lzC]?(?P<n>[nDN])?(?P<t>[LX])(?P<us>[Uu])",
        r"(?P<t>C)(?P<u>U)",
        r"[lz]?(?P<b>B)(?:o[lz]?|l)(?P<u>U)(?P<t>[LX])?",
        r"[lz]?(?P<b>B)o(?P<t>C)(?P<u>U)",
        r"[lz]?(?P<q>[qD])(?P<u>U)(?:o?(?P<y>Y)|(?P<t>[LX]))?",
        # en 2019 · (1987) · 2018-2019 · l'an 2000 · début 2019 · les années 1980
        r"(?<=[pd])(?P<y>[Y4])(?![Uu$])",
        r"(?<![lnDNr$.-])(?<!ro)(?P<y>Y)" + _NO_NOUN,
        r"(?P<y>[Y4])-(?P<y2>[Y4ND])",
        r"(?<=o)(?P<y>4)(?=[,.!)]|$)",
        r"(?<=v)(?P<y>4)(?=e4(?![_Uu$]))",
        r"(?<=v4e)(?P<y>4)(?![_Uu$])",
        r"[lz]?(?P<u>U)(?P<y>[Y4])",
        r"[lz]?(?P<b>B)(?:-|o)?(?:lU)?(?P<y>[Y4])",
        r"(?:[lz]?(?P<b>B)[ok])?l?(?P<u>u)(?P<a>[Y4ND])",
        # l'été dernier · cet hiver · au printemps · été 2018
        r"[lC](?P<s>[Ss])(?P<t>[LX])?(?P<y>Y)?",
        r"(?<![xt])(?P<s>[Ss])(?P<t>[LX])",
        r"(?<=t)(?P<s>S)(?P<t>[LX])?(?P<y>Y)?",
        r"(?P<s>[Ss])(?P<y>Y)",
        # il y a trois jours · voilà deux ans · dans trois jours · la veille
        r"(?P<g>i)yt[ro]*(?P<n>[nDN])(?P<u>[Uu])",
        r"(?P<g>g)[ro]*(?P<n>[nDN])(?P<u>[Uu])",
        r"(?P<j>j)[ro]*(?P<n>[nDN])(?P<u>[Uu])",
        r"(?:[lz]|(?<=t))(?P<r>K)(?:t?P)?(?!o)",
        r"[lz](?P<r>m)U",
        # Noël
        r"(?<=[tvkcd])(?P<f>F)(?![_~])(?P<t>[LX])?(?P<y>Y)?",
        r"(?P<f>F)(?P<y>Y)",
        # 14h30 · vers 6 h · de 8h à 10h · 20 heures 30 · midi
        r"(?<![pcl_~])(?P<k>H)(?:o(?P<p>P))?" + _NOT_LASTING,
        # il était 10 h 20
        r"(?<=ic)(?P<k>H)(?:o(?P<p>P))?" + _NOT_LASTING,
        r"(?:(?<=[tkvWMY])|(?<=[GH]e))(?P<k>G)(?:o(?P<p>P))?" + _NOT_LASTING,
        r"(?P<k>G)(?=,?[WO])",
        r"(?<=[oe])(?P<k>G)(?=t[GHw])",
        r"(?:(?<=[tkvWO])|(?<=tz))(?P<h>w)",
        r"(?<=o)(?P<k>G)(?=[,.)]|$)",
        r"(?<=[oe])(?P<h>D)h(?=(?:oP)?tDh)",
        r"(?<=he)(?P<h>D)h",
        r"(?<=d)(?P<h>(?P<since>D))h(?!o)",
        r"(?<=[tkv])(?P<h>[DnR])h(?P<i>[DN])?(?:o(?P<p>P))?" + _NOT_LASTING,
    ),
    glue=re.compile(r",?[tk]?|-|\("),
    future=r"\b(?!(?:opéra|caméra|extra|ultra|infra|aura été)\b)[a-zà-ÿ]\w+ra\b|\b(?!front\b)[a-zà-ÿ]\w+ront\b"
    r"|\b(?:doi(?:t|vent)|dev(?:ait|aient)|(?:devr|pourr)(?:ait|aient)|aurons|serons|ferons|irons|[a-z]+(?:d|v|e)rons)\b"
    r"|\b(?:prévue?s?|programmée?s?|attendue?s?(?! par)|à venir)\b|\bappel\w* (?:à|au|aux) "
    r"|\bv(?:a|ont) (?:\w+ )?\w+(?:er|ir|re)\b|\b(?!(?:aur|ser|fer)ai)\w{2,}[^\Wp]rai(?:t|ent)\b",
    past=r"\b(?:a|ont|ai|avons|avait|avaient|était|étaient|fut|furent|aurait|auraient|serait|seraient)\b"
    r"|\b\w{3,}(?:èrent|irent|urent|aient|ait)\b",
    participles=("é", "ée", "és", "ées"),
    borders=frozenset({"que", "qu", "qui", "dont", "lorsque", "quand", "alors"}),
    ahead=frozenset({"ici", "partir", "compter"}),
    until=frozenset({"jusqu", "jusque"}),
)
