"""Where a French sentence says several things."""

from __future__ import annotations

from functools import cache

from recoupe.grammar import clauses as grammar
from recoupe.grammar.clauses import ClauseRules
from recoupe.grammar.lexicon import phrases, words
from recoupe.lang.fr.words import function_words
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity

_VERBS = """
a ont avait avaient aura auront aurait auraient eut est sont était étaient sera seront serait seraient fut furent
va vont allait fait font fit peut peuvent pouvait pourra pourrait pourraient doit doivent devait devra devrait
devraient veut veulent voulait vient viennent vint tient tiennent reste restent semble semblent prend prennent prit
met mettent devient deviennent permet permettent existe compte comptent commence continue trouve trouvent donne
concerne représente touche attend attendent agit travaille laisse perd perdent gagne arrive reçoit vit meurt part sort
rend demande affirme assure estime précise indique annonce dit disent explique
"""
_NOT_VERBS = words(
    """plusieurs jamais autrefois désormais ferait-play lait fait parfait souhait retrait portrait extrait
            trait attrait opéra caméra choléra agora sierra cobra entrait rentrait opérait montrait offrait
            souffrait ouvrait couvrait découvrait tirait retirait considérait espérait préparait déclarait
            demeurait assurait mesurait jurait courait figurait rencontrait célébrait libérait générait
            différait référait digérait gérait suggérait énumérait procurait murmurait aspirait respirait
            inspirait expirait transpirait admirait désirait attirait virait errait enterrait serrait barrait
            narrait séparait réparait comparait avant devant pendant durant suivant concernant maintenant
            cependant pourtant autant habitant habitants président étudiant dirigeant représentant manifestant
            enseignant commandant restaurant montant croissant important puissant enfant géant volant instant
            restant assistant lieutenant carburant courant auparavant participant occupant"""
)


_CONTRASTS = """
mais
tandis que
tandis qu'
alors que
alors qu'
puis
car
or
ce qui
ce que
bien que
bien qu'
même si
et
"""
_AHEAD = """
est attendu
est attendue
sont attendus
sont attendues
est prévu
est prévue
sont prévus
sont prévues
doit se
doivent se
va être
vont être
est annoncé
est annoncée
"""


@cache
def _rules() -> ClauseRules:
    return ClauseRules(
        function_words=function_words,
        verbs=frozenset(_VERBS.split()),
        endings=("ait", "aient", "èrent", "irent", "era", "eront", "ira", "iront", "dra", "dront", "erait", "eraient"),
        not_verbs=_NOT_VERBS,
        subjects=words("il ils elle elles on -t-il -t-elle -il -elle -ils -elles -t-on -on"),
        markers=words("ne n' se s'"),
        conjunctions=frozenset(["et"]),
        contrasts=phrases(_CONTRASTS),
        relatives=frozenset(["qui", "dont", "où"]),
        participles=("ant",),
        past=("é", "és", "ée", "ées"),
        negators=frozenset(["ne", "n'"]),
        negations=words("pas jamais plus aucunement nullement guère rien"),
        none=words("aucun aucune nul nulle"),
        conditionals=words("aurait auraient serait seraient pourrait pourraient devrait devraient"),
        conditional_endings=("erait", "eraient", "irait", "iraient", "drait", "draient", "vrait", "vraient"),
        futures=words("aura auront sera seront ira iront fera feront pourra pourront devra devront"),
        future_endings=("era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "ttra", "ttront"),
        future_phrases=phrases(_AHEAD),
        if_=frozenset(["si", "s'"]),
        after_past=words("à au aux un une des le la les l' de du d' sur par dans"),
    )


def clauses(text: str, extent: Extent) -> tuple[Extent, ...]:
    """The clauses of an extent, each with a verb of its own; the extent itself when it says one thing."""
    return grammar.clauses(text, extent, _rules())


def stance(text: str, extent: Extent) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of what a clause asserts on its own."""
    return grammar.stance(text, extent, _rules())
