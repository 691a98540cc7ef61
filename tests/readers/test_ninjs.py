"""IPTC ninjs, three generations of it. All items are invented."""

from __future__ import annotations

import json

import pytest

from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.readers.ninjs import knows, read
from recoupe.settings import ReadSettings

LINES = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île.",
    "« Nous attendons une pièce », a dit la régie.",
)
HEAD = "Sainte-Orle sans bac"
XHTML = "".join(f"<p>{words}</p>" for words in LINES)
V1 = {
    "uri": "https://agence.example/items/1",
    "type": "text",
    "versioncreated": "2024-03-12T18:05:00+01:00",
    "firstcreated": "2024-03-12T17:00:00+01:00",
    "language": "fr",
    "copyrightholder": "Agence du Ponant",
    "byline": "Maud Kerdraon",
    "headline": HEAD,
    "body_text": " ".join(LINES),
    "body_xhtml": XHTML,
    "infosource": [{"name": "Préfecture de la Rade", "rel": "originator"}],
}
V2 = {
    **{k: v for k, v in V1.items() if k not in {"headline", "body_text", "body_xhtml", "infosource", "byline"}},
    "by": "Maud Kerdraon",
    "headlines": [{"role": "short", "value": "Bac"}, {"role": "main", "value": HEAD}],
    "bodies": [
        {"role": "main", "contenttype": "text/plain", "value": " ".join(LINES)},
        {"role": "richtext", "contenttype": "application/xhtml+xml", "value": XHTML},
    ],
    "infosources": [{"name": "Préfecture de la Rade", "role": "originator"}],
}
CAMEL = {"versioncreated": "versionCreated", "firstcreated": "firstCreated", "copyrightholder": "copyrightHolder"}
CAMEL |= {"infosources": "infoSources"}
V3 = {CAMEL.get(name, name): value for name, value in V2.items()}


def found(*items: object) -> list[Article | Skipped]:
    data = b"\n".join(json.dumps(item).encode() for item in items)
    return list(read(of_bytes(data, "n.json"), ReadSettings()))


def one(item: object) -> Article:
    (article,) = found(item)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("item", [V1, V2, V3], ids=["1", "2", "3"])
def test_all_versions_say_the_same(item: dict[str, object]) -> None:
    assert knows(json.dumps(item).encode()) == 3
    article = one(item)
    assert article.text.splitlines() == [HEAD, *LINES]
    assert (article.title, article.outlet, article.language) == (HEAD, "Agence du Ponant", "fr")
    assert (article.byline, article.url) == ("Maud Kerdraon", "https://agence.example/items/1")
    assert article.published is not None
    assert (article.published.value, article.published.offset) == ("2024-03-12T17:00", "+01:00")
    assert [(date.role, date.value[-5:]) for date in article.dates] == [("published", "17:00"), ("modified", "18:05")]
    (source,) = article.declared
    assert (source.kind, source.value) == ("info-source", "Préfecture de la Rade")
    assert source.basis.lower() in {"ninjs:infosource (originator)", "ninjs:infosources (originator)"}


def test_a_version_alone_is_the_publication() -> None:
    article = one({name: value for name, value in V3.items() if name != "firstCreated"})
    assert article.published is not None
    assert article.published.value == "2024-03-12T18:05"


def test_what_the_item_says_of_its_standing_is_noted() -> None:
    article = one({**V3, "pubStatus": "canceled", "embargoed": "2024-03-13T06:00:00Z", "edNote": "Ajoute la régie."})
    assert article.notes == (
        "Its publisher has cancelled it.",
        "Under embargo until 2024-03-13T06:00:00Z, as its publisher says.",
        "Note of its desk: Ajoute la régie.",
    )


def test_an_item_made_from_another_says_so() -> None:
    declared = one({**V1, "evolvedfrom": "urn:newsml:1", "source": "Ponant Images"}).declared
    assert [(d.kind, d.value) for d in declared][1:] == [("derived-from", "urn:newsml:1"), ("source", "Ponant Images")]


@pytest.mark.parametrize("several", [{"suite": V3, "photo": {"type": "picture"}}, [V3, {"type": "picture"}]])
def test_texts_that_an_item_carries_are_articles(several: object) -> None:
    sources = [item.source for item in found({**V3, "associations": several})]
    assert sources in (["n.json#1", "n.json#1/suite"], ["n.json#1", "n.json#1/1"])


def test_a_flash_without_a_body_is_read_from_its_description() -> None:
    flash = {name: value for name, value in V3.items() if name != "bodies"}
    article = one({**flash, "descriptions": [{"role": "text", "value": LINES[0]}]})
    assert article.text == f"{HEAD}\n{LINES[0]}"
    assert article.notes == ("It has no body: its description was read.",)


def test_items_come_in_lines_in_a_list_and_in_an_answer_of_a_server() -> None:
    assert [item.source for item in found(V1, V2, V3)] == ["n.json#1", "n.json#2", "n.json#3"]
    assert [item.source for item in found([V1, V2])] == ["n.json#1", "n.json#2"]
    assert [item.source for item in found({"_items": [V1, V3]})] == ["n.json#1/1", "n.json#1/2"]


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"type": "picture", "uri": "x"}, "Not a text: an item of type 'picture'."),
        ({"type": "text", "bodies": [{"value": ""}]}, "No body in it"),
        ({"bodies": "x", "headlines": 3, "infosources": "y", "body_text": 7}, "No body in it"),
    ],
)
def test_what_is_no_text_is_skipped(item: object, reason: str) -> None:
    (skipped,) = found(item)
    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith(reason)


def test_a_map_is_not_used_and_said_so() -> None:
    (article,) = read(of_bytes(json.dumps(V1).encode(), "n.json", {}, {"text": "body_text"}), ReadSettings())
    assert isinstance(article, Article)
    assert article.notes == ("Read as ninjs, whose fields are known: the map was not used.",)


def test_other_json_is_not_taken_for_ninjs() -> None:
    assert not knows(b'{"text": "Le bac", "headline": "Le bac", "versioncreated": "2024"}')
