"""What a user does from Python: read, check, open, export, verify."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from recoupe import find, model
from recoupe.errors import InputError, MalformedError, NothingToReadError, UnreadableError, UsageError
from recoupe.intake.article import article_from, language_code
from recoupe.intake.collect import Collected, Input, stream
from recoupe.intake.collect import collect as _collect
from recoupe.intake.field_map import checked
from recoupe.intake.published import Dated, evidence
from recoupe.model import Article, Reading, Skipped, Tool
from recoupe.ports import Crew, Progress
from recoupe.settings import Settings
from recoupe.version import __version__

if TYPE_CHECKING:
    from recoupe.bulk.run import Ran
    from recoupe.readings import Written

Inputs: TypeAlias = Input | Sequence[Input]
_SHOWN = 5
"""Sources named in one message when none could be read."""


class Report(model.Report, frozen=True, kw_only=True):
    """A report that shows itself in a notebook: the page of `recoupe check --html`, in a frame of its own."""

    def _repr_html_(self) -> str:
        import html  # noqa: PLC0415 -- a big table of entities

        page = html.escape(export(self, "html").decode(), quote=True)
        return f'<iframe sandbox="allow-scripts" style="width:100%;height:80vh;border:0" srcdoc="{page}"></iframe>'


def check(
    *paths: Inputs,
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = None,
    fields: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    allow_private: bool = False,
    leave_out: Collection[str | os.PathLike[str]] = (),
    workers: int | None = 1,
    progress: Progress | None = None,
) -> Report:
    """Cross-check articles: files, folders, addresses, `-` for standard input, or articles made by `article`.

    `outlet`, `published` and `language` are said of every article and win over what the files say. `fields` says
    under which names JSON records hold what: `{"text": "body", "published": "meta.date"}`. What cannot be read is in
    `Report.skipped`. With more than one of `workers` (None: one for each core), which a few articles do not need, call
    it under `if __name__ == "__main__":`; the report is the same. Raises `NothingToReadError` where no article is left,
    `UsageError` where the call itself is wrong and `EngineError` where a worker dies.
    """
    from recoupe import pipeline  # noqa: PLC0415 -- the whole line: `import recoupe` must stay light

    chosen = _reaching(settings, allow_private)
    found = collect(
        *paths,
        outlet=outlet,
        published=published,
        language=language,
        fields=fields,
        settings=chosen,
        leave_out=leave_out,
        progress=progress,
    )
    if not found.articles:
        raise NothingToReadError(_nothing(found.skipped))
    tool = Tool(name="recoupe", version=__version__)
    with _crew(1 if len(found.articles) < chosen.engine.few else workers, chosen) as crew:
        report = pipeline.check(found.articles, found.skipped, tool=tool, settings=chosen, crew=crew, progress=progress)
    return Report(tool=report.tool, articles=report.articles, dossiers=report.dossiers, skipped=report.skipped)


@contextmanager
def _crew(workers: int | None, settings: Settings) -> Iterator[Crew | None]:
    """Processes to work in; None for one alone, which needs none."""
    if workers == 1:
        yield None
        return
    from recoupe.engines import local  # noqa: PLC0415 -- a handful of articles does without

    crew = local.Crew(workers or local.cores(), settings.engine)
    try:
        yield crew
    finally:
        crew.close()


def read(
    *paths: Inputs,
    fields: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    allow_private: bool = False,
) -> tuple[Reading, ...]:
    """What each article tells, alone: its passages, sentences, mentions, attributions and statements."""
    from recoupe import pipeline  # noqa: PLC0415 -- as in `check`

    chosen = _reaching(settings, allow_private)
    found = collect(*paths, fields=fields, settings=chosen)
    return tuple(pipeline.read(article, settings=chosen) for article in found.articles)


def read_to(
    out: str | os.PathLike[str],
    *paths: Inputs,
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = None,
    fields: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    allow_private: bool = False,
    workers: int = 1,
    progress: Progress | None = None,
) -> Written:
    """Reads each article alone and writes its `Reading` to a file, a line of JSON each, in the order of the paths.

    As many articles as you like: they pass through, a few at a time. A run that was stopped, by whatever, goes on
    where it was when it is started again: nothing is lost and nothing doubled. With more than one of `workers`, call
    it under `if __name__ == "__main__":`. Raises as `check`, and `OutputError` where it cannot go on.
    """
    from recoupe import readings  # noqa: PLC0415 -- the whole line, as in `check`

    chosen = _reaching(settings, allow_private)
    said = _hints(outlet=outlet, published=published, language=language)
    names = checked(fields or {})
    found = stream(
        list(_flat(paths)), hints=said, fields=names, settings=chosen.read, leave_out=[out], progress=progress
    )
    asked = {**said, **{f"field {key}": value for key, value in names.items()}}
    run = readings.write(Path(out), found, said=asked, settings=chosen, workers=workers, progress=progress)
    if not run.readings:
        raise NothingToReadError(_nothing(run.skipped))
    return run


def bulk(
    out: str | os.PathLike[str],
    *paths: Inputs,
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = None,
    fields: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    until: Literal["passages", "dossiers"] = "dossiers",
    follow: str | os.PathLike[str] | None = None,
    at: str | None = None,
    engine: str = "local",
    workers: int = 1,
    memory: int | None = None,
    progress: Progress | None = None,
    told: Callable[[Ran], None] | None = None,
) -> Iterator[Skipped]:
    """Cross-checks a corpus of any size into Parquet tables in the folder `out`, and gives what could not be read.

    A run that was stopped goes on where it was, and one whose corpus has grown reads only what is new. `until`
    "passages" finds shared text and no more, without reading what it means. `follow` is the folder of an earlier run,
    whose stories are carried on under their ids, with what became of them `at` this time. `memory` is in bytes, half of
    the machine's without it. `told` hears of each stage when it is done. With more than one of `workers`, call it under
    `if __name__ == "__main__":`. Raises as `check`, and `OutputError` where it cannot go on.
    """
    from recoupe.bulk import line  # noqa: PLC0415 -- tables, as in `check`

    chosen = settings or Settings()
    asked = line.Asked(
        paths=[os.fspath(path) for path in _flat(paths) if not isinstance(path, Article)],
        hints=_hints(outlet=outlet, published=published, language=language),
        fields=checked(fields or {}),
        settings=chosen,
        whole=until == "dossiers",
        follow=None if follow is None else Path(follow),
        at=at,
    )
    held = memory or _half()
    place = Path(out).absolute()  # workers of a cluster have a working folder of their own
    running = find.engine(engine).connect(
        workers=line.affordable(workers, held, chosen.engine),
        memory=held,
        scratch=place / line.SPILLED,
        settings=chosen.engine,
    )
    try:
        for ran in line.line(place, asked, running, progress or (lambda step, done, of: None)):
            if told:
                told(ran)
    finally:
        running.close()
    return line.lost(place)


def _half() -> int:
    """Half of this machine's memory, bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2


def collect(
    *paths: Inputs,
    outlet: str | None = None,
    published: str | None = None,
    language: str | None = None,
    fields: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    allow_private: bool = False,
    leave_out: Collection[str | os.PathLike[str]] = (),
    progress: Progress | None = None,
) -> Collected:
    """The articles that some paths hold, named and in order, and what could not be read. Nothing is crossed.

    An address is fetched because it is named here; one of the user's own network only with `allow_private`.
    """
    return _collect(
        list(_flat(paths)),
        hints=_hints(outlet=outlet, published=published, language=language),
        fields=checked(fields or {}),
        settings=_reaching(settings, allow_private).read,
        leave_out=leave_out,
        progress=progress,
    )


def article(
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    language: str | None = None,
    source: str = "text",
) -> Article:
    """An article from a string, for `check`. Raises `EmptyError` where it holds no word."""
    hints = {**_hints(outlet=outlet, published=published, language=language), **({"title": title} if title else {})}
    return article_from(text, data=text.encode(), source=source, hints=hints, found={})


def open(path: str | os.PathLike[str]) -> Report:
    """The report in a JSON file. Raises `UnreadableError`, or `MalformedError` where it is no report."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{os.fspath(path)}: cannot be read: {error.strerror}.") from None
    try:
        return msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise MalformedError(
            f"{os.fspath(path)}: not a report of recoupe: {error}. Make one with: recoupe check PATH --json FILE"
        ) from None


def export(report: model.Report, format: str) -> bytes:
    """The report in a format by name (`json`, `html`, …). Raises `UnknownPartError`."""
    return find.export(format).write(report)


def verify(
    report: model.Report,
    *,
    sources: str | os.PathLike[str] | None = None,
    fields: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """What in a report does not prove itself, one sentence each; empty where all of it does.

    With `sources`, a file or folder, the originals are read again, by the map of `fields` that they were read with, and
    compared by their hashes. Raises `NothingToReadError` where there are none.
    """
    from recoupe.proof.check import failures  # noqa: PLC0415 -- only a proof needs it

    found = None if sources is None else collect(sources, fields=fields)
    if found and not found.articles:
        raise NothingToReadError(_nothing(found.skipped))
    return tuple(map(str, failures(report, found and found.articles)))


def _flat(paths: Sequence[Inputs]) -> Iterator[Input]:
    if not paths:
        raise UsageError("Nothing to check: give files, folders, or - for standard input.")
    for path in paths:
        if isinstance(path, (str, os.PathLike, Article)):
            yield path
        else:
            yield from path


def _hints(**said: str | None) -> Mapping[str, str]:
    """What is said of the whole run. Raises `UsageError`: a slip here would spoil every article."""
    hints = {key: value for key, value in said.items() if value}
    try:
        if "published" in hints:
            evidence(Dated(hints["published"], "given"))
        if "language" in hints:
            hints["language"] = language_code(hints["language"])
    except InputError as error:
        raise UsageError(str(error)) from None
    return hints


def _reaching(settings: Settings | None, allow_private: bool) -> Settings:
    chosen = settings or Settings()
    if not allow_private:
        return chosen
    fetch = msgspec.structs.replace(chosen.read.fetch, allow_private=True)
    return msgspec.structs.replace(chosen, read=msgspec.structs.replace(chosen.read, fetch=fetch))


def _nothing(skipped: Sequence[Skipped]) -> str:
    lines = [f"{s.source}: {s.reason}" for s in skipped[:_SHOWN]]
    more = [f"… and {len(skipped) - _SHOWN} more"] if len(skipped) > _SHOWN else []
    return "\n  ".join(["Nothing could be read.", *lines, *more]) if lines else "There was nothing to read."
