"""`recoupe bulk … --until passages` on generated news: what it cost, and what it found."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from benchmarks.meet.watch import Cost, watch
from recoupe.bulk.run import WORK

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
    copies: Mapping[str, str]
    """Members of large families of near copies, and the one that stands for the family."""


def found(out: Path) -> Findings:
    """Read from the tables of a run, those on the way too."""
    key = keys(out)
    shared = zip(*_columns(out / WORK / "shared", "a", "b"), strict=True)
    looked_at = frozenset((min(key[a], key[b]), max(key[a], key[b])) for a, b in shared)
    copies = {key[n]: key[kept] for n, kept in zip(*_columns(out / WORK / "copies", "n", "kept"), strict=True)}
    rows = zip(*_columns(out / "passages", "a", "b", "a_start", "a_end", "b_start", "b_end"), strict=True)
    return Findings(looked_at, [(key[a], key[b], *places) for a, b, *places in rows], copies)


def _columns(table: Path, *names: str) -> list[list[int]]:
    read = pq.read_table(table, columns=list(names))
    return [read[name].to_pylist() for name in names]
