"""Where a Spanish sentence says several things, and how surely it says them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar import clauses as grammar
from recoupe.grammar import stance as stances
from recoupe.grammar.boundaries import ClauseRules
from recoupe.grammar.finite import VerbRules
from recoupe.grammar.stance import StanceRules
from recoupe.grammar.table import phrases, table
from recoupe.lang.es.conjugation import IRREGULAR, forms
from recoupe.lang.es.words import function_words
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity

_SURE = """
es son era eran fue fueron será serán sería serían ha han había habían habrá habrán habría habrían hay hubo está están
estaba estaban estuvo tiene tienen tenía tenían tuvo tuvieron puede pueden podía podrá podría debe deben debía va van
iba iban hace hacen hizo hicieron quiere quieren sigue siguen vino vienen cae cayó cayeron murió murieron
"""
_COMMON = """
abandonar abrir aceptar acordar acusar afectar alcanzar anular aplazar aprobar arrastrar arder asistir atacar aumentar
bajar bloquear caer cambiar cancelar causar cerrar circular comenzar comprar conseguir continuar convocar cortar costar
cruzar cubrir declarar dejar descarrilar desaparecer destruir detener disminuir durar echar empezar encontrar entrar
enviar escapar esperar evacuar existir explotar fallecer faltar firmar ganar gastar herir hundir huir iniciar intentar
invertir investigar lanzar levantar liberar llegar llevar llover matar mejorar morir nacer obligar ocupar ocurrir
ordenar pagar parar participar pasar perder permanecer permitir presentar protestar quedar quemar reabrir recibir
recuperar reducir registrar reparar rescatar resultar robar romper salir salvar subir sufrir superar suspender tardar
terminar trabajar trasladar usar vender viajar visitar vivir volver votar
"""


@cache
def _verbs() -> VerbRules:
    made = [form for verb in [*_COMMON.split(), *IRREGULAR] for form in forms(verb)]
    return VerbRules(
        function_words=function_words - {"dos", "tres"},
        sure=table(_SURE),
        forms=frozenset(form for form, kind, _ in made if kind == "finite"),
        endings=("aron", "ieron", "aba", "aban", "ará", "arán", "erá", "erán", "irá", "irán", "ió", "ía", "ían"),
        not_verbs=table(
            """día días todavía policía guardia mayoría alcaldía fiscalía compañía energía economía avería guía vía
            categoría minoría frontería tía garantía tranvía librería panadería autovía"""
        ),
        governors=table(
            """el la los las un una unos unas de del al a en con por para sin sobre su sus este esta ese esa estos
            estas cada otro otra gran primer primera segundo tercer último última entre tras"""
        ),
        subjects=table("él ella ellos ellas"),
        markers=table("no se le les lo"),
        clitics=table("se le les lo la los las nos me te"),
        infinitives=frozenset(form for form, kind, _ in made if kind == "infinitive"),
        infinitive_endings=("ar", "er", "ir"),
        participles=("ando", "iendo"),
        past=frozenset(form for form, kind, _ in made if kind == "past"),
        past_endings=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
        subordinators=table("que quien quienes donde cuando si como porque aunque cual cuales cuyo cuya"),
        comparatives=table("más menos así tal tanto igual lo"),
    )


@cache
def _clause_rules() -> ClauseRules:
    return ClauseRules(
        verbs=_verbs(),
        conjunctions=table("y e pero"),
        contrasts=phrases("lo que\nlo cual\nsin embargo"),
        subordinates=phrases("porque\nmientras\nmientras que\naunque\ncuando\ndespués de que\nya que\npuesto que"),
        relatives=phrases("que\nquien\nquienes\ndonde\nen el que\nen la que\nlos cuales\nlas cuales\ncuyo\ncuya"),
        pronouns=table("él ella ellos ellas esto eso"),
        determiners=table("el la los las su sus este esta"),
        after_past=table("a al en por de del con la el los las un una"),
        to=table("de a para se lo la los las le les"),
    )


@cache
def _stance_rules() -> StanceRules:
    return StanceRules(
        verbs=_verbs(),
        relatives=table("que quien quienes donde cuyo cuya"),
        negators=table("no nunca jamás tampoco"),
        none=table("nadie ningún ninguna ninguno nada"),
        conditionals=table("habría habrían sería serían podría podrían debería deberían"),
        conditional_endings=("aría", "arían", "ería", "erían", "iría", "irían", "dría", "drían"),
        futures=table("será serán habrá habrán hará harán irá irán podrá podrán deberá deberán"),
        future_endings=("ará", "arán", "erá", "erán", "irá", "irán", "drá", "drán"),
        past_forms=table("panadería librería batería materia"),
        future_phrases=phrases("va a\nvan a\nestá previsto\nestá prevista\nestán previstos\nestán previstas"),
        conditions=table("si"),
        contrasts=table("pero"),
        clefts=table("sino"),
    )


def clauses(text: str, extent: Extent) -> tuple[tuple[Extent, ...], ...]:
    """The clauses of an extent, each with a verb of its own; the extent itself when it says one thing."""
    return grammar.clauses(text, extent, _clause_rules())


def asserts(text: str, extent: Extent) -> bool:
    """Whether an extent has a verb of its own."""
    return grammar.asserts(text, extent, _clause_rules())


def opens(text: str, extent: Extent) -> bool:
    """Whether an extent begins with a clause of its own: it goes on nothing that a cue interrupts."""
    return grammar.opens(text, extent, _clause_rules())


def stance(text: str, extents: Sequence[Extent]) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of what a clause asserts on its own."""
    return stances.stance(text, extents, _stance_rules())
