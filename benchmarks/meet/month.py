"""A month of an outlet through `recoupe check`: time, memory, and where they go.

    python benchmarks/meet/month.py orange_fr_2020-05.jsonl.gz [--first N] [--workers N] [--record]

The articles are given once as one file of JSON lines and once as a folder of texts, one a file, with a sidecar. The
whole command is watched from outside, with all its processes; the phases are then taken one after another in one
process, on its own clock, so that what else the machine does counts little. Beside them the floor: the lines decoded,
and their words cut by one regular expression.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.record import Figure, Sheet, record

STEPS = "date thin align derive identify name matter_of match compare count doubt assemble".split()
CORES = len(os.sched_getaffinity(0))
LOOK = 0.2
"""Seconds between two looks at the memory of all processes."""


class Watched(NamedTuple):
    """One run of the command: seconds on the wall and of processors, and megabytes of all its processes together."""

    wall: float
    processor: float
    megabytes: int
    load: float
    """Processes that wanted to run, those of others too, on average over the last minute of the run."""


def watched(command: Sequence[str]) -> Watched:
    """Runs a command to its end."""
    before, began = _spent(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_resident, _family(process.pid))))
        time.sleep(LOOK)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with status {process.returncode}: nothing was measured")
    return Watched(time.perf_counter() - began, _spent() - before, peak // 1024, os.getloadavg()[0])


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _family(process: int) -> list[int]:
    """A process and all that come from it; those that are gone meanwhile left out."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return []
    return [process, *(one for child in children for one in _family(int(child)))]


def _resident(process: int) -> int:
    """Kilobytes of a process; 0 when it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    found = re.search(r"^VmRSS:\s+(\d+)", status, re.MULTILINE)
    return int(found[1]) if found else 0


def laid_out(records: Sequence[dict[str, str]], folder: Path) -> Path:
    """The articles as texts, one a file, with `recoupe.csv` beside them."""
    folder.mkdir()
    with open(folder / "recoupe.csv", "w", encoding="utf-8", newline="") as sidecar:  # noqa: PTH123
        rows = csv.writer(sidecar)
        rows.writerow(["file", "published", "title"])
        for one in records:
            (folder / f"{one['id']}.txt").write_text(one["text"], "utf-8")
            rows.writerow([f"{one['id']}.txt", (one.get("published") or one.get("date") or "")[:16], one.get("title")])
    return folder


def phases(data: Path) -> tuple[dict[str, float], dict[str, float], Counter[str]]:
    """Seconds by phase and by step of CROSS in one process, and how much there was of what."""
    from recoupe import api, pipeline  # noqa: PLC0415 -- the parent of the watched processes stays small
    from recoupe.settings import Settings  # noqa: PLC0415

    steps: dict[str, float] = dict.fromkeys(STEPS, 0.0)
    for name in STEPS:
        setattr(pipeline, name, _timed(steps, name, getattr(pipeline, name)))
    spent: dict[str, float] = {}
    settings = Settings()

    def phase(name: str, work: Callable[[], object]) -> object:
        began = time.process_time()
        made = work()
        spent[name] = time.process_time() - began
        return made

    found = api.collect(data)
    readings = phase("read", lambda: [pipeline.read(article, settings=settings) for article in found.articles])
    stories = phase("meet", lambda: pipeline.meet(readings, settings=settings))  # type: ignore[arg-type]
    by_id = {r.article.id: r for r in readings}  # type: ignore[attr-defined]
    told = [[by_id[a] for a in story.articles] for story in stories]  # type: ignore[attr-defined]
    dossiers = phase("cross", lambda: [pipeline.cross(some, settings=settings) for some in told])
    report = api.Report(
        tool=api.Tool(name="recoupe", version="0"), articles=tuple(r.article for r in by_id.values()), dossiers=dossiers
    )
    sizes = Counter({"articles": len(by_id), "stories": len(told), "largest": max(map(len, told))})
    sizes["json"] = len(phase("json", lambda: api.export(report, "json")))  # type: ignore[arg-type]
    sizes["html"] = len(phase("html", lambda: api.export(report, "html")))  # type: ignore[arg-type]
    return spent, steps, sizes


def _timed(spent: dict[str, float], name: str, step: Callable[..., object]) -> Callable[..., object]:
    def run(*given: object, **named: object) -> object:
        began = time.process_time()
        made = step(*given, **named)
        spent[name] += time.process_time() - began
        return made

    return run


def floor(data: Path) -> float:
    """Seconds to decode the lines and to cut their words by one regular expression."""
    token, began = re.compile(r"\w+"), time.process_time()
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        for line in lines:
            token.findall(json.loads(line)["text"])
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--first", type=int, help="only the first so many articles")
    parser.add_argument("--workers", type=int, default=CORES)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures, sizes = _measured(options, Path(scratch))
    for one in figures:
        print(f"{one.what:<60} {one.value}  {one.beside} {one.note}")
    if options.record:
        sheet = Sheet(
            layer="A month of an outlet on a laptop",
            command=f"python benchmarks/meet/month.py {options.data.name} --record",
            data=f"{sizes['articles']} real French articles of one month of one outlet, in {sizes['stories']} stories, "
            f"the largest of {sizes['largest']} articles.",
            definition="`recoupe check` from a cold start to the report, all dossiers included, on two cores that "
            "others share. Memory is that of all its processes together. Phases: processor time, one process.",
            figures=figures,
        )
        record("month", sheet)


def _measured(options: argparse.Namespace, scratch: Path) -> tuple[tuple[Figure, ...], Counter[str]]:
    data = scratch / "articles.jsonl.gz"
    with gzip.open(options.data, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for _, line in zip(range(options.first or 10**9), lines, strict=False)]
    with gzip.open(data, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(one) + "\n" for one in records)
    folder = laid_out(records, scratch / "articles")
    out = ["--quiet", "--json", str(scratch / "r.json")]
    check = [sys.executable, "-m", "recoupe", "check", "--workers", str(options.workers), *out]
    runs = {
        "one file of lines": watched([*check, str(data)]),
        "a folder of texts, and the page": watched([*check, str(folder), "--html", str(scratch / "r.html")]),
    }
    spent, steps, sizes = phases(data)
    least = floor(data)
    return (
        *(
            Figure(
                what=f"{name}: seconds on the wall, {options.workers} workers",
                value=round(run.wall, 1),
                most=90,
                note=f"{run.processor:.0f} s of processors in all, while others loaded the machine "
                f"({run.load:.0f} processes waiting for {CORES} cores)",
            )
            for name, run in runs.items()
        ),
        *(
            Figure(what=f"{name}: memory of all processes, MB", value=run.megabytes, most=1500)
            for name, run in runs.items()
        ),
        Figure(
            what="processor seconds: read",
            value=round(spent["read"], 1),
            beside=f"lines decoded and words cut by one regular expression: {least:.1f}",
        ),
        *(
            Figure(what=f"processor seconds: {name}", value=round(spent[name], 1))
            for name in ("meet", "cross", "json", "html")
        ),
        *(Figure(what=f"processor seconds of cross: {name}", value=round(steps[name], 1)) for name in STEPS),
        Figure(what="size of the report, MB", value=round(sizes["json"] / 1e6, 1)),
        Figure(what="size of the page, MB", value=round(sizes["html"] / 1e6, 1), note="the report inside"),
    ), sizes


if __name__ == "__main__":
    main()
