"""mention: times win over names, both over numbers; nothing overlaps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from recoupe import find
from recoupe.model import Quantity, Sentence, Time
from recoupe.steps.mention import mention
from tests.make import article


def _mentions(text: str, published: str | None = "2024-03-12") -> list[object]:
    made = article(text, published=published)
    sentences = [Sentence(role="paragraph", paragraph=0, start=0, end=len(text))]
    return list(mention(made, sentences, pack=find.language("fr")))


def _of(kind: type[Time] | type[Quantity], text: str, published: str | None = "2024-03-12") -> list[tuple[str, object]]:
    return [
        (text[one.start : one.end], one.value if isinstance(one, Time) else one.low)
        for one in _mentions(text, published)
        if isinstance(one, kind)
    ]


def test_a_date_is_no_quantity() -> None:
    text = "Le 9 mars 2024, 40 élus ont voté à 11h30."
    assert [words for words, _ in _of(Quantity, text)] == ["40 élus"]
    assert [words for words, _ in _of(Time, text)] == ["9 mars 2024", "11h30"]


def test_mentions_come_in_order_without_overlaps() -> None:
    text = "Mardi, 12 élus de Valmance et 3 de Roncelle ont signé 2 accords avant jeudi 14 mars, à 9 h 30."
    found = [(one.start, one.end) for one in _mentions(text) if isinstance(one, Time | Quantity)]
    assert found == sorted(found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La cour l'a jugé vendredi. Le parquet avait requis la veille dix ans.",
            [("vendredi", "2024-03-08"), ("la veille", "2024-03-07")],
        ),
        (
            "Il est venu le 3 mai 2023 et reparti le lendemain.",
            [("3 mai 2023", "2023-05-03"), ("le lendemain", "2023-05-04")],
        ),
        ("Il était reparti le lendemain.", [("le lendemain", None)]),
    ],
)
def test_the_day_before_hangs_on_the_day_named_before(text: str, found: list[tuple[str, object]]) -> None:
    assert _of(Time, text) == found


@pytest.mark.parametrize("published", [None, "2024-03-12T18:05"])
def test_relative_times_need_the_day_of_publication(published: str | None) -> None:
    value = "2024-03-12" if published else None
    assert _of(Time, "La dalle a cédé mardi.", published) == [("mardi", value)]
