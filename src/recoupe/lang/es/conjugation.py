"""Forms of the third person of Spanish verbs, participles and the infinitive.

The regular conjugations in -ar, -er and -ir, as any grammar gives them; what is irregular stands in a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.speech.lexicon import Kind, Mood

# infinitive: present 3s, present 3p, preterite 3s, preterite 3p, future stem, past participle
IRREGULAR: dict[str, tuple[str, str, str, str, str, str]] = {
    "decir": ("dice", "dicen", "dijo", "dijeron", "dir", "dicho"),
    "predecir": ("predice", "predicen", "predijo", "predijeron", "predecir", "predicho"),
    "desmentir": ("desmiente", "desmienten", "desmintió", "desmintieron", "desmentir", "desmentido"),
    "sostener": ("sostiene", "sostienen", "sostuvo", "sostuvieron", "sostendr", "sostenido"),
    "mantener": ("mantiene", "mantienen", "mantuvo", "mantuvieron", "mantendr", "mantenido"),
    "reconocer": ("reconoce", "reconocen", "reconoció", "reconocieron", "reconocer", "reconocido"),
    "advertir": ("advierte", "advierten", "advirtió", "advirtieron", "advertir", "advertido"),
    "sugerir": ("sugiere", "sugieren", "sugirió", "sugirieron", "sugerir", "sugerido"),
    "referir": ("refiere", "refieren", "refirió", "refirieron", "referir", "referido"),
    "pedir": ("pide", "piden", "pidió", "pidieron", "pedir", "pedido"),
    "prever": ("prevé", "prevén", "previó", "previeron", "prever", "previsto"),
    "ver": ("ve", "ven", "vio", "vieron", "ver", "visto"),
    "creer": ("cree", "creen", "creyó", "creyeron", "creer", "creído"),
    "escribir": ("escribe", "escriben", "escribió", "escribieron", "escribir", "escrito"),
    "describir": ("describe", "describen", "describió", "describieron", "describir", "descrito"),
    "proponer": ("propone", "proponen", "propuso", "propusieron", "propondr", "propuesto"),
    "exponer": ("expone", "exponen", "expuso", "expusieron", "expondr", "expuesto"),
    "suponer": ("supone", "suponen", "supuso", "supusieron", "supondr", "supuesto"),
    "concluir": ("concluye", "concluyen", "concluyó", "concluyeron", "concluir", "concluido"),
    "excluir": ("excluye", "excluyen", "excluyó", "excluyeron", "excluir", "excluido"),
    "atribuir": ("atribuye", "atribuyen", "atribuyó", "atribuyeron", "atribuir", "atribuido"),
    "argüir": ("arguye", "arguyen", "arguyó", "arguyeron", "argüir", "argüido"),
    "exigir": ("exige", "exigen", "exigió", "exigieron", "exigir", "exigido"),
    "repetir": ("repite", "repiten", "repitió", "repitieron", "repetir", "repetido"),
    "saber": ("sabe", "saben", "supo", "supieron", "sabr", "sabido"),
    "sentir": ("siente", "sienten", "sintió", "sintieron", "sentir", "sentido"),
    "hacer": ("hace", "hacen", "hizo", "hicieron", "har", "hecho"),
    "poner": ("pone", "ponen", "puso", "pusieron", "pondr", "puesto"),
    "dar": ("da", "dan", "dio", "dieron", "dar", "dado"),
    "proseguir": ("prosigue", "prosiguen", "prosiguió", "prosiguieron", "proseguir", "proseguido"),
    "seguir": ("sigue", "siguen", "siguió", "siguieron", "seguir", "seguido"),
    "asentir": ("asiente", "asienten", "asintió", "asintieron", "asentir", "asentido"),
    "morir": ("muere", "mueren", "murió", "murieron", "morir", "muerto"),
    "caer": ("cae", "caen", "cayó", "cayeron", "caer", "caído"),
    "construir": ("construye", "construyen", "construyó", "construyeron", "construir", "construido"),
    "destruir": ("destruye", "destruyen", "destruyó", "destruyeron", "destruir", "destruido"),
    "huir": ("huye", "huyen", "huyó", "huyeron", "huir", "huido"),
    "volver": ("vuelve", "vuelven", "volvió", "volvieron", "volver", "vuelto"),
    "abrir": ("abre", "abren", "abrió", "abrieron", "abrir", "abierto"),
    "romper": ("rompe", "rompen", "rompió", "rompieron", "romper", "roto"),
    "obtener": ("obtiene", "obtienen", "obtuvo", "obtuvieron", "obtendr", "obtenido"),
    "detener": ("detiene", "detienen", "detuvo", "detuvieron", "detendr", "detenido"),
    "salir": ("sale", "salen", "salió", "salieron", "saldr", "salido"),
    "sufrir": ("sufre", "sufren", "sufrió", "sufrieron", "sufrir", "sufrido"),
}


# Verbs in -ar and -er whose stem changes in the present: cerrar, cierra; probar, prueba.
_CHANGING = {
    "e": ("ie", "apretar calentar cerrar comenzar confesar despertar empezar gobernar manifestar negar pensar quebrar"
          " recomendar reventar sentar temblar defender encender entender extender perder querer"),
    "o": ("ue", "acordar almorzar apostar aprobar comprobar contar costar demostrar encontrar forzar mostrar probar"
          " recordar reforzar renovar rodar rogar sonar soltar volar doler llover mover resolver"),
}  # fmt: skip


def bare(infinitive: str) -> str:
    """The infinitive without its reflexive pronoun."""
    return infinitive.removesuffix("se")


def forms(infinitive: str) -> Iterator[tuple[str, Kind, Mood]]:
    """Every third-person form, the participles and the infinitive of a verb."""
    verb = bare(infinitive)
    stem, first = verb[:-2], verb.endswith("ar")
    single, plural, past, pasts, future, participle = IRREGULAR.get(verb) or _regular(verb)
    imperfect = stem + ("aba" if first else "ía")
    finite = (single, plural, past, pasts, imperfect, imperfect + "n")
    yield from ((form, "finite", "plain") for form in finite)
    yield from ((future + ending, "finite", "future") for ending in ("á", "án"))
    yield from ((future + ending, "finite", "conditional") for ending in ("ía", "ían"))
    yield from ((participle[:-1] + ending, "past", "plain") for ending in ("o", "a", "os", "as"))
    yield _gerund(verb, past), "present", "plain"
    yield verb, "infinitive", "plain"


def _regular(verb: str) -> tuple[str, str, str, str, str, str]:
    stem, strong = verb[:-2], _strong(verb)
    if verb.endswith("ar"):
        return strong + "a", strong + "an", stem + "ó", stem + "aron", verb, stem + "ado"
    return strong + "e", strong + "en", stem + "ió", stem + "ieron", verb, stem + "ido"


def _strong(verb: str) -> str:
    """The stem of the present: `prueb-` of `probar`."""
    for weak, (strong, verbs) in _CHANGING.items():
        if verb in verbs.split():
            return strong.join(verb[:-2].rsplit(weak, 1))
    return verb[:-2]


def _gerund(verb: str, past: str) -> str:
    """`diciendo`, `pidiendo`, `creyendo`: verbs in -ir change their stem as in the past."""
    stem = past.removesuffix("ió").removesuffix("yó") if verb.endswith("ir") and past.endswith("ó") else verb[:-2]
    if verb == "decir":
        return "diciendo"
    return stem + ("ando" if verb.endswith("ar") else "yendo" if past.endswith("yó") else "iendo")
