"""The labels of the weekends hold ids and events, and no wording."""

from __future__ import annotations

import re

import pytest

from benchmarks.meet.weekend import LABELS, WEEKENDS, labels


@pytest.mark.parametrize("weekend", WEEKENDS)
def test_every_article_tells_one_event(weekend: str) -> None:
    found = labels(weekend)
    assert len(found) >= 70
    assert all(event == article or list(found.values()).count(event) > 1 for article, event in found.items())


def test_no_wording_is_kept() -> None:
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[a-z0-9-]+\t[a-z]+\t[a-z-]*", line) for line in lines)
