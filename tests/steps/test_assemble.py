"""The dossier of one story."""

from __future__ import annotations

import pytest

from recoupe.model import Claim, Dossier, OriginCount, Passage, Reading, Statement, Time
from recoupe.model.mention import TimePrecision
from recoupe.steps.assemble import assemble
from tests.make import article

TEXT = "Le bac est arrêté\n\nUne fissure a été vue."
PRECISION: dict[int, TimePrecision] = {4: "year", 7: "month", 10: "day", 16: "minute", 21: "interval"}


def statement(id: str, *times: str | None) -> Statement:
    """Of the article its id begins with."""
    found = tuple(Time(value=t, precision=PRECISION[len(t)] if t else None, start=0, end=2) for t in times)
    return Statement(id=id, article=id[0], spans=((19, 42),), mode="none", times=found)


def claim(*statements: str) -> Claim:
    articles = tuple(dict.fromkeys(s[0] for s in statements))
    texts = OriginCount(low=1, high=1, ids=("o",), why="")
    return Claim(id="c" + "".join(statements), statements=statements, gist=statements[0], articles=articles, silent=(),
                 origins=texts, voices=(), standing="single")  # fmt: skip


def dossier(statements: list[Statement], claims: list[Claim], *, titled: bool = True) -> Dossier:
    roles = (Passage(role="title", start=0, end=17),) if titled else ()
    readings = [
        Reading(article=article(TEXT, id=a), passages=roles, statements=tuple(s for s in statements if s.article == a))
        for a in sorted({s.article for s in statements}) or ["a"]
    ]
    return assemble(
        readings, names=(), alignments=(), derivations=(), origins=(), claims=claims, disagreements=(), undecided=()
    )


# Times told | the timeline
CASES = [
    (["2024-03-05", "2024-03-04"], ["2024-03-04", "2024-03-05"]),
    (["2024-03-05", "2023", "2024-03-05T08:30"], ["2023", "2024-03-05", "2024-03-05T08:30"]),
    (["2024-03-05", "2024-03"], ["2024-03", "2024-03-05"]),
    (["2024-03-13", "2024-03-12/2024-03-17", "2024-03-11"], ["2024-03-11", "2024-03-12/2024-03-17", "2024-03-13"]),
    (["2024-03-05", "2024-03-05"], ["2024-03-05"]),
    ([None], []),
    ([], []),
]


@pytest.mark.parametrize(("told", "timeline"), CASES)
def test_the_timeline_is_in_order(told: list[str | None], timeline: list[str]) -> None:
    statements = [statement(f"a{n}", when) for n, when in enumerate(told)] or [statement("a0")]
    found = dossier(statements, [claim(s.id) for s in statements])
    assert [moment.value for moment in found.timeline] == timeline


def test_a_moment_lists_its_claims_once() -> None:
    found = dossier([statement("a0", "2024-03-05"), statement("b0", "2024-03-05")], [claim("a0", "b0")])
    assert [moment.claims for moment in found.timeline] == [("ca0b0",)]


def test_what_one_article_alone_tells() -> None:
    statements = [statement(id) for id in ("a0", "a1", "b0", "b1")]
    found = dossier(statements, [claim("a0", "b0"), claim("a1"), claim("b1")])
    assert found.only == {"a": ("a1",), "b": ("b1",)}


def test_an_article_alone_has_nothing_of_its_own() -> None:
    assert dossier([statement("a0")], [claim("a0")]).only == {}


def test_the_title_is_a_title_of_those_that_tell_most() -> None:
    statements = [statement(id) for id in ("a0", "b0", "b1", "c0", "c1")]
    found = dossier(statements, [claim("b0", "c0"), claim("a0", "b1"), claim("c1")])
    assert (found.title.article, found.title.extent) == ("b", (0, 17))


def test_without_a_title_the_first_claim_stands_for_it() -> None:
    found = dossier([statement("a0"), statement("b0")], [claim("b0", "a0")], titled=False)
    assert (found.title.article, found.title.extent) == ("b", (19, 42))


def test_without_a_claim_the_text_begins() -> None:
    found = dossier([], [], titled=False)
    assert TEXT[found.title.start : found.title.end]


def test_the_id_is_of_the_articles_alone() -> None:
    one = dossier([statement("a0"), statement("b0")], [])
    assert one.id == dossier([statement("b0", "2024"), statement("a0")], [claim("a0")]).id
    assert one.id != dossier([statement("a0")], []).id
