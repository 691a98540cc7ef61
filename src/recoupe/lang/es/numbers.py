"""Numbers, units and the things counted, in Spanish."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.line import QuantityTable, phrases
from recoupe.grammar.quantities.number_words import NumberTable
from recoupe.grammar.quantities.read import read_quantities
from recoupe.grammar.table import table
from recoupe.lang.es.words import lemma
from recoupe.model import Extent, Quantity
from recoupe.world.units import DAY, Unit


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    """Quantities of one sentence outside `masked`; see `recoupe.grammar.quantities.read`."""
    return read_quantities(text, start, end, masked, table=TABLE, lemma=lemma)


_TO_FIFTEEN = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
_TEENS = "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco"
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_SMALL = {
    **{word: value for value, word in enumerate(_TO_FIFTEEN.split()) if value != 1},
    **{word: value for value, word in enumerate(_TEENS.split(), 16)},
    **{"veintiun": 21, "veintiuna": 21, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29},
    **_TENS,
    **{f"{stem}{end}": value * 100 for value, stem in enumerate(_HUNDREDS.split(), 2) for end in ("os", "as")},
}
_SINGULAR = {
    **{"metro": Unit("m"), "kilometro": Unit("m", 1e3), "centimetro": Unit("m", 1e-2), "milimetro": Unit("m", 1e-3)},
    **{"milla": Unit("m", 1609.344), "pie": Unit("m", 0.3048), "hectarea": Unit("m²", 1e4)},
    **{"metro cuadrado": Unit("m²"), "kilometro cuadrado": Unit("m²", 1e6), "metro cubico": Unit("m³")},
    **{"hectometro cubico": Unit("m³", 1e6), "litro": Unit("m³", 1e-3), "barril": Unit("m³", 0.158987)},
    **{"gramo": Unit("kg", 1e-3), "kilo": Unit("kg"), "kilogramo": Unit("kg"), "tonelada": Unit("kg", 1e3)},
    **{"kilometro por hora": Unit("m/s", 1 / 3.6), "nudo": Unit("m/s", 1852 / 3600)},
    **{"grado": Unit("°C"), "grado centigrado": Unit("°C"), "vatio": Unit("W"), "megavatio": Unit("W", 1e6)},
    **{"segundo": Unit("s"), "minuto": Unit("s", 60), "hora": Unit("s", 3600), "dia": Unit("s", DAY)},
    **{"semana": Unit("s", 7 * DAY), "mes": Unit("a", 1 / 12), "ano": Unit("a"), "decada": Unit("a", 10)},
    **{"siglo": Unit("a", 100), "por ciento": Unit("%"), "por mil": Unit("%", 0.1), "punto": Unit("point")},
    **{"punto porcentual": Unit("point"), "euro": Unit("EUR"), "centimo": Unit("EUR", 1e-2), "dolar": Unit("USD")},
    **{"dolar estadounidense": Unit("USD"), "libra": Unit("GBP"), "libra esterlina": Unit("GBP")},
    **{"franco suizo": Unit("CHF"), "yen": Unit("JPY"), "yuan": Unit("CNY"), "rublo": Unit("RUB")},
    **{"peso": Unit("peso"), "peso mexicano": Unit("MXN"), "peso argentino": Unit("ARS"), "real": Unit("BRL")},
}
# Plurals in -es: those in -s are told without a table.
_PLURAL = {"dolares": "dolar", "dolares estadounidenses": "dolar", "meses": "mes", "yenes": "yen", "reales": "real"}
_UNITS = {**_SINGULAR, **{many: _SINGULAR[one] for many, one in _PLURAL.items()}}

TABLE = QuantityTable(
    numbers=NumberTable(
        decimal=",",
        small=_SMALL,
        hundred=table("cien ciento"),
        thousand=table("mil"),
        scales={"millon": 1e6, "millones": 1e6, "billon": 1e12, "billones": 1e12, "m": 1e6},
        dozens={
            **{"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40},
            **{"cincuentena": 50, "centena": 100, "centenar": 100, "millar": 1000},
        },
        vague={
            **{"decenas": 10, "docenas": 12, "centenares": 100, "cientos": 100, "miles": 1000, "millares": 1000},
            **{"millones": 1e6},
        },
        vague_before=table("unos unas varios varias los las muchos muchas"),
        fractions={
            **{"tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "sexto": 6},
            **{"octavo": 8, "decimo": 10, "decima": 10, "quinta": 5, "cuarta": 4, "tercera": 3},
        },
        ordinals=table("cuarto quinto sexto octavo decimo decima quinta cuarta tercera"),
        not_shared=table("final"),
        halves=table("mitad"),
        half=table("medio media"),
        joins=table("y"),
        joined_units=True,
        of=table("de del"),
        articles=table("un una uno"),
        ones=table("un una uno"),
        ambiguous=table("once sesenta"),
    ),
    units=_UNITS,
    before=phrases(
        {
            "low": "mas de | al menos | por lo menos | como minimo | no menos de | un minimo de | supera los"
            " | superior a | por encima de",
            "high": "menos de | como maximo | hasta | un maximo de | no mas de | inferior a | por debajo de | casi",
            "about": "unos | unas | cerca de | alrededor de | en torno a | aproximadamente | cerca de los"
            " | poco mas de | algo mas de | apenas",
        }
    ),
    after=phrases({"low": "o mas | al menos", "high": "o menos | como maximo", "about": "aproximadamente"}),
    between=table("entre"),
    to=table("a o y"),
    changes=("pas", "sub", "baj", "cay", "aument", "reduj", "redu", "increment", "crec", "dupl", "caer"),
    minus=table("menos"),
    labels=table(
        """
        numero num articulo art pagina pag capitulo linea canal volumen tomo carretera autopista autovia puerta planta
        habitacion fase grupo zona sala ley decreto real sala juzgado jornada etapa temporada
        """
    ),
    singular=table("el la del al un una"),
    stop=table(
        """
        a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras que
        y e o u ni pero sino cuando como donde si no se le les lo la el los las un una su sus este esta es son era eran
        fue fueron ha han habia habian hay sera seran esta estan estaba tiene tienen mas menos muy ya tambien ayer hoy
        manana aqui respectivamente ellos ellas quienes cada tanto
        """
    ),
    adjectives=table(
        """
        grandes gran pequenos pequenas nuevos nuevas primeros primeras ultimos ultimas proximos proximas presuntos
        presuntas supuestos diferentes distintos distintas jovenes antiguos antiguas mejores largos largas buenas buenos
        """
    ),
    nominal=table("jovenes"),
    plurals=("s",),
    point_of=table("porcentuales ventaja"),
    scale_takes_of=True,
    nouns=table("gente"),
    others=table("otros otras mas graves leves"),
    same=table("otros otras"),
    places=table("en a"),
    auxiliaries=table("han son estan fueron seran habian"),
    copulas=table("son eran fueron seran"),
    determiners=table("los las sus estos estas esos esas varios varias algunos algunas"),
    measures=table("de"),
    only=table("solo unico unica"),
    casualties=table("muerto muerta herido herida fallecido fallecida desaparecido desaparecida detenido detenida"),
    article_units=table("m m² m³ kg s a EUR USD %"),
    vague_units=table("dia"),
    magnitude=table("magnitud richter"),
    ranks={
        **{"primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3, "cuarto": 4},
        **{"cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10},
    },
    ranked=table("vez victima muerte caso victoria derrota titulo gol mandato medalla atentado ataque detencion"),
    over=frozenset({("de", "cada"), ("sobre",)}),
)
