"""Names: another place, another office of one person."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.say import Say
from recoupe.model import Extent, Name
from recoupe.settings import CompareSettings
from recoupe.text.normalise import fold
from recoupe.text.spelling import same_name
from recoupe.text.words import words

RANKS = frozenset({"deputy", "delegate", "former", "vice", "interim", "honorary", "assistant"})
"""Glosses of words that make another office of the same title."""


def places(a: Told, b: Told, *, settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """The one place of each statement that the other does not have, when both stand behind the same kind of word."""
    ids_a, ids_b = {i for _, i in a.names}, {i for _, i in b.names}
    left = [n for n, i in a.names if n.kind in ("place", "organisation") and i not in ids_b]
    right = [n for n, i in b.names if n.kind in ("place", "organisation") and i not in ids_a]
    if len(left) != 1 or len(right) != 1:
        return
    if left[0].kind != right[0].kind or _level(left[0]) != _level(right[0]):
        return
    if same_name(left[0].value, right[0].value, place=True) or _glued(left[0].value, right[0].value):
        return
    head = _head(a, left[0], settings.head)
    if not head or head != _head(b, right[0], settings.head):
        return
    values = (fold(left[0].value), fold(right[0].value))
    extents = ((left[0].start, left[0].end), (right[0].start, right[0].end))
    why = say("place.conflict", a=left[0].value, b=right[0].value)
    yield Difference("place", "conflict", "place", values, extents, why)


def _glued(one: str, other: str) -> bool:
    """One begins with the other: a name with a word glued to it, or one said in full."""
    left, right = fold(one), fold(other)
    return left.startswith(right) or right.startswith(left)


def _level(name: Name) -> str:
    """City or country, where a table says so: a city in a country is no other place."""
    return (name.key or "").split(":")[0]


def _head(told: Told, name: Name, reach: int) -> str:
    """The gloss of the word that says what the place is: before its name, or first in it ("hôpital de X")."""
    inside = told.glosses((name.start, name.end))
    if name.kind == "organisation" and len(inside) > 1:
        return inside[0]
    before = told.glosses((max(0, name.start - reach), name.start))
    return before[-1] if before else ""


def roles(a: Told, b: Told, *, settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """What the two statements call one person: one office of two fields, or another rank of it."""
    by_id = {i: n for n, i in b.names if n.role}
    for name, identity in a.names:
        other = by_id.get(identity)
        if not name.role or other is None or not other.role or not _differ(a, name.role, b, other.role):
            continue
        values = (fold(name.role), fold(other.role))
        extents = (_place(a, name, name.role, settings.role), _place(b, other, other.role, settings.role))
        why = say("role.conflict", name=name.value, a=name.role, b=other.role)
        yield Difference("role", "conflict", identity, values, extents, why)


def _place(told: Told, name: Name, role: str, reach: int) -> Extent:
    """Where the role is printed near the name; the name when its words are not found."""
    window = (max(0, name.start - reach), min(len(told.article.text), name.end + reach))
    at = told.article.text.find(role, *window)
    return (at, at + len(role)) if at >= 0 else (name.start, name.end)


def _differ(a: Told, one: str, b: Told, other: str) -> bool:
    """The same first word and, behind it, common words on both sides that the other has not; or a word of rank.

    Names in a role are left out: a region may be spelled two ways. Two quite different words ("patron", "directeur
    général") may be two names of one office: not judged.
    """
    left, right = _glosses(a, one), _glosses(b, other)
    if not left or not right:
        return False
    if (set(left) ^ set(right)) & RANKS:
        return bool((set(left) & set(right)) - RANKS)
    return left[0] == right[0] and bool(set(left) - set(right)) and bool(set(right) - set(left))


def _glosses(told: Told, role: str) -> list[str]:
    """Glosses of the words of a role that carry matter, names left out."""
    pack = told.pack
    found = [w for w in words(role) if w.norm not in pack.function_words]
    common = [w for i, w in enumerate(found) if i == 0 or role[w.start].islower()]
    return [pack.gloss(pack.lemma(role[w.start : w.end])) for w in common]
