"""Nodes and links into groups."""

from __future__ import annotations

import random
import time
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.grammar.linkage import SCALE, Link, linked, pieces, whole
from recoupe.settings import GatherSettings

SETTINGS = GatherSettings(mean=0.14, close=0.6, unsure=20, same=0.7)


def clique(nodes: range, likeness: float) -> list[Link]:
    """Every two of some nodes, equally alike."""
    return [(a, b, whole(likeness)) for a, b in combinations(nodes, 2)]


def across(left: range, right: range, likeness: float) -> list[Link]:
    """Every node of one range with every one of another."""
    return [(a, b, whole(likeness)) for a in left for b in right]


def test_two_events_of_one_kind_are_two_groups() -> None:
    one, other = range(12), range(12, 24)
    links = [*clique(one, 0.4), *clique(other, 0.4), *across(one, other, 0.2)]
    assert linked(24, links, SETTINGS) == [list(one), list(other)]


def test_accounts_as_loose_as_that_are_one_group() -> None:
    assert linked(24, clique(range(24), 0.2), SETTINGS) == [list(range(24))]


def test_a_family_of_versions_lets_another_account_in() -> None:
    family = range(6)
    links = [*clique(family, 0.95), *across(family, range(6, 7), 0.18)]
    assert linked(7, links, SETTINGS) == [list(range(7))]


def test_one_accidental_link_joins_nothing() -> None:
    links = [*clique(range(5), 0.5), *clique(range(5, 10), 0.5), (4, 5, whole(0.45))]
    assert linked(10, links, SETTINGS) == [list(range(5)), list(range(5, 10))]


def test_nodes_without_links_stand_alone() -> None:
    assert linked(3, [], SETTINGS) == [[0], [1], [2]]
    assert linked(0, [], SETTINGS) == []


graphs = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda ends: ends[0] < ends[1]),
    st.integers(1, SCALE),
    max_size=60,
)


@given(graphs, st.randoms())
def test_the_order_of_the_links_changes_nothing(graph: dict[tuple[int, int], int], draw: random.Random) -> None:
    links = [(a, b, likeness) for (a, b), likeness in graph.items()]
    found = linked(12, links, SETTINGS)
    assert sorted(node for group in found for node in group) == list(range(12))
    draw.shuffle(links)
    assert linked(12, links, SETTINGS) == found


@given(graphs)
def test_groups_made_piece_by_piece_are_those_made_at_once(graph: dict[tuple[int, int], int]) -> None:
    links = [(a, b, likeness) for (a, b), likeness in graph.items()]
    labels = pieces(12, lambda: links, SETTINGS)
    found = []
    for label in sorted(set(labels)):
        nodes = [node for node in range(12) if labels[node] == label]
        place = {node: i for i, node in enumerate(nodes)}
        inside = [(place[a], place[b], s) for a, b, s in links if labels[a] == labels[b] == label]
        found += [[nodes[i] for i in group] for group in linked(len(nodes), inside, SETTINGS)]
    assert sorted(found) == linked(12, links, SETTINGS)


def test_a_piece_that_is_too_large_is_parted_where_links_are_weak() -> None:
    small = msgspec.structs.replace(SETTINGS, piece=5)
    links = [*clique(range(5), 0.5), *clique(range(5, 10), 0.5), *across(range(5), range(5, 10), 0.3)]
    assert pieces(10, lambda: links, SETTINGS) == [0] * 10
    assert pieces(10, lambda: links, small) == [0] * 5 + [5] * 5


def test_a_piece_that_nothing_parts_is_one_group() -> None:
    small = msgspec.structs.replace(SETTINGS, piece=5)
    links = clique(range(8), 1.0)
    assert pieces(8, lambda: links, small) == [0] * 8
    assert linked(8, links, small) == [list(range(8))]


def test_a_story_that_goes_on_for_months_is_not_held_together_by_a_chain() -> None:
    days = 60
    links = [link for day in range(days) for link in clique(range(day * 5, day * 5 + 5), 0.5)]
    links += [(day * 5 + 4, day * 5 + 5, whole(0.3)) for day in range(days - 1)]
    assert pieces(days * 5, lambda: links, SETTINGS) == [0] * (days * 5)
    assert linked(days * 5, links, SETTINGS) == [list(range(d * 5, d * 5 + 5)) for d in range(days)]


@pytest.mark.parametrize("size", [2_000])
def test_a_hundred_thousand_links_take_seconds(size: int) -> None:
    draw = random.Random(7)
    links = {}
    while len(links) < size * 50:
        a, b = sorted(draw.sample(range(size), 2))
        links[a, b] = draw.randrange(500, 3_000)
    start = time.perf_counter()
    linked(size, [(a, b, likeness) for (a, b), likeness in links.items()], SETTINGS)
    assert time.perf_counter() - start < 20
