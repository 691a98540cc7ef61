"""What the doctor says of the libraries."""

from __future__ import annotations

import importlib.metadata

import pytest

from recoupe.reference.health import Line, health


def test_a_library_of_an_extra_may_be_missing_and_the_others_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ["msgspec>=0.20", "nosuchlib>=1; extra == 'docx'", "norsuchlib>=1"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: wanted)
    (libraries,) = (section for section in health() if section.title == "Libraries")
    present, missing, optional = libraries.lines
    assert present.sound
    assert missing == Line("norsuchlib: missing. Install recoupe again.", sound=False)
    assert optional.sound
    assert "pip install 'recoupe[docx]'" in optional.text
