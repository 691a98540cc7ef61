"""identify: one identity for a person, place or body under all its spellings in a story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from recoupe.grammar.names.identities import (
    abbreviates,
    bare,
    is_acronym,
    person_keys,
    same_body,
    same_person,
    same_place,
)
from recoupe.grammar.names.naming import Groups, Node, People, Printed, kind_of
from recoupe.model import Extent, Identity, Name, Reading, Span
from recoupe.model.mention import NameKind
from recoupe.ports import LanguagePack
from recoupe.settings import IdentifySettings
from recoupe.text.ids import content_id
from recoupe.text.normalise import fold
from recoupe.text.spelling import name_words, word_key
from recoupe.world.agencies import agency

_WORDS = re.compile(r"[^\W\d_][\w-]*(?: [A-Z][\w-]*)*")
_FULL = 4
"""Words from which a name is full: "Van den Broek" may be a part, "Jan Van den Broek" is none.

Recall of names on the gold stories is 0.85 with 3, 0.89 with 4 and with 5, at precision 1.
"""


def identify(
    readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: IdentifySettings
) -> tuple[tuple[Identity, ...], dict[str, dict[Extent, str]]]:
    """The identities of a story, and for each article the identity of every name by its extent.

    `packs` gives the language pack of each article. The result does not hang on the order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    small = frozenset().union(*(pack.function_words for pack in packs.values())) if packs else frozenset()
    nodes, partial = _nodes(ordered, small)
    groups = Groups(nodes)
    _join_full(groups, settings)
    _join_bodies(groups, small)
    _join_acronyms(groups, ordered, small)
    _join_short_bodies(groups, small)
    _attach(groups, partial, small)
    _join_places(groups)
    return _identities(groups)


def _nodes(readings: Sequence[Reading], small: frozenset[str]) -> tuple[dict[str, Node], list[Printed]]:
    """Whole names by their words or key; names that may be a part of another wait."""
    keys = _keys(readings, small)
    nodes: dict[str, Node] = {}
    partial: list[Printed] = []
    for reading in readings:
        for name in _names(reading):
            printed = Printed(article=reading.article.id, language=reading.article.language, name=name)
            words = bare(name.value, small)
            key = name.key or keys.get(words)
            if key is None and (len(words.split()) == 1 and name.kind in ("person", "other")):
                partial.append(printed)
                continue
            node = f"k:{key}" if key else f"w:{words}"
            nodes.setdefault(node, Node(value=name.value, key=key, prints=[])).prints.append(printed)
    return nodes, partial


def _keys(readings: Sequence[Reading], small: frozenset[str]) -> dict[str, str]:
    """Words that have a table's key wherever they have one: the same words elsewhere mean the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for name in _names(reading):
            if name.key is not None:
                found[bare(name.value, small)].add(name.key)
    return {words: next(iter(keys)) for words, keys in found.items() if len(keys) == 1}


def _names(reading: Reading) -> list[Name]:
    """The names of an article, and the agencies it credits."""
    return [mention for mention in reading.mentions if isinstance(mention, Name)] + list(_credited(reading))


def _credited(reading: Reading) -> Iterator[Name]:
    """The agencies that an article credits, where they are printed: a credit is no part of a sentence."""
    text = reading.article.text
    printed = {(m.start, m.end) for m in reading.mentions}
    for credit in reading.article.credits:
        for word in _WORDS.finditer(text, credit.start, credit.end):
            known = agency(word.group().upper() if word.group().islower() else word.group())
            if known is not None and known.name == credit.agency and word.span() not in printed:
                key = f"agency:{known.name}"
                yield Name(kind="agency", value=word.group(), start=word.start(), end=word.end(), key=key)


def _join_full(groups: Groups, settings: IdentifySettings) -> None:
    """People under their full names."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, node in sorted(groups.nodes.items()):
        words = name_words(node.value)
        if node.key is None and len(words) > 1 and node.kind in ("person", "other"):
            initial = word_key(words[0])[:1].lower()
            for key in person_keys(node.value, edits=settings.edits):
                blocks[f"{initial} {key}"].append(name)
    for a, b in sorted(set(_pairs(blocks))):
        one, other = groups.nodes[a], groups.nodes[b]
        roles = {"roles_a": one.roles, "roles_b": other.roles}
        apart = not one.articles & other.articles
        if same_person(one.value, other.value, **roles, apart=apart, edits=settings.edits):
            groups.join(a, b)


def _join_places(groups: Groups) -> None:
    """Places of no table under their spellings, with each other and with a city of the table."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, node in sorted(groups.nodes.items()):
        shape_only = node.kind == "person" and not node.roles  # two words in capitals: "Ras Zafir"
        if (node.kind in ("place", "other") or shape_only) and not _is_country(node):
            blocks[word_key(name_words(node.value)[0])[:1].lower()].append(name)
    for a, b in _pairs(blocks):
        one, other = groups.nodes[a], groups.nodes[b]
        if (one.key and other.key) or "place" not in (one.kind, other.kind):
            continue
        if same_place(one.value, other.value, apart=not one.articles & other.articles):
            groups.join(a, b)


def _join_bodies(groups: Groups, small: frozenset[str]) -> None:
    """Bodies whose names differ in adjectives only."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, node in sorted(groups.nodes.items()):
        if node.kind == "organisation" and not node.key:
            blocks[fold(node.value.split()[0])].append(name)
    for a, b in _pairs(blocks):
        if same_body(groups.nodes[a].value, groups.nodes[b].value, small):
            groups.join(a, b)


def _pairs(blocks: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of each block: names that can be one share their first letter or word."""
    for block in blocks.values():
        yield from combinations(block, 2)


def _join_short_bodies(groups: Groups, small: frozenset[str]) -> None:
    """A body under its first word alone ("Roe" for "Roe Capital"), where an article prints both and one body has it."""
    long: dict[str, list[str]] = defaultdict(list)
    for name, node in sorted(groups.nodes.items()):
        words = bare(node.value, small).split()
        if node.key is None and node.kind == "organisation" and 2 <= len(words) <= 3:
            long[words[0]].append(name)
    for name, node in sorted(groups.nodes.items()):
        full = {groups.root(other) for other in long.get(name.removeprefix("w:"), ())}
        if node.kind == "organisation" and len(full) == 1 and not is_acronym(node.value):
            found = full.pop()
            if groups.nodes[found].articles & node.articles:
                groups.join(name, found)


def _join_acronyms(groups: Groups, readings: Sequence[Reading], small: frozenset[str]) -> None:
    """Acronyms with the name that an article of the story spells out for them."""
    node_of = {one.name.value: name for name, node in sorted(groups.nodes.items()) for one in node.prints}
    for reading in readings:
        names = {name.value for name in _names(reading)}
        short = sorted(value for value in names if is_acronym(value))
        long = sorted(value for value in names if " " in value)
        for acronym in short:
            spelled = [value for value in long if abbreviates(acronym, value, small)]
            nodes = {groups.root(node_of[value]) for value in spelled if value in node_of}
            own = node_of.get(acronym)
            if len(nodes) == 1 and own and not groups.nodes[own].key:
                groups.join(own, nodes.pop())


def _attach(groups: Groups, partial: Sequence[Printed], small: frozenset[str]) -> None:
    """Parts of names: to the one full name that fits in the article, else in the story; else they stand alone."""
    people = People(groups)
    _join_long_parts(groups, people)
    called: dict[str, set[str]] = defaultdict(set)
    waiting: list[Printed] = []
    for printed in partial:
        found = people.called(printed.name.value, least=1, article=printed.article)
        if found is None:
            waiting.append(printed)
            continue
        groups.nodes[found].prints.append(printed)
        called[fold(printed.name.value)].add(groups.root(found))
    bodies = _bodies_by_first_word(groups, small)
    for printed in waiting:
        habit = called.get(fold(printed.name.value), set())
        whole = next(iter(habit)) if len(habit) == 1 else people.called(printed.name.value, least=2)
        if people.disputed(printed.name.value, printed.article):
            whole = None
        body = bodies.get((printed.article, bare(printed.name.value, small)), set())
        if whole is None and len(body) == 1 and not is_acronym(printed.name.value):
            whole = next(iter(body))
        if whole is not None:
            groups.nodes[whole].prints.append(printed)
        else:
            words = bare(printed.name.value, small)
            groups.add(f"w:{words}", Node(value=printed.name.value, key=None, prints=[printed]))


def _join_long_parts(groups: Groups, people: People) -> None:
    """Parts of several words ("Van den Broek"), to the one full name that ends so."""
    for name in people.names:
        value = groups.nodes[name].value
        roots = {groups.root(other) for other in people.fitting(value) if other != name} - {groups.root(name)}
        if len(roots) == 1 and len(name_words(value)) < _FULL:
            groups.join(name, roots.pop())


def _bodies_by_first_word(groups: Groups, small: frozenset[str]) -> dict[tuple[str, str], set[str]]:
    """Bodies named in two words or three, by article and first word."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, node in sorted(groups.nodes.items()):
        words = bare(node.value, small).split()
        if node.kind == "organisation" and node.key is None and len(words) in (2, 3):
            for article in node.articles:
                found[(article, words[0])].add(groups.root(name))
    return found


def _is_country(node: Node) -> bool:
    return node.key is not None and node.key.startswith("country:")


def _identities(groups: Groups) -> tuple[tuple[Identity, ...], dict[str, dict[Extent, str]]]:
    found: list[Identity] = []
    where: dict[str, dict[Extent, str]] = defaultdict(dict)
    taken: set[str] = set()
    for nodes in groups.members().values():
        prints = [one for node in nodes for one in node.prints]
        identity = _identity(prints, any(node.key for node in nodes), taken)
        taken.add(identity.id)
        found.append(identity)
        for one in prints:
            where[one.article][(one.name.start, one.name.end)] = identity.id
    found.sort(key=lambda identity: (-len(identity.places), identity.label, identity.id))
    return tuple(found), {article: dict(sorted(extents.items())) for article, extents in sorted(where.items())}


def _identity(prints: Sequence[Printed], keyed: bool, taken: set[str]) -> Identity:
    kind = kind_of(prints)
    label = _label(prints, kind, keyed)
    counts = Counter(one.name.value for one in prints)
    roles = Counter(one.name.role for one in prints if one.name.role)
    places = sorted(Span(article=one.article, start=one.name.start, end=one.name.end) for one in prints)
    parts = [kind, fold(label)]
    made = content_id("n", *parts)
    if made in taken:  # two of one name that must stay apart
        made = content_id("n", *parts, places[0].article, str(places[0].start))
    return Identity(
        id=made,
        kind=kind,
        label=label,
        spellings=tuple(sorted(counts, key=lambda value: (-counts[value], value))),
        places=tuple(places),
        roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))),
    )


def _label(prints: Sequence[Printed], kind: NameKind, keyed: bool) -> str:
    """The spelling to show: the complete one for people, the usual one for the rest, in small letters if it can be."""
    wires = sorted({one.name.key[7:] for one in prints if one.name.key and one.name.key.startswith("agency:")})
    if wires:
        return wires[0]
    languages = Counter(one.language for one in prints)
    usual = min(languages, key=lambda code: (-languages[code], code or ""))
    counts = Counter(one.name.value for one in prints)
    home = {one.name.value for one in prints if one.language == usual}

    def rank(value: str) -> tuple[bool, int, bool, int, str]:
        words = len(name_words(value)) if kind == "person" else 0
        return (value.isupper() and not keyed, -words, value not in home, -counts[value], value)

    return min(counts, key=rank)
