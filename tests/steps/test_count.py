"""On how many texts, and on how many voices, a claim rests: two counts that are never merged."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.grammar.say import speaker
from recoupe.model import Alignment, Claim, Disagreement, Match, Origin, Reading, Source, Span, Statement
from recoupe.model.attribution import SourceRole
from recoupe.model.origin import OriginKind
from recoupe.steps.count import count
from tests.make import article

ROLES: dict[str, SourceRole] = {"des témoins": "anonymous", "un responsable": "anonymous"}
AGENCIES = ("AFP", "Reuters", "TASS")


def claim(
    told: dict[str, str],
    origins: str,
    *,
    conflict: bool = False,
    named: bool = True,
    shared: str = "",
    silent: str = "",
) -> Claim:
    """`told`: who each article says it comes from ("" for nobody). `origins`: "AFP:ab Reuters:c".

    `named`: sources are names known in the story. `shared`: two articles that share the passage.
    """
    readings = [
        Reading(article=article("x" * 20, id=a), statements=(statement(a, told[a], named=named),)) for a in told
    ]
    readings += [Reading(article=article("x" * 20, id=a)) for a in silent]
    match = Match(id="c1", statements=tuple(f"s{a}" for a in told), gist=f"s{next(iter(told))}")
    clash = Disagreement(id="d1", claim="c1", kind="number", verdict="conflict", sides=(), why="")
    found = [origin(number, one) for number, one in enumerate(origins.split())]
    passages = (
        [Alignment(a=Span(article=shared[0], start=0, end=9), b=Span(article=shared[1], start=0, end=9), same=1)]
        if shared
        else []
    )
    say = speaker(find.language("fr"))
    return count(readings, [match], found, passages, [clash] if conflict else [], [], say=say)[0]


def statement(a: str, source: str, *, named: bool) -> Statement:
    role = ROLES.get(source, "speaker")
    name = f"n:{source}" if named and role == "speaker" else None
    sources = (Source(label=source, role=role, start=0, end=5, name=name),) if source else ()
    return Statement(id=f"s{a}", article=a, spans=((0, 10),), mode="indirect" if source else "none", sources=sources)


def origin(number: int, told: str) -> Origin:
    label, articles = told.split(":")
    kind: OriginKind = "agency" if label in AGENCIES else "article"
    return Origin(id=f"o{number}", label=label, kind=kind, articles=tuple(articles), why=())


# Who each article says it comes from | origins of the articles | texts | voices | standing
CASES = [
    ("one article", {"a": "la préfète"}, "AFP:a", (1, 1), ["la préfète"], "single"),
    ("one article of its own", {"a": ""}, "Écho:a", (1, 1), ["Écho"], "single"),
    ("a dispatch and its copies", {"a": "la préfète", "b": "la préfète", "c": "la préfète"}, "AFP:abc",
     (1, 1), ["la préfète"], "echoed"),
    ("a copy that lost the source", {"a": "la préfète", "b": ""}, "AFP:ab", (1, 1), ["la préfète"], "echoed"),
    ("three agencies quote one prefect", {"a": "la préfète", "b": "la préfète", "c": "la préfète"},
     "AFP:a Reuters:b TASS:c", (3, 3), ["la préfète"], "one-voice"),
    ("two agencies, two people", {"a": "la préfète", "b": "un pompier"}, "AFP:a Reuters:b",
     (2, 2), ["la préfète", "un pompier"], "corroborated"),
    ("a dispatch with two people", {"a": "la préfète", "b": "un pompier"}, "AFP:ab",
     (1, 1), ["la préfète", "un pompier"], "echoed"),
    ("an official and a reporter", {"a": "la préfète", "b": ""}, "AFP:a Écho:b",
     (2, 2), ["la préfète", "Écho"], "corroborated"),
    ("witnesses of two agencies may be two people", {"a": "des témoins", "b": "des témoins"}, "AFP:a Reuters:b",
     (2, 2), ["des témoins (AFP)", "des témoins (Reuters)"], "corroborated"),
    ("witnesses of one dispatch are the same people", {"a": "des témoins", "b": "des témoins"}, "AFP:ab",
     (1, 1), ["des témoins (AFP)"], "echoed"),
    ("two texts of one agency may be one dispatch", {"a": "", "b": ""}, "AFP:a AFP:b",
     (1, 2), ["AFP", "AFP"], "echoed"),
    ("an article that merges two dispatches", {"a": "", "b": "", "c": ""}, "AFP:ac Reuters:bc",
     (2, 2), ["AFP", "Reuters"], "corroborated"),
    ("one part of a merge alone", {"c": ""}, "AFP:ac Reuters:bc", (1, 2), ["AFP"], "single"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "origins", "texts", "voices", "standing"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_counts(told: dict[str, str], origins: str, texts: tuple[int, int], voices: list[str], standing: str) -> None:
    found = claim(told, origins, silent="".join(sorted(set(origins) & set("abc") - set(told))))
    assert (found.origins.low, found.origins.high) == texts
    assert [voice.label for voice in found.voices] == voices
    assert found.standing == standing


def test_a_conflict_makes_it_disputed() -> None:
    assert claim({"a": "la préfète", "b": "un pompier"}, "AFP:a Reuters:b", conflict=True).standing == "disputed"


def test_those_that_do_not_speak_of_it_are_silent() -> None:
    found = claim({"b": ""}, "AFP:b Écho:a Reuters:c", silent="ac")
    assert (found.articles, found.silent) == (("b",), ("a", "c"))


def test_a_shared_passage_tells_which_part_of_a_merge_it_is() -> None:
    found = claim({"b": "", "c": ""}, "AFP:ac Reuters:bc", shared="bc", silent="a")
    assert (found.origins.low, found.origins.high) == (1, 1)
    assert [voice.label for voice in found.voices] == ["Reuters"]


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        ("la préfecture", "la préfecture de Lézine", 1),
        ("la préfecture", "les pompiers", 2),
        ("le parquet de Lézine", "le parquet de Bréhaume", 2),
    ],
)
def test_sources_without_a_name_are_told_by_their_words(one: str, other: str, voices: int) -> None:
    assert len(claim({"a": one, "b": other}, "AFP:a Reuters:b", named=False).voices) == voices


def test_every_statement_of_a_voice_is_of_the_claim() -> None:
    for _, told, origins, *_ in CASES:
        found = claim(told, origins, silent="".join(sorted(set(origins) & set("abc") - set(told))))
        assert all(set(voice.statements) <= set(found.statements) for voice in found.voices)
