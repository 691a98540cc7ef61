"""The pairs that queries and kernels make are those that `steps/pair.py` makes in memory, to the last bit."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest

from gold.gate.load import HERE, load, names
from recoupe import api
from recoupe.model import Reading
from recoupe.settings import PairSettings
from recoupe.steps.pair import pair
from tests.bulk.corpora import SMALL
from tests.desk import packs

BOUNDED = PairSettings(family=4, features=20, most_articles=8, crowd=3, cells=2)
"""So small that every bound of the definition cuts."""


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold stories, in French and English, with near copies of one of them, dated and undated."""
    folder = tmp_path_factory.mktemp("corpus")
    told = [article for name in names() for article in api.check(load(HERE / name).folder).articles]
    records: list[dict[str, str | None]] = [
        {"text": one.text, "title": one.title, "published": one.published and one.published.value} for one in told
    ]
    text = told[0].text
    records += [{"text": f"{text}\n\nÉdition numéro {i}.", "published": "2024-03-05"} for i in range(6)]
    records += [{"text": f"{text[:700]}\n\nÉdition numéro {i}."} for i in range(3)]
    for part in range(4):
        lines = [msgspec.json.encode({k: v for k, v in one.items() if v}) for one in records[part::4]]
        (folder / f"{part}.jsonl").write_bytes(b"\n".join(lines))
    return folder


@pytest.mark.parametrize(
    "settings", [PairSettings(), PairSettings(family=4), BOUNDED], ids=["as it stands", "small families", "bounded"]
)
def test_any_engine_finds_the_pairs_of_memory(heap: Path, tmp_path: Path, settings: PairSettings) -> None:
    api.bulk(tmp_path, heap, settings=msgspec.structs.replace(SMALL, pair=settings), workers=1)
    rows = pq.read_table(tmp_path / "readings").to_pylist()
    readings = [msgspec.json.decode(row["reading"], type=Reading) for row in rows]
    ids = {row["n"]: reading.article.id for row, reading in zip(rows, readings, strict=True)}
    expected = pair(readings, packs=packs(readings), settings=settings)
    found = [
        (*sorted((ids[row["a"]], ids[row["b"]])), row["score"], row["why"], row["copy"])
        for row in pq.read_table(tmp_path / "pairs").to_pylist()
    ]
    assert sorted(found) == [(p.a, p.b, p.score, p.why, p.copy) for p in expected]
    assert any(p.copy for p in expected) == (settings.family == 4)
    languages = {reading.article.id: reading.article.language for reading in readings}
    assert settings == BOUNDED or any(languages[p.a] != languages[p.b] for p in expected)
