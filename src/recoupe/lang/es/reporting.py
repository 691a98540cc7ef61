"""Spanish reporting verbs by what they take, and the lexicon built from them."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.speech.lexicon import Form, Frame, Verb
from recoupe.grammar.table import table
from recoupe.lang.es.conjugation import forms

# A clause with "que", a quotation, an incise.
STATEMENT = """
admitir afirmar alegar anticipar anunciar añadir apuntar argumentar asegurar asumir aventurar avisar calcular
celebrar comentar comunicar concluir confesar confirmar considerar contar creer decir declarar defender denunciar
desvelar destacar detallar deplorar divulgar enfatizar escribir esgrimir estimar explicar exponer indicar informar
insistir jurar lamentar manifestar mantener matizar opinar pensar precisar predecir pronosticar proclamar prometer
publicar recalcar reconocer recordar referir reiterar relatar remarcar repetir replicar reportar responder resaltar
revelar saber señalar sostener subrayar sugerir suponer temer testificar zanjar advertir agregar argüir garantizar
narrar asentir constatar sospechar esperar vaticinar adelantar avanzar aducir augurar certificar juzgar
ratificar reafirmar remachar testimoniar trasladar valorar
"""
# Only around a quotation or as an incise.
INQUIT = """
alertar bromear clamar concretar contestar criticar cuestionar describir exclamar exigir gritar ironizar
interrogar pedir preguntar proponer proseguir protestar reclamar resumir rogar saludar susurrar terciar sentenciar
apostillar aclarar recomendar reflexionar abundar continuar
"""
# Reflexive: "se quejó", "se preguntó".
REFLEXIVE = "quejarse preguntarse lamentarse felicitarse alegrarse jactarse defenderse congratularse"
# A noun phrase is enough: "confirmó la venta".
NOUN = """
admitir anunciar confirmar criticar condenar denunciar desmentir negar rechazar exigir pedir proponer prometer
lamentar defender destacar reclamar reconocer revelar celebrar descartar expresar reiterar atribuir prever
"""
DENIAL = table("desmentir negar rechazar descartar")
# infinitive: the word before the infinitive ("" for none).
INFINITIVE: dict[str, str] = {
    "afirmar": "", "asegurar": "", "decir": "", "declarar": "", "reconocer": "", "negar": "", "admitir": "",
    "confesar": "", "creer": "", "esperar": "", "prometer": "", "proponer": "", "prever": "", "lamentar": "",
    "descartar": "", "sostener": "", "pedir": "", "exigir": "", "amenazar": "con", "acusar": "de", "sugerir": "",
    "recomendar": "", "aconsejar": "", "temer": "", "jurar": "", "confiar": "en", "instar": "a", "animar": "a",
}  # fmt: skip
# Object and attribute: "calificó de «vergonzosa» la respuesta". The word before the attribute.
PREDICATIVE: dict[str, str] = {
    "calificar": "de", "tildar": "de", "tachar": "de", "acusar": "de", "describir": "como", "definir": "como",
    "considerar": "", "presentar": "como",
}  # fmt: skip
# Verb, words that follow it, frames. "advirtió de que": the "de" belongs to the verb.
PHRASES: tuple[tuple[str, str, str], ...] = (
    *((verb, "de", "that noun") for verb in ("advertir", "avisar", "alertar", "informar", "quejarse", "hablar")),
    ("insistir", "en", "that noun"),
    ("coincidir", "en", "that"),
    ("dar", "a conocer", "that noun"),
    ("dejar", "claro", "that inquit"),
    ("hacer", "hincapié en", "that noun"),
    ("poner", "de manifiesto", "that noun"),
    ("poner", "de relieve", "that noun"),
    ("confiar", "en", "that"),
)
EVIDENCE = "mostrar demostrar revelar indicar confirmar sugerir probar reflejar"
# Forms that are nouns or adjectives as well: they count as verbs only where a verb must stand.
NOUNS_TOO = table(
    """cuenta cuentan denuncia denuncian crítica critica pregunta muestra publica protesta dicho visto escrito hecho
    supuesto previsto prueba pruebas reclamo anuncio"""
)


def verbs() -> tuple[Verb, ...]:
    """Every reporting verb with its frames; phrases first, so that the longest wins."""
    phrases = [
        Verb(
            lemma=lemma,
            frames=frozenset(frames.split()),  # type: ignore[arg-type]
            tail=tuple(tail.split()),
            reflexive=lemma.endswith("se"),
        )
        for lemma, tail, frames in PHRASES
    ]
    plain = [
        Verb(
            lemma=lemma,
            frames=frozenset(frames),
            denies=lemma in DENIAL,
            reflexive=lemma.endswith("se"),
            complements=frozenset({INFINITIVE.get(lemma, ""), PREDICATIVE.get(lemma, "")} - {""}),
        )
        for lemma, frames in _frames().items()
    ]
    return (*phrases, *plain)


def _frames() -> dict[str, set[Frame]]:
    found: dict[str, set[Frame]] = {}
    tables: tuple[tuple[str, tuple[Frame, ...]], ...] = (
        (STATEMENT, ("that", "inquit")),
        (INQUIT, ("inquit",)),
        (REFLEXIVE, ("inquit", "that")),
        (NOUN, ("noun",)),
        (EVIDENCE, ("evidence",)),
        (" ".join(INFINITIVE), ("infinitive",)),
        (" ".join(PREDICATIVE), ("as",)),
        ("negar desmentir pedir exigir preguntar", ("that",)),
    )
    for listed, frames in tables:
        for verb in listed.split():
            found.setdefault(verb, set()).update(frames)
    return found


@cache
def reporting() -> dict[str, tuple[Form, ...]]:
    """Every form of every reporting verb."""
    known: dict[str, list[Form]] = {}
    for verb in verbs():
        for form, kind, mood in set(forms(verb.lemma)):
            known.setdefault(form, []).append(Form(verb=verb, kind=kind, mood=mood))
    return {form: tuple(sorted(found, key=_first)) for form, found in known.items()}


def _first(form: Form) -> tuple[int, int, str, str, str]:
    """Phrases before single verbs, reflexives before plain ones (they are tested against the text)."""
    return (-len(form.verb.tail), -int(form.verb.reflexive), form.verb.lemma, form.kind, form.mood)
