"""Who took from whom: the cases of a news desk."""

from __future__ import annotations

from recoupe import find
from recoupe.grammar.say import speaker
from recoupe.settings import Settings
from recoupe.steps.align import align
from recoupe.steps.derive import Lineage, derive
from tests.make import reading

DISPATCH = """Incendie au marché couvert de Talmoire

Le marché couvert de Talmoire a été ravagé dans la nuit par un incendie qui n'a pas fait de victime, selon les pompiers.

Le feu est parti peu avant trois heures d'une chambre froide et s'est étendu à la charpente, classée depuis un siècle.

Une soixantaine de commerçants se retrouvent sans étal à dix jours des fêtes, a déploré la chambre de commerce.

Quarante pompiers et douze véhicules ont été engagés, et la rue des Halles restera fermée jusqu'à vendredi.
"""
SHORT = "\n\n".join(DISPATCH.split("\n\n")[:3]) + "\n"
OTHER = """Talmoire : le marché détruit, les commerçants sous le choc

« Trente ans de travail partis en fumée », soupire Ginette Valandreau devant les grilles tordues de la halle.

Notre reporter a vu des dizaines de maraîchers décharger des cagettes sur le parking, transformé en marché.

La maire promet un chapiteau provisoire avant dimanche et une reconstruction à l'identique, sans avancer de budget.
"""


def lineage(*texts: tuple[str, str, str | None]) -> Lineage:
    """Of (id, text, published) triples."""
    readings = [reading(text, id=i, published=when) for i, text, when in texts]
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    settings = Settings()
    alignments = align(readings, packs=packs, settings=settings.align)
    say = speaker(find.language("fr"))
    return derive(readings, alignments, packs=packs, settings=settings.derive, say=say)


def edges(found: Lineage) -> set[tuple[str, str, str]]:
    return {(d.source if d.source[0] != "o" else "unseen", d.target, d.kind) for d in found.derivations}


def test_a_credited_copy_comes_from_the_dispatch() -> None:
    found = lineage(
        ("a", DISPATCH + "\n(AFP)\n", "2024-05-02T06:10"), ("b", DISPATCH + "\n(AFP)\n", "2024-05-02T07:40")
    )
    assert edges(found) == {("a", "b", "copy")}
    assert [(o.kind, o.label, o.articles) for o in found.origins] == [("agency", "AFP", ("a", "b"))]
    assert found.derivations[0].direction == "known"


def test_an_abridged_copy_keeps_only_a_part() -> None:
    found = lineage(
        ("a", DISPATCH + "\n(AFP)\n", "2024-05-02T06:10"), ("b", SHORT + "\navec AFP\n", "2024-05-02T07:40")
    )
    assert edges(found) == {("a", "b", "abridged")}


def test_an_independent_report_is_an_origin_of_its_own() -> None:
    found = lineage(("a", DISPATCH + "\n(AFP)\n", "2024-05-02T06:10"), ("b", OTHER, "2024-05-02T11:00"))
    assert edges(found) == set()
    assert [o.articles for o in found.origins] == [("a",), ("b",)]


def test_without_dates_or_credits_the_direction_is_unknown() -> None:
    found = lineage(("a", DISPATCH, None), ("b", DISPATCH, None))
    assert [d.direction for d in found.derivations] == ["unknown"]
    assert len(found.origins) == 1


def test_a_day_does_not_decide_between_two_hours() -> None:
    found = lineage(("a", DISPATCH, "2024-05-02"), ("b", DISPATCH, "2024-05-02T07:40"))
    assert [d.direction for d in found.derivations] == ["unknown"]


def test_siblings_of_a_dispatch_that_is_not_there() -> None:
    paragraphs = DISPATCH.split("\n\n")
    one = "\n\n".join([paragraphs[0], paragraphs[1], paragraphs[2], paragraphs[4]]) + "\nVia AFP\n"
    two = "\n\n".join(["Un marché part en fumée", paragraphs[1], paragraphs[3], paragraphs[2]]) + "\navec AFP\n"
    found = lineage(("a", one, "2024-05-02T08:00"), ("b", two, "2024-05-02T09:00"))
    assert {(s, t) for s, t, _ in edges(found)} == {("unseen", "a"), ("unseen", "b")}
    assert [(o.kind, o.label) for o in found.origins] == [("agency", "AFP")]


def test_two_reporters_who_quote_one_speaker_have_not_copied_each_other() -> None:
    quote = (
        "« Nous avons tout perdu en une nuit, les étals, les chambres froides, les registres, et personne ne nous dit "
        "encore quand nous pourrons revenir travailler sous ce toit », a déclaré Ginette Valandreau."
    )
    found = lineage(
        (
            "a",
            f"Talmoire en deuil\n\nLa halle a brûlé. {quote}\n\nLe préfet attend un rapport d'experts.\n",
            "2024-05-02",
        ),
        (
            "b",
            f"Après le feu\n\nDevant les grilles, une foule muette. {quote}\n\nLes vendeurs veulent un chapiteau.\n",
            "2024-05-02",
        ),
    )
    assert edges(found) == set()


def test_an_inherited_slip_tells_whose_copy_it_is() -> None:
    slipped = DISPATCH.replace("ravagé", "ravgaé")
    found = lineage(
        ("a", DISPATCH + "\n(AFP)\n", "2024-05-02T06:10"),
        ("b", slipped + "\navec AFP\n", "2024-05-02T07:40"),
        ("c", slipped + "\navec AFP\n", "2024-05-02T09:00"),
    )
    assert edges(found) == {("a", "b", "copy"), ("b", "c", "copy")}


def test_an_article_of_two_texts_that_share_nothing_is_a_merge() -> None:
    both = DISPATCH + "\n" + OTHER.split("\n\n", 1)[1]
    found = lineage(
        ("a", DISPATCH, "2024-05-02T06:10"), ("b", OTHER, "2024-05-02T07:00"), ("c", both, "2024-05-02T09:00")
    )
    assert edges(found) == {("a", "c", "merge"), ("b", "c", "merge")}
    assert sorted(o.articles for o in found.origins) == [("a", "c"), ("b", "c")]


def test_who_has_the_words_of_a_signed_dispatch_took_them_there() -> None:
    found = lineage(("a", DISPATCH, None), ("b", DISPATCH + "\n(AFP)\n", None))
    assert [(d.source, d.target, d.direction) for d in found.derivations] == [("b", "a", "likely")]


def test_a_signed_dispatch_that_came_later_is_not_the_source_of_what_came_before() -> None:
    found = lineage(("a", DISPATCH, "2024-05-02T06:10"), ("b", DISPATCH + "\n(AFP)\n", "2024-05-02T07:40"))
    assert edges(found) == {("unseen", "a", "copy"), ("unseen", "b", "copy")}
    assert [(d.target, d.direction) for d in found.derivations] == [("a", "likely"), ("b", "known")]


def test_a_signed_dispatch_is_the_source_though_a_dated_copy_explains_another_a_little_better() -> None:
    slip = DISPATCH.replace("douze véhicules", "douzes véhicules").replace(
        "Quarante pompiers", "Une quarantaine de pompiers"
    )
    texts = (
        ("a", slip + "\nAvec AFP\n", "2024-05-02T06:10"),
        ("b", DISPATCH + "\n(AFP)\n", None),
        ("c", slip + "\nAvec AFP\n", "2024-05-02T07:40"),
    )
    found = lineage(*texts)
    assert edges(found) == {("b", "a", "copy"), ("a", "c", "copy")}
    late = [(i, text, "2024-05-02T09:00" if i == "b" else when) for i, text, when in texts]
    assert ("b", "a", "copy") not in edges(lineage(*late))
