"""One thing in a report that does not prove itself."""

from __future__ import annotations

from typing import NamedTuple


class Failure(NamedTuple):
    """Where in the report, as a path of its JSON, and what is wrong there."""

    where: str
    what: str

    def __str__(self) -> str:
        """`dossiers[0].claims[c3].silent: …`."""
        return f"{self.where}: {self.what}"
