"""What was not read of one large source: told once a reason, however many thousands of records it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from recoupe.model import Skipped


class Tally:
    """Counts reasons. The first `shown` records of a reason are told one by one, the others together."""

    def __init__(self, source: str, *, shown: int) -> None:
        self._source = source
        self._shown = shown
        self._counts: Counter[str] = Counter()
        self._last: dict[str, str] = {}

    def add(self, place: str, reason: str) -> Iterator[Skipped]:
        """One more record: itself where it is to be told alone."""
        self._counts[reason] += 1
        self._last[reason] = place
        if self._counts[reason] <= self._shown:
            yield Skipped(source=place, reason=reason)

    def rest(self) -> Iterator[Skipped]:
        """All that was counted and not told, a line a reason."""
        for reason, count in self._counts.items():
            more = count - self._shown
            if more == 1:
                yield Skipped(source=self._last[reason], reason=reason)
            elif more > 1:
                said = f"{more}{' more' if self._shown else ''} records: {reason} The last is {self._last[reason]}."
                yield Skipped(source=self._source, reason=said)


def listed(counts: Counter[str]) -> str:
    """`12 pictures, 3 scripts`, the most frequent first."""
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
