"""Stories as articles arrive."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Story
from recoupe.steps.follow import follow


def stories(told: str) -> list[Story]:
    """Of "abc de": one a word, an article a letter."""
    return [Story(id=f"g{word}", articles=tuple(word)) for word in told.split()]


def run(*editions: str) -> tuple[list[Story], list[Story]]:
    """The stories after some editions, and all that have ended on the way."""
    now: tuple[Story, ...] = ()
    ended: list[Story] = []
    for hour, told in enumerate(editions):
        followed = follow(now, stories(told), at=str(hour))
        now = followed.stories
        ended += followed.ended
    return list(now), ended


def shown(story: Story) -> str:
    """ "abc: born0 ab, grew1 c"."""
    told = ", ".join(f"{c.kind}{c.at} {''.join(c.articles)}" for c in story.history)
    return f"{''.join(story.articles)}: {told}"


# Editions, one after the other | what the stories say then
CASES = [
    (["ab"], ["ab: born0 ab"]),
    (["ab", "ab"], ["ab: born0 ab"]),
    (["ab", "abc d"], ["abc: born0 ab, grew1 c", "d: born1 d"]),
    (["ab", "abc", "abcde"], ["abcde: born0 ab, grew1 c, grew2 de"]),
    (["abc de", "abcde"], ["abcde: born0 abc, merged1 de"]),
    (["abc de", "abcdef"], ["abcdef: born0 abc, merged1 de, grew1 f"]),
    (["abcde", "abc de"], ["abc: born0 abcde, split1 de", "de: born1 de"]),
    # An article that moves: one story splits, the other takes it in, both go on.
    (["abc de", "ab cde"], ["cde: born0 de, merged1 c", "ab: born0 abc, split1 c"]),
    # Groups of the last days alone: what is older stays where it was.
    (["abc de", "cf"], ["abcf: born0 abc, grew1 f", "de: born0 de"]),
    # Parted, and joined again.
    (["abc", "ab c", "abc"], ["abc: born0 abc, split1 c, merged2 c"]),
]


@pytest.mark.parametrize(("editions", "expected"), CASES)
def test_history(editions: list[str], expected: list[str]) -> None:
    def by_size(line: str) -> tuple[int, str]:
        articles = line.partition(":")[0]
        return (-len(articles), articles)

    found = [shown(msgspec.structs.replace(s, articles=tuple(sorted(s.articles)))) for s in run(*editions)[0]]
    assert sorted(found, key=by_size) == sorted(expected, key=by_size)


def test_a_story_that_ends_says_where_its_articles_are() -> None:
    (kept,), (gone,) = run("abc de", "abcde")
    assert (gone.articles, gone.history[-1].kind) == (("d", "e"), "ended")
    assert gone.history[-1].stories == (kept.id,)
    assert kept.history[-1].stories == (gone.id,)


def test_a_story_that_is_born_of_another_says_of_which() -> None:
    (large, small), _ = run("abcde", "abc de")
    assert small.history[0].stories == (large.id,)
    assert large.history[-1].stories == (small.id,)


def test_an_id_never_comes_twice() -> None:
    found, ended = run("ab cd", "abcd", "ab cd")
    assert len({story.id for story in [*found, *ended]}) == 3


editions = st.lists(
    st.lists(st.integers(0, 3), min_size=8, max_size=8).map(
        lambda labels: " ".join("".join("abcdefgh"[i] for i in range(8) if labels[i] == k) for k in set(labels))
    ),
    min_size=1,
    max_size=5,
)


@given(editions)
def test_every_article_stays_in_one_story_and_history_is_only_added_to(told: list[str]) -> None:
    now: tuple[Story, ...] = ()
    for hour, edition in enumerate(told):
        histories = {story.id: story.history for story in now}
        groups = stories(edition)
        followed = follow(now, groups, at=str(hour))
        assert followed == follow(tuple(reversed(now)), list(reversed(groups)), at=str(hour)), "order changes nothing"
        now = followed.stories
        assert {frozenset(s.articles) for s in now} == {frozenset(g.articles) for g in groups}
        for story in [*now, *followed.ended]:
            old = histories.pop(story.id, ())
            assert story.history[: len(old)] == old
        assert not histories, "a story goes on or ends, and never just disappears"
    assert follow(now, stories(told[-1]), at="later").stories == now, "the same again changes nothing"
