"""gather: pairs into stories, preferring to gather, keeping an article of another event out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from recoupe.grammar.linkage import SCALE, Link, linked, pieces, whole
from recoupe.model import Pair, Reading, Story
from recoupe.settings import GatherSettings
from recoupe.text.components import components
from recoupe.text.ids import content_id


def gather(readings: Sequence[Reading], pairs: Sequence[Pair], *, settings: GatherSettings) -> tuple[Story, ...]:
    """Every article in exactly one story; most articles first. An article alone is a story of one.

    Near copies of one text count as one. The texts are cut into pieces that no story reaches over, and each piece is
    gathered alone (`recoupe.grammar.linkage`, which says by what rule), so that the same can be done in many places.
    """
    order = {reading.article.id: i for i, reading in enumerate(readings)}
    ids = sorted(order)
    place = {article: i for i, article in enumerate(ids)}
    texts = components(len(ids), ((place[p.a], place[p.b]) for p in pairs if p.copy))
    links = _links(pairs, place, texts)
    group_of = _groups(texts, links, settings)
    stories: dict[int, list[str]] = {}
    for i, article in enumerate(ids):
        stories.setdefault(group_of[texts[i]], []).append(article)
    told = _told(links, group_of)
    found = []
    for group, members in stories.items():
        copies = len(members) - len({texts[place[article]] for article in members})
        articles = tuple(sorted(members, key=order.__getitem__))
        found.append(Story(id=content_id("y", *members), articles=articles, why=_why(told.get(group), members, copies)))
    return tuple(sorted(found, key=lambda s: (-len(s.articles), order[s.articles[0]])))


def _links(pairs: Iterable[Pair], place: Mapping[str, int], texts: Sequence[int]) -> list[Link]:
    """The strongest likeness between any two texts."""
    found: dict[tuple[int, int], int] = {}
    for pair in pairs:
        a, b = texts[place[pair.a]], texts[place[pair.b]]
        if a != b:
            ends = (a, b) if a < b else (b, a)
            found[ends] = max(whole(pair.score), found.get(ends, 0))
    return [(a, b, likeness) for (a, b), likeness in found.items()]


def _groups(texts: Sequence[int], links: Sequence[Link], settings: GatherSettings) -> list[int]:
    """By text, the first text of its group."""
    labels = pieces(len(texts), lambda: links, settings)
    members: dict[int, list[int]] = {}
    for text, label in enumerate(labels):
        if texts[text] == text:
            members.setdefault(label, []).append(text)
    inside: dict[int, list[Link]] = {}
    for a, b, likeness in links:
        if labels[a] == labels[b]:
            inside.setdefault(labels[a], []).append((a, b, likeness))
    group_of = list(range(len(texts)))
    for label, held in inside.items():
        nodes = members[label]
        small = {text: i for i, text in enumerate(nodes)}
        for group in linked(len(nodes), ((small[a], small[b], s) for a, b, s in held), settings):
            for node in group:
                group_of[nodes[node]] = nodes[group[0]]
    return group_of


class _Told(NamedTuple):
    """The links inside a story: their sum and the strongest, in parts of `SCALE`."""

    total: int
    strongest: int


def _told(links: Iterable[Link], group_of: Sequence[int]) -> dict[int, _Told]:
    found: dict[int, _Told] = {}
    for a, b, likeness in links:
        if group_of[a] == group_of[b]:
            total, strongest = found.get(group_of[a], _Told(0, 0))
            found[group_of[a]] = _Told(total + likeness, max(strongest, likeness))
    return found


def _why(told: _Told | None, members: Sequence[str], copies: int) -> tuple[str, ...]:
    if len(members) == 1:
        return ("no other article is like it",)
    texts = len(members) - copies
    why = []
    if told:
        pairs = texts * (texts - 1) // 2
        mean, strongest = told.total / pairs / SCALE, told.strongest / SCALE
        why.append(f"mean likeness {mean:.2f} over {pairs} pairs, strongest {strongest:.2f}")
    if copies:
        why.append(f"{copies} near copies of a text of it")
    return tuple(why)
