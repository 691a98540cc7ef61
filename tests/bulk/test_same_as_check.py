"""What the bulk line finds is what `recoupe check` finds on the same articles, to the byte."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest

from gold.gate.load import HERE, load, names
from recoupe import api
from recoupe.model import Reading
from recoupe.settings import PairSettings, Settings, ThinSettings
from recoupe.steps.pair import pair
from tests.desk import packs

CASES = {
    "as it stands": Settings(),
    "small families": Settings(pair=PairSettings(family=4, cells=6)),
    "everything bounded": Settings(
        pair=PairSettings(family=4, features=20, most_articles=8, crowd=3, cells=2), thin=ThinSettings(most=4)
    ),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold stories in one heap, in two languages, with near copies of an article, one twice, and undated ones."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in names():
        articles = folder / name
        articles.mkdir()
        for path in sorted(Path(load(HERE / name).folder).iterdir()):
            (articles / path.name).write_bytes(path.read_bytes())
    text = next(path for path in sorted((folder / "budget").iterdir()) if path.suffix == ".txt").read_text()
    for i in range(6):
        (folder / f"copy{i}.txt").write_text(f"{text}\n\nÉdition numéro {i}.", encoding="utf-8")
    (folder / "twice.txt").write_bytes((folder / "copy5.txt").read_bytes())
    (folder / "start.txt").write_text(text[:700], encoding="utf-8")
    return folder


@pytest.mark.parametrize("settings", CASES.values(), ids=CASES.keys())
def test_pairs_stories_and_dossiers(corpus: Path, tmp_path: Path, settings: Settings) -> None:
    out = tmp_path / "out"
    small = msgspec.structs.replace(settings.bulk, articles=9, bytes=1, gathered=12)
    api.bulk(out, corpus, settings=msgspec.structs.replace(settings, bulk=small))
    report = api.check(corpus, settings=settings)
    found = sorted(pq.read_table(out / "dossiers")["dossier"].to_pylist())
    assert found == sorted(msgspec.json.encode(dossier).decode() for dossier in report.dossiers)
    assert pq.read_table(out / "stories").num_rows == len(report.articles)
    assert pq.read_table(out / "derivations").num_rows == sum(len(d.derivations) for d in report.dossiers)
    assert _pairs(out) == _expected(out, settings)


def _pairs(out: Path) -> set[tuple[int, int, float, str, bool]]:
    rows = pq.read_table(out / "pairs").to_pylist()
    return {(row["a"], row["b"], row["score"], row["why"], row["copy"]) for row in rows}


def _expected(out: Path, settings: Settings) -> set[tuple[int, int, float, str, bool]]:
    """What the step makes of the readings; of those that say the same the later one stands behind, as in a check."""
    rows = pq.read_table(out / "readings").to_pylist()
    readings, numbers = [], {}
    for row in rows:
        one = msgspec.json.decode(row["reading"], type=Reading)
        id_ = one.article.id if one.article.id not in numbers else f"{one.article.id}-2"
        numbers[id_] = row["n"]
        readings.append(msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, id=id_)))
    found = set()
    for p in pair(readings, packs=packs(readings), settings=settings.pair):
        a, b = sorted((numbers[p.a], numbers[p.b]))
        found.add((a, b, p.score, p.why, p.copy))
    return found
