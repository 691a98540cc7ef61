"""The annotations of real articles hold places and labels that fit together, and no wording."""

import json
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from benchmarks.read.attributions_fr import ANNOTATIONS, FORMS, PARTS, Annotated

ARTICLES = [msgspec.json.decode(line, type=Annotated) for line in ANNOTATIONS.read_bytes().splitlines()]


def test_there_are_forty_articles_half_of_them_kept_for_the_end() -> None:
    assert len({one.id for one in ARTICLES}) == 40
    assert [sum(one.part == part for one in ARTICLES) for part in PARTS] == [20, 20]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda one: one.id)
def test_places_are_ordered_and_labels_known(article: Annotated) -> None:
    for one in article.attributions:
        assert one.content
        assert one.form in FORMS
        spans = [*one.content, *one.cue, *(source.span for source in one.sources)]
        assert all(0 <= start < end for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(one.content))


def test_no_wording_is_kept() -> None:
    assert max(map(len, strings(ANNOTATIONS))) == 64, "a SHA-256 is the longest text in it"


def strings(path: Path) -> list[str]:
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(inner)

    for line in path.read_text(encoding="utf-8").splitlines():
        walk(json.loads(line))
    return found
