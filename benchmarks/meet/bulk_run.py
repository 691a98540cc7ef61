"""`recoupe bulk … --until passages` on generated news: what it cost, and what it found."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks.meet.watch import Cost, watch
from recoupe import find
from recoupe.bulk.run import WORK
from recoupe.kernels.passages import passages
from recoupe.settings import AlignSettings
from recoupe.steps.align import light_words

_STAGE = re.compile(r"^\s*([a-z]+)\s+([\d ]+?)\s+([\d.]+) (kB|MB)\s+([\d.]+) s\s*$", re.MULTILINE)
_PLACE = re.compile(r"(\d{7})\.jsonl\.gz#(\d+)$")


class Stage(NamedTuple):
    """A table of the run: its rows, its bytes, its seconds."""

    name: str
    rows: int
    size: int
    seconds: float


class Ran(NamedTuple):
    """A run: its cost and its stages, in their order."""

    cost: Cost
    stages: tuple[Stage, ...]


def bulk(news: Path, out: Path, *, workers: int, memory: str, nice: int = 0) -> Ran:
    """Runs the command from nothing; `out` keeps its tables. The language is said: invented words have none."""
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    log = out.with_suffix(".log")
    asked = ["--until", "passages", "--lang", "fr", "--workers", str(workers), "--memory", memory]
    command = [sys.executable, "-m", "recoupe", "bulk", str(news), "-o", str(out), *asked]
    cost = watch(["nice", "-n", str(nice), *command] if nice else command, log=log)
    told = log.read_text(encoding="utf-8")
    if cost.status:
        raise SystemExit(f"recoupe bulk failed:\n{told}")
    return Ran(cost, tuple(_stages(told)))


def _stages(told: str) -> Iterator[Stage]:
    for name, rows, size, unit, seconds in _STAGE.findall(told):
        yield Stage(name, int(rows.replace(" ", "")), round(float(size) * {"kB": 1e3, "MB": 1e6}[unit]), float(seconds))


def keys(out: Path) -> dict[int, str]:
    """The id that the generator gave each article, by its number in the run: its file and its line tell it."""
    table = pq.read_table(out / "articles", columns=["n", "source"])
    places = (_PLACE.search(source) for source in table["source"].to_pylist())
    found = zip(table["n"].to_pylist(), places, strict=True)
    return {n: f"n{int(place[1]) + int(place[2]):07}" for n, place in found if place}


class Findings(NamedTuple):
    """What a run found, under the ids of the generator."""

    looked_at: frozenset[tuple[str, str]]
    """Pairs that share an n-gram that is not a stock phrase, the earlier article first."""
    passages: Sequence[tuple[str, str, int, int, int, int]]


def found(out: Path) -> Findings:
    """Read from the tables of a run, those on the way too."""
    key = keys(out)
    shared = zip(*_columns(out / WORK / "shared", "a", "b"), strict=True)
    looked_at = frozenset((min(key[a], key[b]), max(key[a], key[b])) for a, b in shared)
    rows = zip(*_columns(out / "passages", "a", "b", "a_start", "a_end", "b_start", "b_end"), strict=True)
    return Findings(looked_at, [(key[a], key[b], *places) for a, b, *places in rows])


def alignment(out: Path, pairs: Sequence[tuple[str, str]]) -> float:
    """Processor's seconds to align pairs of a run, from words as numbers to passages as places among them."""
    number = {key: n for n, key in keys(out).items()}
    wanted = pa.array(sorted({number[key] for pair in pairs for key in pair}))
    words = pq.read_table(out / WORK / "words", columns=["n", "language", "words"])
    words = words.filter(pc.is_in(words["n"], value_set=wanted)).combine_chunks()
    a, b = (pa.array([number[pair[end]] for pair in pairs]) for end in (0, 1))
    of_a, of_b = (pc.index_in(end, value_set=words["n"]) for end in (a, b))
    columns = {"a": a, "b": b, "language": words["language"].take(of_a)}
    columns |= {"a_words": words["words"].take(of_a), "b_words": words["words"].take(of_b)}
    batch = pa.table(columns).combine_chunks().to_batches()[0]
    light = {"fr": light_words(find.language("fr").function_words)}
    passages(batch, settings=AlignSettings(), light=light)  # what is compiled is compiled here
    began = time.process_time()
    passages(batch, settings=AlignSettings(), light=light)
    return time.process_time() - began


def _columns(table: Path, *names: str) -> list[list[int]]:
    read = pq.read_table(table, columns=list(names))
    return [read[name].to_pylist() for name in names]
