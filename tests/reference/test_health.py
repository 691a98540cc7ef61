"""What the doctor says of the libraries."""

from __future__ import annotations

import importlib.metadata

import pytest

from recoupe import find
from recoupe.reference.health import Line, health, parts


def test_a_library_of_an_extra_may_be_missing_and_the_others_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ["msgspec>=0.20", "nosuchlib>=1; extra == 'docx'", "norsuchlib>=1"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: wanted)
    (libraries,) = (section for section in health() if section.title == "Libraries")
    present, missing, optional = libraries.lines
    assert present.sound
    assert missing == Line("norsuchlib: missing. Install recoupe again.", sound=False)
    assert optional.sound
    assert "pip install 'recoupe[docx]'" in optional.text


@pytest.mark.parametrize(
    ("lacking", "said"), [((), "ready"), (("Java (apt install it)",), "not found: Java (apt install it)")]
)
def test_an_engine_says_what_it_lacks_and_that_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr(find.engine("spark"), "lacks", lambda: lacking)
    (engines,) = (section for section in health() if section.title == "Engines")
    (line,) = (line for line in engines.lines if line.text.startswith("spark: "))
    assert line.text.endswith(f"– {said}")
    assert line.sound


def test_the_reference_says_nothing_of_this_machine() -> None:
    (engines,) = (section for section in parts() if section.title == "Engines")
    assert not any("ready" in line.text or "not found" in line.text for line in engines.lines)
