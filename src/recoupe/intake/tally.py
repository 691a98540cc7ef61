"""What was not read of one large source: told once a reason, however many thousands of records it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from recoupe.model import Skipped


class Tally:
    """Counts reasons, as one those that differ past a colon. The first `shown` records of a reason are told alone."""

    def __init__(self, source: str, *, shown: int) -> None:
        self._source = source
        self._shown = shown
        self._counts: Counter[str] = Counter()
        self._last: dict[str, Skipped] = {}

    def add(self, place: str, reason: str) -> Iterator[Skipped]:
        """One more record: itself where it is to be told alone."""
        kind = reason.partition(":")[0]
        self._counts[kind] += 1
        self._last[kind] = Skipped(source=place, reason=reason)
        if self._counts[kind] <= self._shown:
            yield self._last[kind]

    def rest(self) -> Iterator[Skipped]:
        """All that was counted and not told, a line a reason."""
        for kind, count in self._counts.items():
            more, last = count - self._shown, self._last[kind]
            if more == 1:
                yield last
            elif more > 1:
                said = f"{more}{' more' if self._shown else ''} records: {last.reason} The last is {last.source}."
                yield Skipped(source=self._source, reason=said)


def listed(counts: Counter[str]) -> str:
    """`pictures × 12, scripts × 3`, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{name} × {count}" for name, count in ordered)
