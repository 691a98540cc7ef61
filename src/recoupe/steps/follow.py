"""follow: stories as articles arrive: the same story under the same id, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from recoupe.model import Change, Story
from recoupe.text.ids import content_id


class Followed(NamedTuple):
    """The stories that there are now, and those that have ended at this time, each with its history."""

    stories: tuple[Story, ...]
    """Most articles first, then by id."""
    ended: tuple[Story, ...]
    """With the articles that they had last; where these went, the last change says."""


def follow(before: Sequence[Story], groups: Sequence[Story], *, at: str) -> Followed:
    """Stories `before` carried on to the groups that `gather` makes now; `at` stands in their history.

    A group carries on the story that it has most articles in common with, and a story is carried on by one group: most
    in common first, of equally many the smaller ids. So an id survives with the larger part when a story
    splits, and it is the larger story's when two merge. A new story has an id of the articles that it was born with and
    of `at`, so no id comes twice. What is in `history` is never changed, only added to.

    An article that is in no group stays where it was: groups may be made of the last days alone.
    """
    home = {article: story.id for story in before for article in story.articles}
    known = {story.id: story for story in before}
    ids = _carry(groups, home, at)
    now = home | {article: id for id, group in zip(ids, groups, strict=True) for article in group.articles}
    members = {id: list(group.articles) for id, group in zip(ids, groups, strict=True)}
    grouped = {article for group in groups for article in group.articles}
    for story in before:
        stayed = [article for article in story.articles if article not in grouped]
        if stayed:
            members[story.id] = [*stayed, *members.get(story.id, [])]
    why = {id: group.why for id, group in zip(ids, groups, strict=True)}
    stories = []
    for id, articles in members.items():
        old = known.get(id, Story(id=id, articles=()))
        history = (*old.history, *_changes(old, articles, home, now, at))
        stories.append(Story(id=id, articles=tuple(articles), why=why.get(id, old.why), history=history))
    ended = [story for story in before if story.id not in members]
    return Followed(
        tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id))),
        tuple(_ended(story, now, at) for story in sorted(ended, key=lambda story: story.id)),
    )


def _carry(groups: Sequence[Story], home: Mapping[str, str], at: str) -> list[str]:
    """By group, the id of the story that it carries on, or a new one."""
    shares = [Counter(home[a] for a in group.articles if a in home) for group in groups]
    firsts = [min(group.articles) for group in groups]
    found: dict[int, str] = {}
    ties = [(-n, story, firsts[i], i) for i, share in enumerate(shares) for story, n in share.items()]
    for _, story, _, i in sorted(ties):
        if i not in found and story not in found.values():
            found[i] = story
    return [found.get(i) or content_id("y", at, *sorted(group.articles)) for i, group in enumerate(groups)]


def _changes(
    old: Story, articles: Sequence[str], home: Mapping[str, str], now: Mapping[str, str], at: str
) -> Iterator[Change]:
    """What happens to one story: what comes new, what comes from other stories, what goes to others."""
    came = [a for a in articles if a not in home]
    moved = [a for a in articles if a in home and home[a] != old.id]
    gone = [a for a in old.articles if now[a] != old.id]
    if not old.articles:
        yield Change(kind="born", at=at, articles=tuple(articles), stories=_unique(home[a] for a in moved))
        return
    if gone:
        yield Change(kind="split", at=at, articles=tuple(gone), stories=_unique(now[a] for a in gone))
    if moved:
        yield Change(kind="merged", at=at, articles=tuple(moved), stories=_unique(home[a] for a in moved))
    if came:
        yield Change(kind="grew", at=at, articles=tuple(came))


def _ended(story: Story, now: Mapping[str, str], at: str) -> Story:
    into = _unique(now[a] for a in story.articles)
    change = Change(kind="ended", at=at, articles=story.articles, stories=into)
    return msgspec.structs.replace(story, history=(*story.history, change))


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
