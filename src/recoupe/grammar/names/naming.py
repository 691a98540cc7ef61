"""The names of a story put together: printed names, groups of them, and the people a part of a name can mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from recoupe.grammar.names.identities import part_of
from recoupe.model import Name
from recoupe.model.mention import NameKind
from recoupe.text.normalise import fold
from recoupe.text.spelling import name_words, shapes


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """A name with the article that prints it."""

    article: str
    language: str | None
    name: Name


class Node(msgspec.Struct, kw_only=True):
    """Names that are one beyond doubt: same key, or same words."""

    value: str
    """Its form in the first article, by id, that prints it."""
    key: str | None
    prints: list[Printed]

    @property
    def articles(self) -> set[str]:
        """The articles that print it."""
        return {one.article for one in self.prints}

    @property
    def kind(self) -> NameKind:
        """The kind most often seen."""
        return kind_of(self.prints)

    @property
    def roles(self) -> set[str]:
        """First words of the roles: what the person is, without what it is of."""
        return {_head(one.name.role) for one in self.prints if one.name.role}


class Groups:
    """Nodes, and which of them are one (union-find; the smaller id is the root, so order does not matter)."""

    def __init__(self, nodes: dict[str, Node]) -> None:
        self.nodes = nodes
        self._parent = {name: name for name in nodes}

    def root(self, name: str) -> str:
        """The node that stands for the group of this one."""
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def join(self, a: str, b: str) -> None:
        """Makes the groups of two nodes one."""
        first, second = sorted((self.root(a), self.root(b)))
        self._parent[second] = first

    def add(self, name: str, node: Node) -> None:
        """A new node, or more names for one that is there."""
        self.nodes.setdefault(name, Node(value=node.value, key=node.key, prints=[])).prints.extend(node.prints)
        self._parent.setdefault(name, name)

    def members(self) -> dict[str, list[Node]]:
        """The nodes of every group, by its root."""
        found: dict[str, list[Node]] = defaultdict(list)
        for name in sorted(self.nodes):
            found[self.root(name)].append(self.nodes[name])
        return found


class People:
    """The full names of a story, found by their parts. Fixed when it is made: names attached later do not count."""

    def __init__(self, groups: Groups) -> None:
        nodes = groups.nodes
        self._groups = groups
        self.names = [name for name, node in sorted(nodes.items()) if node.key is None and node.kind == "person"]
        self._articles = {name: nodes[name].articles for name in self.names}
        self._by_shape: dict[str, list[str]] = defaultdict(list)
        for name in self.names:
            words = name_words(nodes[name].value)
            found = {shape for word in (*words, "".join(words[1:])) for shape in shapes(word)}
            for shape in sorted(found):
                self._by_shape[shape].append(name)

    def fitting(self, part: str, article: str | None = None) -> dict[str, int]:
        """The names that a part fits, of one article or of all, and how well (see `part_of`)."""
        words = name_words(part)
        found: dict[str, int] = {}
        for shape in {shape for word in (words[0], "".join(words)) for shape in shapes(word)} if words else ():
            for name in self._by_shape.get(shape, ()):
                if name not in found and (article is None or article in self._articles[name]):
                    found[name] = part_of(part, self._groups.nodes[name].value)
        return {name: score for name, score in found.items() if score}

    def called(self, part: str, *, least: int, article: str | None = None) -> str | None:
        """The one person that a part fits best; None for nobody or several."""
        scores: dict[str, int] = {}
        for name, score in self.fitting(part, article).items():
            root = self._groups.root(name)
            scores[root] = max(scores.get(root, 0), score)
        best = max(scores.values(), default=0)
        fits = [root for root, score in scores.items() if score == best]
        return fits[0] if best >= least and len(fits) == 1 else None

    def disputed(self, part: str, article: str) -> bool:
        """Whether several people of the article fit the part: it must not go to a third."""
        fits = self.fitting(part, article).items()
        return len({self._groups.root(name) for name, score in fits if score >= 2}) > 1


def kind_of(prints: Sequence[Printed]) -> NameKind:
    """The kind most often seen; "other" only where nothing else was, an agency wherever one was recognised."""
    counts = Counter(one.name.kind for one in prints)
    if counts["agency"]:
        return "agency"
    counts.pop("other", None)
    return min(counts, key=lambda kind: (-counts[kind], kind), default="other")


def _head(role: str) -> str:
    """The word that says what somebody is, for comparison: "la procureure de X" and "procureur" agree."""
    words = [word for word in fold(role).replace("'", " ").split() if len(word) > 3]
    return words[0][:6] if words else fold(role)
