"""robots.txt: whether a program may fetch a path (RFC 9309, the Robots Exclusion Protocol)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Rule(NamedTuple):
    """A line `Allow:` or `Disallow:`."""

    path: str
    allowed: bool


def may_fetch(robots: str, agent: str, path: str) -> bool:
    """Whether `agent` (its product name) may fetch a path with its query.

    The groups that name the agent, else those for all; of their rules the longest that fits, and Allow where two are
    as long (RFC 9309, sections 2.2.1 and 2.2.2).
    """
    groups = list(_groups(robots))
    own = [rules for names, rules in groups if agent.lower() in names]
    chosen = own or [rules for names, rules in groups if "*" in names]
    fitting = [rule for rules in chosen for rule in rules if rule.path and _fits(rule.path, path)]
    best = max(fitting, key=lambda rule: (len(rule.path), rule.allowed), default=None)
    return best is None or best.allowed


def _groups(robots: str) -> Iterator[tuple[set[str], list[Rule]]]:
    names: set[str] = set()
    rules: list[Rule] = []
    for line in robots.splitlines():
        key, colon, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if rules:
                yield names, rules
                names, rules = set(), []
            names.add(value.lower().split("/")[0].strip())
        elif key in {"allow", "disallow"} and names:
            rules.append(Rule(value, key == "allow"))
    if names:
        yield names, rules


def _fits(rule: str, path: str) -> bool:
    """`*` stands for anything, `$` at the end for the end."""
    whole = rule.endswith("$")
    pieces = rule.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if not whole:
        return True
    return path.endswith(pieces[-1]) and (len(pieces) > 1 or len(path) == at)
