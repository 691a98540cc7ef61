"""French: words that carry no matter, and dictionary forms."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from recoupe.grammar import glued
from recoupe.grammar.glued import GlueTable
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
foreign_words: frozenset[str] = table("els amb aquest aquesta dels als seva i una che di della sono")


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Dictionary form of one word, folded; the folded word itself when unknown. Loads its table at first use."""
    from simplemma import lemmatize  # noqa: PLC0415 - 0.2 s and 25 MB that only a run with words to compare needs

    return fold(lemmatize(word.lower().replace("’", "'"), lang="fr"))


@lru_cache(maxsize=65_536)
def _known(word: str) -> bool:
    from simplemma import is_known  # noqa: PLC0415 - see above

    return word in _WHOLE or is_known(word, lang="fr")


_GLUE = GlueTable(
    known=_known,
    small=table(
        """
        de du des le la les un une et en au aux que qui dans par pour sur avec est sont ont selon mais lors
        alors ainsi ce cette ces son sa ses il elle ils elles on nous vous leur leurs plus pas ou où dont comme
        après avant depuis sans sous vers chez entre contre pendant être était à été avait aussi
        """
    ),
    before=table(
        """
        le la les un une des du aux ce cette ces son ses leur leurs on je nous vous ils elle elles se ne qui que
        pas plus dans par pour avec est sont ont selon mais lors alors ainsi comme après avant depuis sans chez
        pendant être était été avait aussi
        """
    ),
    after_names=table(
        """
        dans avec dont selon lors depuis pendant contre sont était avait ainsi aussi alors comme après avant dès
        afin
        """
    ),
    forms=table(
        """
        auto anti inter super hyper mini micro macro multi mono poly pluri bio éco cyber radio photo vidéo télé
        électro hydro thermo sous sur extra ultra intra infra post pré pro néo non mal bien mi co ex re ré dé in
        im en contre entre outre avant arrière franco euro géo socio psycho narco pétro ethno techno aéro agro
        neuro cardio cata méta para péri proto pseudo quasi semi trans tri quad vice homo info banc port
        disco pneumo cyno
        crypto dermato gastro age able ment ette iste isme eur euse ique tion ance ence eux euse ées ent ible
        aire oire ais ait ant ante ants antes aient graphie phobie phobe logue logie technique techniques uses
        lait nage naute crate cratie thèque vore
        """
    ),
)
_WHOLE = table(
    """
    beaucoup parfois partout pourquoi dehors auquel auxquels auxquelles duquel desquels desquelles lequel
    laquelle lesquels lesquelles debout autrefois jamais quiconque dedans dessus dessous longtemps surtout
    plutôt toutefois davantage autant bientôt aussitôt sitôt ensuite enfin toujours maintenant voici voilà
    courroux
    """
)
"""Words that the dictionary lacks and that look like two."""


def parts(word: str, seen: Set[str]) -> tuple[str, ...]:
    """The words that a lost blank glued in one; see `recoupe.grammar.glued`."""
    return glued.parts(word, seen, _GLUE)
