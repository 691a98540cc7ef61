"""What every export found must keep to."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.model import Report, Skipped, Tool
from tests.sample_report import sample_report

EXPORTS = find.names("exports")
EMPTY = Report(
    tool=Tool(name="recoupe", version="0"), articles=(), dossiers=(), skipped=(Skipped(source="a", reason="b"),)
)


def test_all_are_found() -> None:
    assert set(EXPORTS) >= {"html", "json"}


@pytest.mark.parametrize("name", EXPORTS)
class TestEvery:
    def test_says_what_it_is(self, name: str) -> None:
        export = find.export(name)
        assert export.summary
        assert export.suffix.startswith(".")

    @pytest.mark.parametrize("report", [EMPTY, sample_report()], ids=["empty", "sample"])
    def test_same_report_same_bytes(self, name: str, report: Report) -> None:
        written = find.export(name).write(report)
        assert written
        assert written == find.export(name).write(report)
        written.decode("utf-8")
