"""What would blow up a corpus: thousands of near copies, a phrase that everybody has, an article of 5 MB."""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest

from recoupe import api
from recoupe.settings import Settings

SETTINGS = msgspec.structs.replace(Settings(), bulk=msgspec.structs.replace(Settings().bulk, gathered=200))
_SYLLABLES = ["va", "lor", "mé", "tin", "bru", "sé", "cou", "dal", "fi", "ran", "gué", "nor", "pel", "ti", "zan"]
HOT = "selon un communiqué de la préfecture de région publié mardi soir sur son site"


def _prose(seed: int, words: int) -> str:
    pick = random.Random(seed)
    told = ["".join(pick.choices(_SYLLABLES, k=pick.randint(2, 4))) for _ in range(words)]
    return " ".join(told[i] + ("." if i % 12 == 11 else "") for i in range(words)).capitalize() + "."


def _run(folder: Path, texts: list[str]) -> Path:
    lines = (json.dumps({"text": text, "published": "2024-03-05"}, ensure_ascii=False) for text in texts)
    (folder / "crowd.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lost = list(api.bulk(folder / "out", folder / "crowd.jsonl", settings=SETTINGS, until="passages"))
    assert lost == []
    return folder / "out"


def _cut(count: int = 300) -> list[str]:
    """A family of which nobody has the whole, nor every word: no two are near copies."""
    words, pick = _prose(4, 240).split(), random.Random(4)
    changed = [
        [word if pick.randrange(15) else _prose(n, 1)[:-1] for word in words] for n in range(4_000, 4_000 + count)
    ]
    return [" ".join(some[: pick.randrange(120, 240)]) for some in changed]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    model = _prose(0, 120)
    copies = [f"{model} Bulletin {n} de {_prose(n, 2)}" for n in range(1, 1_001)]
    sharers = [f"{_prose(n, 40)} {HOT} {_prose(n + 1, 40)}" for n in range(2_000, 3_000, 2)]
    long = " ".join(_prose(n, 700) for n in range(10_000, 10_900))
    assert len(long.encode()) > 5_000_000
    return _run(tmp_path_factory.mktemp("crowd"), [*copies, *sharers, long, f"{long[:4_000]} {_prose(9, 60)}"])


def test_each_near_copy_is_aligned_with_the_one_that_is_kept_and_with_no_other(out: Path) -> None:
    pairs = {(row["a"], row["b"]) for row in pq.read_table(out / "passages").to_pylist()}
    kept = {row["kept"] for row in pq.read_table(out / ".work" / "copies").to_pylist()}
    assert len(kept) == 1
    assert sum(bool(kept & set(pair)) for pair in pairs) >= 990
    assert len(pairs) < 1_100


def test_a_phrase_of_many_joins_nobody(out: Path) -> None:
    articles = {row["n"]: json.loads(row["article"])["text"] for row in pq.read_table(out / "articles").to_pylist()}
    pairs = {(row["a"], row["b"]) for row in pq.read_table(out / "passages").to_pylist()}
    joined = [pair for pair in pairs if all(HOT in articles[n] for n in pair)]
    assert len(joined) < 10  # two of 500 may have a word beside it in common; every two would be 124,750


def test_an_article_of_five_megabytes_is_aligned_with_what_took_from_it(out: Path) -> None:
    longest = max(pq.read_table(out / "passages").to_pylist(), key=lambda row: row["words"])
    assert longest["words"] > 300
    assert longest["a_end"] - longest["a_start"] == longest["b_end"] - longest["b_start"]


def test_of_a_family_of_hundreds_that_are_no_near_copies_each_is_aligned_with_the_first(tmp_path: Path) -> None:
    out = _run(tmp_path, _cut())
    first = min(pq.read_table(out / "articles").to_pylist(), key=lambda row: row["id"])["n"]
    pairs = {(row["a"], row["b"]) for row in pq.read_table(out / "passages").to_pylist()}
    assert pq.read_table(out / ".work" / "copies").num_rows == 0
    assert sum(first in pair for pair in pairs) == 299
    assert len(pairs) < 300 * 299 // 4  # the others have but words that few have in common
