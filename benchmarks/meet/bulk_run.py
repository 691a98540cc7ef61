"""`recoupe bulk … --until passages` on generated news: what it cost, and what it found."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from benchmarks.meet.watch import Cost, watch

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


def candidates(out: Path) -> set[tuple[str, str]]:
    """The pairs that the run looked at, the earlier article first."""
    key = keys(out)
    table = pq.read_table(out / "pairs", columns=["a", "b"])
    found = ((key[a], key[b]) for a, b in zip(table["a"].to_pylist(), table["b"].to_pylist(), strict=True))
    return {(a, b) if a < b else (b, a) for a, b in found}


def passages(out: Path) -> Iterator[tuple[str, str, int, int, int, int]]:
    """The passages that the run found."""
    key = keys(out)
    names = ["a", "b", "a_start", "a_end", "b_start", "b_end"]
    for batch in pq.read_table(out / "passages", columns=names).to_batches():
        for a, b, *places in zip(*(batch[name].to_pylist() for name in names), strict=True):
            yield (key[a], key[b], *places)
