"""Invented pages of every shape, and what must be read of each: `pages/expected.json`."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from recoupe.errors import MalformedError
from recoupe.intake.page import article_of_page
from recoupe.settings import ReadSettings

HERE = Path(__file__).parent / "pages"


class Case(msgspec.Struct):
    page: str
    why: str
    refused: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    offset: str | None = None
    dates: list[str] = []
    notes: list[str] = []
    text: list[str] = []


CASES = msgspec.json.decode((HERE / "expected.json").read_bytes(), type=list[Case])


def test_every_page_is_expected() -> None:
    assert sorted(path.name for path in HERE.glob("*.html")) == sorted(case.page for case in CASES)


@pytest.mark.parametrize("case", [pytest.param(c, id=c.page) for c in CASES if c.refused is None])
def test_reads(case: Case) -> None:
    article = article_of_page((HERE / case.page).read_bytes(), source="p", hints={}, settings=ReadSettings())
    assert article.text.split("\n") == case.text
    assert (article.title, article.outlet, article.byline) == (case.title, case.outlet, case.byline)
    assert [f"{d.role} {d.basis} {d.value}{d.offset or ''}" for d in article.dates] == case.dates
    when = article.published
    assert (when.value if when else None, when.offset if when else None) == (case.published, case.offset)
    assert list(article.notes) == case.notes


@pytest.mark.parametrize("case", [pytest.param(c, id=c.page) for c in CASES if c.refused is not None])
def test_refuses(case: Case) -> None:
    with pytest.raises(MalformedError) as refusal:
        article_of_page((HERE / case.page).read_bytes(), source="p", hints={}, settings=ReadSettings())
    assert str(refusal.value) == case.refused
