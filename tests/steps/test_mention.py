"""mention: times win over names, both over numbers; nothing overlaps."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from recoupe import find
from recoupe.model import Quantity, Sentence, Time
from recoupe.steps.mention import mention
from tests.make import article


def _mentions(text: str, published: str | None = "2024-03-12") -> list[object]:
    made = article(text, published=published)
    sentences = [
        Sentence(role="paragraph", paragraph=index, start=start, end=end)
        for index, (start, end) in enumerate(m.span() for m in re.finditer(".+", text))
    ]
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
    assert [words for words, _ in _of(Time, text)] == ["Le 9 mars 2024", "11h30"]


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
            [("vendredi", "2024-03-08"), ("la veille", "2024-03-07"), ("dix ans", "P10Y")],
        ),
        (
            "Il est venu le 3 mai 2023 et reparti le lendemain.",
            [("le 3 mai 2023", "2023-05-03"), ("le lendemain", "2023-05-04")],
        ),
        ("Il était reparti le lendemain.", [("le lendemain", None)]),
    ],
)
def test_the_day_before_hangs_on_the_day_named_before(text: str, found: list[tuple[str, object]]) -> None:
    assert _of(Time, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Samedi, la foule est venue. Vers 21h30, elle est partie.",
            [("Samedi", "2024-03-09"), ("21h30", "2024-03-09T21:30")],
        ),
        (
            "Le procès s'est ouvert le 3 mai 2023. Le jury s'est réuni de 14h à 16h.",
            [("le 3 mai 2023", "2023-05-03"), ("14h à 16h", "2023-05-03T14:00/2023-05-03T16:00")],
        ),
        (
            "La pluie a commencé lundi. Dans la soirée, elle a cessé.",
            [("lundi", "2024-03-11"), ("la soirée", "2024-03-11")],
        ),
        (
            "La pluie a commencé lundi. Dans la nuit, elle a cessé.",
            [("lundi", "2024-03-11"), ("la nuit", "2024-03-11/2024-03-12")],
        ),
        ("Dans la nuit, la pluie a cessé.", [("la nuit", "2024-03-11/2024-03-12")]),
        (
            "Ils étaient cent samedi. Le samedi précédent, ils étaient mille.",
            [("samedi", "2024-03-09"), ("Le samedi précédent", "2024-03-02")],
        ),
        (
            "Il est parti samedi. Trois jours plus tard, il est revenu.",
            [("samedi", "2024-03-09"), ("Trois jours plus tard", "2024-03-12")],
        ),
        # What is far away or happened to somebody else is not guessed.
        (
            "La pluie a commencé lundi.\nDans la soirée, la mairie a fermé.",
            [("lundi", "2024-03-11"), ("la soirée", "2024-03-12")],
        ),
        ("Il a parlé lundi. Cette nuit-là, il dormait.", [("lundi", "2024-03-11"), ("Cette nuit-là", None)]),
        ("Il a parlé lundi. La veille du vote, il dormait.", [("lundi", "2024-03-11"), ("La veille", None)]),
    ],
)
def test_hours_and_parts_of_a_day_hang_on_the_day_named_in_their_paragraph(
    text: str, found: list[tuple[str, object]]
) -> None:
    assert _of(Time, text) == found


def test_a_duration_is_a_time_and_a_quantity_and_hides_nothing() -> None:
    text = "Ils ont attendu trois heures devant le club Apocalypse Now de Valmance."
    assert _of(Time, text) == [("trois heures", "PT3H")]
    assert [words for words, _ in _of(Quantity, text)] == ["trois heures"]
    assert [words for words, _ in _of(Quantity, "Il est parti trois heures plus tard.")] == ["trois heures"]


@pytest.mark.parametrize("published", [None, "2024-03-12T18:05"])
def test_relative_times_need_the_day_of_publication(published: str | None) -> None:
    value = "2024-03-12" if published else None
    assert _of(Time, "La dalle a cédé mardi.", published) == [("mardi", value)]
