"""Where a French sentence says several things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar import clauses as grammar
from recoupe.grammar import stance as stances
from recoupe.grammar.boundaries import ClauseRules
from recoupe.grammar.stance import StanceRules
from recoupe.grammar.table import phrases, table
from recoupe.lang.fr.finite import verb_rules
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity

_CONTRASTS = """
puis
or
ce qui
ce que
ce dont
"""
_SUBORDINATES = """
car
parce que
parce qu'
puisque
puisqu'
quand
lorsque
lorsqu'
au moment où
alors que
alors qu'
tandis que
tandis qu'
pendant que
pendant qu'
après que
après qu'
bien que
bien qu'
même si
quoique
quoiqu'
sauf que
sauf qu'
"""
_RELATIVES = """
qui
dont
où
dans lequel
dans laquelle
dans lesquels
dans lesquelles
sur lequel
sur laquelle
sur lesquels
sur lesquelles
avec lequel
avec laquelle
pour lequel
pour laquelle
par lequel
par laquelle
parmi lesquels
parmi lesquelles
au cours duquel
au cours de laquelle
lors duquel
lors de laquelle
auquel
à laquelle
auxquels
auxquelles
à qui
pour qui
avec qui
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
doit s'
doivent s'
doit être
doivent être
va être
vont être
est annoncé
est annoncée
"""
_PAST_FORMS = table(
    """tirait retirait attirait inspirait respirait aspirait admirait désirait virait expirait soupirait étirait
    ouvrait couvrait découvrait livrait délivrait recouvrait rouvrait encadrait engendrait tira retira attira inspira
    respira aspira admira vira expira livra délivra encadra engendra"""
)


@cache
def _clause_rules() -> ClauseRules:
    return ClauseRules(
        verbs=verb_rules(),
        conjunctions=frozenset(["et", "mais"]),
        contrasts=phrases(_CONTRASTS),
        subordinates=phrases(_SUBORDINATES),
        relatives=phrases(_RELATIVES),
        pronouns=table("il ils elle elles on je j' nous c' cela ça ceci ce"),
        determiners=table("le la les l' ce cette ces son sa ses leur leurs un une des aucun aucune chaque"),
        after_past=table(
            """à au aux un une des le la les l' de du d' sur par dans en pour avec devant sous contre vers coupable
            responsable lundi mardi mercredi jeudi vendredi samedi dimanche hier"""
        ),
        adverbs=table("déjà aussi également longtemps aussitôt ainsi notamment"),
        to=table("de d' à se s' le la les l' lui leur y en"),
    )


@cache
def _stance_rules() -> StanceRules:
    return StanceRules(
        verbs=verb_rules(),
        relatives=table("qui dont où combien"),
        negators=frozenset(["ne", "n'"]),
        negations=table("pas jamais plus aucunement nullement guère rien personne"),
        none=table("aucun aucune nul nulle"),
        nobody=frozenset(["rien", "personne"]),
        conditionals=table("aurait auraient serait seraient pourrait pourraient devrait devraient"),
        conditional_endings=("erait", "eraient", "irait", "iraient", "drait", "draient", "vrait", "vraient"),
        futures=table("aura auront sera seront ira iront fera feront pourra pourront devra devront"),
        future_endings=("era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "ttra", "ttront"),
        past_forms=_PAST_FORMS,
        future_phrases=phrases(_AHEAD),
        conditions=frozenset(["si", "s'"]),
        contrasts=frozenset(["mais"]),
        clefts=frozenset(["c'"]),
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
