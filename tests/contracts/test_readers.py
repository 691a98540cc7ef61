"""What every reader found must keep to, those of other packages included."""

from __future__ import annotations

import json

import pytest

from recoupe import find
from recoupe.errors import InputError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.settings import ReadSettings

BODY = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île dans un communiqué."
SAMPLES = {
    "text": BODY.encode(),
    "html": f"<html><body><article><h1>Le bac</h1><p>{BODY}</p><p>{BODY} Bis.</p></article></body></html>".encode(),
    "jsonl": json.dumps({"text": BODY}).encode(),
}
READERS = find.names("readers")


def test_all_are_found() -> None:
    assert set(READERS) >= set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_other_knows_its_kind_better(name: str) -> None:
    """Two readers may take one ending, and standard input has none: the first bytes then decide."""
    known = {other: find.reader(other).knows(SAMPLES[name]) for other in READERS}
    assert [other for other in READERS if known[other] == max(known.values())] == [name]


@pytest.mark.parametrize("name", READERS)
class TestEvery:
    def test_says_what_it_is(self, name: str) -> None:
        reader = find.reader(name)
        assert reader.summary
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)

    @pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"\xff\xfe", b"\n", b"%PDF-1.4"])
    def test_bad_bytes_are_an_input_error_or_skipped(self, name: str, data: bytes) -> None:
        try:
            found = list(find.reader(name).read(of_bytes(data, "s"), ReadSettings()))
        except InputError as error:
            assert str(error)
            return
        assert all(isinstance(item, Skipped) and item.reason for item in found)

    def test_reads_its_kind(self, name: str) -> None:
        if name not in SAMPLES:
            pytest.skip("no sample of this kind")
        data, hints = SAMPLES[name], {"outlet": "La Feuille", "published": "2024-03-12", "language": "fr"}
        (article,) = find.reader(name).read(of_bytes(data, "s", hints), ReadSettings())
        assert isinstance(article, Article)
        assert BODY in article.text
        assert article.source.startswith("s")
        assert (article.outlet, article.language) == ("La Feuille", "fr")
        assert article.published is not None
        assert (article.published.value, article.published.basis) == ("2024-03-12", "given")
        assert [article] == list(find.reader(name).read(of_bytes(data, "s", hints), ReadSettings()))
