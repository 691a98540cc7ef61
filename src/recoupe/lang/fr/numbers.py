"""Numbers, units and the things counted, in French."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.line import QuantityTable, listed, phrases
from recoupe.grammar.quantities.number_words import NumberTable
from recoupe.grammar.quantities.read import read_quantities
from recoupe.lang.fr.words import lemma
from recoupe.model import Extent, Quantity
from recoupe.world.units import FRENCH


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    """Quantities of one sentence outside `masked`; see `recoupe.grammar.quantities.read`."""
    return read_quantities(text, start, end, masked, table=TABLE, lemma=lemma)


_SMALL = {
    word: value
    for value, words in enumerate(
        [
            "zero",
            "un une",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
        ]
    )
    for word in words.split()
} | {
    **{"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    **{"septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
}

_NUMBERS = NumberTable(
    decimal=",",
    small={word: value for word, value in _SMALL.items() if value != 1},
    hundred=frozenset({"cent", "cents"}),
    thousand=frozenset({"mille"}),
    scales={
        **{"million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billion": 1e12, "billions": 1e12},
        **{"demi-million": 5e5, "demi-milliard": 5e8, "mio": 1e6, "mds": 1e9, "mrd": 1e9},
    },
    dozens={
        **{"huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30},
        **{"quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000},
    },
    vague={
        **{"dizaines": 10, "douzaines": 12, "centaines": 100, "milliers": 1000, "millions": 1e6, "milliards": 1e9},
    },
    vague_before=frozenset({"des", "quelques", "plusieurs", "les"}),
    several=frozenset(),
    loose={},
    fractions={
        **{"tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5, "sixieme": 6, "sixiemes": 6},
        **{"huitieme": 8, "huitiemes": 8, "dixieme": 10, "dixiemes": 10, "centieme": 100, "millieme": 1000},
    },
    ordinals=frozenset({"cinquieme", "sixieme", "huitieme", "dixieme", "centieme", "millieme"}),
    not_shared=frozenset({"finale", "finales", "tour"}),
    halves=frozenset({"moitie"}),
    half=frozenset({"demi", "demie"}),
    joins=frozenset({"et"}),
    of=frozenset({"de", "d", "des", "du"}),
    articles=frozenset({"un", "une"}),
    ones=frozenset({"un", "une"}),
    ambiguous=frozenset({"neuf", "cent", "mille", "sept"}),
)

TABLE = QuantityTable(
    numbers=_NUMBERS,
    units=FRENCH,
    before=phrases(
        {
            "low": "plus de | plus d | au moins | au minimum | a minima | minimum | pas moins de | pas moins d"
            " | au moins de | largement plus de | bien plus de | depasse les | depasse | au-dela de | superieur a",
            "high": "moins de | moins d | au plus | tout au plus | au maximum | maximum | jusqu a | jusqu aux"
            " | pas plus de | pas plus d | inferieur a | sous les",
            "about": "environ | pres de | pres d | quelque | presque | a peine | autour de | autour d"
            " | aux alentours de | une bonne | un bon"
            " | aux environs de | a peu pres | approximativement | de l ordre de"
            " | grosso modo"
            " | environ de | bientot | avoisinant | avoisine | env",
        }
    ),
    after=phrases(
        {
            "low": "au moins | au minimum | minimum | ou plus | et plus",
            "high": "au plus | au maximum | maximum | ou moins",
            "about": "environ | a peu pres | peu ou prou",
        }
    ),
    between=frozenset({"entre"}),
    to=frozenset({"a", "ou"}),
    changes=(
        *("pass", "augment", "baiss", "tomb", "grimp", "recul", "mont", "bond", "ramen", "port", "rédui", "redui"),
        *("chut", "progress", "releve", "abaiss", "diminu", "hauss", "doubl", "tripl", "evolu"),
    ),
    minus=frozenset({"moins"}),
    labels=frozenset(
        listed(
            """
numero numeros no article articles art alinea chapitre page pages ligne lignes vol chaine tome
nationale departementale route autoroute
volume episode niveau chambre porte version rn rd departement acte actes saison tome phase classe zone zones cycle
cercle rang route quai avenue boulevard rue ligue formule division serie top groupe lot etape jour match
objectif objectifs axe tableau figure annexe categorie vignette chiffre
"""
        )
    ),
    singular=frozenset({"le", "la", "du", "au", "un", "une"}),
    stop=frozenset(
        listed(
            """
a au aux avec apres avant car ce ces cet cette chez comme contre dans de des depuis devant dont du d
elle elles en entre envers est et etait etaient ete etre eu eux furent fut il ils je jusqu l la le
les leur leurs lors lorsque mais me meme moi mon n ne ni non nos notre nous on ont ou par parce pas
pendant plus pour pourtant puis puisque qu quand que qui quoi s sa sans sauf se selon sera seraient
serait seront ses si soit son sont sous sur ta te ton tous tout toute toutes tu un une vers voici
voila vos votre vous y avait avaient aurait auraient avoir seulement environ notamment ainsi alors
aussi encore deja toujours jamais ici hier demain aujourd'hui peuvent peut doivent doit font fait
vont va ayant etant grievement legerement mortellement respectivement suite min max voire pile
chacun chacune virgule moins ceux celles celui celle peut-etre c'est-a-dire au-dela au-dessus au-dessous ci-dessus
eux-memes elles-memes
"""
        )
    ),
    adjectives=frozenset(
        listed(
            """
petit petite petits petites grand grande grands grandes jeune jeunes nouveau nouvel nouvelle nouveaux nouvelles
premier premiere premiers premieres dernier derniere derniers dernieres prochain prochaine prochains prochaines
recent recente recents recentes vieux vieil vieille vieilles gros grosse grosses bon bonne bons bonnes beau beaux
belle belles long longs longue longues haut haute hauts hautes principal principale principaux principales
different differente differents differentes ancien ancienne anciens anciennes important importante importants
importantes mauvais mauvaise mauvaises second seconde seconds secondes supplementaire supplementaires enorme enormes
immense immenses simple simples seul seule seuls seules presume presumee presumes presumees celebre celebres lourd
lourde lourds lourdes vrai vraie vrais vraies faux fausse fausses quelque quelques fameux fameuse fameuses
"""
        )
    ),
    nominal=frozenset(listed("jeunes petits petites anciens anciennes vieux")),
    plurals=("s", "x", "z"),
    invariable=("as", "ais", "is", "ois", "os", "us"),
    title_case=False,
    point_of=frozenset(
        listed("pourcentage base croissance avance retard plus moins hausse baisse pib popularite ecart mieux audience")
    ),
    noun_last=False,
    scale_takes_of=True,
    nouns=frozenset(),
    states=frozenset(),
    others=frozenset({"autre", "autres", "graves", "grave", "legers", "serieux", "mortels"}),
    same=frozenset({"dont", "contre", "autres", "sur"}),
    places=frozenset(listed("a au aux en dans chez selon d'apres")),
    auxiliaries=frozenset(
        listed("ont sont etaient seront seraient auraient avaient furent n se grievement legerement mortellement")
    ),
    copulas=frozenset(listed("sont etaient seront furent etions sommes seraient")),
    determiners=frozenset(
        listed("la les l le ses leurs nos vos ces mes ce cette cet son sa leur notre quelques plusieurs")
    ),
    only=frozenset({"seul", "seule", "unique"}),
    casualties=frozenset({"mort", "morte", "blesse", "blessee", "tue", "disparu", "disparue", "deces", "rescape"}),
    article_units=frozenset({"m", "m²", "m³", "kg", "s", "a", "EUR", "USD", "%"}),
    vague_units=frozenset({"jour", "journee"}),
    measures=frozenset({"de", "d"}),
    bare_ages=False,
    aged=frozenset(),
    magnitude=frozenset({"magnitude", "richter"}),
    ranks={
        **{"deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6},
        **{"septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12},
        **{"treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "vingtieme": 20},
    },
    ranked=frozenset(
        listed(
            """
fois victime mort deces blesse cas victoire defaite titre but mandat medaille tentative attaque attentat
seisme arrestation interpellation hausse baisse trimestre report suicide accident
"""
        )
    ),
    over=frozenset({("sur",)}),
)
