"""How long `recoupe check` takes from a cold start, how much memory it needs, and where the time goes.

    python benchmarks/check.py [FOLDER] [--runs N]

Whole processes are timed from outside, median of N. Beside them, in the same run: an interpreter that does nothing
(the floor of any Python command), and one that compares the same articles two by two with `difflib` on words (the
peer that everybody has). The time of each step is taken inside one process, warm.
"""

from __future__ import annotations

import argparse
import functools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

DIFFLIB = """
import difflib, itertools, pathlib, sys
files = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))
texts = [p.read_text(encoding="utf-8", errors="replace").split() for p in files]
for a, b in itertools.combinations(texts, 2):
    difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
"""
STEPS = (
    "tell clean split mention attribute state pair gather date align derive identify name match compare count assemble"
).split()


def whole(command: list[str], runs: int) -> tuple[float, float]:
    """Median wall seconds and peak megabytes of a command, after one warm-up."""
    seconds, peak = [], 0.0
    for i in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"{' '.join(command)} failed with status {status >> 8}: nothing was measured")
        if i:
            seconds.append(time.perf_counter() - start)
            peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(seconds), peak


def timed(spent: dict[str, float], name: str, step: Callable[..., object]) -> Callable[..., object]:
    """The step, with its time added to `spent`."""

    @functools.wraps(step)
    def run(*args: object, **kwargs: object) -> object:
        start = time.perf_counter()
        try:
            return step(*args, **kwargs)
        finally:
            spent[name] += time.perf_counter() - start

    return run


def by_step(folder: Path) -> dict[str, float]:
    """Milliseconds of each step over one warm run."""
    import recoupe  # noqa: PLC0415 - the parent of the timed processes stays small: its size would be theirs
    from recoupe import pipeline  # noqa: PLC0415

    recoupe.check(folder)
    spent: dict[str, float] = defaultdict(float)
    for name in STEPS:
        setattr(pipeline, name, timed(spent, name, getattr(pipeline, name)))
    recoupe.check(folder)
    return {name: 1000 * spent[name] for name in STEPS}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", default="examples/passerelle", type=Path)
    arguments.add_argument("--runs", default=5, type=int)
    given = arguments.parse_args()
    recoupe_command = [str(Path(sys.executable).with_name("recoupe")), "check", str(given.folder), "--quiet"]
    out = Path(tempfile.mkdtemp())
    rows = {
        "python, nothing": [sys.executable, "-c", "pass"],
        "difflib, all pairs": [sys.executable, "-c", DIFFLIB, str(given.folder)],
        "recoupe check": [*recoupe_command, "--json", str(out / "r.json"), "--html", str(out / "r.html")],
    }
    print(f"{'whole process, cold':24} {'seconds':>8} {'MB':>6}   (median of {given.runs}, {given.folder})")
    for name, command in rows.items():
        seconds, peak = whole(command, given.runs)
        print(f"{name:24} {seconds:8.2f} {peak:6.0f}")
    print(f"\n{'step, warm':24} {'ms':>8}")
    spent = by_step(given.folder)
    for name, milliseconds in spent.items():
        print(f"{name:24} {milliseconds:8.1f}")
    print(f"{'all':24} {sum(spent.values()):8.1f}")


if __name__ == "__main__":
    main()
