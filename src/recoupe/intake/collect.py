"""collect: every article that some paths hold, named and in order, and what could not be read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from recoupe import find
from recoupe.errors import EmptyError, InputError, MalformedError
from recoupe.intake.article import SAID_BY, named
from recoupe.intake.published import Dated, understood
from recoupe.intake.sidecar import NAME, Sidecars
from recoupe.intake.source import of_bytes, of_file, standard_input
from recoupe.intake.walk import STDIN, File, WebAddress, source_name, walk
from recoupe.model import Article, Skipped
from recoupe.ports import Progress, Reader, Source
from recoupe.settings import ReadSettings
from recoupe.text.page import host

if TYPE_CHECKING:
    from recoupe.intake.fetch import Fetched, Fetcher

Input: TypeAlias = str | os.PathLike[str] | Article


class Collected(NamedTuple):
    """Articles by (source, id), and what was skipped by (source, reason): no order of the paths shows."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def collect(
    inputs: Sequence[Input],
    *,
    hints: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    settings: ReadSettings | None = None,
    leave_out: Collection[str | os.PathLike[str]] = (),
    progress: Progress | None = None,
) -> Collected:
    """Every article that `stream` gives, in an order and with ids that do not hang on the order of the inputs."""
    found = list(stream(inputs, hints=hints, fields=fields, settings=settings, leave_out=leave_out, progress=progress))
    return Collected(
        _in_order([item for item in found if isinstance(item, Article)]),
        tuple(sorted((item for item in found if isinstance(item, Skipped)), key=lambda s: (s.source, s.reason))),
    )


def stream(
    inputs: Sequence[Input],
    *,
    hints: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    settings: ReadSettings | None = None,
    leave_out: Collection[str | os.PathLike[str]] = (),
    progress: Progress | None = None,
) -> Iterator[Article | Skipped]:
    """Every article of files, folders, `-` and ready articles, one at a time in the order of the inputs.

    One bad file never stops the others. `hints` (of the whole run) win over the sidecar, the sidecar over front
    matter, front matter over what a page or a line says of itself. `fields` says under which names records hold
    what. Files of `leave_out` are passed over in silence: a run's own outputs. Articles that say the same have the
    same id here.
    """
    limits = settings or ReadSettings()
    own = {Path(path).resolve() for path in leave_out}
    sidecars = Sidecars()
    yield from (item for item in inputs if isinstance(item, Article))
    files = [item for item in walk([i for i in inputs if not isinstance(i, Article)]) if not _is_own(item, own)]
    web = _Web(limits)
    for done, item in enumerate(files):
        if progress:
            progress("fetch" if isinstance(item, WebAddress) else "open", done, len(files))
        if isinstance(item, Skipped):
            yield item
        elif isinstance(item, WebAddress):
            yield from web.read(item.source, hints or {}, fields or {})
        else:
            yield from _of_file(item, sidecars, hints or {}, fields or {}, limits)
    yield from _complaints(sidecars)


def of_files(
    files: Sequence[File],
    *,
    hints: Mapping[str, str],
    fields: Mapping[str, str],
    settings: ReadSettings,
) -> Iterator[Article | Skipped]:
    """The same for some of the files that `walk` found: the rows of sidecars that are of none of them are no fault."""
    sidecars = Sidecars()
    for file in files:
        yield from _of_file(file, sidecars, hints, fields, settings)
    for folder, fault in sidecars.faults.items():
        yield Skipped(source=_place(folder), reason=fault)


class _Web:
    """The one way to the net: opened by an address that was named, and by nothing else."""

    def __init__(self, limits: ReadSettings) -> None:
        self._limits = limits
        self._fetcher: Fetcher | None = None

    def read(self, url: str, hints: Mapping[str, str], fields: Mapping[str, str]) -> Iterator[Article | Skipped]:
        """The articles at an address, told by what lies there."""
        from recoupe.intake.fetch import Fetcher  # noqa: PLC0415 -- nothing else needs the net

        self._fetcher = self._fetcher or Fetcher(self._limits.fetch, max_bytes=self._limits.max_bytes)
        try:
            got = self._fetcher.get(url)
            if not got.data:
                raise EmptyError("Nothing is at the address.")
            source = of_bytes(
                got.data, url, hints, fields, limit=self._limits.max_bytes, address=got.url, charset=got.charset
            )
            for item in _reader_of(source, _all()).read(source, self._limits):
                yield _fetched(item, got, url) if isinstance(item, Article) else item
        except InputError as error:
            yield Skipped(source=url, reason=str(error))


def _fetched(article: Article, got: Fetched, url: str) -> Article:
    """The article with its address, with when it was seen there, and with where a redirect led."""
    seen, _ = understood([Dated(got.date, "http-header", "seen")] if got.date else [])
    away = host(got.url) != host(url)
    return msgspec.structs.replace(
        article,
        url=article.url or got.url,
        dates=(*article.dates, *seen),
        notes=(*article.notes, *([f"The address led to {got.url}."] if away else [])),
    )


def _is_own(item: File | WebAddress | Skipped, own: set[Path]) -> bool:
    return bool(own) and isinstance(item, File) and item.path is not None and item.path.resolve() in own


def _of_file(
    file: File, sidecars: Sidecars, hints: Mapping[str, str], fields: Mapping[str, str], limits: ReadSettings
) -> Iterator[Article | Skipped]:
    try:
        beside = sidecars.hints(file.path, file.root, whole=not file.asked) if file.path else {}
        said = {**beside, **hints, **({SAID_BY: "sidecar"} if "published" in beside.keys() - hints.keys() else {})}
        readers = _readers_for(file)
        source = _source(file, said, fields, limits.max_bytes)
        if not source.size:
            raise EmptyError("The file is empty.")
        yield from _reader_of(source, readers).read(source, limits)
    except InputError as error:
        yield Skipped(source=file.source, reason=str(error))


def _source(file: File, hints: Mapping[str, str], fields: Mapping[str, str], limit: int) -> Source:
    if file.path is None:
        return of_bytes(standard_input(limit), STDIN, hints, fields, limit=limit)
    return of_file(file.path, file.source, hints, fields, limit=limit)


@cache
def _endings() -> dict[str, tuple[Reader, ...]]:
    """Readers by the endings they take."""
    readers = _all()
    return {
        suffix: tuple(reader for reader in readers if suffix in reader.suffixes)
        for suffix in sorted({suffix for reader in readers for suffix in reader.suffixes})
    }


@cache
def _all() -> tuple[Reader, ...]:
    return tuple(map(find.reader, find.names("readers")))


def _readers_for(file: File) -> tuple[Reader, ...]:
    """By the ending; all where the file was asked for by name and its ending says nothing: its content must tell."""
    ending = _ending(file.path) if file.path else ""
    known = _endings()
    if ending in known:
        return known[ending]
    if file.asked:
        return _all()
    raise MalformedError(f"No reader for {ending or 'a file without an ending'}; there is one for {', '.join(known)}.")


def _ending(path: Path) -> str:
    """`.jsonl` of `dump.jsonl` and of `dump.jsonl.gz`."""
    ending = path.suffix.lower()
    return path.with_suffix("").suffix.lower() or ending if ending == ".gz" else ending


def _reader_of(source: Source, readers: tuple[Reader, ...]) -> Reader:
    """The one reader, or the one that knows the first bytes best."""
    if len(readers) == 1:
        return readers[0]
    head = source.head()
    best = max(readers, key=lambda reader: reader.knows(head))
    if best.knows(head):
        return best
    raise MalformedError(f"It is none of these: {'; '.join(reader.summary for reader in readers)}.")


def _in_order(articles: list[Article]) -> tuple[Article, ...]:
    """By (source, id); articles that say the same get their own ids in that order."""
    seen: Counter[str] = Counter()
    ordered = []
    for article in sorted(articles, key=lambda a: (a.source, a.id, a.sha256)):
        seen[article.id] += 1
        ordered.append(named(article, seen[article.id]))
    return tuple(sorted(ordered, key=lambda a: (a.source, a.id)))


def _complaints(sidecars: Sidecars) -> Iterator[Skipped]:
    for folder, fault in sidecars.faults.items():
        yield Skipped(source=_place(folder), reason=fault)
    for folder, name in sidecars.unused():
        yield Skipped(source=_place(folder), reason=f"It names {name!r}, which was not read. Check the name.")


def _place(folder: Path) -> str:
    return "/".join(part for part in (source_name(os.fspath(folder)), NAME) if part)
