"""The progress bar appears late, and only where someone looks."""

from __future__ import annotations

import io
import sys

import pytest

from recoupe.cli import progress
from recoupe.cli.progress import bar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "drawn"), [(60.0, False), (0.0, True)])
def test_appears_after_two_seconds(monkeypatch: pytest.MonkeyPatch, patience: float, drawn: bool) -> None:
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with bar(shown=True, no_color=True) as tell:
        assert tell is not None
        for done in range(3):
            tell("read", done, 3)
        tell("cross", 1, 1)
    assert ("Reading articles" in screen.getvalue()) == drawn


def test_is_absent_where_no_one_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    with bar(shown=False, no_color=False) as tell:
        assert tell is None
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with bar(shown=True, no_color=False) as tell:
        assert tell is None
