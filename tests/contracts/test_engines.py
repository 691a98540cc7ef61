"""What every engine found must keep to: every row reaches its task once, whole parts, the same bytes everywhere."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from recoupe import find
from recoupe.errors import EngineError, MalformedError
from recoupe.ports import Done, Engine
from recoupe.settings import EngineSettings
from recoupe.store import tables
from tests.engines.spark_here import needs_spark, surroundings
from tests.engines.tasks import SCHEMA, Copied, KilledOnce, Raises

ENGINES = [
    pytest.param(name, marks=[pytest.mark.spark, needs_spark] if name == "spark" else [])
    for name in find.names("engines")
]
SETTINGS = EngineSettings(rows=16)
"""So few rows at once that parts are cut in several."""

TEXTS = ["Zoé", "a", "", None, "é", "z", "🛳️ le bac", "\ufffd", "\uffff", "B", "a\x00b", "œuvre", "e\u0301", " a"]
"""In an order that neither bytes nor a dictionary would give; one has a place beyond 16 bits before one within."""


def rows(count: int) -> pa.Table:
    """So many rows, different ones, in an order of chance."""
    order = random.Random(4).sample(range(count), count)
    return pa.table(
        {
            "n": order,
            "text": [TEXTS[n % len(TEXTS)] for n in order],
            "day": [None if n % 5 == 0 else n % 7 for n in order],
            "marks": [None if n % 11 == 0 else [n, -n] * (n % 4) for n in order],
        },
        schema=SCHEMA,
    )


def kept(folder: Path, parts: list[pa.Table]) -> list[Path]:
    """A table of these parts."""
    folder.mkdir(parents=True)
    for number, part in enumerate(parts):
        tables.keep(folder, number, part, SCHEMA)
    return list(tables.parts(folder).values())


def cut(table: pa.Table, size: int) -> list[pa.Table]:
    return [table.slice(start, size) for start in range(0, len(table), size)]


def read(folder: Path) -> dict[int, list[dict[str, object]]]:
    """The rows of each part, as they were kept."""
    import pyarrow.parquet as pq

    return {part: pq.read_table(path).drop_columns(["part"]).to_pylist() for part, path in tables.parts(folder).items()}


def bytes_of(folder: Path) -> dict[int, bytes]:
    return {part: path.read_bytes() for part, path in tables.parts(folder).items()}


def test_all_are_found() -> None:
    assert set(find.names("engines")) >= {"local", "spark"}


def test_no_engine_loads_its_library_before_it_runs() -> None:
    names = ", ".join(f"find.engine({name!r}).lacks()" for name in find.names("engines"))
    heavy = "{'pyspark', 'py4j', 'pandas', 'duckdb', 'pyarrow'}"
    code = f"import sys; from recoupe import find; {names}; print({heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    kind = find.engine(request.param)
    assert kind.summary
    with surroundings():
        found = kind.connect(workers=2, memory=800 << 20, scratch=tmp_path_factory.mktemp("scratch"), settings=SETTINGS)
        yield found
        found.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


class TestMap:
    def test_every_row_reaches_its_task_once_and_in_its_order(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        parts = cut(rows(100), 23)
        done = list(engine.map(Copied(out), kept(tmp_path / "in", parts)))
        assert read(out) == {number: part.to_pylist() for number, part in enumerate(parts)}
        assert sorted(done) == [tables.found(path) for path in tables.parts(out).values()]

    def test_a_part_without_rows_is_a_part(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        done = list(engine.map(Copied(out), kept(tmp_path / "in", [rows(0), rows(3)])))
        assert sorted((one.part, one.rows) for one in done) == [(0, 0), (1, 3)]

    def test_no_file_gives_nothing(self, engine: Engine, out: Path) -> None:
        assert list(engine.map(Copied(out), [])) == []

    def test_a_folder_may_have_any_name(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "Été [1] {a,b} *100%?" / ".work" / "_in", [rows(4)])
        assert [one.rows for one in engine.map(Copied(out), files)] == [4]
        sql = "SELECT n % 2 AS part, n, text, day, marks FROM t"
        assert sum(one.rows for one in engine.query(sql, {"t": files}, Copied(out), order=["n"])) == 4

    def test_done_again_it_gives_the_same_bytes(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", cut(rows(50), 20))
        first = sorted(engine.map(Copied(out), files))
        before = bytes_of(out)
        assert sorted(engine.map(Copied(out), files)) == first
        assert bytes_of(out) == before


class TestQuery:
    BY_TEXT = "SELECT n % {parts} AS part, n, text, day, marks FROM t"

    @pytest.mark.parametrize("parts", [1, 13])
    def test_every_row_reaches_its_part_once_and_sorted(
        self, engine: Engine, tmp_path: Path, out: Path, parts: int
    ) -> None:
        """Ascending, texts by their bytes in UTF-8, what is missing last."""
        table = rows(150)
        files = kept(tmp_path / "in", cut(table, 40))
        done = list(
            engine.query(self.BY_TEXT.format(parts=parts), {"t": files}, Copied(out), order=["day", "text", "n"])
        )

        def key(row: dict[str, object]) -> tuple[object, ...]:
            day, text = row["day"], row["text"]
            return day is None, day or 0, text is None, str(text or "").encode(), row["n"]

        ordered = sorted(table.to_pylist(), key=key)
        assert read(out) == {part: [row for row in ordered if row["n"] % parts == part] for part in range(parts)}
        assert sorted(done) == [tables.found(path) for path in tables.parts(out).values()]

    def test_a_table_without_rows_gives_no_part(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", [rows(0)])
        assert list(engine.query(self.BY_TEXT.format(parts=3), {"t": files}, Copied(out), order=["n"])) == []

    def test_joins_groups_windows_and_unions_mean_the_same(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        """What the bulk line says in SQL: what is shared counted, the first ones of each kept."""
        sql = """
            WITH known AS (SELECT n, day FROM t WHERE day IS NOT NULL GROUP BY n, day HAVING count(*) BETWEEN 1 AND 9),
                 met AS (SELECT x.n AS a, y.n AS b, CAST(count(*) AS BIGINT) AS c FROM known x JOIN known y
                          ON x.day = y.day AND x.n < y.n GROUP BY x.n, y.n),
                 told AS (SELECT a, b, c, row_number() OVER (PARTITION BY a ORDER BY c DESC, b) AS nth FROM met
                          UNION ALL SELECT n, -1, 7, 1 FROM t LEFT JOIN met ON n = a WHERE a IS NULL)
            SELECT a % 4 AS part, a AS n, CAST(NULL AS VARCHAR(9)) AS text, CAST(min(b) AS INTEGER) AS day,
                   CAST(sum(c) AS BIGINT) AS s
            FROM told WHERE nth <= 2 GROUP BY a
        """
        schema = pa.schema([("n", pa.int64()), ("text", pa.string()), ("day", pa.int32()), ("s", pa.int64())])
        files = kept(tmp_path / "in", cut(rows(40), 15))
        list(engine.query(sql, {"t": files}, Copied(out, schema), order=["n"]))
        found = {row["n"]: (row["day"], row["s"]) for part in read(out).values() for row in part}
        days = {n: n % 7 for n in range(40) if n % 5}
        later = {n: [m for m in days if m > n and days[m] == days[n]][:2] for n in days}
        assert found == {n: (later[n][0], len(later[n])) if later.get(n) else (-1, 7) for n in range(40)}

    def test_long_texts_and_lists_come_whole(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        """More than one batch of Arrow holds, in one row: an article of megabytes, the words of a book."""
        table = pa.table(
            {"n": [1, 2], "text": ["é🛳" * 1_000_000, "b"], "day": [1, 2], "marks": [list(range(300_000)), []]},
            schema=SCHEMA,
        )
        files = kept(tmp_path / "in", [table])
        list(engine.query("SELECT 0 AS part, n, text, day, marks FROM t", {"t": files}, Copied(out), order=["n"]))
        assert read(out)[0] == table.to_pylist()

    def test_done_again_it_gives_the_same_bytes(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", cut(rows(60), 20))
        first = sorted(engine.query(self.BY_TEXT.format(parts=3), {"t": files}, Copied(out), order=["text", "n"]))
        before = bytes_of(out)
        again = engine.query(self.BY_TEXT.format(parts=3), {"t": files[::-1]}, Copied(out), order=["text", "n"])
        assert sorted(again) == first
        assert bytes_of(out) == before

    def test_sql_that_is_wrong_is_said_in_a_line(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", [rows(3)])
        with pytest.raises(EngineError, match="nope") as raised:
            list(engine.query("SELECT nope AS part FROM t", {"t": files}, Copied(out), order=[]))
        assert "\n" not in str(raised.value)


class TestFailure:
    def test_a_task_that_fails_is_named_with_its_part_and_what_it_said(
        self, engine: Engine, tmp_path: Path, out: Path
    ) -> None:
        files = kept(tmp_path / "in", cut(rows(30), 10))
        with pytest.raises(EngineError, match=r"Raises failed on part 1 \(10 rows\): ValueError in __call__") as raised:
            list(engine.map(Raises(out, 1), files))
        assert "the bridge of Sorbes is closed" in str(raised.value)
        assert "\n" not in str(raised.value)

    def test_what_recoupe_raised_comes_as_it_is(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", cut(rows(30), 10))
        with pytest.raises(MalformedError, match="Take the ferry"):
            sql = "SELECT 1 AS part, n, text, day, marks FROM t"
            list(engine.query(sql, {"t": files}, Raises(out, 1, foreseen=True), order=["n"]))

    def test_after_a_failure_it_goes_on(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        files = kept(tmp_path / "in", cut(rows(30), 10))
        with pytest.raises(EngineError):
            list(engine.map(Raises(out, 2), files))
        assert len(list(engine.map(Copied(out), files))) == 3

    def test_a_worker_that_is_killed_costs_its_part_and_no_more(
        self, engine: Engine, tmp_path: Path, out: Path
    ) -> None:
        """The run completes, or says that it goes on when it is started again: then that one completes."""
        parts = cut(rows(40), 10)
        files = kept(tmp_path / "in", parts)
        done: list[Done] = []
        try:
            done = list(engine.map(KilledOnce(out, 2), files))
        except EngineError as error:
            assert "is kept" in str(error)
            done = list(engine.map(KilledOnce(out, 2), files))
        assert (out / "killed-2").exists()
        assert sorted(done) == [tables.found(path) for path in tables.parts(out).values()]
        assert read(out) == {number: part.to_pylist() for number, part in enumerate(parts)}

    def test_left_in_the_middle_it_stops(self, engine: Engine, tmp_path: Path, out: Path) -> None:
        made = engine.map(Copied(out), kept(tmp_path / "in", cut(rows(40), 2)))
        next(made)
        made.close()  # type: ignore[attr-defined]
        assert len(list(engine.map(Copied(out), kept(tmp_path / "more", [rows(2)])))) == 1


def test_a_text_that_is_no_unicode_is_refused_before_it_reaches_an_engine() -> None:
    with pytest.raises(UnicodeEncodeError):
        pa.table({"text": ["\ud83d le bac"]}, schema=pa.schema([("text", pa.string())]))
