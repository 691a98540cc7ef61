"""What a number counts."""

from __future__ import annotations

from recoupe.model import Article, Quantity, Statement
from recoupe.ports import LanguagePack
from recoupe.text.words import words

STATES = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "hospitalized", "homeless", "detained"})
"""Glosses of what befalls people that are counted: tolls, which move with time."""
_PEOPLE = frozenset({"person", "other"})
"""Glosses that leave open what is counted: "12 personnes", "douze autres"."""
_REACH = 80
"""Characters behind a number, then before it, in which what befell people is looked for: a clause.

With 40 and with 160 the gold stories come out the same.
"""


def thing(quantity: Quantity, statement: Statement, article: Article, pack: LanguagePack) -> str | None:
    """The gloss of the thing counted; of people, what befell them ("12 personnes ont été blessées"). None for none."""
    if quantity.counted is None:
        return None
    found = pack.gloss(quantity.counted)
    if found not in _PEOPLE:
        return found
    start, end = next(((s, e) for s, e in statement.spans if s <= quantity.start < e), (quantity.start, quantity.end))
    behind = words(article.text, quantity.end, min(end, quantity.end + _REACH))
    before = words(article.text, max(start, quantity.start - _REACH), quantity.start)
    glosses = (pack.gloss(pack.lemma(article.text[w.start : w.end])) for w in [*behind, *reversed(before)])
    return next((gloss for gloss in glosses if gloss in STATES), found)
