"""identify: one identity for a person, place or body under all its spellings in a story."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from recoupe.grammar.identities import abbreviates, bare, is_acronym, part_of, same_body, same_person, same_place
from recoupe.model import Extent, Identity, Name, Reading, Span
from recoupe.model.mention import NameKind
from recoupe.ports import LanguagePack
from recoupe.settings import IdentifySettings
from recoupe.text.normalise import fold
from recoupe.text.spelling import name_words, word_key


class _Printed(msgspec.Struct, frozen=True, kw_only=True):
    """A name with the article that prints it."""

    article: str
    language: str | None
    name: Name


class _Node(msgspec.Struct, kw_only=True):
    """Names that are one beyond doubt: same key, or same words."""

    value: str
    """The first printed form, of the most complete."""
    key: str | None
    prints: list[_Printed]

    @property
    def articles(self) -> set[str]:
        return {one.article for one in self.prints}

    @property
    def kind(self) -> NameKind:
        return _kind(self.prints)

    @property
    def roles(self) -> set[str]:
        """First words of the roles: what the person is, without what it is of."""
        return {_head(one.name.role) for one in self.prints if one.name.role}


def identify(
    readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: IdentifySettings
) -> tuple[tuple[Identity, ...], dict[str, dict[Extent, str]]]:
    """The identities of a story, and for each article the identity of every name by its extent.

    `packs` gives the language pack of each article. The result does not hang on the order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    small = frozenset().union(*(pack.function_words for pack in packs.values())) if packs else frozenset()
    nodes, partial = _nodes(ordered, small)
    groups = _Groups(nodes)
    _join_full(groups, settings)
    _join_bodies(groups, small)
    _join_acronyms(groups, ordered, small)
    _join_short_bodies(groups, small)
    _attach(groups, partial, small)
    _join_places(groups)
    return _identities(groups)


class _Groups:
    """Nodes, and which of them are one (union-find; the smaller id is the root, so order does not matter)."""

    def __init__(self, nodes: dict[str, _Node]) -> None:
        self.nodes = nodes
        self._parent = {name: name for name in nodes}

    def root(self, name: str) -> str:
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def join(self, a: str, b: str) -> None:
        first, second = sorted((self.root(a), self.root(b)))
        self._parent[second] = first

    def add(self, name: str, node: _Node) -> None:
        self.nodes.setdefault(name, _Node(value=node.value, key=node.key, prints=[])).prints.extend(node.prints)
        self._parent.setdefault(name, name)

    def members(self) -> dict[str, list[_Node]]:
        found: dict[str, list[_Node]] = defaultdict(list)
        for name in sorted(self.nodes):
            found[self.root(name)].append(self.nodes[name])
        return found


def _nodes(readings: Sequence[Reading], small: frozenset[str]) -> tuple[dict[str, _Node], list[_Printed]]:
    """Whole names by their words or key; names that may be a part of another wait."""
    keys = _keys(readings, small)
    nodes: dict[str, _Node] = {}
    partial: list[_Printed] = []
    for reading in readings:
        for name in _names(reading):
            printed = _Printed(article=reading.article.id, language=reading.article.language, name=name)
            words = bare(name.value, small)
            key = name.key or keys.get(words)
            if key is None and (len(words.split()) == 1 and name.kind in ("person", "other")):
                partial.append(printed)
                continue
            node = f"k:{key}" if key else f"w:{words}"
            nodes.setdefault(node, _Node(value=name.value, key=key, prints=[])).prints.append(printed)
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
    return [mention for mention in reading.mentions if isinstance(mention, Name)]


def _join_full(groups: _Groups, settings: IdentifySettings) -> None:
    """People under their full names."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, node in sorted(groups.nodes.items()):
        words = name_words(node.value)
        if node.key is None and len(words) > 1 and node.kind in ("person", "other"):
            blocks[word_key(words[0])[:1].lower()].append(name)
    for a, b in _pairs(blocks):
        one, other = groups.nodes[a], groups.nodes[b]
        roles = {"roles_a": one.roles, "roles_b": other.roles}
        apart = not one.articles & other.articles
        if same_person(one.value, other.value, **roles, apart=apart, edits=settings.edits):
            groups.join(a, b)


def _join_places(groups: _Groups) -> None:
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


def _join_bodies(groups: _Groups, small: frozenset[str]) -> None:
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


def _join_short_bodies(groups: _Groups, small: frozenset[str]) -> None:
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


def _join_acronyms(groups: _Groups, readings: Sequence[Reading], small: frozenset[str]) -> None:
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


def _attach(groups: _Groups, partial: Sequence[_Printed], small: frozenset[str]) -> None:
    """Parts of names: to the one full name that fits in the article, else in the story; else they stand alone."""
    people = [name for name, node in sorted(groups.nodes.items()) if node.key is None and node.kind == "person"]
    called: dict[str, set[str]] = defaultdict(set)
    waiting: list[_Printed] = []
    for name in people:  # "Van der Steyn" alone, once the full name is known
        fits = [
            other for other in people if other != name and part_of(groups.nodes[name].value, groups.nodes[other].value)
        ]
        roots = {groups.root(other) for other in fits} - {groups.root(name)}
        if len(roots) == 1 and len(name_words(groups.nodes[name].value)) < 4:
            groups.join(name, roots.pop())
    for printed in partial:
        here = [name for name in people if printed.article in groups.nodes[name].articles]
        found = _fitting(groups, printed.name.value, here, least=1)
        if found is None:
            waiting.append(printed)
            continue
        groups.nodes[found].prints.append(printed)
        called[fold(printed.name.value)].add(groups.root(found))
    for printed in waiting:
        short = fold(printed.name.value)
        habit = called.get(short, set())
        found = next(iter(habit)) if len(habit) == 1 else _fitting(groups, printed.name.value, people, least=2)
        if found is not None and not _elsewhere(groups, printed, people):
            groups.nodes[found].prints.append(printed)
            continue
        body = _body_called(groups, printed, small)
        if body is not None:
            groups.nodes[body].prints.append(printed)
            continue
        _alone(groups, printed, small)


def _body_called(groups: _Groups, printed: _Printed, small: frozenset[str]) -> str | None:
    """The one body of the article whose name of several words opens with this word."""
    word = bare(printed.name.value, small)
    fits = {
        groups.root(name)
        for name, node in groups.nodes.items()
        if node.kind == "organisation"
        and printed.article in node.articles
        and node.key is None
        and bare(node.value, small).split()[0] == word
        and len(bare(node.value, small).split()) in (2, 3)
    }
    return fits.pop() if len(fits) == 1 and not is_acronym(printed.name.value) else None


def _fitting(groups: _Groups, value: str, people: Iterable[str], *, least: int) -> str | None:
    """The one person that a part of a name fits best; None for nobody or several."""
    scores: dict[str, int] = {}
    for name in people:
        root = groups.root(name)
        scores[root] = max(scores.get(root, 0), part_of(value, groups.nodes[name].value))
    best = max(scores.values(), default=0)
    fits = [root for root, score in scores.items() if score == best]
    return fits[0] if best >= least and len(fits) == 1 else None


def _elsewhere(groups: _Groups, printed: _Printed, people: Iterable[str]) -> bool:
    """Whether several people of the article's own fit the part: it must not go to a third."""
    here = [name for name in people if printed.article in groups.nodes[name].articles]
    fits = {groups.root(name) for name in here if part_of(printed.name.value, groups.nodes[name].value) >= 2}
    return len(fits) > 1


def _alone(groups: _Groups, printed: _Printed, small: frozenset[str]) -> None:
    words = bare(printed.name.value, small)
    groups.add(f"w:{words}", _Node(value=printed.name.value, key=None, prints=[printed]))


def _is_country(node: _Node) -> bool:
    return node.key is not None and node.key.startswith("country:")


def _identities(groups: _Groups) -> tuple[tuple[Identity, ...], dict[str, dict[Extent, str]]]:
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


def _identity(prints: Sequence[_Printed], keyed: bool, taken: set[str]) -> Identity:
    kind = _kind(prints)
    label = _label(prints, kind, keyed)
    counts = Counter(one.name.value for one in prints)
    roles = Counter(one.name.role for one in prints if one.name.role)
    places = sorted(Span(article=one.article, start=one.name.start, end=one.name.end) for one in prints)
    parts = [kind, fold(label)]
    made = _id(parts)
    if made in taken:  # two of one name that must stay apart
        made = _id([*parts, places[0].article, str(places[0].start)])
    return Identity(
        id=made,
        kind=kind,
        label=label,
        spellings=tuple(sorted(counts, key=lambda value: (-counts[value], value))),
        places=tuple(places),
        roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))),
    )


def _id(parts: Sequence[str]) -> str:
    return "n" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:10]


def _kind(prints: Sequence[_Printed]) -> NameKind:
    """The kind most often seen; "other" only where nothing else was, an agency wherever one was recognised."""
    counts = Counter(one.name.kind for one in prints)
    if counts["agency"]:
        return "agency"
    counts.pop("other", None)
    return min(counts, key=lambda kind: (-counts[kind], kind), default="other")


def _label(prints: Sequence[_Printed], kind: NameKind, keyed: bool) -> str:
    """The spelling to show: the complete one for people, the usual one for the rest, in small letters if it can be."""
    agency = sorted({one.name.key[7:] for one in prints if one.name.key and one.name.key.startswith("agency:")})
    if agency:
        return agency[0]
    languages = Counter(one.language for one in prints)
    usual = min(languages, key=lambda code: (-languages[code], code or ""))
    counts = Counter(one.name.value for one in prints)
    home = {one.name.value for one in prints if one.language == usual}

    def rank(value: str) -> tuple[bool, int, bool, int, str]:
        words = len(name_words(value)) if kind == "person" else 0
        return (value.isupper() and not keyed, -words, value not in home, -counts[value], value)

    return min(counts, key=rank)


def _head(role: str) -> str:
    """The word that says what somebody is, for comparison: "la procureure de X" and "procureur" agree."""
    words = [word for word in fold(role).replace("'", " ").split() if len(word) > 3]
    return words[0][:6] if words else fold(role)
