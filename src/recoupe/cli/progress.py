"""A progress bar on the error stream, for runs that take longer than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import Task, TaskID

    from recoupe.ports import Progress

PATIENCE = 2.0
"""Seconds before a bar appears: a run on a handful of articles ends before, and a flash of a bar is noise."""

_STAGES = {
    "open": "Opening files",
    "fetch": "Fetching addresses",
    "read": "Reading articles",
    "meet": "Finding stories",
    "cross": "Crossing stories",
}


@contextmanager
def bar(*, shown: bool, no_color: bool) -> Iterator[Progress | None]:
    """What to tell of the progress; None where no one looks (quiet, or the error stream is a file)."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    later = _Bar(no_color=no_color)
    try:
        yield later.tell
    finally:
        later.stop()


class _Bar:
    """Starts itself once the run has lasted."""

    def __init__(self, *, no_color: bool) -> None:
        self._began = time.monotonic()
        self._no_color = no_color
        self._bar: RichProgress | None = None
        self._lines: dict[str, TaskID] = {}

    def tell(self, stage: str, done: int, total: int) -> None:
        """Draw, from the second second on: a line a stage. A total of 0 is not known."""
        if self._bar is None:
            if time.monotonic() - self._began < PATIENCE:
                return
            self._bar = self._start()
        if stage not in self._lines:
            self._lines[stage] = self._bar.add_task(_STAGES.get(stage, stage), total=total or None)
        self._bar.update(self._lines[stage], completed=done, total=total or None)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> RichProgress:
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )
        from rich.text import Text  # noqa: PLC0415

        from recoupe.cli.output import terminal  # noqa: PLC0415

        class Rate(TextColumn):
            def render(self, task: Task) -> Text:
                return Text(f"{task.speed:.0f}/s" if task.speed else "", style="progress.data.speed")

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(""),
            TimeRemainingColumn(compact=True),
        )
        started = Progress(*columns, console=terminal(no_color=self._no_color, stderr=True), transient=True)
        started.start()
        return started
