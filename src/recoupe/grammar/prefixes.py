"""Pairs of weighed sets that may share enough, found without looking at every two.

Prefix filtering (Chaudhuri, Ganti and Kaushik, ICDE 2006; Bayardo, Ma and Srikant, WWW 2007): with the tokens of every
set in one order, rarest first, two sets that share enough share a token before the point from which what is left
weighs too little. Common tokens stand last and join nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

SLACK = 1e-6
"""Sums of floats in two orders differ by less: a pair at the very threshold must not fall here."""


class Weighed(NamedTuple):
    """A set, and what it must at least share with another one to be paired with it."""

    tokens: Mapping[str, float]
    """Weight by token, all over 0: the most that sharing the token can add."""
    needed: float


def reachable(sets: Mapping[int, Weighed], *, most: int) -> set[tuple[int, int]]:
    """The pairs (lower key first) that may share what both of them need, and share a token that `most` sets hold.

    No set is looked at more than `most` times for each of its tokens, however many there are.
    """
    held = Counter(token for one in sets.values() for token in one.tokens)
    index: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for key in sorted(sets):
        one = sets[key]
        needed = one.needed - SLACK
        for token, left in _prefix(one, held, most):
            holders = index[token]
            # What two sets share from here on is at most what the lighter of the two has left.
            found.update((other, key) for other, rest, least in holders if left >= least and rest >= needed)
            holders.append((key, left, needed))
    return found


def _prefix(one: Weighed, held: Mapping[str, int], most: int) -> Iterable[tuple[str, float]]:
    """Tokens, rarest first, each with the weight from it on, as long as that is enough and the token joins."""
    order: Sequence[str] = sorted((t for t in one.tokens if held[t] > 1), key=lambda t: (held[t], t))
    left = sum(one.tokens[token] for token in order)
    for token in order:
        if left < one.needed - SLACK or held[token] > most:
            return
        yield token, left
        left -= one.tokens[token]
