"""A desk that rewrites by rules: other words for the same thing, turned sentences, cut clauses, new numbers, slips.

For simulations only: nothing here knows how recoupe compares texts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

_SAME = """
a indiqué|a précisé|a fait savoir|a souligné
a déclaré|a affirmé|a assuré|a lancé
a annoncé|a fait savoir|a confirmé
ont indiqué|ont précisé|ont fait savoir
selon|d'après
lundi|lundi dernier
environ|près de|quelque
plus de|au-delà de
mais|toutefois
cependant|pourtant|néanmoins
également|aussi
notamment|entre autres
ainsi que|et
afin de|pour
en raison de|à cause de|du fait de
depuis|à partir de
le gouvernement|l'exécutif
le président|le chef de l'Etat
le Premier ministre|le chef du gouvernement
le coronavirus|l'épidémie
la pandémie|l'épidémie|la crise sanitaire
du coronavirus|de l'épidémie
au total|en tout
personnes|individus
entreprises|sociétés
salariés|employés
important|majeur
nouvelle|autre
nombreux|multiples
plusieurs|divers
grand|vaste
permettre|autoriser
commencer|débuter
poursuivre|continuer
mettre en place|instaurer
a été|fut
ont été|furent
cette semaine|ces derniers jours
la semaine prochaine|dans les prochains jours
l'an dernier|l'année passée
dans le cadre de|lors de
face à|devant
malgré|en dépit de
pendant|durant
avant|en amont de
après|à la suite de
très|particulièrement
presque|quasiment
seulement|uniquement
actuellement|en ce moment
principalement|surtout
autorités|pouvoirs publics
mesures|dispositions
décision|choix
demande|requête
risque|danger
hausse|augmentation|progression
baisse|recul|diminution
""".strip()
SYNONYMS = tuple(tuple(line.split("|")) for line in _SAME.splitlines())
_SYNONYM = re.compile(
    r"(?<![\w'’])("
    + "|".join(sorted({re.escape(f) for group in SYNONYMS for f in group}, key=len, reverse=True))
    + r")(?![\w'’])"
)
_RELATIVE = re.compile(r", (?:qui|dont|où|alors que|tandis que|ce qui) [^,.;:\"«»()]{8,90}(?=[,.])")
_BRACKET = re.compile(r" \([^()\"«»]{3,60}\)")
_LATE_SOURCE = re.compile(r"^(.{30,}), ((?:selon|d'après) [^,.\"«»]{4,60})\.$")
_EARLY_SOURCE = re.compile(r"^((?:Selon|D'après) [^,.\"«»]{4,60}), (.{30,})\.$")
_INCISE = re.compile(r"^\"([^\"]{20,})\", (a \w+é) ([^,.\"]{4,60})\.$")
_COORDINATED = re.compile(r"^(.{40,}), et (.{30,})$")
_NUMBER = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:[.   ]\d{3})+|\d+)(?![\w.,%-]|\s?(?:janvier|février|mars|avril|mai|juin|h|heures|ans)\b)"
)
_LONG = re.compile(r"(?<![\w'’])[a-zéèêàç]{6,}(?!\w)")


def habits(rng: random.Random) -> dict[str, str]:
    """What one desk writes for what: two desks in five mind a turn at all, and each has its own."""
    found: dict[str, str] = {}
    for group in SYNONYMS:
        if rng.random() < 0.4:
            chosen = rng.choice(group)
            found |= {form: chosen for form in group if form != chosen}
    return found


def reworded(sentence: str, rng: random.Random, *, strength: float, desk: Mapping[str, str]) -> str:
    """A sentence in other words; `strength` is the chance of every rule at every place, in [0, 1]."""

    def other(match: re.Match[str]) -> str:
        return desk.get(match[0], match[0]) if rng.random() < strength else match[0]

    found = _SYNONYM.sub(other, sentence)
    for pattern in (_RELATIVE, _BRACKET):
        found = pattern.sub(lambda m: "" if rng.random() < strength else m[0], found)
    return turned(found, rng) if rng.random() < strength else found


def turned(sentence: str, rng: random.Random) -> str:
    """The same sentence with its source at the other end, its quotation behind the speaker, or cut in two."""
    if match := _LATE_SOURCE.match(sentence):
        return f"{_cap(match[2])}, {match[1][0].lower()}{match[1][1:]}."
    if match := _EARLY_SOURCE.match(sentence):
        return f"{_cap(match[2])}, {match[1][0].lower()}{match[1][1:]}."
    if match := _INCISE.match(sentence):
        return f'{_cap(match[3])} {match[2]} : "{match[1]}".'
    if match := _COORDINATED.match(sentence):
        return f"{match[1]}. {_cap(match[2])}"
    words = sentence.split()
    if len(words) > 14 and rng.random() < 0.5:  # a desk that shortens: a stretch in the middle falls
        at = rng.randrange(5, len(words) - 6)
        return " ".join(words[:at] + words[at + rng.randint(2, 4) :])
    return sentence


def updated(sentence: str, rng: random.Random) -> str:
    """The sentence with its first free-standing number moved, as a toll moves."""
    return _NUMBER.sub(lambda m: _moved(m[0], rng), sentence, count=1)


def slipped(sentence: str, rng: random.Random) -> str:
    """The sentence with one slip of the keyboard: two letters that changed places, one lost, one doubled."""
    found = list(_LONG.finditer(sentence))
    if not found:
        return sentence
    word = rng.choice(found)
    at = word.start() + rng.randrange(1, len(word[0]) - 2)
    kind = rng.randrange(3)
    new = (sentence[at + 1] + sentence[at], sentence[at + 1], sentence[at] * 2 + sentence[at + 1])[kind]
    return sentence[:at] + new + sentence[at + 2 :]


def _moved(number: str, rng: random.Random) -> str:
    value = int(re.sub(r"\D", "", number))
    moved = value + max(1, round(value * rng.uniform(0.02, 0.2)))
    return f"{moved:,}".replace(",", ".") if len(number) > 4 else str(moved)


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
