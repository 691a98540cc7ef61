"""Wall clock, processor time and memory of a command and of everything it starts (Linux)."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_TICK = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """What a command took. `peak` in bytes: each shared page counted once (Linux's proportional set size)."""

    wall: float
    processor: float
    peak: int
    status: int


class _Tree:
    """The processes below one, looked at now and then; what has ended keeps the time it was last seen with."""

    def __init__(self, root: int) -> None:
        self.root, self.peak = root, 0
        self._spent: dict[int, float] = {}

    @property
    def processor(self) -> float:
        return sum(self._spent.values())

    def look(self) -> None:
        held = 0
        for pid in self._members():
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                self._spent[pid] = (int(fields[11]) + int(fields[12])) / _TICK
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
                held += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) * 1024
            except (OSError, StopIteration, IndexError):
                continue  # it ended while it was looked at
        self.peak = max(self.peak, held)

    def _members(self) -> list[int]:
        found = [self.root]
        for pid in found:
            for task in Path(f"/proc/{pid}/task").glob("*/children"):
                try:
                    found += map(int, task.read_text().split())
                except OSError:
                    continue
        return found


def watch(
    command: Sequence[str], *, log: Path, every: float = 0.2, environment: Mapping[str, str] | None = None
) -> Cost:
    """Runs a command to its end, its output in `log`; looks at it every so many seconds."""
    with log.open("wb") as out:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
        tree, over = _Tree(process.pid), threading.Event()

        def sample() -> None:
            while not over.wait(every):
                tree.look()

        watcher = threading.Thread(target=sample, daemon=True)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        over.set()
        watcher.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    # What it waited for is exact; what a process left behind or reaped elsewhere is only seen by looking.
    return Cost(wall, max(tree.processor, usage.ru_utime + usage.ru_stime), tree.peak, process.returncode)
