"""Pieces and groups over Arrow columns: the same that `recoupe check` makes."""

from __future__ import annotations

from itertools import combinations

import pyarrow as pa
import pytest

from recoupe.grammar.linkage import whole
from recoupe.kernels.gather import gathered, parted
from recoupe.model import Pair, Reading
from recoupe.settings import GatherSettings
from recoupe.steps.gather import gather
from tests.make import article

LIKE = {"ab": 0.4, "ac": 0.3, "bc": 0.4, "de": 0.6, "df": 0.5, "ef": 0.3, "cd": 0.15, "gh": 0.9, "fg": 0.05}
SETTINGS = GatherSettings()


def links(like: dict[str, float]) -> pa.RecordBatch:
    rows = sorted(like.items(), reverse=True)
    return pa.record_batch(
        {
            "a": pa.array([ends[0] for ends, _ in rows], pa.string()),
            "b": pa.array([ends[1] for ends, _ in rows], pa.string()),
            "likeness": pa.array([whole(score) for _, score in rows], pa.int64()),
        }
    )


def grouped(like: dict[str, float], nodes: str) -> dict[str, str]:
    """By node its group, by way of the two kernels."""
    batch = links(like)
    split = parted(pa.array(nodes), lambda: [batch.slice(0, 3), batch.slice(3)], settings=SETTINGS).to_pydict()
    piece = dict(zip(split["node"], split["piece"], strict=True))
    inside = [ends for ends in like if piece[ends[0]] == piece[ends[1]]]
    rows = links({ends: like[ends] for ends in inside})
    table = pa.table({**{name: rows[name] for name in ("a", "b", "likeness")}}).append_column(
        "piece", pa.array([piece[a] for a in rows["a"].to_pylist()], pa.string())
    )
    found = gathered(table, settings=SETTINGS).to_pydict()
    return {node: node for node in nodes} | dict(zip(found["node"], found["group"], strict=True))


def test_pieces_are_what_links_hold_together() -> None:
    found = parted(pa.array("abcdefghi"), lambda: [links(LIKE)], settings=SETTINGS).to_pydict()
    assert "".join(found["piece"]) == "aaaaaaggi"


@pytest.mark.parametrize("left", [(), ("cd",), ("ab", "de"), ("gh", "fg", "ac")])
def test_the_groups_are_those_of_a_check(left: tuple[str, ...]) -> None:
    like = {ends: score for ends, score in LIKE.items() if ends not in left}
    readings = [Reading(article=article(id, id=id)) for id in "abcdefghi"]
    pairs = [Pair(a=ends[0], b=ends[1], score=score, why="") for ends, score in like.items()]
    stories = gather(readings, pairs, settings=SETTINGS)
    assert grouped(like, "abcdefghi") == {a: min(story.articles) for story in stories for a in story.articles}


def test_no_link_is_no_row() -> None:
    empty = links({})
    table = pa.table({name: empty[name] for name in ("a", "b", "likeness")}).append_column(
        "piece", pa.array([], pa.string())
    )
    assert gathered(table, settings=SETTINGS).num_rows == 0
    assert len(list(combinations(parted(pa.array(["a"]), lambda: [empty], settings=SETTINGS)["piece"], 2))) == 0
