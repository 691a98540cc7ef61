"""The bulk line in a folder: from files to tables, going on where an earlier run was stopped."""

from __future__ import annotations

import fcntl
import itertools
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from recoupe import columns
from recoupe.bulk import following
from recoupe.bulk.corpus import Ingest, Unit, listed, units
from recoupe.bulk.plan import stages
from recoupe.bulk.run import WORK, Ran, Run
from recoupe.columns import PUBLIC
from recoupe.errors import NothingToReadError, UnwritableError, UsageError
from recoupe.kernels.ingest import CHUNK_BITS
from recoupe.model import Skipped, Tool
from recoupe.ports import Engine, Progress
from recoupe.settings import EngineSettings, Settings
from recoupe.store import tables
from recoupe.text.ids import content_id
from recoupe.version import __version__

MANIFEST = "manifest.json"
SPILLED = f"{WORK}/spilled"
"""Where queries put what memory does not hold."""
_LOCK = ".lock"
_SHOWN = 5
"""Sources named in one message when none could be read."""


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table of a run: its rows, its bytes, its files."""

    rows: int
    size: int
    parts: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What lies in the folder of a run that is whole, and what it was made with."""

    format: str = "recoupe-bulk/1"
    tool: Tool
    said: Mapping[str, str]
    """What the user said of all articles, and under which names fields stand."""
    settings: Settings
    tables: Mapping[str, Table]


class Asked(NamedTuple):
    """What a run is asked to do. Not `whole`: passages alone."""

    paths: Sequence[str]
    hints: Mapping[str, str]
    fields: Mapping[str, str]
    settings: Settings
    whole: bool
    follow: Path | None = None
    """The folder of an earlier run whose stories are carried on."""
    at: str | None = None
    """How this run is called in their history."""


def line(out: Path, asked: Asked, engine: Engine, progress: Progress) -> Iterator[Ran]:
    """Every stage in its order, as it is done. Raises `OutputError`, and `NothingToReadError` where no article is."""
    with _alone(out):
        found = units(asked.paths, asked.settings.bulk)
        said = {**asked.hints, **{f"field {key}": value for key, value in asked.fields.items()}}
        used = msgspec.structs.replace(asked.settings, engine=Settings().engine)
        stamp = content_id("", __version__, msgspec.json.encode(used).decode(), repr(sorted(said.items())))
        (out / MANIFEST).unlink(missing_ok=True)
        corpus = _articles(out, found, asked, stamp, engine, progress)
        yield corpus
        plan = stages(asked.settings, whole=asked.whole)
        parts = max(1, corpus.rows // asked.settings.bulk.gathered) | 1  # odd: numbers of articles end in zeros
        run = Run(out, plan, engine=engine, stamp=stamp, parts=parts, public=PUBLIC)
        yield from run.go(progress)
        if asked.follow:
            began = time.monotonic()
            made = following.followed(out, asked.follow, asked.at)
            yield Ran(following.TABLE, made.rows, made.size, time.monotonic() - began, kept=False)
        _finish(out, said, used, whole=asked.whole)


def affordable(workers: int, memory: int, settings: EngineSettings) -> int:
    """As many of the workers as the memory holds beside a query; one at least."""
    return max(1, min(workers, (memory - settings.own - settings.query) // settings.worker))


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """The folder of the run, for this run alone. Raises `UnwritableError`, and `UsageError` where it is another's."""
    try:
        if out.exists() and any(out.iterdir()) and not (out / _LOCK).exists():
            raise UsageError(f"{out} holds other things: give a new folder, or that of an earlier run.")
        out.mkdir(parents=True, exist_ok=True)
        with (out / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
    except BlockingIOError:
        raise UsageError(f"Another run is at work in {out}. Wait for it, or give another folder.") from None
    except OSError as error:
        raise UnwritableError(f"{out} cannot be written: {error.strerror}. What is whole is kept.") from None


def _articles(out: Path, found: Sequence[Unit], asked: Asked, stamp: str, engine: Engine, progress: Progress) -> Ran:
    """The articles of the corpus as a table; units that an earlier run opened, and that are the same, are kept."""
    began = time.monotonic()
    files, articles, skipped = out / WORK / "files", out / "articles", out / "skipped"
    opened = {number: unit.stamp for number, unit in enumerate(found)}
    for folder in (files, articles, skipped):
        tables.begin(folder, content_id("", stamp, folder.name))
    tables.keep_only(skipped, opened)
    for number, unit in enumerate(found):
        tables.keep(files, number, listed(unit), columns.schema("files"))
    there = tables.parts(skipped)
    for part, path in tables.parts(articles).items():
        if part >> CHUNK_BITS not in there:  # its unit has changed, or was not opened to its end
            path.unlink()
    task = Ingest(articles, skipped, asked.hints, asked.fields, asked.settings)
    todo = [path for number, path in tables.parts(files).items() if number not in there]
    for count, _ in enumerate(engine.map(task, todo), start=1 + len(there)):
        progress("articles", count, len(found))
    tables.finish(skipped, [tables.found(path) for path in tables.parts(skipped).values()])
    done = [tables.found(path) for path in tables.parts(articles).values()]
    if not done:
        raise NothingToReadError(_nothing(skipped))
    manifest = tables.finish(articles, done)
    return Ran("articles", manifest.rows, manifest.size, time.monotonic() - began, kept=not todo)


def lost(out: Path) -> Iterator[Skipped]:
    """What could not be read, in the order of the corpus."""
    for batch in tables.batches(out / "skipped"):
        for row in batch.to_pylist():
            yield Skipped(source=row["source"], reason=row["reason"])


def _nothing(skipped: Path) -> str:
    told = [f"{one.source}: {one.reason}" for one in itertools.islice(lost(skipped.parent), _SHOWN)]
    return "\n  ".join(["Nothing could be read.", *told])


def _finish(out: Path, said: Mapping[str, str], settings: Settings, *, whole: bool) -> None:
    """Says what lies there; takes away what lay on the way, unless the run is to go further another time."""
    found = {name: tables.whole(out / name) for name in PUBLIC}
    manifest = Manifest(
        tool=Tool(name="recoupe", version=__version__),
        said=dict(sorted(said.items())),
        settings=settings,
        tables={name: Table(rows=m.rows, size=m.size, parts=len(m.parts)) for name, m in found.items() if m},
    )
    if whole:
        for folder in (out / WORK).iterdir():
            tables.drop(folder)
    (out / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
