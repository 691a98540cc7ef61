"""French: where sentences end."""

from __future__ import annotations

from recoupe.grammar import sentences as grammar
from recoupe.grammar.table import table
from recoupe.model import Extent

_RULES = grammar.SentenceRules(
    titles=table(
        """
        M MM Mgr Dr Drs Pr Prof Ch Cdt Cne Cap Lt Sgt Gal Gén Adj Amb St Ste Sts cf Cf env approx ndlr NDLR
        réf tél Tél resp dép vs c.-à-d p.ex av bd boul Mme Mlle Mmes Me Vve Sr
        """
    ),
    counters=table(
        """
        p pp h art al chap vol t n no nos fig éd coll dir trad ex etc s suiv min max sect par ch km hab janv
        févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim
        """
    ),
    tails=table(
        """
        inc ltd co corp bros jr sr yahoo jeopardy wham
        """
    ),
    starters=table(
        """
        le la les l un une des il elle ils elles on ce cet cette ces c ça cela ceci son sa ses leur leurs
        mon ma mes notre nos votre vos nous vous je j tu en au aux à dans sur sous avec sans pour par depuis
        selon après avant mais or donc car et ou si s quand lorsque comme puis alors ainsi aussi enfin même
        plusieurs quelque quelques certains certaines deux trois d de du que qui quel quelle où pourtant
        cependant toutefois hier aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche malgré
        pendant parmi chez contre entre vers
        """
    ),
)


def sentences(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """Sentences of one line or paragraph, without the blanks around them."""
    return grammar.sentences(text, start, end, _RULES)
