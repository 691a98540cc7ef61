"""Pairs of weighed sets that may share enough: none is lost, and few are looked at."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.grammar.prefixes import Weighed, reachable

WEIGHTS = {token: 0.5 + i / 4 for i, token in enumerate("abcdefghij")}
SETS = st.lists(st.sets(st.sampled_from(sorted(WEIGHTS))), max_size=12)


@given(SETS, st.floats(0.1, 8.0))
def test_no_pair_that_shares_enough_is_lost(sets: list[set[str]], needed: float) -> None:
    found = reachable({i: Weighed({t: WEIGHTS[t] for t in one}, needed) for i, one in enumerate(sets)}, most=99)
    enough = {
        (i, j) for i, j in combinations(range(len(sets)), 2) if sum(WEIGHTS[t] for t in sets[i] & sets[j]) >= needed
    }
    assert enough <= found <= {(i, j) for i, j in combinations(range(len(sets)), 2) if sets[i] & sets[j]}


def test_each_set_asks_what_it_needs() -> None:
    light, heavy = Weighed({"a": 1.0, "b": 1.0}, 1.0), Weighed({"a": 1.0, "b": 1.0}, 5.0)
    assert reachable({0: light, 1: light}, most=9) == {(0, 1)}
    assert reachable({0: light, 1: heavy}, most=9) == set()


def test_what_all_hold_joins_nobody() -> None:
    """Twice as many sets, twice as many pairs: where each is like one other, and all share two common words."""
    sizes = {}
    for size in (200, 400, 800):
        sets = {
            i: Weighed({"the": 0.2, "mayor": 0.2, f"rare {i // 2}": 5.0, f"own {i}": 5.0}, 4.0) for i in range(size)
        }
        sizes[size] = len(reachable(sets, most=50))
    assert sizes == {200: 100, 400: 200, 800: 400}
