"""Cues of attribution in Spanish: the closed classes, and the call of the machinery."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.speech import attribution
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.table import phrases, table
from recoupe.lang.es.quotes import quotations
from recoupe.lang.es.reporting import NOUNS_TOO, reporting
from recoupe.lang.es.sources import NOT_SOURCES, natures
from recoupe.model import Attribution, Name, Sentence
from recoupe.world.agencies import AGENCIES


@cache
def lexicon() -> Lexicon:
    """The closed classes of Spanish, built once."""
    return Lexicon(
        forms=reporting(),
        nouns=NOUNS_TOO,
        determiners=table(
            """el la los las un una unos unas este esta estos estas ese esa esos esas su sus varios varias algunos
            algunas muchos muchas cada otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez ningún
            ninguna todo toda todos todas ambos ambas"""
        ),
        have=table("ha han había habían habrá habrán habría habrían haya hayan hubiera hubieran"),
        be=table("es son era eran fue fueron será serán sería serían sea sean está están estaba estaban"),
        been=table("sido"),
        negators=frozenset(),
        negations=table("no nunca jamás tampoco"),
        plain_negations=table("no nunca jamás tampoco"),
        filling=table("de por su parte también vez en al mismo tiempo además a"),
        clitics=table("se le les lo la los las nos me te no también ya"),
        reflexives=table("se"),
        subjects=table("él ella ellos ellas"),
        adverbs=table(
            """también además después luego ayer hoy mañana ya nuevamente así entonces anoche antes ahora siempre
            finalmente igualmente posteriormente asimismo incluso sólo solo todavía aún recientemente claramente"""
        ),
        phrases=phrases(
            """
            tal y
            por su parte
            por otra parte
            por otro lado
            a su vez
            al mismo tiempo
            sin embargo
            en su momento
            una vez más
            de nuevo
            en concreto
            en particular
            por ejemplo
            entre otras cosas
            """
        ),
        times=table(
            """lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana tarde noche madrugada enero febrero
            marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"""
        ),
        definite=table("el la los las este esta estos estas ese esa"),
        indefinite=table("un una unos unas varios varias algunos algunas dos tres cuatro cinco"),
        possessives=table("su sus"),
        of=table("de del"),
        prepositions=table(
            """a al en con sin sobre bajo por para desde hasta hacia entre contra durante tras ante mediante según
            mientras excepto salvo cerca"""
        ),
        conjunctions=table("y e o u ni"),
        that=table("que"),
        relatives=table("que quien quienes donde cuando cuyo cuya cuyos cuyas cual cuales"),
        who=table("que quien quienes"),
        stops=table(
            """que si como pero porque aunque mientras sino pues así tras no , ; : . ! ? … ... — – preguntado
            preguntada citado citada citando añadiendo"""
        ),
        breaks=phrases(
            """
            pero
            aunque
            mientras que
            mientras
            lo que
            lo cual
            sin embargo
            según
            si bien
            en declaraciones
            en un comunicado
            en una entrevista
            en rueda de prensa
            en una rueda de prensa
            tras
            """
        ),
        if_=table("si"),
        conditionals=table("habría habrían sería serían"),
        conditional_endings=("ría", "rían"),
        futures=table("será serán habrá habrán hará harán irá irán podrá podrán deberá deberán"),
        future_endings=("rá", "rán"),
        finites=table(
            """va van iba iban hace hacen hizo puede pueden podía podían podrá debe deben tiene tienen tenía tuvo quiere
            quieren hay había hubo viene vienen queda quedan sigue siguen está están estaba estaban llega llegan da dan
            dio sale salen es son fue fueron era eran ha han había habían habrá será serán sería habría"""
        ),
        finite_endings=("aron", "ieron", "aba", "aban", "ará", "arán", "erá", "erán", "irá", "irán", "ó", "ía", "ían"),
        according=phrases(
            """
            según
            de acuerdo con
            a juicio de
            a juicio del
            en opinión de
            en opinión del
            en palabras de
            en palabras del
            """
        ),
        believing=phrases(
            """
            a su juicio
            a su entender
            en su opinión
            """
        ),
        not_sources=NOT_SOURCES,
        nature=natures(),
        outlets=frozenset(form.lower() for agency in AGENCIES for form in agency.forms if " " not in form),
        platforms=table("twitter x facebook telegram instagram youtube tiktok bluesky whatsapp"),
        by=table("por"),
        cited=table(
            "citado citada citados citadas recogido recogida recogidas difundido difundida publicado consultado"
        ),
        citing=table("citando"),
        inversion=True,
        preposed=False,
        bare=False,
        silent=True,
        opening=table("porque pues aunque cuando mientras donde pero si como"),
        participles=table("preguntado preguntada citado citada"),
        in_=table("al"),
        impersonal=table("esto eso ello"),
        before_that=table(
            """ya para sin antes después hasta desde así más menos tal mientras siempre puesto dado una aunque lo la los
            las el"""
        ),
        elided={"de": ("del",), "a": ("al",)},
        infinitive_endings=("ar", "er", "ir"),
        goes_on=table("tras después antes para porque por y donde"),
        past_endings=("aron", "ieron", "ó"),
        asking=table("si cómo cuándo dónde cuánto quién"),
        having=table("haber"),
        as_=table("como según"),
        wondering=table("preguntar preguntarse explicar saber"),
        adverb_ending="mente",
        addressing=table("a al en ante sobre"),
        modals=table("podría podrían debería deberían"),
        feminine=table("la una esta sra señora"),
        masculine=table("el un este sr señor"),
        feminine_pronouns=table("ella ellas esta"),
        plural_pronouns=table("ellos ellas"),
        singular=table("él ella su"),
        strong=table("él ella ellos ellas"),
        pronouns=table("algunos algunas varios muchos otros este esta ambos"),
        particles=table("de del la las los y e van von der di da do dos"),
        titles=table("sr. sra. sr sra srta. don doña dr. dra. señor señora"),
        to=table("a al"),
        inside=table("en"),
        rumour="rumor",
        owned="{0} de {1}",
        demonstratives=table("este esta ese esa"),
        agency=table("agencia"),
    )


def attributions(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...] | None:
    """Who says what in a Spanish article."""
    return attribution.attributions(text, sentences, names, lex=lexicon(), quotations=quotations, shares={})
