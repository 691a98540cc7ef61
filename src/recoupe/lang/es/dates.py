"""Dates and times in Spanish: what each word can be, and the rules over those letters.

W weekday (Q the word "sábados", "domingos") · M month · D 1–31 · Y year · 4 older year · N other figures · n number
in words · U unit of time (u plural) · h "hora(s)" · 8 minutes · P part of the day · V night · O yesterday, today · m
"mañana" (tomorrow or morning) · L last · X next · C this · z "el" · l other articles · o of, t to, at · k "hacia" · p
"en" · j "dentro" · d since · e and · B early, mid, late · S season · F feast · H clock with minutes · w midnight · i
"fin" (de semana) · x last night · K eve · g "hace" · 9 "después", "antes" · 0 now, lately · r about · 3 half · 1
during · f every · E per · c other small words · T date in figures · _ other plurals · ~ the rest
"""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.table import table
from recoupe.grammar.times.read import TimeReader
from recoupe.grammar.times.table import Letters, TimeTable, each, listed, plain
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Expressions of time in one sentence; see `recoupe.grammar.times.read`."""
    return READER.read(text, start, end, reference)


WEEKDAYS = listed("lunes martes miercoles jueves viernes sabado domingo")
MONTHS = {
    name: number
    for number, name in enumerate(
        listed("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"), 1
    )
} | {"setiembre": 9}
SHORT_MONTHS = {
    **{"ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10},
    **{"nov": 11, "dic": 12},
}
_NUMBERS = listed("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
_TENS = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60}

_LETTERS: Letters = {
    **plain("c", "que quien donde cuando como pero si porque mientras con sin sobre para por se su sus no"),
    **plain("c", "ha han habia fue es son era sera esta estan segun"),
    **plain("f", "cada todos todas"),
    **plain("r", "mas menos unos unas casi aproximadamente alrededor cerca"),
    **plain("l", "la los las lo"),
    **plain("o", "de del"),
    **plain("t", "a al"),
    **plain("k", "hacia sobre"),
    **plain("d", "desde"),
    **plain("e", "y o hasta"),
    **plain("1", "durante"),
    **plain("E", "por"),
    **plain("3", "medio media"),
    **plain("z", "el"),
    **{word: ("W", number) for number, word in enumerate(WEEKDAYS, 1)},
    **each("Q", {"sabados": 6, "domingos": 7}),
    **{word: ("M", number) for word, number in MONTHS.items()},
    **{word: ("n", number) for number, word in enumerate(_NUMBERS, 1)},
    **each("n", {"una": 1, "algunos algunas varios varias pocos pocas": 0, "decena": 10, "quincena": 15} | _TENS),
    **each("O", {"ayer": -1, "anteayer antier": -2, "hoy": 0}),
    **each("m", {"manana": 1}),
    **each("x", {"anoche": "span:-1:0"}),
    **each("i", {"fin": "weekend"}),
    **each("P", {"tarde": "afternoon", "madrugada": "night", "mediodia": "noon", "amanecer": "dawn"}),
    **each("V", {"noche": "night"}),
    **each("w", {"medianoche": 0}),
    **each("U", {"dia": "day", "semana": "week", "mes": "month", "ano": "year", "decada": "decade"}),
    **each("U", {"trimestre": "quarter", "semestre": "half"}),
    **each("u", {"dias": "days", "semanas": "weeks", "meses": "months", "anos": "years", "decadas": "decades"}),
    **each("h", {"hora horas": "hour"}),
    **each("8", {"minuto minutos": "minute", "segundos": "second"}),
    **each("7", {"siglo siglos": "century"}),
    **each("L", {"pasado pasada pasados pasadas ultimo ultima ultimos ultimas anterior": "last"}),
    **each("X", {"proximo proxima proximos proximas siguiente viene": "next"}),
    **each("C", {"este esta estos estas": "this"}),
    **each("B", {"principios comienzos inicios comienzo": "start", "mediados": "mid", "finales fines": "end"}),
    **each("S", {"primavera": 21, "verano": 22, "otono": 23, "invierno": 24}),
    **each("F", {"navidad": "12-25", "nochebuena": "12-24", "nochevieja": "12-31", "reyes": "01-06"}),
    **each("K", {"vispera": "eve"}),
    **each("9", {"despues": "later", "antes": "earlier"}),
    **each("0", {"ahora actualmente": "now", "recientemente ultimamente": "lately"}),
    **each("q", {"primer primero": 1, "segundo": 2, "tercer tercero": 3, "cuarto": 4}),
    "en": ("p", 0),
    "dentro": ("j", 0),
    "hace": ("g", 0),
    "mismo": ("s", "same"),
}

_NO_NOUN = r"(?=[^_DNnUuhMP$-]|$)"
"""After a bare year: "2000 personas" is none."""
_PART = r"(?:(?:(?:p|o|E)l|l)?(?P<p>[PVm]))?"
"""Behind a day: "por la tarde", "en la noche", "tarde"."""
_COUNT = r"(?P<n>[nDN])o?"

TABLE = TimeTable(
    letters=_LETTERS,
    parts={"manana": "morning"},
    lower=table("mayo marzo abril reyes domingo julio"),
    ordinal_days=True,
    day_first=True,
    figures=re.compile(r"\d(?:\d{3}|\s?[hH:/.])"),
    rules={
        # el 12 de marzo · el martes 12 de marzo de 2024 · del 12 al 14 de marzo · 12 y 13 de marzo
        "M": (
            r"[Cz]?(?:(?P<w>W),?z?)?(?P<d>D)o(?P<m>M)(?:,?o?(?P<y>[Y4])|(?P<t>[LX]))?" + _PART,
            r"z?(?P<d>D)(?:(?P<and>e)z?|tz?|-)(?P<d2>D)o(?P<m>M)(?:,?o?(?P<y>[Y4]))?",
            r"z?(?P<d>D)o(?P<m>M)tz?(?P<d2>D)o(?P<m2>M)(?:o(?P<y>[Y4]))?",
            # a finales de agosto · en marzo · el pasado marzo · octubre de 2023 · enero de este año
            r"t?(?P<b>B)o(?P<m>M)(?:o?(?P<y>[Y4]))?",
            r"(?<=[podeEkj])(?P<m>M)(?P<t>[LX])?(?:o(?P<y>[Y4]))?",
            r"z(?P<t>[LX])(?P<m>M)",
            r"(?P<m>M)(?P<t>[LX])",
            r"(?P<m>M)o?(?P<y>[Y4])",
        ),
        "D": (r"z(?P<d>D)(?=[,.)]|$)",),
        "T": (r"(?:(?P<w>W),?)?z?(?P<z>T)",),
        # el martes · este lunes · el pasado viernes · el martes pasado · el lunes por la noche · cada martes
        "W": (
            r"z?(?P<w>W)" + _PART,
            r"(?P<t>C)(?:s)?(?P<w>W)" + _PART,
            r"z?(?P<w>W)(?P<t>[LX])" + _PART,
            r"z(?P<w>W)c?(?P<t>X)",
            r"z?(?P<t>[LX])(?P<w>W)" + _PART,
            r"z?(?P<w>W)(?P<d>D)(?=[,.)]|$)",
            r"fl?(?P<sw>W)",
            r"l(?P<sw>W)",
        ),
        "Q": (r"f?l?(?P<sw>Q)",),
        # ayer · ayer por la tarde · anoche · mañana
        "O": (r"(?P<o>O)" + _PART,),
        "m": (r"(?<!l)(?<!C)(?P<o>m)" + _PART,),
        # esta tarde · esta noche · la noche del martes
        "PV": (r"(?P<t>C)(?P<p>P)", r"(?P<t>C)(?P<v>V)", r"(?:l|(?<=t))(?P<there>[PV])(?=oz?[WD])"),
        # la semana pasada · los últimos días · este año · a finales de año · dentro de tres días · hace dos meses
        "Uu78h": (
            r"[lz](?P<u>U)(?:c?(?P<t>[LX]))",
            r"[lz](?P<t>[LX])(?P<u>U)",
            r"[lzC]?(?P<t>[LX])(?P<n>[nDN])?(?P<us>[uh])",
            r"[lz]?(?P<n>[nDN])(?P<t>[LX])(?P<us>[uh])",
            r"(?P<t>C)(?P<u>U)",
            r"C(?P<us>u)",
            r"t?(?P<b>B)o(?P<t>C)(?P<u>U)",
            r"t?(?P<b>B)o[lz]?(?P<u>U)(?P<t>[LX])?",
            r"z(?P<q>[qD])(?P<u>U)(?:o(?P<y>Y)|o(?P<t>C)U)?",
            r"f[lz]?(?P<su>[Uuh])",
            r"(?P<g>g)[ro]*" + _COUNT + r"(?P<u>[Uu7h8])",
            r"(?P<j>j)o[r]*" + _COUNT + r"(?P<u>[Uu7h8])",
            r"(?P<j>p)" + _COUNT + r"(?P<u>u)(?!o)",
            r"r?" + _COUNT + r"(?P<lu>[uU7h8])(?P<later>9)",
        ),
        # en 2019 · (1987) · desde 2019 · 2018-2019 · el año 2000 · a principios de 2019 · los años 80
        "Y4": (
            r"(?<=[pdo])(?P<y>[Y4])(?![Uu$_])",
            r"(?<![lnDNr$.-])(?P<y>Y)" + _NO_NOUN,
            r"(?P<y>[Y4])-(?P<y2>[Y4ND])",
            r"z(?P<u>U)(?P<y>[Y4])",
            r"t?(?P<b>B)o(?P<y>[Y4])",
        ),
        "u": (r"l(?P<u>u)(?P<a>[Y4ND])",),
        # el verano pasado · este invierno · en el verano de 2018
        "S": (r"[lz](?P<s>S)(?P<t>[LX])?(?:o(?P<y>Y))?", r"[lz](?P<t>[LX])(?P<s>S)", r"(?P<t>C)(?P<s>S)"),
        "K": (r"l(?P<r>K)(?!o)", r"l(?P<event>K)(?=o)"),
        "F": (r"(?<=[po])(?P<f>F)(?:o(?P<y>Y))?", r"(?P<f>F)o(?P<y>Y)"),
        # a las 14:30 · sobre las ocho · a las 8 de la tarde · a las nueve y media · a medianoche
        "H": (r"(?P<k>H)h?(?:[oE]l(?P<p>[PVm]))?",),
        "N": (r"(?<=[tk]l)(?P<k>N)h",),
        "nDh": (
            r"(?<=[tkdo])l(?P<h>[nD])(?:(?:o|E)l(?P<p>[PVm]))",
            r"(?<=[tkdo])l(?P<h>[nD])h(?:(?:o|E)l(?P<p>[PVm]))?",
            r"(?<=[tk])l(?P<h>n)(?=[,.;)]|$)",
        ),
        "w": (r"(?<=[tk])(?P<h>w)",),
        # tres años · unas dos horas · durante meses · tres días y medio
        "uU78h": (
            r"r?" + _COUNT + r"(?P<lu>[uU78h])(?:e(?P<half>3))?",
            r"(?<=[1d])(?P<lu>u)",
        ),
        "0x": (r"(?P<x>[0x])",),
        "i": (r"z(?P<u>i)oU(?P<t>[LX])", r"z(?P<t>[LX])(?P<u>i)oU", r"(?P<t>C)(?P<u>i)oU"),
    },
    feasts={"Viernes Santo": "easter+-2", "Domingo de Resurrección": "easter+0", "Año Nuevo": "01-01"},
    glue=re.compile(r",?[tko]?l?|-|\("),
    part_glue=re.compile(r"oz?"),
    ranges={"entre": table("y"), "de": table("a"), "del": table("al"), "desde": table("hasta")},
    lists=table("y o"),
    ages=table("edad nino nina hombre mujer joven"),
    age_at=table("con tiene tenia"),
    future=r"\b(?!(?:est|dec|comp|prep|esp)(?:á|ará)\b)\w{2,}(?:ará|erá|irá|drá|brá|rrá|arán|erán|irán|drán|brán|rrán)\b"
    r"|\b(?:será|serán|hará|harán|dirá|irá|irán)\b|\bva(?:n)? a\b|\b(?:prevé|prevén|previst[oa]s?|podría|podrían)\b",
    past=r"\b(?:ha|han|había|habían|fue|fueron|era|eran|hubo|tuvo|hizo|dijo|murió|estaba|estaban)\b"
    r"|\b\w{2,}(?:aron|ieron|aba|aban|ió)\b|\b(?!est|Est)\w{3,}ó\b",
    participles=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    borders=table("que quien cuando donde mientras"),
    until=table("hasta"),
    toward=table("para"),
)
READER = TimeReader(TABLE)
