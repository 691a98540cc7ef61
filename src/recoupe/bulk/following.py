"""Stories followed from one run to the next: the same story under the same id, with what became of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from recoupe import columns
from recoupe.errors import UsageError
from recoupe.model import Change, Story
from recoupe.steps.follow import follow
from recoupe.store import tables
from recoupe.text.ids import content_id

TABLE = "followed"


def followed(out: Path, before: Path, at: str | None) -> tables.Manifest:
    """Keeps the table `followed` of a run: the stories of the run `before` carried on to those of this one.

    `at` stands in the history; the last day of publication in this run without it. Holds the ids of all articles that
    are followed, about 300 bytes each. Raises `UsageError` where `before` is no run that is whole, and where no day is
    known.
    """
    earlier = _stories(before)
    if earlier is None:
        raise UsageError(f"{before} holds no stories: give the folder of an earlier run of recoupe bulk that is whole.")
    now = [Story(id=story, articles=tuple(articles)) for story, articles in _told(out).items()]
    found = follow(earlier, now, at=at or _last_day(out))
    ended = {story.id for story in found.ended}
    stories = sorted([*found.stories, *found.ended], key=lambda story: story.id)
    rows = columns.table(
        TABLE,
        story=[story.id for story in stories],
        articles=[list(story.articles) for story in stories],
        ended=[story.id in ended for story in stories],
        history=[msgspec.json.encode(story.history).decode() for story in stories],
    )
    tables.begin(out / TABLE, content_id("", str(before), at or ""))
    return tables.finish(out / TABLE, [tables.keep(out / TABLE, 0, rows, columns.schema(TABLE))])


def _stories(run: Path) -> list[Story] | None:
    """The stories that a run left, with their history where it followed others; None where it is not whole."""
    if tables.whole(run / TABLE):
        return [
            Story(
                id=row["story"],
                articles=tuple(row["articles"]),
                history=msgspec.json.decode(row["history"], type=tuple[Change, ...]),
            )
            for row in _rows(run / TABLE)
            if not row["ended"]
        ]
    if not tables.whole(run / "stories"):
        return None
    day = _last_day(run)
    bare = [Story(id=story, articles=tuple(articles)) for story, articles in _told(run).items()]
    return list(follow((), bare, at=day).stories)


def _told(run: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in _rows(run / "stories"):
        found[row["story"]].append(row["id"])
    return found


def _last_day(run: Path) -> str:
    days = [row["day"] for row in _rows(run / "articles", "day") if row["day"] is not None]
    if not days:
        raise UsageError(f"No article of {run} has a day: say with --at when this run stands in the history.")
    return (columns.EPOCH + dt.timedelta(days=max(days))).isoformat()


def _rows(folder: Path, *names: str) -> Iterator[dict[str, Any]]:
    for batch in tables.batches(folder):
        yield from (batch.select(list(names)) if names else batch).to_pylist()
