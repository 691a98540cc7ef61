"""Invented pages of every shape, and what must be read of each: `pages/expected.json`."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from recoupe.errors import MalformedError
from recoupe.intake.page import article_of_page
from recoupe.settings import ReadSettings
from recoupe.world.pages import CLOSED, CLOSED_MARKS

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
    declared: list[str] = []
    url: str | None = None
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
    declared = [(d.kind, d.basis, d.value, d.url) for d in article.declared]
    assert [" ".join(filter(None, one)) for one in declared] == case.declared
    assert article.url == case.url
    when = article.published
    assert (when.value if when else None, when.offset if when else None) == (case.published, case.offset)
    assert list(article.notes) == case.notes


@pytest.mark.parametrize("case", [pytest.param(c, id=c.page) for c in CASES if c.refused is not None])
def test_refuses(case: Case) -> None:
    with pytest.raises(MalformedError) as refusal:
        article_of_page((HERE / case.page).read_bytes(), source="p", hints={}, settings=ReadSettings())
    assert str(refusal.value) == case.refused


@pytest.mark.parametrize(
    "printed",
    [
        "Article réservé aux abonnés",
        "Il vous reste 82 % de cet article à lire.",
        "La suite est réservée aux abonnés",
        "Abonnez-vous pour lire la suite",
        "Pour lire la suite, connectez-vous",
        "Subscribe to continue",
        "This story is for subscribers only",
        "You have reached your limit of free articles",
        "Sign in to read",
        "Keep reading for one euro",
    ],
)
def test_words_of_a_paywall_have_a_mark(printed: str) -> None:
    assert CLOSED.search(printed)
    assert any(mark in printed.lower() for mark in CLOSED_MARKS)
