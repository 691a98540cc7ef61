"""French: words that carry no matter, and dictionary forms."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.table import table
from recoupe.text.normalise import fold

function_words: frozenset[str] = table(
    """
    l' d' qu' n' s' j' c' m' t' jusqu' lorsqu' puisqu' quoiqu' presqu' quelqu'un quelqu'une le la les un une des
    du de au aux ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle
    on nous vous ils elles me te se lui eux soi moi toi y en celui celle ceux celles ceci cela ca qui que quoi
    dont ou quel quelle quels quelles lequel laquelle lesquels lesquelles duquel auquel desquels a dans sur sous
    avec sans pour par depuis vers chez entre contre parmi pendant durant avant apres devant derriere des selon
    malgre outre hors lors jusque pres loin dont afin grace face autour et mais or donc car ni si comme quand
    lorsque puisque alors ainsi aussi puis ensuite enfin cependant toutefois pourtant neanmoins tandis parce
    quoique bien tant tel telle tels telles ne pas plus moins tres trop peu beaucoup encore deja toujours jamais
    rien personne aucun aucune tout toute tous toutes chaque plusieurs quelque quelques certains certaines autre
    autres meme memes nul nulle seul seule ici la-bas voici voila non oui notamment environ presque surtout
    plutot seulement egalement est sont etait etaient etre ete etant sera seront serait seraient suis es sommes
    etes fut furent soit soient ai as a avons avez ont avait avaient avoir eu ayant aura auront aurait auraient
    eut eurent ait aient fait font faire faisait faisant fera va vont aller peut peuvent pouvait pouvoir
    pourrait pourraient doit doivent devait devrait devraient devoir faut fallait dit dont ainsi cela deux trois
    m mm mme
    """
)
"""Folded. Elided forms stand with their apostrophe, as `recoupe.text.words` gives them."""


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Dictionary form of one word, folded; the folded word itself when unknown. Loads its table at first use."""
    from simplemma import lemmatize  # noqa: PLC0415 - 0.2 s and 25 MB that only a run with words to compare needs

    return fold(lemmatize(word.lower().replace("’", "'"), lang="fr"))
