"""Parquet: the names of JSON, values of every type, files that are broken."""

from __future__ import annotations

import datetime as dt
import gzip
import io
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recoupe import api
from recoupe.errors import EmptyError, MalformedError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.readers.parquet import read
from recoupe.settings import ReadSettings

TEXT = "Le bac de Sainte-Orle est arrêté depuis lundi, a dit la mairie."


def packed(table: pa.Table, **options: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def found(data: bytes, settings: ReadSettings | None = None, **fields: str) -> list[Article | Skipped]:
    return list(read(of_bytes(data, "d.parquet", {}, fields), settings or ReadSettings()))


def one(table: pa.Table, **fields: str) -> Article:
    (article,) = found(packed(table), **fields)
    assert isinstance(article, Article)
    return article


def test_columns_go_by_the_names_of_json() -> None:
    article = one(
        pa.table({"body": [TEXT], "headline": ["Le bac"], "source": ["La Feuille"], "lang": ["fr"], "id": [7]})
    )
    assert (article.text, article.title, article.outlet, article.language) == (TEXT, "Le bac", "La Feuille", "fr")
    assert article.source == "d.parquet#1"


def test_the_user_says_which_columns_hold_what_also_inside_of_one() -> None:
    meta = [{"jour": dt.date(2024, 3, 12), "presse": {"name": "La Feuille"}}]
    table = pa.table({"corps": [TEXT], "meta": meta, "auteurs": [["A", "B"]]})
    article = one(table, text="corps", published="meta.jour", outlet="meta.presse", byline="auteurs.1")
    assert article.published is not None
    assert (article.published.value, article.outlet, article.byline) == ("2024-03-12", "La Feuille", "B")


PARIS = ZoneInfo("Europe/Paris")
TIMES = [
    (pa.array([dt.date(2024, 3, 12)]), "2024-03-12", None),
    (pa.array([dt.datetime(2024, 3, 12, 18, 5)], pa.timestamp("ms")), "2024-03-12T18:05", None),
    (pa.array([dt.datetime(2024, 3, 12)], pa.timestamp("us")), "2024-03-12", None),
    (pa.array([1710266700_000000001], pa.timestamp("ns")), "2024-03-12T18:05", None),
    (
        pa.array([dt.datetime(2024, 3, 12, 18, 5, tzinfo=PARIS)], pa.timestamp("us", "Europe/Paris")),
        "2024-03-12T18:05",
        "+01:00",
    ),
    (pa.array(["2024-03-12T18:05"]).dictionary_encode(), "2024-03-12T18:05", None),
    (pa.array(["2024-03-12"], pa.large_string()), "2024-03-12", None),
    (pa.array([b"2024-03-12"], pa.binary()), "2024-03-12", None),
    (pa.array([2024], pa.int16()), "2024", None),
]


@pytest.mark.parametrize(("column", "value", "offset"), TIMES, ids=[str(column.type) for column, _, _ in TIMES])
def test_times_of_every_type_are_understood(column: pa.Array, value: str, offset: str | None) -> None:
    published = one(pa.table({"text": [TEXT], "date": column})).published
    assert published is not None
    assert (published.value, published.offset) == (value, offset)


def test_a_text_in_bytes_or_in_paragraphs_is_a_text() -> None:
    assert one(pa.table({"text": pa.array([TEXT.encode()])})).text == TEXT
    assert one(pa.table({"text": [[TEXT, TEXT]]})).text == f"{TEXT}\n{TEXT}"


def test_columns_that_say_nothing_of_an_article_are_not_looked_at() -> None:
    odd = {"picture": [b"\xff\xd8\x00"], "price": [Decimal("1.5")], "took": [dt.timedelta(days=1)], "none": pa.nulls(1)}
    assert one(pa.table({"text": [TEXT], **odd})).text == TEXT


def test_a_row_without_a_text_is_skipped_under_its_number() -> None:
    first, second, third = found(packed(pa.table({"text": [TEXT, None, TEXT]})))
    assert isinstance(first, Article)
    assert second == Skipped(
        source="d.parquet#2", reason="No text: expected a string under 'text' or 'body' or 'content'."
    )
    assert isinstance(third, Article)
    assert third.source == "d.parquet#3"


def test_letters_that_are_no_utf_8_cost_their_row() -> None:
    broken = pa.Array.from_buffers(
        pa.string(),
        2,
        [
            None,
            pa.array([0, 3, 3 + len(TEXT.encode())], pa.int32()).buffers()[1],
            pa.py_buffer(b"a\xff\xfe" + TEXT.encode()),
        ],
    )
    first, second = found(packed(pa.table({"text": broken})))
    assert isinstance(first, Skipped)
    assert "cannot be understood" in first.reason
    assert isinstance(second, Article)


def test_many_rows_in_many_groups_come_in_their_order() -> None:
    table = pa.table({"text": [f"{TEXT} {n}" for n in range(100)]})
    articles = found(packed(table, row_group_size=7))
    assert [a.text for a in articles if isinstance(a, Article)] == table["text"].to_pylist()


def test_a_row_that_is_too_large_is_skipped() -> None:
    first, second = found(packed(pa.table({"text": ["x" * 5000, TEXT]})), ReadSettings(max_bytes=1000))
    assert isinstance(first, Skipped)
    assert first.reason.startswith("Too large")
    assert isinstance(second, Article)


def test_a_table_without_a_text_says_which_columns_it_has() -> None:
    with pytest.raises(MalformedError, match=r"The fields are id, meta\.jour\. Say which holds it: --map text=FIELD"):
        found(packed(pa.table({"id": [1], "meta": [{"jour": "2024"}]})))


def test_a_name_that_is_not_there_is_said_with_the_nearest() -> None:
    with pytest.raises(MalformedError, match=r"No field 'corp' for text\. Did you mean 'corps'\?"):
        found(packed(pa.table({"id": [1], "corps": [TEXT]})), text="corp")


def test_an_empty_table_is_empty() -> None:
    with pytest.raises(EmptyError, match="without a row"):
        found(packed(pa.table({"text": pa.array([], pa.string())})))


@pytest.mark.parametrize(
    "data", [b"PAR1", b"PAR1" + b"x" * 50, packed(pa.table({"text": [TEXT]}))[:-9], b"PAR1\0\0\0\0PAR1"]
)
def test_a_broken_file_is_said_to_be_one(data: bytes) -> None:
    with pytest.raises(MalformedError, match="No whole Parquet file"):
        found(data)


def test_of_a_file_that_is_damaged_in_the_middle_the_rest_is_read() -> None:
    table = pa.table({"text": [f"{TEXT} {n}" for n in range(60)]})
    data = bytearray(packed(table, row_group_size=20, compression="zstd", use_dictionary=False))
    middle = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0).data_page_offset
    data[middle : middle + 60] = b"\xff" * 60
    items = found(bytes(data))
    assert [a.text for a in items if isinstance(a, Article)] == table["text"].to_pylist()[:20] + table[
        "text"
    ].to_pylist()[40:]
    (lost,) = [item for item in items if isinstance(item, Skipped)]
    assert lost.source == "d.parquet#21"
    assert lost.reason.startswith("Damaged, rows 21 to 40 are lost")


def test_packed_by_gzip_it_is_read_too() -> None:
    (article,) = found(gzip.compress(packed(pa.table({"text": [TEXT]}))))
    assert isinstance(article, Article)


def test_the_hash_is_that_of_what_was_read() -> None:
    table = pa.table({"text": [TEXT], "id": [1]})
    again = pa.table({"id": [2], "text": pa.array([TEXT], pa.large_string())})
    assert one(table).sha256 == one(again).sha256


def test_a_folder_with_one_is_checked(tmp_path: Path) -> None:
    (tmp_path / "dump.parquet").write_bytes(packed(pa.table({"corps": [TEXT, f"{TEXT} Bis."]})))
    articles = api.collect(tmp_path, fields={"text": "corps"}).articles
    assert [article.source.rpartition("/")[2] for article in articles] == ["dump.parquet#1", "dump.parquet#2"]
