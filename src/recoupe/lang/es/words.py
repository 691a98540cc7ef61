"""Spanish: words that carry no matter, and dictionary forms."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from recoupe.grammar.table import table
from recoupe.text.normalise import fold

function_words: frozenset[str] = table(
    """
    el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella aquellos aquellas
    esto eso aquello mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro suyo suya suyos suyas yo ella
    ellos ellas usted ustedes nosotros nosotras vosotros me te se le les nos os si mismo misma mismos mismas que quien
    quienes cual cuales cuyo cuya cuyos cuyas donde cuando como cuanto cuanta cuantos cuantas de a ante bajo con
    contra desde durante en entre hacia hasta mediante para por segun sin sobre tras excepto salvo y e o u ni pero
    sino aunque porque pues mientras no nunca jamas nada nadie ningun ninguno ninguna alguno algun alguna algunos
    algunas algo alguien todo toda todos todas cada otro otra otros otras mas menos muy mucho mucha muchos muchas poco
    poca pocos pocas tan tanto tanta tantos tantas bastante demasiado varios varias ambos ambas demas tal tales ya aun
    todavia tambien tampoco asi bien solo siempre apenas casi quizas entonces luego despues antes ahora aqui alli ahi
    incluso ademas es son era eran fue fueron ser sido siendo sea sean sera seran seria serian esta estan estaba
    estaban estuvo estar estado este ha han habia habian hay hubo haber hayan haya habra habran habria habrian he
    hemos tiene tienen tenia tenian tener puede pueden podia podria debe deben va van iba hace hizo hacer dijo ha dos
    tres sr sra
    """
)
"""Folded, as `recoupe.text.words` gives them."""
foreign_words: frozenset[str] = table(
    """
    os um uma uns umas ao aos das na nas em nao sao foi pela pelo mais seu seus sua suas com isso ja ate muito
    depois tem els l' d' s' n' amb per als pels dels aquest aquesta seva i gli il della di
    che non sono nel nella dei alla et les des est dans avec pour qui sur une du au
    """
)
"""Portuguese, Catalan, Italian, French."""


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Dictionary form of one word, folded; the folded word itself when unknown. Loads its table at first use."""
    from simplemma import lemmatize  # noqa: PLC0415 - a fifth of a second that only a run with words to compare needs

    return fold(lemmatize(word.lower(), lang="es"))


def parts(word: str, seen: Set[str]) -> tuple[str, ...]:
    """The word itself: what Spanish words are made of is not told yet."""
    return (word,)
