"""The annotations of real articles hold places and labels that fit together, and no wording."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.read.attributions_fr import ANNOTATIONS, FORMS, PARTS, SECOND, Annotated, annotated

ARTICLES, AGAIN = annotated("all"), annotated("all", SECOND)


def test_there_are_forty_articles_half_of_them_kept_for_the_end() -> None:
    assert len({one.id for one in ARTICLES}) == 40
    assert [sum(one.part == part for one in ARTICLES) for part in PARTS] == [20, 20]


def test_the_second_annotator_took_eight_of_them_half_of_each_part() -> None:
    texts = {one.id: (one.corpus, one.part, one.sha256) for one in ARTICLES}
    assert all(texts[one.id] == (one.corpus, one.part, one.sha256) for one in AGAIN)
    assert [len({one.id for one in AGAIN if one.part == part}) for part in PARTS] == [4, 4]


@pytest.mark.parametrize("article", [*ARTICLES, *AGAIN], ids=lambda one: one.id)
def test_places_are_ordered_and_labels_known(article: Annotated) -> None:
    for one in article.attributions:
        assert one.content
        assert one.form in FORMS
        spans = [*one.content, *one.cue, *(source.span for source in one.sources)]
        assert all(0 <= start < end for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(one.content))


@pytest.mark.parametrize("annotations", [ANNOTATIONS, SECOND], ids=lambda one: one.stem)
def test_no_wording_is_kept(annotations: Path) -> None:
    assert max(map(len, strings(annotations))) == 64, "a SHA-256 is the longest text in it"


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
