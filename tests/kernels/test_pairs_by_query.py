"""The pairs that `steps/pair.py` defines, made once more by kernels and queries alone: the same, to the last bit."""

from __future__ import annotations

import datetime as dt

import duckdb
import msgspec
import pyarrow as pa
import pytest

from gold.gate.load import HERE, load, names
from recoupe import api, pipeline
from recoupe.grammar.features import weight
from recoupe.kernels.components import components
from recoupe.kernels.features import features, weights
from recoupe.kernels.score import score
from recoupe.kernels.selection import selection, sketch
from recoupe.kernels.words import of_readings
from recoupe.model import Reading
from recoupe.settings import PairSettings, Settings
from recoupe.steps.pair import pair
from tests.desk import packs
from tests.make import reading

SETTINGS = PairSettings(family=4, cells=6)

STARS = """
SELECT x.n AS a, y.n AS b FROM bands x JOIN bands y ON x.band = y.band AND x.n < y.n
WHERE x.n = (SELECT min(n) FROM bands z WHERE z.band = x.band) GROUP BY x.n, y.n
"""
SIZES = "SELECT n, count(*) AS size FROM grams GROUP BY n"
SHARED = """
SELECT s.a, s.b, count(*) AS shared FROM {pairs} s JOIN grams x ON x.n = s.a JOIN grams y ON y.n = s.b
WHERE x.gram = y.gram GROUP BY s.a, s.b
"""
NEAR = """
SELECT a, b FROM star_shared JOIN sizes x ON x.n = a JOIN sizes y ON y.n = b
WHERE CAST(shared AS DOUBLE) / greatest(x.size, y.size) >= CAST({near} AS DOUBLE)
"""
COPIES = """
SELECT first AS a, n AS b FROM components
WHERE n <> first AND first IN (SELECT first FROM components GROUP BY first HAVING count(*) > {family})
"""
CORPUS = """
SELECT n, language, day, (day - day % {days}) // {days} AS cell FROM articles WHERE n NOT IN (SELECT b FROM copies)
"""
FIRST = """
WITH mine AS (SELECT gram, n FROM grams WHERE n IN (SELECT n FROM corpus)),
     kept AS (SELECT gram FROM mine GROUP BY gram HAVING count(*) BETWEEN 2 AND {most_articles}),
     met AS (SELECT x.n AS a, y.n AS b, count(*) AS shared
             FROM mine x JOIN kept k ON k.gram = x.gram JOIN mine y ON y.gram = x.gram AND x.n < y.n GROUP BY x.n, y.n)
SELECT a, b, shared FROM met JOIN sizes x ON x.n = a JOIN sizes y ON y.n = b
WHERE CAST(shared AS DOUBLE) / least(x.size, y.size) >= CAST({text_share} AS DOUBLE)
"""
COUNTED = """
SELECT feature, min(kind) AS kind, count(*) AS holders, (SELECT count(*) FROM corpus) AS articles
FROM features WHERE n IN (SELECT n FROM corpus) GROUP BY feature
"""
WEIGHED = """
SELECT f.n, f.feature, f.kind, c.holders, w.weight
FROM features f JOIN counted c ON c.feature = f.feature JOIN weights w ON w.feature = f.feature
WHERE f.n IN (SELECT n FROM corpus)
"""
ROWS = """
SELECT n, feature, kind, weight FROM (
    SELECT n, feature, kind, weight, row_number() OVER (
        PARTITION BY n, CASE WHEN kind IN ('w', 'n', 'q') THEN 'own' ELSE kind END ORDER BY weight DESC, feature
    ) AS rank FROM weighed WHERE holders > 1
) ranked WHERE rank <= {features}
"""
PLACES = """
SELECT n, coalesce(cell, -1) AS cell, TRUE AS own FROM corpus
UNION ALL SELECT n, cell + 1, FALSE FROM corpus WHERE cell IS NOT NULL
UNION ALL SELECT c.n, d.cell, FALSE FROM corpus c JOIN (SELECT DISTINCT cell FROM corpus WHERE cell IS NOT NULL) d
ON c.cell IS NULL WHERE (SELECT count(DISTINCT cell) FROM corpus) <= {cells}
"""
SECOND = """
WITH there AS (SELECT r.feature, r.kind, r.weight, p.cell, p.own, r.n, c.language
               FROM rows r JOIN places p ON p.n = r.n JOIN corpus c ON c.n = r.n),
     kept AS (SELECT feature, cell FROM there GROUP BY feature, cell HAVING count(*) BETWEEN 2 AND {most_articles})
SELECT x.n AS a, y.n AS b, sum(x.weight) AS total
FROM there x JOIN kept k ON k.feature = x.feature AND k.cell = x.cell
JOIN there y ON y.feature = x.feature AND y.cell = x.cell AND x.n < y.n
WHERE (x.own OR y.own) AND (x.kind <> 'x' OR x.language <> y.language)
GROUP BY x.n, y.n HAVING sum(x.weight) >= {least}
"""
SQUARES = """
SELECT n, sum(CASE WHEN kind IN ('w', 'n', 'q') THEN weight * weight ELSE 0 END) AS own,
       sum(CASE WHEN kind IN ('x', 'n', 'q') THEN weight * weight ELSE 0 END) AS across
FROM weighed GROUP BY n
"""
DOTS = """
SELECT p.a, p.b, sum(x.weight * x.weight) AS dot
FROM passed p JOIN corpus a ON a.n = p.a JOIN corpus b ON b.n = p.b
JOIN weighed x ON x.n = p.a JOIN weighed y ON y.n = p.b AND y.feature = x.feature
WHERE x.kind IN ('n', 'q') OR (x.kind = 'w' AND a.language = b.language) OR (x.kind = 'x' AND a.language <> b.language)
GROUP BY p.a, p.b
"""
SUMMED = """
SELECT p.a, p.b, coalesce(f.shared, 0) AS shared, x.size AS size_a, y.size AS size_b,
       CAST(coalesce(d.dot, 0) AS BIGINT) AS dot,
       CAST(CASE WHEN a.language = b.language THEN s.own ELSE s.across END AS BIGINT) AS norm_a,
       CAST(CASE WHEN a.language = b.language THEN t.own ELSE t.across END AS BIGINT) AS norm_b,
       coalesce(abs(a.day - b.day), 0) AS apart
FROM passed p JOIN corpus a ON a.n = p.a JOIN corpus b ON b.n = p.b JOIN sizes x ON x.n = p.a JOIN sizes y ON y.n = p.b
JOIN squares s ON s.n = p.a JOIN squares t ON t.n = p.b
LEFT JOIN first_door f ON f.a = p.a AND f.b = p.b LEFT JOIN dots d ON d.a = p.a AND d.b = p.b ORDER BY p.a, p.b
"""
COPIED = """
SELECT a, b, CAST(shared AS DOUBLE) / least(x.size, y.size) AS score
FROM copy_shared JOIN sizes x ON x.n = a JOIN sizes y ON y.n = b
"""


def crowd() -> list[Reading]:
    """The gold stories in one heap, with near copies of one article, in the order of their ids."""
    found = [
        pipeline.read(article, settings=Settings())
        for name in names()
        for article in api.check(load(HERE / name).folder).articles
    ]
    text = found[0].article.text
    found += [reading(f"{text}\n\nÉdition numéro {i}.", id=f"b{i}", published="2024-03-05") for i in range(6)]
    found += [reading(f"{text[:700]}\n\nÉdition numéro {i}.", id=f"c{i}") for i in range(2)]
    return sorted(found, key=lambda r: r.article.id)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return crowd()


def by_query(readings: list[Reading], settings: PairSettings) -> list[tuple[str, str, float, bool]]:
    base = duckdb.connect()

    def query(name: str, sql: str, **values: object) -> pa.Table:
        made = base.sql(sql.format(**msgspec.structs.asdict(settings) | values)).to_arrow_table()
        base.register(name, made)
        return made

    table = pa.table(
        {
            "n": pa.array(range(len(readings)), pa.int64()),
            "reading": [msgspec.json.encode(one).decode() for one in readings],
        }
    )
    days = [one.article.published and one.article.published.value for one in readings]
    base.register(
        "articles",
        pa.table(
            {"n": table["n"], "language": [r.article.language for r in readings], "day": [_ordinal(d) for d in days]}
        ),
    )
    words = of_readings(table)
    base.register("grams", selection(words, settings=settings))
    base.register("bands", sketch(words, settings=settings))
    base.register("features", features(table, settings=settings))
    query("sizes", SIZES)
    query("stars", STARS)
    query("star_shared", SHARED, pairs="stars")
    base.register("components", components(table["n"], [query("near", NEAR)]))
    query("copies", COPIES)
    query("copy_shared", SHARED, pairs="copies")
    query("corpus", CORPUS)
    query("first_door", FIRST)
    base.register("weights", weights(query("counted", COUNTED)))
    query("weighed", WEIGHED)
    query("rows", ROWS)
    query("places", PLACES)
    articles = base.sql("SELECT count(*) FROM corpus").fetchall()[0][0]
    query("second_door", SECOND, least=settings.rare * weight("w", 2, articles))
    query("passed", "SELECT a, b FROM first_door UNION SELECT a, b FROM second_door")
    query("squares", SQUARES)
    query("dots", DOTS)
    links = score(query("summed", SUMMED), settings=settings).to_pylist()
    copies = [row | {"copy": True} for row in query("copied", COPIED).to_pylist()]
    ids = [one.article.id for one in readings]
    return sorted((ids[row["a"]], ids[row["b"]], row["score"], row["copy"]) for row in [*links, *copies])


def _ordinal(value: str | None) -> int | None:

    return dt.date.fromisoformat(value[:10]).toordinal() if value and len(value) >= 10 else None


@pytest.mark.parametrize(
    "settings",
    [SETTINGS, PairSettings(), PairSettings(family=4, features=20, most_articles=8, cells=2)],
    ids=["small families", "as it stands", "everything bounded"],
)
def test_queries_and_kernels_give_the_pairs_of_the_step(readings: list[Reading], settings: PairSettings) -> None:
    expected = pair(readings, packs=packs(readings), settings=settings)
    assert by_query(readings, settings) == [(p.a, p.b, p.score, p.copy) for p in expected]
    assert any(p.copy for p in expected) == (settings.family == 4)
    languages = {r.article.id: r.article.language for r in readings}
    assert settings.features == 20 or any(languages[p.a] != languages[p.b] for p in expected)
