"""Pairs into stories."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Pair, Reading, Story
from recoupe.settings import GatherSettings
from recoupe.steps.gather import gather
from tests.make import article

IDS = "abcdef"
READINGS = [Reading(article=article(id, id=id)) for id in IDS]


def stories(links: dict[str, float], readings: list[Reading] = READINGS) -> tuple[Story, ...]:
    """Of links such as {"ab": 0.4}."""
    found = [Pair(a=ab[0], b=ab[1], score=score, why="") for ab, score in links.items()]
    return gather(readings, found, settings=GatherSettings())


# Who is like whom | the stories
CASES = [
    ({}, "a b c d e f"),
    ({"ab": 0.9}, "ab c d e f"),
    ({"ab": 0.9, "bc": 0.5}, "abc d e f"),
    ({"ab": 0.9, "bc": 0.5, "ac": 0.4, "de": 0.6, "ef": 0.3, "df": 0.5}, "abc def"),
    ({"cd": 0.9, "ef": 0.8}, "cd ef a b"),
    # One weak link between two tight groups, an article that speaks of both events, does not join them.
    ({"ab": 0.9, "ac": 0.9, "bc": 0.9, "de": 0.9, "df": 0.9, "ef": 0.9, "cd": 0.15}, "abc def"),
    # A follow-up that is like every member a little stays with them.
    ({"ab": 0.9, "ac": 0.9, "bc": 0.9, "ad": 0.2, "bd": 0.2, "cd": 0.2}, "abcd e f"),
]


@pytest.mark.parametrize(("links", "expected"), CASES)
def test_stories(links: dict[str, float], expected: str) -> None:
    assert ["".join(story.articles) for story in stories(links)] == expected.split()


@given(st.dictionaries(st.sampled_from(["".join(p) for p in combinations(IDS, 2)]), st.floats(0.01, 1.0)), st.randoms())
def test_every_article_is_in_exactly_one_story(links: dict[str, float], random: st.randoms) -> None:  # type: ignore[valid-type]
    found = stories(links)
    assert sorted(a for story in found for a in story.articles) == sorted(IDS)
    assert len({story.id for story in found}) == len(found)
    sizes = [len(story.articles) for story in found]
    assert sizes == sorted(sizes, reverse=True)
    shuffled = list(links.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert stories(dict(shuffled)) == found


def test_a_story_says_why() -> None:
    assert all(story.why for story in stories({"ab": 0.9}))


def test_no_article_is_no_story() -> None:
    assert stories({}, []) == ()
